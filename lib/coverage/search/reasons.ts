import { fold, hasDigit, rawWords } from './words';

interface ReasonText {
  title: string;
  lead: string;
  /** Epoch ms; null when unknown. */
  publishedAt: number | null;
  /** BCP-47; null when unknown. */
  language: string | null;
}

const MOST_NAMES = 4;
const MOST_NUMBERS = 3;
const MOST_WORDS = 3;
/** Words of either text that are looked at. */
const WORDS_READ = 200;
const TITLE_CASE_SHARE = 0.6;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Why two texts were matched, in the reader's words: "names: Reyes, Halden", "numbers: 4.2", "words: …" where
 * there is no shared name, "3 hours apart".
 * @param rarity - of a folded word; the rarest shared words are named first
 */
export function reasonsFor(a: ReasonText, b: ReasonText, rarity: (word: string) => number): string[] {
  const theirs = new Map(wordsOf(b).map((word) => [word.folded, word]));
  const shared = new Map<string, SharedWord>();
  for (const word of wordsOf(a)) {
    const their = theirs.get(word.folded);
    if (!their || shared.has(word.folded)) continue;
    const name = (word.name || their.name) && !word.common && !their.common;
    shared.set(word.folded, {
      written: word.name ? word.written : their.written,
      name,
      rarity: rarity(word.folded),
    });
  }
  const telling = [...shared.values()].sort((x, y) => y.rarity - x.rarity);
  const numbers = telling.filter(({ written }) => hasDigit(written)).slice(0, MOST_NUMBERS);
  const names = telling.filter(({ written, name }) => name && !hasDigit(written)).slice(0, MOST_NAMES);
  const words = telling
    .filter(({ written, name }) => !name && !hasDigit(written) && written.length > 1)
    .slice(0, MOST_WORDS);
  return [
    ...listed('names', names),
    ...listed('numbers', numbers),
    ...(names.length > 0 ? [] : listed('words', words)),
    ...apart(a.publishedAt, b.publishedAt),
  ];
}

interface SharedWord {
  written: string;
  name: boolean;
  rarity: number;
}

interface ReadWord {
  written: string;
  folded: string;
  /** Written with a capital where a common word would not be. */
  name: boolean;
  /** Written without a capital somewhere in its text. */
  common: boolean;
}

function wordsOf({ title, lead, language }: ReasonText): ReadWord[] {
  const headline = rawWords(title).slice(0, WORDS_READ);
  const capitals = !isTitleCase(headline);
  const out = headline.map((word, at) => readWord(word, capitals && at > 0));
  for (const sentence of lead.slice(0, 4000).split(/[.!?]\s/)) {
    if (out.length > WORDS_READ) break;
    rawWords(sentence).forEach((word, at) => out.push(readWord(word, at > 0)));
  }
  // A name at the head of a sentence is known from its other places, and so is a common word.
  const names = new Set(out.filter(({ name }) => name).map(({ folded }) => folded));
  for (const word of calendarWords(language)) names.delete(word);
  const common = new Set(out.filter(({ written }) => /^\p{Ll}/u.test(written)).map(({ folded }) => folded));
  return out.map((word) => ({ ...word, name: names.has(word.folded), common: common.has(word.folded) }));
}

/** Days and months have capitals in many languages and say nothing of a story. */
function calendarWords(language: string | null): string[] {
  try {
    const day = new Intl.DateTimeFormat(language ?? 'en', { weekday: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(language ?? 'en', { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => [
      fold(day.format(Date.UTC(2024, 0, 1 + at))),
      fold(month.format(Date.UTC(2024, at))),
    ]).flat();
  } catch {
    return []; // not a language Intl accepts
  }
}

function readWord(word: string, capitalsCount: boolean): ReadWord {
  const written = word.replace(/[’']s$/, '');
  return { written, folded: fold(word), name: capitalsCount && /^\p{Lu}/u.test(word), common: false };
}

/** In headline style every longer word has a capital, which then says nothing. */
function isTitleCase(words: string[]): boolean {
  const longer = words.filter((word) => word.length > 3);
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word));
  return longer.length > 2 && capitals.length / longer.length > TITLE_CASE_SHARE;
}

function listed(what: string, words: SharedWord[]): string[] {
  return words.length > 0 ? [`${what}: ${words.map(({ written }) => written).join(', ')}`] : [];
}

function apart(a: number | null, b: number | null): string[] {
  if (a === null || b === null) return [];
  const gap = Math.abs(a - b);
  if (gap < HOUR_MS) return [counted(Math.round(gap / MINUTE_MS), 'minute')];
  if (gap < 2 * DAY_MS) return [counted(Math.round(gap / HOUR_MS), 'hour')];
  return [counted(Math.round(gap / DAY_MS), 'day')];
}

function counted(count: number, unit: string): string {
  if (count === 0) return 'at the same time';
  return `${count} ${unit}${count === 1 ? '' : 's'} apart`;
}
