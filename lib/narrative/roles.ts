import { contextRows } from './role-context';
import { readCues } from './role-cues';
import { roleFeatures, type Discourse } from './role-features';
import type { RoleWeights } from './weights';

/** Van Dijk's news schema as NewsDiscourse annotates it (Choubey et al., ACL 2020). */
export const ROLES = [
  'main',
  'consequence',
  'previous',
  'context',
  'historical',
  'anecdotal',
  'evaluation',
  'expectation',
  'na',
] as const;
export type Role = (typeof ROLES)[number];

export interface RoleGuess {
  role: Role;
  /** Probability of each role, in the order of `ROLES`. */
  p: Float64Array;
  /** How surely it is of each part of the story, 0–1. */
  parts: Record<Part, number>;
}

/** What happened, and what stands behind it. */
export type Part = 'event' | 'background';

export type RoleClassifier = (article: Discourse) => RoleGuess[];

const K = ROLES.length;

/**
 * Two linear classifiers, one over the words and the build of each sentence, one over what the first says of it and
 * its neighbours; the sequence then decides together (Viterbi).
 */
export function createRoleClassifier(weights: RoleWeights): RoleClassifier {
  const index = indexOf(weights);
  const cues = readCues(weights.cues);
  return (article) => {
    const own = roleFeatures(article, cues).map((hashes) => ownLogs(hashes, index, weights));
    const rows = contextRows(own, article, cues);
    const logs = rows.map((row) => contextLogs(row, weights.context));
    const path = bestPath(logs, weights);
    const sure = (row: Float64Array, part: Part): number => {
      const { weights: own, offset } = weights.parts[part];
      return 1 / (1 + Math.exp(-dot(row, own) - offset));
    };
    return rows.map((row, i) => ({
      role: ROLES[path[i]!]!,
      p: logs[i]!.map(Math.exp),
      parts: {
        event: sure(row, 'event'),
        background: sure(row, 'background'),
      },
    }));
  };
}

/** Where each feature's weights begin. */
export function indexOf({ hashes }: Pick<RoleWeights, 'hashes'>): Map<number, number> {
  const index = new Map<number, number>();
  hashes.forEach((hash, i) => index.set(hash, i * K));
  return index;
}

/** Log probability of each role of a sentence, by its own words and build. */
export function ownLogs(
  hashes: Uint32Array,
  index: Map<number, number>,
  { values, step }: Pick<RoleWeights, 'values' | 'step'>,
): Float64Array {
  const scores = new Float64Array(K);
  for (const hash of hashes) {
    const at = index.get(hash);
    if (at !== undefined) for (let k = 0; k < K; k++) scores[k]! += values[at + k]!;
  }
  const scale = step / Math.sqrt(hashes.length || 1);
  return logSoftmax(scores.map((score) => score * scale));
}

/** Log probability of each role of a sentence, by its context row. */
export function contextLogs(row: Float64Array, { weights, offsets }: RoleWeights['context']): Float64Array {
  return logSoftmax(Float64Array.from(offsets, (offset, k) => offset + dot(row, weights[k]!)));
}

const dot = (row: Float64Array, weights: number[]): number =>
  row.reduce((sum, value, j) => sum + value * weights[j]!, 0);

function logSoftmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0)) + most;
  return scores.map((score) => score - total);
}

/** The likeliest sequence of roles. */
export function bestPath(
  logs: Float64Array[],
  { transitions, prior, chain, bias }: Pick<RoleWeights, 'transitions' | 'prior' | 'chain' | 'bias'>,
): number[] {
  const from: Uint8Array[] = [];
  let value = new Float64Array(K);
  logs.forEach((log, i) => {
    const next = new Float64Array(K);
    const back = new Uint8Array(K);
    for (let k = 0; k < K; k++) {
      let best = -Infinity;
      if (i === 0) best = chain * (transitions[K]![k]! - prior[k]!);
      else {
        for (let before = 0; before < K; before++) {
          const reached = value[before]! + chain * (transitions[before]![k]! - prior[k]!);
          if (reached <= best) continue;
          best = reached;
          back[k] = before;
        }
      }
      next[k] = best + log[k]! + bias[k]!;
    }
    from.push(back);
    value = next;
  });
  const path: number[] = [];
  let at = value.indexOf(Math.max(...value));
  for (let i = logs.length - 1; i >= 0; i--) {
    path[i] = at;
    at = from[i]![at]!;
  }
  return path;
}
