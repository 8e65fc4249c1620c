import { stopwords } from './stopwords';
import { stem, wordsOf } from './words';

/** What the article's words and word pairs say of themselves. */
export interface Grams {
  /** For each sentence its distinct words and pairs, as places in `rows`. */
  inSentence: Uint32Array[];
  /** How many words and pairs each sentence has, repeats counted. */
  lengths: number[];
  rows: Float64Array[];
  /** The words and pairs themselves, a pair's two parted by a space. */
  grams: string[];
}

/**
 * How many numbers describe a word or a pair:
 * bias, logCount, density, invFirst, inFirst, inLead, firstPlace, inTitle, name, digit, length, salienceShare,
 * salienceMost, once, pair, pairSalience, pairCount, pairTitle, hasTitle, logSentences, titleSalience,
 * nameSalience, salienceRoot
 */
export const GRAM_FEATURES = 23;

/** How much sharper than its score a sentence's weight is. */
const SHARPNESS = 1.5;

/**
 * Describes the words of an article, for a model to say which of them a summary would hold.
 * @param scores - salience of each sentence
 */
export function gramsOf(
  sentences: { text: string }[],
  title: string,
  language: string | null,
  scores: Float64Array,
): Grams {
  const stop = stopwords(language);
  const words = sentences.map(({ text }) => wordsOf(text).map(stem));
  const ids = new Map<string, number>();
  const places: number[][] = [];
  const inSentence: Uint32Array[] = [];
  const lengths = words.map((list, i) => {
    const mine = new Set<number>();
    const found = gramsIn(list, stop);
    for (const gram of found) {
      let id = ids.get(gram);
      if (id === undefined) {
        ids.set(gram, (id = ids.size));
        places.push([]);
      }
      if (!mine.has(id)) places[id]!.push(i);
      mine.add(id);
    }
    inSentence.push(Uint32Array.from(mine));
    return found.length;
  });
  const names = namesIn(sentences);
  const inTitle = new Set(wordsOf(title).map(stem));
  const weights = weightsOf(scores);
  const grams = [...ids.keys()];
  const rows = grams.map((gram, id) =>
    rowOf(gram, places[id]!, { names, inTitle, weights, hasTitle: title !== '' }),
  );
  return { inSentence, lengths, rows, grams };
}

function gramsIn(words: string[], stop: ReadonlySet<string>): string[] {
  const found: string[] = [];
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (!stop.has(word)) found.push(word);
    if (next !== undefined && !(stop.has(word) && stop.has(next))) found.push(`${word} ${next}`);
  });
  return found;
}

interface Surroundings {
  names: ReadonlySet<string>;
  inTitle: ReadonlySet<string>;
  weights: { share: Float64Array; most: Float64Array };
  hasTitle: boolean;
}

function rowOf(
  gram: string,
  places: number[],
  { names, inTitle, weights, hasTitle }: Surroundings,
): Float64Array {
  const n = weights.share.length;
  const first = places[0]!;
  const count = places.length;
  const pair = gram.includes(' ') ? 1 : 0;
  const parts = gram.split(' ');
  const title = parts.filter((part) => inTitle.has(part)).length / parts.length;
  const name = names.has(gram) ? 1 : 0;
  let share = 0;
  let most = 0;
  for (const i of places) {
    share += weights.share[i]!;
    most = Math.max(most, weights.most[i]!);
  }
  return Float64Array.of(
    1,
    Math.log(count),
    Math.log(1 + (count / n) * 10),
    1 / (first + 1),
    first === 0 ? 1 : 0,
    first < 3 ? 1 : 0,
    first / n,
    title,
    name,
    /\d/.test(gram) ? 1 : 0,
    Math.min(12, gram.length) / 12,
    share,
    most,
    count === 1 ? 1 : 0,
    pair,
    pair * most,
    pair * Math.log(count),
    pair * title,
    hasTitle ? 1 : 0,
    Math.log(n),
    title * most,
    name * most,
    Math.sqrt(share),
  );
}

function namesIn(sentences: { text: string }[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of sentences) {
    for (const name of text.match(/(?<=\s)\p{Lu}[\p{L}\p{M}'’]+/gu) ?? [])
      names.add(stem(name.toLowerCase()));
  }
  return names;
}

/** Each sentence's weight beside the strongest one, and beside all together. */
function weightsOf(scores: Float64Array): Surroundings['weights'] {
  const top = scores.reduce((max, score) => Math.max(max, score), -Infinity);
  const most = scores.map((score) => Math.exp(SHARPNESS * (score - top)));
  const total = most.reduce((sum, weight) => sum + weight, 0);
  return { most, share: most.map((weight) => weight / total) };
}
