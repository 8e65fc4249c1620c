import { dangles } from './leaning';
import { featuresOf, type Reading } from './features';
import { gramsOf, type Grams } from './grams';
import { primaryLanguage } from './stopwords';
import { cosine, type Vector } from './vectors';
import type { LinearModel, Weights } from './weights';
import { countWords } from './words';

export interface Salience {
  language: 'english' | 'other';
  /** How much each sentence tells of the article; any real number, higher tells more. */
  scores: Float64Array;
  /** What each looks like, see `FEATURES`. */
  rows: Float64Array[];
  vectors: Vector[];
  /** Whether each leans on the sentence before. */
  dangling: boolean[];
  /** What it costs to tell each, and which words it would add. */
  lengths: number[];
  grams: Pick<Grams, 'inSentence' | 'lengths'>;
  /** Probability, for each word and pair, that a summary holds it. */
  expected: Float64Array;
}

/** What counts in a choice. Found by cross-validation. */
const WORDS_GAINED = 40;
const REPEATED = 1.5;
/** English summaries are told in short sentences, others in long ones. */
const EACH_WORD = { english: 0.03, other: -0.01 };
const DANGLING = { english: 4, other: 1.8 };
/** Where the next sentence would leave less than this of what is reached already, enough is told. */
const WORTH = 0.85;
/** How long a summary is held to be, beside what is expected of it. */
const EXPECTED_LENGTH = { english: 0.8, other: 1.2 };

/** Rates every sentence: by its place and build, then by the words a summary is expected to hold. */
export function salienceOf(reading: Reading, weights: Weights['salience']): Salience {
  const { title, language, sentences } = reading;
  const { rows, vectors } = featuresOf(reading);
  const scores = Float64Array.from(rows, (row) => linear(row, weights.sentences));
  const grams = gramsOf(sentences, title, language, scores);
  const expected = Float64Array.from(grams.rows, (row) => 1 / (1 + Math.exp(-linear(row, weights.grams))));
  const primary = primaryLanguage(language);
  return {
    language: primary === 'en' ? 'english' : 'other',
    scores,
    rows,
    vectors,
    dangling: sentences.map(({ text }) => dangles(text, primary)),
    lengths: sentences.map(({ text }) => countWords(text)),
    grams,
    expected,
  };
}

function linear(row: Float64Array, { mean, deviation, weights }: LinearModel): number {
  let sum = 0;
  for (let j = 0; j < row.length; j++) sum += (weights[j]! * (row[j]! - mean[j]!)) / deviation[j]!;
  return sum;
}

/**
 * The sentences that together tell most, `count` at most: each adds words a summary is expected to hold and repeats
 * little.
 * @returns their places in the article, in the order they were chosen; a dangling one hardly ever without the
 * sentence it leans on
 */
export function pickSentences(salience: Salience, count: number): number[] {
  const { language, scores, vectors, dangling, lengths, grams, expected } = salience;
  const total = EXPECTED_LENGTH[language] * expected.reduce((sum, p) => sum + p, 0);
  const told = new Uint8Array(expected.length);
  const picked: number[] = [];
  let gained = 0;
  let length = 0;
  let reached = 0;
  while (picked.length < Math.min(count, scores.length)) {
    let best = -1;
    let most = -Infinity;
    let reach = 0;
    for (let i = 0; i < scores.length; i++) {
      if (picked.includes(i)) continue;
      const gain = gained + newWords(grams.inSentence[i]!, expected, told);
      const overlap = (2 * gain) / (length + grams.lengths[i]! + total || 1); // F1 with the expected summary
      let repeated = 0;
      for (const other of picked) repeated = Math.max(repeated, cosine(vectors[i]!, vectors[other]!));
      const loose = dangling[i] && !picked.includes(i - 1) ? DANGLING[language] : 0;
      const value =
        scores[i]! + WORDS_GAINED * overlap - REPEATED * repeated - EACH_WORD[language] * lengths[i]! - loose;
      if (value <= most) continue;
      most = value;
      best = i;
      reach = overlap;
    }
    if (reach < WORTH * reached) break;
    reached = reach;
    picked.push(best);
    gained += newWords(grams.inSentence[best]!, expected, told);
    length += grams.lengths[best]!;
    for (const gram of grams.inSentence[best]!) told[gram] = 1;
  }
  return picked;
}

function newWords(grams: Uint32Array, expected: Float64Array, told: Uint8Array): number {
  let sum = 0;
  for (const gram of grams) if (told[gram] === 0) sum += expected[gram]!;
  return sum;
}
