import { BOILER, EVENT, FIRST_PERSON, SAID } from './cues';
import { dangles } from './leaning';
import { isBalanced } from './sentences';
import { primaryLanguage, stopwords } from './stopwords';
import { centrality, cosine, sumOf, vectorsOf, type Vector } from './vectors';
import { topicWords, wordsOf } from './words';

/** What the ranker reads of an article. */
export interface Reading {
  title: string;
  /** BCP-47 or null. */
  language: string | null;
  sentences: { text: string; /** Whether it opens its paragraph. */ opens: boolean }[];
}

export interface Features {
  /** One row of `FEATURES` numbers for each sentence. */
  rows: Float64Array[];
  vectors: Vector[];
}

/**
 * How many numbers describe a sentence:
 * bias, invPos, logPos, first, second, third, relPos, lastTenth, opens, logLen, short, long, centroid, degree,
 * textrank, simFirst, simLead, titleCos, titleRecall, hasTitle, topCover, names, numbers, quote, dangles, said,
 * events, boiler, question, firstPerson, noEnd, lowerStart, fresh, stopShare, simPrevious, balanced, count,
 * simRest, topWord
 */
export const FEATURES = 39;

/** Words this frequent in the article count as its topic. */
const TOP_WORDS = 12;

/** Describes every sentence of an article to the ranker. */
export function featuresOf({ title, language, sentences }: Reading): Features {
  const primary = primaryLanguage(language);
  const stop = stopwords(language);
  const words = sentences.map(({ text }) => wordsOf(text));
  const topics = words.map((list) => topicWords(list, language));
  const titleTopics = topicWords(wordsOf(title), language);
  const { vectors: all, documentFrequency } = vectorsOf(title ? [...topics, titleTopics] : topics);
  const vectors = all.slice(0, sentences.length);
  const n = sentences.length;
  const titleVector = title ? all[n]! : null;
  const whole = sumOf(vectors);
  const lead = sumOf(vectors.slice(0, 3));
  const graph = similarities(vectors);
  const rank = centrality(graph.map((row) => row.map((weight) => (weight > 0.05 ? weight : 0))));
  const top = topOf(topics, documentFrequency);
  const paragraphs = sentences.filter(({ opens }) => opens).length;
  const seen = new Set<string>();
  const rows = sentences.map(({ text, opens }, i) => {
    const mine = new Set(topics[i]);
    const length = words[i]!.length;
    const fresh = [...mine].filter((word) => !seen.has(word)).length;
    for (const word of mine) seen.add(word);
    const vector = vectors[i]!;
    const unquoted = text.replace(/["“«„][^"”»“]*["”»“]?/gu, '');
    const degree = graph[i]!.reduce((sum, weight) => sum + weight, 0) / Math.max(1, n - 1);
    return Float64Array.of(
      1,
      1 / (i + 1),
      Math.log(i + 1),
      flag(i === 0),
      flag(i === 1),
      flag(i === 2),
      i / n,
      flag(i / n > 0.9),
      flag(paragraphs > 2 && opens),
      Math.log(length + 1),
      flag(length < 8),
      flag(length > 40),
      cosine(vector, whole),
      degree,
      rank[i]! * n,
      i > 0 ? graph[i]![0]! : 0,
      i > 2 ? cosine(vector, lead) : 0,
      titleVector ? cosine(vector, titleVector) : 0,
      titleTopics.length > 0 ? titleTopics.filter((word) => mine.has(word)).length / titleTopics.length : 0,
      flag(titleVector !== null),
      top.filter((word) => mine.has(word)).length / Math.max(1, top.length),
      (text.match(/(?<=[\s"“(])\p{Lu}[\p{L}'’-]+/gu)?.length ?? 0) / (length + 1),
      Math.min(4, text.match(/\d[\d.,]*/g)?.length ?? 0),
      flag(/["“«„「]/.test(text)),
      flag(dangles(text, primary)),
      flag(SAID.test(text)),
      Math.min(4, text.match(EVENT)?.length ?? 0),
      flag(BOILER.test(text)),
      flag(/[?？؟]["”’»]?$/.test(text)),
      flag(FIRST_PERSON.test(unquoted)),
      flag(!/[.!?…。！？।۔؟]["”’')»」]*$/.test(text)),
      flag(/^\p{Ll}/u.test(text)),
      fresh / Math.max(1, mine.size),
      words[i]!.filter((word) => stop.has(word)).length / (length + 1),
      i > 0 ? graph[i]![i - 1]! : 0,
      flag(isBalanced(text)),
      Math.log(n),
      i > 0 && i < n - 1 ? graph[i]![i + 1]! : 0,
      top.length > 0 && mine.has(top[0]!) ? 1 : 0,
    );
  });
  return { rows, vectors };
}

function similarities(vectors: Vector[]): Float64Array[] {
  const graph = vectors.map(() => new Float64Array(vectors.length));
  for (let i = 0; i < vectors.length; i++) {
    for (let j = i + 1; j < vectors.length; j++) {
      graph[i]![j] = graph[j]![i] = cosine(vectors[i]!, vectors[j]!);
    }
  }
  return graph;
}

function topOf(topics: string[][], documentFrequency: Map<string, number>): string[] {
  const counts = new Map<string, number>();
  for (const word of topics.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || documentFrequency.get(b[0])! - documentFrequency.get(a[0])!)
    .slice(0, TOP_WORDS)
    .map(([word]) => word);
}

const flag = (condition: boolean): number => (condition ? 1 : 0);
