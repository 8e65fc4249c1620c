import { fail, ok, type Result } from './problem';

const FORMAT = 'parallax-everything';
const VERSION = 1;
const MOST_CHARACTERS = 20_000_000;

/** One room's share of everything the reader made: settings, verdicts, … Keys and passwords are no part of any. */
export interface ArchivePart {
  /** Its name in the file. */
  name: string;
  /** What goes into the file, as plain JSON. */
  take: () => Promise<unknown>;
  /**
   * Check what a file holds, to its last field; nothing is stored yet.
   * @param at - where it stands in the file, for `import-invalid`
   */
  check: (value: unknown, at: string) => Result<Brought>;
}

/** What a file brings of one part. */
export interface Brought {
  /** What there is of it, for the reader to see beforehand. */
  holds: { what: Holding; count: number }[];
  /** Store it. */
  put: () => Promise<void>;
}
export type Holding = 'followed' | 'own' | 'sites' | 'verdicts' | 'highlights';

/** Everything as the text of one file. */
export async function takeAll(parts: readonly ArchivePart[], now: number): Promise<string> {
  const taken = await Promise.all(parts.map(async ({ name, take }) => [name, await take()] as const));
  const date = new Date(now).toISOString();
  return `${JSON.stringify({ format: FORMAT, version: VERSION, date, parts: Object.fromEntries(taken) }, null, 1)}\n`;
}

/**
 * Everything from such a file, checked whole before any of it is stored. Parts the file does not have are left as
 * they are here; parts that only a later version knows are passed over.
 */
export function readArchive(
  text: string,
  parts: readonly ArchivePart[],
): Result<{ date: number | null; brought: Brought[] }> {
  if (text.length > MOST_CHARACTERS) return invalid('the file', 'at most 20 MB');
  const file = parse(text);
  if (!isRecord(file)) return invalid('the file', 'what Options exports (JSON)');
  if (file.format !== FORMAT) return invalid('format', `"${FORMAT}"`);
  if (file.version !== VERSION) return invalid('version', String(VERSION));
  if (!isRecord(file.parts)) return invalid('parts', 'an object');
  const brought: Brought[] = [];
  for (const { name, check } of parts) {
    if (file.parts[name] === undefined) continue;
    const checked = check(file.parts[name], `parts.${name}`);
    if (!checked.ok) return checked;
    brought.push(checked.value);
  }
  if (brought.length === 0) return invalid('parts', 'at least one part this version knows');
  const date = typeof file.date === 'string' ? Date.parse(file.date) : Number.NaN;
  return ok({ date: Number.isNaN(date) ? null : date, brought });
}

/**
 * Where a value, once read field by field, is not what it was: the place of the first thing that did not survive;
 * null when all did. Fields that the reading does not know are no loss: a later version may have added them.
 */
export function firstLoss(given: unknown, read: unknown, at: string): string | null {
  if (Array.isArray(given)) {
    if (!Array.isArray(read)) return at;
    for (const [index, entry] of given.entries()) {
      const lost = index < read.length ? firstLoss(entry, read[index], `${at}[${index}]`) : `${at}[${index}]`;
      if (lost) return lost;
    }
    return null;
  }
  if (isRecord(given)) {
    if (!isRecord(read)) return at;
    for (const name of Object.keys(read)) {
      const lost = name in given ? firstLoss(given[name], read[name], `${at}.${name}`) : null;
      if (lost) return lost;
    }
    return null;
  }
  return Object.is(given, read) ? null : at;
}

const invalid = (at: string, expected: string) => fail({ code: 'import-invalid', at, expected });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
