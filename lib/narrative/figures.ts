import { topicWords, wordsOf } from './words';

/** A number as a reader understands it, however it is written. */
export interface Figure {
  /** As printed. */
  words: string;
  value: number;
  /** A share in percent is another thing than the bare number. */
  percent: boolean;
  /** What is counted: the words that mean something among the two behind it. */
  counts: string[];
}

const ONES = 'one two three four five six seven eight nine';
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const counted = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, i) => [word, from + step * i]);
const WORDS: Record<string, number> = {
  ...Object.fromEntries([
    ...counted(ONES, 1),
    ...counted(TEENS, 10),
    ...counted(ORDINALS, 1),
    ...counted(TENS, 20, 10),
  ]),
  hundred: 100, thousand: 1000, once: 1, twice: 2, half: 0.5, dozen: 12, a: 1, an: 1,
}; // prettier-ignore
const SCALES: Record<string, number> = {
  hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, mn: 1e6, millions: 1e6, billion: 1e9, bn: 1e9, b: 1e9, trillion: 1e12, tn: 1e12,
}; // prettier-ignore

const oneOf = (...words: string[]): string => words.join(' ').replaceAll(' ', '|');
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d[\\d.,]*\\d|\\d)(?:st|nd|rd|th)?(?:\\s?-?\\s?(hundred|thousand|k|millions?|mn|m|billion|bn|b|trillion|tn)(?![\\p{L}\\d]))?|((?:${oneOf(TENS)})(?:-(?:${oneOf(ONES)}))?|${oneOf(TEENS, ORDINALS, 'once twice half dozen', ONES)}|an?(?= (?:hundred|thousand|million|billion|trillion)))(?:\\s(hundred|thousand|million|billion|trillion))?)(?![\\p{L}\\d])(\\s?(?:%|percent|per cent|pct))?`,
  'giu',
);

/** Two words in small letters, if any. */
const BEHIND = /(?:[\s-]\p{Ll}+){0,2}/uy;

/** Every number of a text: digits, words up to ninety-nine, scales, percentages. */
export function figuresOf(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const [words, digits, scale, word, wordScale, percent] = match;
    BEHIND.lastIndex = match.index + words.length;
    const [behind] = BEHIND.exec(text)!;
    const times = SCALES[(scale ?? wordScale ?? '').toLowerCase()] ?? 1;
    const base = digits === undefined ? wordValue(word!.toLowerCase()) : digitValue(digits);
    found.push({
      words: words.trim(),
      value: round(base * times),
      percent: percent !== undefined,
      counts: wordsOf(behind).flatMap((it) => (/^years?$/.test(it) ? 'year' : topicWords([it], 'en'))),
    });
  }
  return found;
}

/** 1,234.5 and 1.234,5 alike: the last mark with other than three digits behind it is the decimal one. */
function digitValue(digits: string): number {
  const bare = digits.replace(/[.,]$/, '');
  const decimal = /[.,](\d{1,2}|\d{4,})$/.exec(bare);
  if (!decimal) return Number(bare.replace(/[.,]/g, ''));
  const whole = bare.slice(0, decimal.index).replace(/[.,]/g, '');
  return Number(`${whole}.${decimal[1]!}`);
}

const wordValue = (word: string): number =>
  word.split('-').reduce((sum, part) => sum + (WORDS[part] ?? 0), 0);

const round = (value: number): number => Number(value.toPrecision(12));
