import type { Segment } from './segment';

/** The columns of a segment in the order of their bytes: the widest first, so that each begins where its kind may. */
const COLUMNS = {
  docIds: Uint32Array,
  minutes: Uint32Array,
  terms: Uint32Array,
  starts: Uint32Array,
  slots: Uint32Array,
  lengths: Float32Array,
  slotItems: Uint16Array,
  places: Uint16Array,
  languages: Uint16Array,
  counts: Uint8Array,
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];

/**
 * A segment as it is stored. The database hands over a blob two to three times as fast as the arrays themselves, which
 * it would copy several times; a woken worker waits for it.
 */
export interface Packed {
  /** Entries of each column. */
  sizes: Record<Column, number>;
  bytes: Blob;
}

export function pack(segment: Segment & { lengths: Float32Array }): Packed {
  const sizes = Object.fromEntries(NAMES.map((name) => [name, segment[name].length]));
  return { sizes: sizes as Packed['sizes'], bytes: new Blob(NAMES.map((name) => segment[name] as BlobPart)) };
}

/** null where it is damaged: a browser update or a broken profile may hand back anything, and no bytes at all. */
export async function unpack(stored: unknown): Promise<Segment | null> {
  if (!isPacked(stored)) return null;
  const bytes = await stored.bytes.arrayBuffer().catch(() => null);
  if (bytes?.byteLength !== stored.bytes.size) return null;
  let from = 0;
  const segment = Object.fromEntries(
    NAMES.map((name) => {
      const column = new COLUMNS[name](bytes, from, stored.sizes[name]);
      from += column.byteLength;
      return [name, column];
    }),
  ) as unknown as Segment;
  return segment.places.length === segment.starts.at(-1) ? segment : null;
}

function isPacked(value: unknown): value is Packed {
  const { sizes, bytes } = (value ?? {}) as Partial<Packed>;
  if (typeof sizes !== 'object' || sizes === null || !(bytes instanceof Blob)) return false;
  const total = NAMES.reduce((sum, name) => sum + sizes[name] * COLUMNS[name].BYTES_PER_ELEMENT, 0);
  return (
    total === bytes.size &&
    NAMES.every((name) => Number.isSafeInteger(sizes[name]) && sizes[name] >= 0) &&
    [sizes.minutes, sizes.languages, sizes.lengths].every((size) => size === sizes.docIds) &&
    sizes.starts === sizes.terms + 1 &&
    sizes.places === sizes.counts &&
    sizes.slots === sizes.slotItems
  );
}
