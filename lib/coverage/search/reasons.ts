import type { Reasons } from '../types';
import { countryOf, placesIn } from './places';
import { languageCode } from './segment';
import { soundsOf } from './sounds';
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
const WITHOUT_CAPITALS = /^\p{Lo}/u;
/** Consonants of a sound that many words have by chance. */
const SHORT_SOUND = 3;
const LATIN = /\p{sc=Latin}/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/**
 * Why texts were matched with this one: what they share, as written in them, and the time between them. The article is
 * read once for all of its matches.
 * @param rarity - of a folded word, or of a sound behind "~"; the rarest shared words are named first
 */
export function reasonsWith(
  article: ReasonText,
  rarity: (word: string) => number,
): (match: ReasonText) => Reasons {
  const words = wordsOf(article);
  const own: Own = {
    article,
    words,
    places: placesOf(words, article.language),
    sounds: soundingLike(words),
    telling: TELLING_SHARE * words.reduce((most, { folded }) => Math.max(most, rarity(folded)), 0),
    rarity,
  };
  return (match) => reasonsFor(match, own);
}

/** What is known of the article. */
interface Own {
  article: ReasonText;
  words: readonly ReadWord[];
  places: readonly string[];
  /** Words that may be names, by their sound. */
  sounds: ReadonlyMap<string, ReadWord>;
  /** A shared word is worth naming from this rarity on. */
  telling: number;
  rarity: (word: string) => number;
}

function reasonsFor(match: ReasonText, own: Own): Reasons {
  const { article, rarity } = own;
  const read = wordsOf(match);
  const theirs = new Map(read.map((word) => [word.folded, word]));
  const shared = new Map<string, SharedWord>();
  for (const word of own.words) {
    const their = theirs.get(word.folded);
    if (!their || shared.has(word.folded)) continue;
    const name = (word.name || their.name) && !word.common && !their.common;
    shared.set(word.folded, {
      written: name ? bothWritten(word, their) : word.name ? word.written : their.written,
      name,
      rarity: rarity(word.folded),
    });
  }
  const heard = areForeign(article, match) ? heardIn(read, shared, own) : new Map<string, SharedWord>();
  const rarest = [...shared.values(), ...heard.values()].sort((x, y) => y.rarity - x.rarity);
  const numbers = rarest.filter(({ written }) => hasDigit(written)).slice(0, MOST_NUMBERS);
  const names = rarest.filter(({ written, name }) => name && !hasDigit(written)).slice(0, MOST_NAMES);
  const named = new Set(placesIn([...shared.keys(), ...heard.keys()], article.language));
  const there = new Set(placesOf(read, match.language).filter((place) => !named.has(place)));
  const words = rarest.filter(
    (word) => !word.name && !hasDigit(word.written) && word.rarity >= own.telling && longEnough(word.written),
  );
  return {
    names: names.map(written),
    numbers: numbers.map(written),
    places: own.places
      .filter((place) => there.has(place))
      .slice(0, MOST_PLACES)
      .map(countryOf),
    words: names.length > 0 ? [] : words.slice(0, MOST_WORDS).map(written),
    apartMs:
      article.publishedAt === null || match.publishedAt === null
        ? null
        : Math.abs(article.publishedAt - match.publishedAt),
  };
}

/** Names that both texts have in other letters, by the article's word; at least one of the two is written as a name. */
function heardIn(
  read: readonly ReadWord[],
  shared: ReadonlyMap<string, SharedWord>,
  { sounds, telling, rarity }: Own,
): Map<string, SharedWord> {
  const heard = new Map<string, SharedWord>();
  for (const [sound, their] of soundingLike(read)) {
    const word = sounds.get(sound);
    if (!word || heard.has(word.folded) || shared.has(word.folded) || shared.has(their.folded)) continue;
    const rare = Math.min(rarity(`~${sound}`), rarity(their.folded));
    if ((word.name || their.name) && rare >= telling)
      heard.set(word.folded, { written: `${word.written} = ${their.written}`, name: true, rarity: rare });
  }
  return heard;
}

/**
 * Words that may be names, the first of each sound. In a script without capitals any word may be, so that a short sound
 * counts in a headline only: the names of a story are there, "he said" is not.
 */
function soundingLike(words: readonly ReadWord[]): Map<string, ReadWord> {
  const out = new Map<string, ReadWord>();
  for (const word of words) {
    if (word.common || !(word.name || WITHOUT_CAPITALS.test(word.written))) continue;
    for (const sound of soundsOf(word.folded))
      if (!out.has(sound) && (word.name || word.inTitle || sound.length > SHORT_SOUND)) out.set(sound, word);
  }
  return out;
}

/** A name in two alphabets is shown in both. */
function bothWritten(own: ReadWord, their: ReadWord): string {
  if (LATIN.test(own.written) !== LATIN.test(their.written)) return `${own.written} = ${their.written}`;
  return own.name ? own.written : their.written;
}

function areForeign(a: ReasonText, b: ReasonText): boolean {
  const [one, other] = [languageCode(a.language), languageCode(b.language)];
  return one > 0 && other > 0 && one !== other;
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
  inTitle: boolean;
}

function wordsOf({ title, lead, language }: ReasonText): ReadWord[] {
  const headline = rawWords(title).slice(0, WORDS_READ);
  const capitals = !isTitleCase(headline);
  const out = headline.map((word, at) => readWord(word, capitals && at > 0, true));
  for (const sentence of lead.slice(0, 4000).split(/[.!?]\s/)) {
    if (out.length > WORDS_READ) break;
    rawWords(sentence).forEach((word, at) => out.push(readWord(word, at > 0, false)));
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

function readWord(word: string, capitalsCount: boolean, inTitle: boolean): ReadWord {
  // A word ends before the last dot of "A.I."; shown, it has it again.
  const written = word.replace(/[’']s$/, '').replace(/^(?:\p{Lu}\.)+\p{Lu}$/u, '$&.');
  const name = capitalsCount && /^\p{Lu}/u.test(word);
  return { written, folded: fold(word), name, common: false, inTitle };
}

/** In headline style every longer word has a capital, which then says nothing. */
function isTitleCase(words: string[]): boolean {
  const longer = words.filter((word) => word.length > 3);
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word));
  return longer.length > 2 && capitals.length / longer.length > TITLE_CASE_SHARE;
}
