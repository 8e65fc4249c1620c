import { contextRows } from './role-context';
import { readCues, type RoleCues } from './role-cues';
import { roleFeatures, type Discourse } from './role-features';
import { linear, sureness } from './linear';
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
 * A linear classifier over the words and the build of each sentence, then one with a hidden layer over what the first
 * says of it and its neighbours.
 */
export function createRoleClassifier(
  weights: RoleWeights,
  cues: RoleCues = readCues(weights.cues),
): RoleClassifier {
  const index = indexOf(weights);
  return (article) => {
    const own = roleFeatures(article, cues).map((hashes) => ownLogs(hashes, index, weights));
    return contextRows(own, article, cues).map((row) => {
      const { event, background } = weights.parts;
      return {
        p: contextShares(row, weights.context),
        parts: { event: sureness(row, event), background: sureness(row, background) },
      };
    });
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

/** Probability of each role of a sentence, by its context row. */
function contextShares(row: Float64Array, { hidden, roles }: RoleWeights['context']): Float64Array {
  const seen = [...row, ...hidden.map((unit) => Math.max(0, linear(row, unit)))];
  return logSoftmax(Float64Array.from(roles, (role) => linear(seen, role))).map(Math.exp);
}

function logSoftmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0)) + most;
  return scores.map((score) => score - total);
}
