import type { Reasons } from '../types';
import { countryOf, placesIn } from './places';
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
const MOST_PLACES = 3;
const MOST_WORDS = 3;
const MOST_TERMS = 6;
const IN_HEADLINE = 1.5;
const IS_NAME = 2;
/** Words of either text that are looked at. */
const WORDS_READ = 200;
const TITLE_CASE_SHARE = 0.6;

/** A shared word tells something where it is about as rare as the rarest of the article's own. */
const TELLING_SHARE = 0.7;
/** Shorter words of an alphabet are most often "of" and "after", which a small index cannot know for common. */
const SHORTEST = 4;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/**
 * Why texts were matched with this one: what they share, as written in them, and the time between them. The article is
 * read once for all of its matches.
 * @param rarity - of a folded word; the rarest shared words are named first
 */
export function reasonsWith(
  article: ReasonText,
  rarity: (word: string) => number,
): (match: ReasonText) => Reasons {
  const own = wordsOf(article);
  const places = placesOf(own, article.language);
  const telling = TELLING_SHARE * own.reduce((most, { folded }) => Math.max(most, rarity(folded)), 0);
  return (match) => reasonsFor(article, match, { own, places, telling, rarity });
}

function reasonsFor(
  a: ReasonText,
  b: ReasonText,
  {
    own,
    places,
    telling,
    rarity,
  }: { own: ReadWord[]; places: string[]; telling: number; rarity: (word: string) => number },
): Reasons {
  const read = wordsOf(b);
  const theirs = new Map(read.map((word) => [word.folded, word]));
  const shared = new Map<string, SharedWord>();
  for (const word of own) {
    const their = theirs.get(word.folded);
    if (!their || shared.has(word.folded)) continue;
    const name = (word.name || their.name) && !word.common && !their.common;
    shared.set(word.folded, {
      written: word.name ? word.written : their.written,
      name,
      rarity: rarity(word.folded),
    });
  }
  const rarest = [...shared.values()].sort((x, y) => y.rarity - x.rarity);
  const numbers = rarest.filter(({ written }) => hasDigit(written)).slice(0, MOST_NUMBERS);
  const names = rarest.filter(({ written, name }) => name && !hasDigit(written)).slice(0, MOST_NAMES);
  const named = new Set(placesIn([...shared.keys()], a.language));
  const there = new Set(placesOf(read, b.language).filter((place) => !named.has(place)));
  const words = rarest.filter(
    (word) => !word.name && !hasDigit(word.written) && word.rarity >= telling && longEnough(word.written),
  );
  return {
    names: names.map(written),
    numbers: numbers.map(written),
    places: places
      .filter((place) => there.has(place))
      .slice(0, MOST_PLACES)
      .map(countryOf),
    words: names.length > 0 ? [] : words.slice(0, MOST_WORDS).map(written),
    apartMs:
      a.publishedAt === null || b.publishedAt === null ? null : Math.abs(a.publishedAt - b.publishedAt),
  };
}

/**
 * What to ask another service for: the names of a text, rarest first and those of its headline before all, then its
 * rare words; at most 6, as written.
 */
export function tellingTerms(text: ReasonText, rarity: (word: string) => number): string[] {
  const headline = new Set(rawWords(text.title).map(fold));
  const words = new Map<string, { written: string; worth: number }>();
  for (const { written, folded, name, common } of wordsOf(text)) {
    if (words.has(folded) || hasDigit(written) || !longEnough(written)) continue;
    const worth = rarity(folded) * (headline.has(folded) ? IN_HEADLINE : 1) * (name && !common ? IS_NAME : 1);
    words.set(folded, { written, worth });
  }
  return [...words.values()]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_TERMS)
    .map(({ written }) => written);
}

const placesOf = (words: readonly ReadWord[], language: string | null): string[] =>
  placesIn(
    words.map(({ folded }) => folded),
    language,
  );
const written = (word: SharedWord): string => word.written;
const longEnough = (word: string): boolean =>
  word.length >= SHORTEST || (word.length > 1 && UNSPACED.test(word));

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

const calendars = new Map<string, readonly string[]>();

/** Days and months have capitals in many languages and say nothing of a story. */
function calendarWords(language: string | null): readonly string[] {
  const spoken = /^[a-z]{2,3}(?=-|$)/i.exec(language ?? '')?.[0].toLowerCase() ?? 'en';
  const known = Intl.DateTimeFormat.supportedLocalesOf(spoken)[0] ?? 'en'; // feeds name languages that are none
  let words = calendars.get(known);
  if (!words) calendars.set(known, (words = calendarOf(known)));
  return words;
}

function calendarOf(language: string): string[] {
  try {
    const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) => [
      fold(day.format(Date.UTC(2024, 0, 1 + at))),
      fold(month.format(Date.UTC(2024, at))),
    ]).flat();
  } catch {
    return []; // not a language Intl accepts
  }
}

function readWord(word: string, capitalsCount: boolean): ReadWord {
  // A word ends before the last dot of "A.I."; shown, it has it again.
  const written = word.replace(/[’']s$/, '').replace(/^(?:\p{Lu}\.)+\p{Lu}$/u, '$&.');
  return { written, folded: fold(word), name: capitalsCount && /^\p{Lu}/u.test(word), common: false };
}

/** In headline style every longer word has a capital, which then says nothing. */
function isTitleCase(words: string[]): boolean {
  const longer = words.filter((word) => word.length > 3);
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word));
  return longer.length > 2 && capitals.length / longer.length > TITLE_CASE_SHARE;
}
