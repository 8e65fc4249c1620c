import { stopwords } from './stopwords';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu;
export const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

let segmenter: Intl.Segmenter | null = null;

/** The words of a text in order, lower case. Scripts without spaces are split by Intl.Segmenter. */
export function wordsOf(text: string): string[] {
  const found: string[] = text.toLowerCase().normalize('NFC').match(WORD) ?? [];
  if (!UNSPACED.test(text)) return found;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const out: string[] = [];
  for (const run of found) {
    if (!UNSPACED.test(run)) out.push(run);
    else for (const part of segmenter.segment(run)) if (part.isWordLike) out.push(part.segment);
  }
  return out;
}

/** Words that tell what a text is about, in one form for singular and plural, possessive and plain. */
export function topicWords(words: string[], language: string | null): string[] {
  const stop = stopwords(language);
  const out: string[] = [];
  for (const word of words) {
    if (stop.has(word)) continue;
    if (word.length > 1 || UNSPACED.test(word)) out.push(stem(word));
  }
  return out;
}

/** Cuts the commonest endings; two words that differ in more stay two. */
export function stem(word: string): string {
  const bare = word.replace(/['’]\p{L}{1,2}$/u, '');
  if (bare.length > 4 && /[^s]s$/.test(bare)) return bare.slice(0, -1);
  return bare;
}

/** How many words a reader would count. */
export function countWords(text: string): number {
  return wordsOf(text).length;
}
