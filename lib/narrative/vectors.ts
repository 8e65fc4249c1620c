/** A sentence as weighted topic words. */
export interface Vector {
  words: string[];
  weights: Map<string, number>;
  /** Euclidean length of `weights`. */
  length: number;
}

/**
 * Weighs words by how often they occur in a sentence and in how few sentences of the article.
 * @param sentences - topic words of each sentence
 */
export function vectorsOf(sentences: string[][]): {
  vectors: Vector[];
  documentFrequency: Map<string, number>;
} {
  const documentFrequency = new Map<string, number>();
  for (const words of sentences) {
    for (const word of new Set(words)) documentFrequency.set(word, (documentFrequency.get(word) ?? 0) + 1);
  }
  const vectors = sentences.map((words) => {
    const weights = new Map<string, number>();
    for (const word of words) {
      const idf = Math.log(1 + sentences.length / documentFrequency.get(word)!);
      weights.set(word, (weights.get(word) ?? 0) + idf);
    }
    return { words, weights, length: lengthOf(weights) };
  });
  return { vectors, documentFrequency };
}

/** Cosine of two vectors, 0–1; 0 where one is empty. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [word, weight] of small.weights) {
    const other = large.weights.get(word);
    if (other !== undefined) dot += weight * other;
  }
  return dot / (a.length * b.length);
}

export function sumOf(vectors: Vector[]): Vector {
  const weights = new Map<string, number>();
  for (const vector of vectors) {
    for (const [word, weight] of vector.weights) weights.set(word, (weights.get(word) ?? 0) + weight);
  }
  return { words: [], weights, length: lengthOf(weights) };
}

/** PageRank of a graph of sentences, summing to 1; rows are who points, columns at whom. */
export function centrality(graph: Float64Array[]): Float64Array {
  const n = graph.length;
  const out = graph.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let rank = new Float64Array(n).fill(1 / n);
  for (let round = 0; round < 25; round++) {
    const next = new Float64Array(n).fill(0.15 / n);
    let loose = 0;
    for (let i = 0; i < n; i++) {
      const flow = (0.85 * rank[i]!) / (out[i] || 1);
      if (out[i] === 0) loose += 0.85 * rank[i]!;
      else for (let j = 0; j < n; j++) next[j]! += flow * graph[i]![j]!;
    }
    for (let j = 0; j < n; j++) next[j]! += loose / n;
    rank = next;
  }
  return rank;
}

function lengthOf(weights: Map<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
