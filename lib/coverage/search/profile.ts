import { fold, hasDigit, hash, rawWords } from './words';

/** The text of an item or of the open article, as the search sees it. */
export interface SearchText {
  title: string;
  /** Summary or first words; '' when there are none. */
  lead: string;
}

/** Fine features are hashed into this many slots. */
export const SLOTS = 1 << 18;
const GRAM = 4;
const CUT = 5;
const TITLE_WORDS = 40;

/**
 * A text as counts of features. Coarse terms (words cut to five letters) find candidates in the index;
 * fine features (whole words, then character 4-grams) compare two texts closely.
 */
export interface Profile {
  /** 32-bit hashes of cut words, each once. */
  terms: Uint32Array;
  /** 2 for each time in the title, 1 for each in the lead. */
  termCounts: Uint8Array;
  /** Slots, each once: the first `wordCount` are whole words, the rest 4-grams. */
  slots: Uint32Array;
  titleCounts: Uint8Array;
  leadCounts: Uint8Array;
  wordCount: number;
}

/** Slot of a whole word, folded. */
export const wordSlot = (word: string): number => hash(word, 0, word.length, 2) & (SLOTS - 1);

/** Reads texts into profiles. Holds scratch space of 1 MB, so make one and keep it. */
export function createProfiler(): (text: SearchText, leadWords: number) => Profile {
  const place = new Int32Array(SLOTS);

  function collect(
    out: Features,
    word: string,
    kind: number,
    from: number,
    to: number,
    inTitle: boolean,
  ): void {
    const slot = hash(word, from, to, kind) & (SLOTS - 1);
    let at = place[slot]! - 1;
    if (at < 0) {
      at = out.slots.length;
      out.slots.push(slot);
      out.title.push(0);
      out.lead.push(0);
      place[slot] = at + 1;
    }
    const counts = inTitle ? out.title : out.lead;
    counts[at] = Math.min(255, counts[at]! + 1);
  }

  return ({ title, lead }, leadWords) => {
    const titleWords = rawWords(title).slice(0, TITLE_WORDS).map(fold);
    const all = [...titleWords, ...rawWords(lead).slice(0, leadWords).map(fold)];
    const features: Features = { slots: [], title: [], lead: [] };
    const terms = new Map<number, number>();
    all.forEach((word, index) => {
      if (!word) return;
      const inTitle = index < titleWords.length;
      collect(features, word, 2, 0, word.length, inTitle);
      const term = hash(word, 0, hasDigit(word) ? word.length : Math.min(word.length, CUT), 1);
      terms.set(term, Math.min(255, (terms.get(term) ?? 0) + (inTitle ? 2 : 1)));
    });
    const wordCount = features.slots.length;
    // A slot shared by a word and a gram stays two features: the map starts anew for the grams.
    for (const slot of features.slots) place[slot] = 0;
    all.forEach((word, index) => {
      if (!word) return;
      const padded = `_${word}_`;
      const length = Math.min(GRAM, padded.length);
      for (let i = 0; i + length <= padded.length; i++)
        collect(features, padded, 3, i, i + length, index < titleWords.length);
    });
    for (const slot of features.slots) place[slot] = 0;
    return {
      terms: Uint32Array.from(terms.keys()),
      termCounts: Uint8Array.from(terms.values()),
      slots: Uint32Array.from(features.slots),
      titleCounts: Uint8Array.from(features.title),
      leadCounts: Uint8Array.from(features.lead),
      wordCount,
    };
  };
}

interface Features {
  slots: number[];
  title: number[];
  lead: number[];
}
