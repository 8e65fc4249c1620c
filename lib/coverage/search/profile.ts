import { isPlace, placesIn } from './places';
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
  const words: string[] = [];
  foldInto(words, bareTitle(title.slice(0, TITLE_LENGTH), outletDomain), TITLE_WORDS);
  words.push(...placesIn(words, language));
  const titleCount = words.length;
  foldInto(words, bareLead(lead.slice(0, LEAD_LENGTH)), titleCount + leadWords);
  words.push(...placesIn(words.slice(titleCount), language));
  return { words, titleCount };
}

function foldInto(words: string[], text: string, most: number): void {
  for (const word of rawWords(text)) {
    if (words.length >= most) return;
    const folded = fold(word);
    if (folded) words.push(folded);
  }
}

export function coarseTerms({ words, titleCount }: Words): Terms {
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

/** Reads words into profiles. Holds scratch space of 1 MB, so make one and keep it. */
export function createProfiler(): (words: Words) => Profile {
  const place = new Int32Array(SLOTS); // of a slot among the features of the text at hand, from 1; 0: none
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
    for (let i = 0; i < words.length; i++) if (!isPlace(words[i]!)) addGrams(words[i]!, i < titleCount);
    for (let i = 0; i < count; i++) place[slots[i]!] = 0;
    return {
      slots: slots.slice(0, count),
      titleCounts: titleCounts.slice(0, count),
      leadCounts: leadCounts.slice(0, count),
      wordCount,
    };
  };
}
