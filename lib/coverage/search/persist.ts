import type { CoverageStore } from '../store';
import type { Engine } from './engine';
import { pack, unpack } from './packed';
import type { Segment } from './segment';

/** Raise it whenever words are read or hashed or segments kept another way: an older index is then built anew. */
export const FORMAT = 6;
const MANIFEST = 'index';

/** The index in the store: a manifest naming one record for each segment. */
export interface StoredIndex {
  /** As read; empty when there was none, or none that is whole. */
  segments: Segment[];
  /** Store the engine's segments in place of what is there; only new ones are written. @throws StorageFailure */
  save: (engine: Pick<Engine, 'segments' | 'lengthsOf'>) => Promise<void>;
}

/** @param records - the store's, by key */
export async function readStoredIndex(
  records: ReadonlyMap<string, unknown>,
  store: CoverageStore,
): Promise<StoredIndex> {
  const { format, keys } = readManifest(records.get(MANIFEST));
  const read = await Promise.all(format === FORMAT ? keys.map((key) => unpack(records.get(key))) : []);
  const segments = read.filter((segment) => segment !== null);
  const whole = segments.length === keys.length;
  const stored = new Map<Segment, string>(whole ? segments.map((segment, at) => [segment, keys[at]!]) : []);
  const stale = new Set(whole ? [] : keys);
  let last = keys.reduce((most, key) => Math.max(most, Number(/\d+$/.exec(key)?.[0] ?? 0)), 0);

  return {
    segments: whole ? segments : [],
    async save(engine) {
      const current = engine.segments();
      const fresh = current.filter((segment) => !stored.has(segment));
      const gone = [...stored.keys()].filter((segment) => !current.includes(segment));
      if (fresh.length === 0 && gone.length === 0 && stale.size === 0) return;
      const named = new Map(fresh.map((segment) => [segment, `segment-${++last}`]));
      const keyOf = (segment: Segment): string => stored.get(segment) ?? named.get(segment)!;
      const records = new Map<string, unknown>(
        fresh.map((segment) => [keyOf(segment), pack({ ...segment, lengths: engine.lengthsOf(segment) })]),
      );
      records.set(MANIFEST, { format: FORMAT, keys: current.map(keyOf) });
      await store.writeSegments(records, [...gone.map(keyOf), ...stale]);
      for (const segment of gone) stored.delete(segment);
      for (const [segment, key] of named) stored.set(segment, key);
      stale.clear();
    },
  };
}

function readManifest(value: unknown): { format: unknown; keys: string[] } {
  if (typeof value !== 'object' || value === null) return { format: null, keys: [] };
  const { format, keys } = value as { format?: unknown; keys?: unknown };
  return {
    format,
    keys: Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [],
  };
}
