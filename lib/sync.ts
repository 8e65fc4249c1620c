/**
 * Keeping the settings the same on several devices, field by field: each field carries the time of its last change,
 * and the newer one counts.
 */

/** A field's value as JSON and when it was changed, epoch ms. */
export interface Stamped {
  json: string;
  at: number;
}
export type Fields = Readonly<Record<string, Stamped>>;

/**
 * Fields that stay on their device: a site is chosen together with this browser's permission for it, and a model with
 * that, its key, and often a server on this very machine.
 */
const STAYS: ReadonlySet<string> = new Set(['sites', 'model', 'balance']);

/**
 * What to take over from the others and what to give them.
 * @param settings - as they are here
 * @param known - each field as it stood here after the last merge; empty when sync was just turned on, and then what
 *   the others have counts
 * @param remote - what all devices share
 * @param now - epoch ms; a later stamp of another device's clock counts as now
 */
export function mergeFields(
  settings: object,
  known: Fields,
  remote: Fields,
  now: number,
): { take: Record<string, Stamped>; give: Record<string, Stamped>; stamps: Record<string, number> } {
  const take: Record<string, Stamped> = {};
  const give: Record<string, Stamped> = {};
  const stamps: Record<string, number> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (STAYS.has(name)) continue;
    const json = JSON.stringify(value);
    const before = known[name];
    const theirs = remote[name];
    const here = before === undefined ? 0 : before.json === json ? before.at : now;
    const there = theirs === undefined ? -1 : Math.min(theirs.at, now);
    if (theirs && there > here) take[name] = { json: theirs.json, at: there };
    else if (here > there) give[name] = { json, at: here || now };
    stamps[name] = take[name]?.at ?? give[name]?.at ?? here;
  }
  return { take, give, stamps };
}

/** The browser takes 8,192 bytes an item, its key and the quotes of its JSON counted. */
const PIECE_BYTES = 6_000;
const MOST_PIECES = 14;
const PREFIX = 'settings';

/** A field as items of the browser's sync; null when it is too large for it. The first piece says how many there are. */
export function toPieces(name: string, { json, at }: Stamped): Record<string, string> | null {
  // Escaped, so that a character is a byte; quotes and backslashes still grow by one in the browser's own JSON.
  const plain = json.replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const sign of plain) {
    const weight = sign === '"' || sign === '\\' ? 2 : 1;
    if (bytes + weight > PIECE_BYTES) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += sign;
    bytes += weight;
  }
  pieces.push(piece);
  if (pieces.length > MOST_PIECES) return null;
  const items = pieces.map((text, i) => [
    `${PREFIX}.${name}.${i}`,
    i === 0 ? `${at} ${pieces.length} ${text}` : text,
  ]);
  return Object.fromEntries(items) as Record<string, string>;
}

/** Fields from the items of the browser's sync. One that is not whole (its pieces arrive one by one) is left out. */
export function fromPieces(items: Readonly<Record<string, unknown>>): Fields {
  const fields: Record<string, Stamped> = {};
  for (const [key, first] of Object.entries(items)) {
    const name = /^settings\.(\w{1,40})\.0$/.exec(key)?.[1];
    const head = typeof first === 'string' ? /^(\d{1,15}) (\d{1,2}) /.exec(first) : null;
    if (name === undefined || !head || typeof first !== 'string') continue;
    const pieces = Array.from({ length: Number(head[2]) }, (_, i) => items[`${PREFIX}.${name}.${i}`]);
    if (!pieces.every((piece) => typeof piece === 'string')) continue;
    fields[name] = { json: pieces.join('').slice(head[0].length), at: Number(head[1]) };
  }
  return fields;
}

/** Items of a field that are left over from when it was longer. */
export function leftOver(items: Readonly<Record<string, unknown>>, name: string, pieces: object): string[] {
  return Object.keys(items).filter((key) => key.startsWith(`${PREFIX}.${name}.`) && !(key in pieces));
}
