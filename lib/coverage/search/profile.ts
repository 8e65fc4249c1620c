import { placesIn } from './places';
import { soundsOf } from './sounds';
import { bareLead, bareTitle } from './tails';
import { fold, hasDigit, hash, rawWords } from './words';

/** The text of an item or of the open article, as the search sees it. */
export interface SearchText {
  title: string;
  /** Summary or first words; '' when there are none. */
  lead: string;
  /** BCP-47; null when unknown. */
  language: string | null;
  /** Known of feed items: its name behind a headline is none of the story's words. */
  outletDomain?: string;
}

/** Fine features are hashed into this many slots. */
export const SLOTS = 1 << 18;
const CUT = 5;
/** Of one text that is looked for: the first names are those the story is about. */
const MOST_SOUNDS = 30;
const TITLE_WORDS = 40;
/** Read of a lead before it is split into words; a hostile feed may send megabytes. */
const LEAD_LENGTH = 4000;
const TITLE_LENGTH = 600;
/** Kinds of feature, hashed apart. */
const TERM = 1;
const WORD = 2;
const GRAM = 3;
const GRAM_LENGTH = 4;
const EDGE = '_'.charCodeAt(0);
const LONGEST_PADDED = 64;
/** Of one text; beyond it further features are left out. */
const MOST_FEATURES = 12_000;

/** The folded words of a text in order, those of the title first; behind either part's own the places they name. */
export interface Words {
  words: string[];
  titleCount: number;
  /** Each as it is written in the text; '' for a place. */
  written: string[];
}

/** The words with the sounds of their names, by which texts in other scripts are found. */
export function withSounds(words: Words): Pick<Words, 'words' | 'titleCount'> {
  const sounds = carriedOf(words).words.filter((code) => code.startsWith('~'));
  return {
    words: [...words.words, ...[...new Set(sounds)].slice(0, MOST_SOUNDS)],
    titleCount: words.titleCount,
  };
}

/** Coarse terms, words cut to five letters: they find candidates in the index. */
export interface Terms {
  /** 32-bit hashes, each once. */
  terms: Uint32Array;
  /** 2 for each time in the title, 1 for each in the lead. */
  termCounts: Uint8Array;
}

/** Fine features, whole words and character 4-grams: they compare two texts closely. */
export interface Profile {
  /** Slots, each once: the first `wordCount` are whole words, the rest 4-grams. */
  slots: Uint32Array;
  titleCounts: Uint8Array;
  leadCounts: Uint8Array;
  wordCount: number;
}

/** @param leadWords - how many words of the lead to read */
export function readWords(
  { title, lead, language, outletDomain = '' }: SearchText,
  leadWords: number,
): Words {
  const read: Words = { words: [], titleCount: 0, written: [] };
  readInto(read, bareTitle(title.slice(0, TITLE_LENGTH), outletDomain), TITLE_WORDS, language);
  read.titleCount = read.words.length;
  readInto(read, bareLead(lead.slice(0, LEAD_LENGTH)), leadWords, language);
  return read;
}

function readInto({ words, written }: Words, text: string, most: number, language: string | null): void {
  const from = words.length;
  for (const word of rawWords(text)) {
    if (words.length >= from + most) break;
    const folded = fold(word);
    if (!folded) continue;
    words.push(folded);
    written.push(word);
  }
  for (const place of placesIn(words.slice(from), language)) {
    words.push(place);
    written.push('');
  }
}

/** A capital, or a letter of a script that has none. */
const MAY_BE_NAME = /^(?!\p{Ll})\p{L}/u;

/**
 * What a text shares with its translation: the places it names, its numbers, and its names by their sound. Codes, told
 * from words by their first sign.
 */
export function carriedOf({ words, titleCount, written }: Words): Words {
  const codes: string[] = [];
  let inTitle = 0;
  words.forEach((word, at) => {
    if (isCode(word)) codes.push(word);
    else if (hasDigit(word)) codes.push(`#${word.replace(/\D/g, '')}`);
    else if (MAY_BE_NAME.test(written[at]!)) for (const sound of soundsOf(word)) codes.push(`~${sound}`);
    if (at < titleCount) inTitle = codes.length;
  });
  return { words: codes, titleCount: inTitle, written: [] };
}

const isCode = (word: string): boolean => '§#~'.includes(word.charAt(0));

export function coarseTerms({ words, titleCount }: Pick<Words, 'words' | 'titleCount'>): Terms {
  const counts = new Map<number, number>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const term = hash(word, 0, word.length > CUT && !hasDigit(word) ? CUT : word.length, TERM);
    counts.set(term, (counts.get(term) ?? 0) + (i < titleCount ? 2 : 1));
  }
  const terms = new Uint32Array(counts.size);
  const termCounts = new Uint8Array(counts.size);
  let at = 0;
  for (const [term, count] of counts) {
    terms[at] = term;
    termCounts[at++] = Math.min(255, count);
  }
  return { terms, termCounts };
}

/** Slot of a whole word, folded. */
export const wordSlot = (word: string): number => hash(word, 0, word.length, WORD) & (SLOTS - 1);

/** Reads words into profiles. Holds scratch space of half a megabyte, so make one and keep it. */
export function createProfiler(): (words: Pick<Words, 'words' | 'titleCount'>) => Profile {
  const place = new Uint16Array(SLOTS); // of a slot among the features of the text at hand, from 1; 0: none
  const slots = new Uint32Array(MOST_FEATURES);
  const titleCounts = new Uint8Array(MOST_FEATURES);
  const leadCounts = new Uint8Array(MOST_FEATURES);
  const codes = new Uint16Array(LONGEST_PADDED);
  let count = 0;

  function add(slot: number, inTitle: boolean): void {
    let at = place[slot]! - 1;
    if (at < 0) {
      if (count === MOST_FEATURES) return;
      at = count++;
      slots[at] = slot;
      titleCounts[at] = 0;
      leadCounts[at] = 0;
      place[slot] = count;
    }
    const counts = inTitle ? titleCounts : leadCounts;
    if (counts[at]! < 255) counts[at]!++;
  }

  function addGrams(word: string, inTitle: boolean): void {
    const length = Math.min(LONGEST_PADDED, word.length + 2);
    codes[0] = EDGE;
    for (let i = 0; i < length - 2; i++) codes[i + 1] = word.charCodeAt(i);
    codes[length - 1] = EDGE;
    const size = Math.min(GRAM_LENGTH, length);
    for (let i = 0; i + size <= length; i++) {
      let h = 2166136261 ^ GRAM;
      for (let j = i; j < i + size; j++) h = Math.imul(h ^ codes[j]!, 16777619);
      h ^= h >>> 15;
      h = Math.imul(h, 2246822519);
      add((h ^ (h >>> 13)) & (SLOTS - 1), inTitle);
    }
  }

  return ({ words, titleCount }) => {
    count = 0;
    for (let i = 0; i < words.length; i++) add(wordSlot(words[i]!), i < titleCount);
    const wordCount = count;
    // A slot that a word and a gram share stays two features: the grams' places start anew.
    for (let i = 0; i < wordCount; i++) place[slots[i]!] = 0;
    for (let i = 0; i < words.length; i++) if (!isCode(words[i]!)) addGrams(words[i]!, i < titleCount);
    for (let i = 0; i < count; i++) place[slots[i]!] = 0;
    return {
      slots: slots.slice(0, count),
      titleCounts: titleCounts.slice(0, count),
      leadCounts: leadCounts.slice(0, count),
      wordCount,
    };
  };
}
