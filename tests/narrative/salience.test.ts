import { expect, test } from 'vitest';
import { pickSentences, type Salience } from '../../lib/narrative/salience';

/** Sentences that share no word, each with one that a summary is as likely to hold as its number says. */
const salienceOf = (expected: number[], length: number): Salience => ({
  language: 'other',
  scores: Float64Array.from(expected, () => 0),
  rows: [],
  vectors: expected.map(() => ({ weights: new Map(), length: 0, words: [] })),
  dangling: expected.map(() => false),
  lengths: expected.map(() => length),
  grams: {
    inSentence: expected.map((_it, i) => Uint32Array.of(i)),
    lengths: expected.map(() => length),
  },
  expected: Float64Array.from(expected),
});

test('a sentence that tells as much as the first is told beside it', () => {
  expect(pickSentences(salienceOf([0.9, 0.8, 0.7], 1), 3)).toHaveLength(3);
});

test('nothing is told beside the one sentence that says it all', () => {
  expect(pickSentences(salienceOf([0.9, 0.01, 0.01], 10), 3)).toEqual([0]);
});
