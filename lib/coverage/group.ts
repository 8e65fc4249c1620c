import type { BiasOrUnrated, OutletBrief } from '../outlets';
import { fold, hasDigit, rawWords } from './search/words';
import type { Match, Wire } from './types';

const SHINGLE = 3;
/**
 * Two texts are one when this share of the shorter one's shingles is in the other: editing changes words of a text
 * that keeps its length, while one cut short keeps the words it has. Reports made from one template (quakes, results)
 * differ in their numbers. One headline over both says little: “What we know so far” stands over anything.
 */
const COPY_SHARE = { edited: 0.6, cut: 0.85, otherNumbers: 0.9, sameTitle: 0.15 };
/** Shorter texts than this many shingles are one only when all their words agree. */
const FEWEST_SHINGLES = 8;
const WORDS_READ = 120;

/** Items that carry one text: the first is the one to show. */
export type Copies<T> = [T, ...T[]];
type Told = Pick<Match, 'item'>;

/**
 * Fold copies of one wire text together. Runs of three words are compared, so a changed headline, a cut
 * summary or some edited words do not hide a copy; two reports of one event share few such runs.
 * @param matches - best first; a text shared by several is shown as its best match
 */
export function foldCopies<T extends Told>(matches: readonly T[]): Copies<T>[] {
  const groups: { members: Copies<T>; texts: Shingles[] }[] = [];
  for (const match of matches) {
    const text = shinglesOf(match);
    // One doubtful likeness must not chain two stories together: most of a group has to agree.
    const home = groups.find(
      ({ texts }) => texts.filter((other) => isCopy(text, other)).length > texts.length / 2,
    );
    if (home) {
      home.members.push(match);
      home.texts.push(text);
    } else groups.push({ members: [match], texts: [text] });
  }
  return groups.map(({ members }) => members);
}

/** How many reports rest on a text of their own; null where no text is printed by two outlets. */
export function wireOf(texts: readonly Copies<Told>[]): Wire | null {
  const outlets = (copies: Copies<Told>): number => new Set(copies.map(({ item }) => item.outletDomain)).size;
  const copies = texts.reduce((sum, text) => sum + (outlets(text) > 1 ? outlets(text) : 0), 0);
  return copies === 0 ? null : { independent: texts.length, copies };
}

/**
 * Share of a story told from each bias, 0–1.
 * @param tellers - each outlet once
 */
export function biasShares(tellers: OutletBrief[]): Record<BiasOrUnrated, number> {
  const shares = { left: 0, 'lean-left': 0, center: 0, 'lean-right': 0, right: 0, unrated: 0 };
  for (const { bias } of tellers) shares[bias] += 1 / tellers.length;
  return shares;
}

/** The same by home country (ISO 3166-1 alpha-2); the key `''` is "unknown". */
export function countryShares(tellers: OutletBrief[]): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const { country } of tellers)
    shares[country ?? ''] = (shares[country ?? ''] ?? 0) + 1 / tellers.length;
  return shares;
}

interface Shingles {
  title: string;
  runs: Set<string>;
  numbers: Set<string>;
}

function shinglesOf({ item }: Told): Shingles {
  const title = rawWords(item.title).map(fold);
  const body = rawWords(item.summary).slice(0, WORDS_READ).map(fold);
  // The headline is what outlets change first: where there is a summary to compare, it does not count.
  const words = body.length >= FEWEST_SHINGLES + SHINGLE ? body : title;
  const runs = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) runs.add(words.slice(i, i + SHINGLE).join(' '));
  return { title: title.join(' '), runs, numbers: new Set(words.filter(hasDigit)) };
}

function isCopy(a: Shingles, b: Shingles): boolean {
  const sameTitle = a.title === b.title;
  const [short, long] = a.runs.size < b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  if (short.size < FEWEST_SHINGLES) return sameTitle && short.size > 0;
  const shared = short.intersection(long).size;
  if (sameTitle && shared / short.size >= COPY_SHARE.sameTitle) return true;
  if (conflict(a.numbers, b.numbers)) return shared / short.size >= COPY_SHARE.otherNumbers;
  const kept = short.size / long.size;
  return shared / short.size >= COPY_SHARE.cut - kept * (COPY_SHARE.cut - COPY_SHARE.edited);
}

/** Whether each has a number that the other lacks. */
function conflict(a: Set<string>, b: Set<string>): boolean {
  return [...a].some((number) => !b.has(number)) && [...b].some((number) => !a.has(number));
}
