import type { BiasOrUnrated, OutletBrief } from '../outlets';
import { fold, hasDigit, rawWords } from './search/words';
import type { Match, Wire } from './types';

const SHINGLE = 3;
/**
 * Two texts are one when this share of the shorter one's shingles is in the other: editing changes words of a text
 * that keeps its length, while one cut short keeps the words it has. Reports made from one template (quakes, results)
 * differ in their numbers. One headline over both says little: “What we know so far” stands over anything.
 */
const COPY_SHARE = { edited: 0.6, cut: 0.85, otherNumbers: 0.9, sameTitle: 0.15, verbatim: 0.45 };
/**
 * So many shared runs of so many words are sentences word for word, which two reporters never write on one day: less of
 * the whole is enough then. Later they are the background to other news.
 */
const VERBATIM = { words: 8, runs: 12 };
/** As long as a wire text is printed; after that one headline may stand over the next day's numbers. */
const ONE_DAY_MS = 12 * 3_600_000;
/** “LIVE: …” over one and “[Video] …” over the other: so many words may stand before so many that end both headlines. */
const MOST_BEFORE = 3;
const TITLE_WORDS = 6;
/** Shorter texts than this many shingles are one only when all their words agree. */
const FEWEST_SHINGLES = 8;
const WORDS_READ = 120;
/** What somebody said in public, every reporter who was there has word for word. */
const SAID = /[“„«»「『"][^“”„«»「」『』"]{2,300}[”“»«」』"]/gu;

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
  title: string[];
  runs: Set<string>;
  sentences: Set<string>;
  numbers: Set<string>;
  publishedAt: number;
}

function shinglesOf({ item }: Told): Shingles {
  const title = rawWords(item.title).map(fold);
  // The headline is what outlets change first: where there is a summary to compare, it does not count.
  const texts = [item.summary.replace(SAID, ' '), item.summary].map((text) =>
    rawWords(text).slice(0, WORDS_READ).map(fold),
  );
  const words = texts.find(({ length }) => length >= FEWEST_SHINGLES + SHINGLE) ?? title;
  return {
    title,
    runs: runsOf(words, SHINGLE),
    sentences: runsOf(words, VERBATIM.words),
    numbers: new Set(words.filter(hasDigit)),
    publishedAt: item.publishedAt,
  };
}

function runsOf(words: readonly string[], length: number): Set<string> {
  const runs = new Set<string>();
  for (let i = 0; i + length <= words.length; i++) runs.add(words.slice(i, i + length).join(' '));
  return runs;
}

function isCopy(a: Shingles, b: Shingles): boolean {
  const [short, long] = a.runs.size < b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  const otherTitle = wordsBefore(a.title, b.title);
  if (short.size < FEWEST_SHINGLES) return otherTitle === 0 && short.size > 0;
  const share = short.intersection(long).size / short.size;
  if (share < COPY_SHARE.sameTitle) return false;
  const otherNumbers = conflict(a.numbers, b.numbers);
  const oneDay = Math.abs(a.publishedAt - b.publishedAt) <= ONE_DAY_MS;
  if (otherTitle <= MOST_BEFORE && (oneDay || !otherNumbers)) return true;
  if (otherNumbers) return share >= COPY_SHARE.otherNumbers;
  const kept = short.size / long.size;
  if (share >= COPY_SHARE.cut - kept * (COPY_SHARE.cut - COPY_SHARE.edited)) return true;
  const sentences = a.sentences.intersection(b.sentences).size;
  return oneDay && share >= COPY_SHARE.verbatim && sentences >= VERBATIM.runs;
}

/** Words of the longer headline before those that end both; 0 where both are one, Infinity where hardly anything is. */
function wordsBefore(a: readonly string[], b: readonly string[]): number {
  const fewer = Math.min(a.length, b.length);
  let same = 0;
  while (same < fewer && a.at(-1 - same) === b.at(-1 - same)) same++;
  const before = Math.max(a.length, b.length) - same;
  return before === 0 || same >= TITLE_WORDS ? before : Infinity;
}

/** Whether each has a number that the other lacks, and they agree in no more than half: one that was rounded is no other event. */
function conflict(a: Set<string>, b: Set<string>): boolean {
  const shared = a.intersection(b).size;
  const fewer = Math.min(a.size, b.size);
  return shared < fewer && shared <= fewer / 2;
}
