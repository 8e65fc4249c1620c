import { withPlainDigits } from '../digits';
import { deniesOtherwise, verifyLine, type ArticleSentence, type Doubt, type Line } from '../narrative';
import type { RawLine } from './lines';

/** A quotation is told whole or not at all; more sentences than these for one line say that it cites at random. */
const MOST_CITED = 4;

/** Scripts differ in how much a sign says, but not by more. */
const MOST_TIMES = 4;
/** Up to here numbers are spelled out in one language or the other, or name a month. */
const MOST_SPELLED = 12;

/** Of the words of a line that mean something, those its sentences use too, at least. */
const LEAST_SHARED = 0.5;

/**
 * Holds a model's line against the sentences it cites.
 * @param sentences - those the model was given
 * @returns the lines to tell: one for each sentence chosen, or the one written; none where anything is doubtful
 */
export function checkedLines(raw: RawLine, sentences: ArticleSentence[], language: string | null): Line[] {
  const cited = raw.cites.flatMap((cite) => sentences[cite - 1] ?? []);
  if (cited.length < raw.cites.length || cited.length > MOST_CITED) return []; // cites what it was not given
  if (raw.text === null) return cited.map(lineOf);
  const told = raw.text;
  if (linksIn(told).some((link) => !cited.some(({ text }) => text.includes(link)))) return [];
  const same = cited.find(({ text }) => text === told);
  if (same) return [lineOf(same)];
  const source = cited.map(({ text }) => text).join('\n');
  if (shareIn(told, source) < LEAST_SHARED) return [];
  if (deniesOtherwise(told, source, language)) return [];
  const doubts = verifyLine(told, source).filter((doubt) => !fullName(doubt, told, source, sentences));
  if (doubts.length > 0) return [];
  return [{ text: told, passages: cited.map(passageOf), speaker: null }];
}

/**
 * A sentence chosen, in the reader's language. Its wording is for the reader to compare, who has the original beneath;
 * what can be checked is: that it is one sentence, of its length, with its numbers, and without addresses.
 */
export function translatedLines(raw: RawLine, sentences: ArticleSentence[], language: string): Line[] {
  const sentence = raw.cites.length === 1 ? sentences[raw.cites[0]! - 1] : undefined;
  const text = raw.text?.replace(/\s+/gu, ' ').trim() ?? '';
  if (!sentence || text === '' || text === sentence.text) return [];
  const longer = text.length / sentence.text.length;
  if (longer > MOST_TIMES || longer < 1 / MOST_TIMES) return [];
  if (linksIn(text).some((link) => !sentence.text.includes(link))) return [];
  if (!sameNumbers(text, sentence.text)) return [];
  return [{ ...lineOf(sentence), translation: { text, language } }];
}

/** Every number of more than a few is in both, however its thousands are set apart; small ones may be spelled out. */
function sameNumbers(a: string, b: string): boolean {
  const [mine, theirs] = [numbersIn(a), numbersIn(b)];
  const within = (some: Set<number>, all: Set<number>): boolean =>
    [...some].every((number) => number <= MOST_SPELLED || all.has(number));
  return within(mine, theirs) && within(theirs, mine);
}

function numbersIn(text: string): Set<number> {
  const plain = withPlainDigits(text).replace(/(?<=\d)[.,'’\s](?=\d{3}(?!\d))/gu, '');
  return new Set((plain.match(/\d+/g) ?? []).map(Number));
}

/** Sentences that bear out a line that cites none, best first: those that share most of its words. */
export function citesFor(text: string, sentences: ArticleSentence[]): number[] {
  const wanted = stemsOf(text);
  const cites: number[] = [];
  while (wanted.size > 0 && cites.length < 3) {
    const shares = sentences.map((sentence) =>
      [...stemsOf(sentence.text)].filter((stem) => wanted.has(stem)),
    );
    const best = shares.reduce((top, each, i) => (each.length > shares[top]!.length ? i : top), 0);
    const found = shares[best] ?? [];
    if (found.length < (cites.length === 0 ? 2 : 1)) break;
    cites.push(best + 1);
    for (const stem of found) wanted.delete(stem);
  }
  return cites;
}

function lineOf(sentence: ArticleSentence): Line {
  return { text: sentence.text, passages: [passageOf(sentence)], speaker: sentence.speaker };
}

const passageOf = ({ block, start, end }: ArticleSentence) => ({ block, start, end });

/**
 * A first name that only another sentence tells: “Ines Aldana” where the cited one says “Aldana” and the article has
 * both side by side.
 */
function fullName(doubt: Doubt, line: string, source: string, sentences: ArticleSentence[]): boolean {
  if (doubt.kind !== 'name') return false;
  const runs = line.match(/\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)+/gu) ?? [];
  return runs
    .map((run) => run.replace(/['’]s?$/u, ''))
    .some((run) => {
      const words = run.split(' ');
      const known = words.filter((word) => source.includes(word));
      return (
        words.includes(doubt.words) && known.length > 0 && sentences.some(({ text }) => text.includes(run))
      );
    });
}

/** Addresses and handles; a narrative needs none, and a page may try to have one told. */
const linksIn = (text: string): string[] =>
  text.match(/(?:https?:\/\/|www\.)\S+|(?<!\S)@\w+|\b[\w-]+\.(?:com|net|org|io|xyz|shop|top)\b/giu) ?? [];

function shareIn(line: string, source: string): number {
  const mine = stemsOf(line);
  const theirs = stemsOf(source);
  return mine.size === 0 ? 1 : [...mine].filter((stem) => theirs.has(stem)).length / mine.size;
}

function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3 || /\d/.test(word)).map((word) => word.slice(0, 5)));
}
