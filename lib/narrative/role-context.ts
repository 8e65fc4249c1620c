import type { RoleCues } from './role-cues';
import type { Discourse } from './role-features';
import { topicWords, wordsOf } from './words';

const LEAST = -8;

/**
 * What a sentence's own role looks like beside those around it, for a second look at each sentence.
 * @param logs - log probability of each role of each sentence by its own words
 * @returns one row of numbers for each sentence
 */
export function contextRows(
  logs: Float64Array[],
  { title, sentences, year }: Discourse,
  cues: RoleCues,
): Float64Array[] {
  const words = [title, ...sentences.map(({ text }) => text)].map((it) => topicWords(wordsOf(it), 'en'));
  const lead = words.slice(1, 3).flat();
  const n = logs.length;
  const p = logs.map((log) => log.map(Math.exp));
  const size = logs[0]?.length ?? 0;
  const none = new Float64Array(size);
  const most = none.map((_, k) => p.reduce((max, row) => Math.max(max, row[k]!), 1e-9));
  const total = none.map((_, k) => p.reduce((sum, row) => sum + row[k]!, 0));
  const before = none.slice();
  return p.map((row, i) => {
    const after = total.map((sum, k) => (sum - before[k]! - row[k]!) / Math.max(1, n - 1 - i));
    const context = [
      ...logs[i]!.map((value) => Math.max(value, LEAST)),
      ...row,
      ...(p[i - 1] ?? none),
      ...(p[i - 2] ?? none),
      ...(p[i + 1] ?? none),
      ...(p[i + 2] ?? none),
      ...before.map((sum) => sum / Math.max(1, i)),
      ...after,
      ...total.map((sum) => sum / n),
      ...row.map((value, k) => value / most[k]!),
      ...placeOf(i, n),
      shareOf(words[0]!, words[i + 1]!),
      shareOf(words[i + 1]!, lead),
      ...surfaceOf(sentences[i]!, year, cues),
    ];
    row.forEach((value, k) => (before[k]! += value));
    return Float64Array.from(context);
  });
}

/** How many of some words are among others, 0–1. */
const shareOf = (words: string[], others: string[]): number =>
  words.filter((word) => others.includes(word)).length / Math.max(1, words.length);

const placeOf = (i: number, n: number): number[] => [
  Number(i === 0),
  Number(i === 1),
  Number(i === 2),
  1 / (i + 1),
  i / n,
  Math.log(n),
  Number((n - 1 - i) / n < 0.1),
  Math.min(1, Math.log(n - i) / 4),
];

function surfaceOf(
  { text, opens }: Discourse['sentences'][number],
  year: number | null,
  { surface }: RoleCues,
): number[] {
  const years = (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
  return [
    Number(opens),
    Number(/["“]/.test(text)),
    Math.log(text.length + 1),
    ...Object.values(surface).map((cue) => Number(cue.test(text))),
    Number(year !== null && years.some((told) => year - told >= 1)),
  ];
}
