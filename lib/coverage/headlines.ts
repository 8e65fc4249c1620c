import { stopwords } from '../narrative';
import { fold } from './search/words';

/**
 * How a word of a headline stands to the other sides' headlines: `own` is said by this side alone, `common` by every
 * side or without weight of its own; `plain` is in between, or could not be compared.
 */
export type WordStand = 'own' | 'common' | 'plain';

/** A stretch of a headline; the texts of all its pieces joined are the headline, cut at 300 characters. */
export interface HeadlinePiece {
  text: string;
  stand: WordStand;
}

export interface Headline {
  title: string;
  /** BCP-47. */
  language: string | null;
}

/** Beyond this a title is no headline; hostile feeds are bounded here. */
const LONGEST = 300;

/**
 * Hold the headlines of a story's sides against each other, word by word. Words are compared within one language
 * only: in another, every word would be a side's own.
 * @param sides - the headlines of each side
 * @returns the same places, each headline in pieces
 */
export function compareHeadlines(sides: readonly (readonly Headline[])[]): HeadlinePiece[][][] {
  const tellers = new Map<string, Set<number>>(); // sides that say a word, by language and word
  const speakers = new Map<string, Set<number>>(); // sides with a headline in a language
  const cut = sides.map((headlines, side) =>
    headlines.map((headline) => {
      const language = primaryOf(headline.language);
      put(speakers, language, side);
      const words = segmentsOf(headline, language);
      for (const { key } of words) if (key !== null) put(tellers, `${language} ${key}`, side);
      return { language, words };
    }),
  );
  return cut.map((headlines) =>
    headlines.map(({ language, words }) => {
      const all = speakers.get(language)!.size;
      const light = stopwords(language);
      return joined(
        words.map(({ text, key, word }) => {
          if (key === null) return { text, stand: null };
          const said = tellers.get(`${language} ${key}`)!.size;
          if (light.has(word) || (all > 1 && said === all)) return { text, stand: 'common' };
          return { text, stand: all > 1 && said === 1 ? 'own' : 'plain' };
        }),
      );
    }),
  );
}

interface Segment {
  text: string;
  /** In lower case. */
  word: string;
  /** What it is compared by; null for white space and signs. */
  key: string | null;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmentsOf({ title }: Headline, language: string): Segment[] {
  if (!segmenters.has(language)) segmenters.set(language, segmenterFor(language));
  const segments = segmenters.get(language)!.segment(title.slice(0, LONGEST));
  return [...segments].map(({ segment: text, isWordLike }) => {
    const word = text.toLowerCase();
    return { text, word, key: isWordLike ? keyOf(fold(text)) : null };
  });
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' }); // no shape of a language tag: RangeError
  }
}

/** "veto", "vetoes" and "vetoed" are no different words of two sides. Of other alphabets the whole word counts. */
function keyOf(word: string): string {
  return /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ing|ed|es|e?s|e)$/, '') : word;
}

const primaryOf = (language: string | null): string => language?.split('-')[0]?.toLowerCase() ?? '';

function put(sets: Map<string, Set<number>>, key: string, side: number): void {
  const set = sets.get(key) ?? new Set();
  set.add(side);
  sets.set(key, set);
}

/** Signs and spaces go with the words before them, and between two words of one stand. */
function joined(pieces: { text: string; stand: WordStand | null }[]): HeadlinePiece[] {
  const out: HeadlinePiece[] = [];
  for (const [at, { text, stand }] of pieces.entries()) {
    const last = out.at(-1);
    const next = pieces.slice(at).find((piece) => piece.stand !== null)?.stand ?? 'plain';
    const own = stand ?? (last?.stand === next ? next : 'plain');
    if (last?.stand === own) last.text += text;
    else out.push({ text, stand: own });
  }
  return out;
}
