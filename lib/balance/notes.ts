import { TEXT_KINDS, type TextKind } from '../article';

/** One article read on one day. Neither its address nor its words are kept. */
export interface ReadNote {
  /** A fingerprint of its address, so that the same article counts once. */
  key: string;
  /** In the reader's own time zone: "2026-11-23". */
  day: string;
  outletDomain: string;
  /** null: nothing on the page said it. */
  kind: TextKind | null;
  /** Whether another outlet prints the same text; null: nobody else told the story. */
  copy: boolean | null;
}

const MOST = 1_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Note an article, and let go of what is older than a week.
 * @param since - the first day that still counts
 */
export function withNote(notes: readonly ReadNote[], note: ReadNote, since: string): ReadNote[] {
  const others = notes.filter(({ key, day }) => key !== note.key && day >= since);
  return [...others, note].slice(-MOST);
}

/** Notes from a stored value of any shape: what is sound is kept. */
export function readNotes(stored: unknown): ReadNote[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(-MOST).flatMap((entry: unknown): ReadNote[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { key, day, outletDomain, kind, copy } = entry as Record<string, unknown>;
    if (typeof key !== 'string' || typeof outletDomain !== 'string') return [];
    if (typeof day !== 'string' || !DAY.test(day)) return [];
    return [
      {
        key,
        day,
        outletDomain,
        kind: TEXT_KINDS.find((known) => known === kind) ?? null,
        copy: typeof copy === 'boolean' ? copy : null,
      },
    ];
  });
}
