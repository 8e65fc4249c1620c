// The weights of words and other features: learnt from the sentences they stand in, and from what words are like.
import { hashOf, roleFeatures, type Discourse } from '../../lib/narrative/role-features';
import { ROLES } from '../../lib/narrative/roles';
import type { RoleWeights } from '../../lib/narrative/weights';
import { wordsOf } from '../../lib/narrative/words';
import { descend, type Sample } from './descend';
import { CUES } from './cues';
import { DIMENSIONS, type WordVectors } from './vectors';

export interface Reading {
  role: number;
  hashes: Uint32Array;
  /** Sum of its words' vectors. */
  meaning: Float64Array;
}

export type Features = Pick<RoleWeights, 'hashes' | 'values' | 'step'>;

const K = ROLES.length;
const RAREST = 4;
const COURSE = { classes: K, balance: 0.5, epochs: 10, sparseRate: 0.1, denseRate: 0.05, shrink: 2e-4 };
/** How loud a vector speaks beside the features. */
const MEANING = 2;
const KEPT = 13_000;
/** Words of the language that are kept, seen here or not. */
export const COMMON = 5000;

export function readingsOf(article: Discourse, roles: number[], vectors: WordVectors): Reading[] {
  const hashes = roleFeatures(article, CUES);
  return article.sentences.map(({ text }, i) => {
    const meaning = new Float64Array(DIMENSIONS);
    for (const word of new Set(wordsOf(text)))
      vectors.of(word)?.forEach((value, j) => (meaning[j]! += MEANING * value));
    return { role: roles[i]!, hashes: hashes[i]!, meaning };
  });
}

/** @returns the features that speak loudest, one byte a weight */
export function learnFeatures(
  readings: Reading[],
  words: ReadonlySet<string>,
  vectors: WordVectors,
): Features {
  const counts = new Map<number, number>();
  for (const { hashes } of readings) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= RAREST).map(([hash]) => hash);
  const ids = new Map(known.map((hash, id) => [hash, id]));
  const samples: Sample[] = readings.map(({ role, hashes, meaning }) => ({
    ids: Int32Array.from([...hashes].flatMap((hash) => ids.get(hash) ?? [])),
    dense: meaning,
    scale: 1 / Math.sqrt(hashes.length || 1),
    class: role,
  }));
  const { sparse, dense } = descend(samples, ids.size, COURSE);
  const rows = new Map(known.map((hash, id) => [hash, sparse.slice(id * K, id * K + K)]));
  const meaningOf = (word: string): Float64Array | null => {
    const vector = vectors.of(word);
    if (!vector) return null;
    const row = new Float64Array(K);
    vector.forEach((value, j) => {
      for (let k = 0; k < K; k++) row[k]! += MEANING * value * dense[j * K + k]!;
    });
    return row;
  };
  for (const word of words) {
    const meaning = meaningOf(word);
    const hash = hashOf(`w=${word}`);
    if (meaning)
      rows.set(
        hash,
        (rows.get(hash) ?? new Float64Array(K)).map((value, k) => value + meaning[k]!),
      );
  }
  const loudness = (hash: number): number =>
    rows.get(hash)!.reduce((max, value) => Math.max(max, Math.abs(value)), 0) *
    Math.log(counts.get(hash) ?? 1);
  const loud = [...rows.keys()].sort((a, b) => loudness(b) - loudness(a) || a - b).slice(0, KEPT);
  const common = vectors.words.slice(0, COMMON).map((word) => hashOf(`w=${word}`));
  return pack(rows, [...new Set([...loud, ...common.filter((hash) => rows.has(hash))])]);
}

function pack(rows: ReadonlyMap<number, Float64Array>, kept: number[]): Features {
  const hashes = Uint32Array.from(kept).sort();
  let most = 0;
  for (const hash of kept) for (const value of rows.get(hash)!) most = Math.max(most, Math.abs(value));
  const step = most / 127;
  const values = new Int8Array(hashes.length * K);
  hashes.forEach((hash, i) => {
    rows.get(hash)!.forEach((value, k) => (values[i * K + k] = Math.round(value / step)));
  });
  return { hashes, values, step };
}
