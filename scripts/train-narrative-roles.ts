// Learns the discourse roles of English news sentences.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { roleFeatures } from '../lib/narrative/role-features';
import { bestPath, logProbabilities, ROLES, type Role } from '../lib/narrative/roles';
import type { RoleWeights } from '../lib/narrative/weights';

interface Document {
  title: string;
  date: string;
  sentences: { text: string; para: 0 | 1; role: Role }[];
}

interface Sample {
  features: Uint32Array;
  role: number;
}

const K = ROLES.length;
const RAREST = 4;
const EPOCHS = 12;
const RATE = 0.1;
const SHRINK = 2e-4;
/** How far rare roles are weighed up; 1 would make all alike. */
const BALANCE = 0.5;
/** How much the neighbours' roles count. */
const CHAIN = 0.4;
const FOLDS = 5;
/** Other articles mix their roles otherwise, so only part of the best bias is kept. */
const TRUST = 0.5;
const KEPT = 14_000;

/** @param files - names of sets in the benchmark's folder, without extension */
export function trainRoles(benchDir: string, files: string[]): RoleWeights {
  const documents = files
    .flatMap((file) =>
      readFileSync(path.join(benchDir, `summary/discourse/${file}.jsonl`), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Document);
  const sequences = documents.map(samplesOf);
  const shape = { ...chains(sequences), chain: CHAIN };
  return { ...learn(sequences), ...shape, bias: chooseBias(sequences, shape) };
}

function learn(sequences: Sample[][]): Pick<RoleWeights, 'hashes' | 'values' | 'step'> {
  const samples = sequences.flat();
  const { ids, counts } = vocabulary(samples);
  return pack(descend(samples, ids), ids, counts);
}

/** What to add to each role's score for the best macro-F1, found on articles the weights have not seen. */
function chooseBias(
  sequences: Sample[][],
  shape: Omit<RoleWeights, 'hashes' | 'values' | 'step' | 'bias'>,
): number[] {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = {
      ...learn(sequences.filter((_it, i) => i % FOLDS !== fold)),
      ...shape,
      bias: ROLES.map(() => 0),
    };
    const index = new Map(Array.from(weights.hashes, (hash, i) => [hash, i * K]));
    return sequences
      .filter((_it, i) => i % FOLDS === fold)
      .map((sequence) => ({
        logs: sequence.map(({ features }) => logProbabilities(features, index, weights)),
        gold: sequence.map(({ role }) => role),
      }));
  }).flat();
  const score = (bias: number[]): number =>
    macroF1(
      judged.flatMap(({ logs, gold }) =>
        bestPath(logs, { ...shape, bias }).map((role, i) => [gold[i]!, role] as const),
      ),
    );
  let bias: number[] = ROLES.map(() => 0);
  let best = score(bias);
  console.log(`roles: macro-F1 ${(100 * best).toFixed(1)} in ${FOLDS}-fold cross-validation without bias`);
  for (let round = 0; round < 2; round++) {
    for (let k = 0; k < K; k++) {
      for (const change of [-0.4, -0.2, 0.2, 0.4, 0.8]) {
        const tried = bias.map((value, role) => (role === k ? +(value + change).toFixed(2) : value));
        const value = score(tried);
        if (value <= best) continue;
        best = value;
        bias = tried;
      }
    }
  }
  console.log(
    `roles: macro-F1 ${(100 * best).toFixed(1)} with bias ${bias.join(' ')} (chosen on the same folds)`,
  );
  return bias.map((value) => +(value * TRUST).toFixed(2));
}

function macroF1(pairs: (readonly [gold: number, guess: number])[]): number {
  const scores = ROLES.map((_, k) => {
    const hits = pairs.filter(([gold, guess]) => gold === k && guess === k).length;
    const all = pairs.reduce((sum, [gold, guess]) => sum + Number(gold === k) + Number(guess === k), 0);
    return all > 0 ? (2 * hits) / all : 0;
  });
  return scores.reduce((sum, value) => sum + value, 0) / K;
}

function samplesOf({ title, date, sentences }: Document): Sample[] {
  const year = /(?:19|20)\d\d/.exec(date)?.[0];
  const features = roleFeatures({
    title,
    year: year ? Number(year) : null,
    sentences: sentences.map(({ text, para }) => ({ text, opens: para === 1 })),
  });
  return sentences.map(({ role }, i) => ({ features: features[i]!, role: ROLES.indexOf(role) }));
}

function vocabulary(samples: Sample[]): { ids: Map<number, number>; counts: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const { features } of samples)
    for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= RAREST).map(([hash]) => hash);
  return { ids: new Map(known.map((hash, id) => [hash, id])), counts };
}

/** Multinomial logistic regression: Adagrad, rare roles weighed up, the later half of the epochs averaged. */
function descend(samples: Sample[], ids: Map<number, number>): Float64Array {
  const rows = samples.map(({ features, role }) => ({
    role,
    known: Int32Array.from([...features].flatMap((hash) => ids.get(hash) ?? [])),
  }));
  const roleCounts = ROLES.map((_, k) => samples.filter(({ role }) => role === k).length);
  const worth = roleCounts.map((count) => (samples.length / K / count) ** BALANCE);
  const weights = new Float64Array(ids.size * K);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const sum = new Float64Array(weights.length);
  const random = randomBelow(11);
  const order = rows.map((_, i) => i);
  const scores = new Float64Array(K);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const { known, role } = rows[i]!;
      const scale = 1 / Math.sqrt(known.length || 1);
      scores.fill(0);
      for (const id of known) for (let k = 0; k < K; k++) scores[k]! += weights[id * K + k]! * scale;
      softmax(scores);
      for (let k = 0; k < K; k++) scores[k] = worth[role]! * (scores[k]! - (k === role ? 1 : 0)) * scale;
      for (const id of known) {
        for (let k = 0, at = id * K; k < K; k++, at++) {
          const slope = scores[k]! + SHRINK * weights[at]!;
          squares[at]! += slope * slope;
          weights[at]! -= (RATE * slope) / Math.sqrt(squares[at]!);
        }
      }
    }
    if (epoch >= EPOCHS / 2) for (let at = 0; at < sum.length; at++) sum[at]! += weights[at]!;
  }
  return sum.map((value) => value / Math.floor(EPOCHS / 2));
}

/** Keeps the features that speak loudest, one byte a weight. */
function pack(
  weights: Float64Array,
  ids: Map<number, number>,
  counts: Map<number, number>,
): Pick<RoleWeights, 'hashes' | 'values' | 'step'> {
  const loudness = (hash: number): number => {
    const from = ids.get(hash)! * K;
    const most = weights.subarray(from, from + K).reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    return most * Math.log(counts.get(hash)!);
  };
  const kept = [...ids.keys()].sort((a, b) => loudness(b) - loudness(a) || a - b).slice(0, KEPT);
  const hashes = Uint32Array.from(kept).sort();
  const most = weights.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const step = most / 127;
  const values = new Int8Array(hashes.length * K);
  hashes.forEach((hash, i) => {
    for (let k = 0; k < K; k++) values[i * K + k] = Math.round(weights[ids.get(hash)! * K + k]! / step);
  });
  return { hashes, values, step };
}

function chains(sequences: Sample[][]): Pick<RoleWeights, 'transitions' | 'prior'> {
  const counts = Array.from({ length: K + 1 }, () => Array<number>(K).fill(1));
  for (const sequence of sequences) {
    let before: number = K;
    for (const { role } of sequence) {
      counts[before]![role]!++;
      before = role;
    }
  }
  const logs = (row: number[]): number[] => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => +Math.log(count / total).toFixed(3));
  };
  const totals = ROLES.map((_, k) => counts.reduce((sum, row) => sum + row[k]!, 0));
  return { transitions: counts.map(logs), prior: logs(totals) };
}

function softmax(scores: Float64Array): void {
  const most = Math.max(...scores);
  let total = 0;
  for (let k = 0; k < scores.length; k++) total += scores[k] = Math.exp(scores[k]! - most);
  for (let k = 0; k < scores.length; k++) scores[k]! /= total;
}

/** Whole numbers below a bound, the same in every run. */
function randomBelow(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * bound);
  };
}
