import { dangles } from './cues';
import { featuresOf, type Reading } from './features';
import { primaryLanguage } from './stopwords';
import { cosine, type Vector } from './vectors';
import type { Weights } from './weights';

export interface Salience {
  /** How much each sentence tells of the article; any real number, higher tells more. */
  scores: Float64Array;
  vectors: Vector[];
  /** Whether each leans on the sentence before. */
  dangling: boolean[];
}

/** What a repeated thought, a topic word too many, and a dangling opening cost. Chosen by cross-validation. */
const REPEATED = 2;
const LONG = 0.012;
const DANGLING = 0.9;

export function salienceOf(reading: Reading, { mean, deviation, weights }: Weights['salience']): Salience {
  const { rows, vectors } = featuresOf(reading);
  const scores = Float64Array.from(rows, (row, i) => {
    let score = -LONG * vectors[i]!.words.length;
    for (let j = 0; j < row.length; j++) score += (weights[j]! * (row[j]! - mean[j]!)) / deviation[j]!;
    return score;
  });
  const primary = primaryLanguage(reading.language);
  return { scores, vectors, dangling: reading.sentences.map(({ text }) => dangles(text, primary)) };
}

/**
 * The sentences that together tell most, each new to the others.
 * @returns their places in the article, ascending; a dangling one only beside the sentence it leans on
 */
export function pickSentences({ scores, vectors, dangling }: Salience, count: number): number[] {
  const picked: number[] = [];
  while (picked.length < Math.min(count, scores.length)) {
    let best = -1;
    let most = -Infinity;
    for (let i = 0; i < scores.length; i++) {
      if (picked.includes(i)) continue;
      const repeated = Math.max(0, ...picked.map((other) => cosine(vectors[i]!, vectors[other]!)));
      const loose = dangling[i] && !picked.includes(i - 1) ? DANGLING : 0;
      const value = scores[i]! - REPEATED * repeated - loose;
      if (value <= most) continue;
      most = value;
      best = i;
    }
    picked.push(best);
  }
  return picked.sort((a, b) => a - b);
}
