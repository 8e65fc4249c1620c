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
}

export type RoleClassifier = (article: Discourse) => RoleGuess[];

const K = ROLES.length;

/** A linear classifier over words and cues; neighbouring sentences' roles decide together (Viterbi). */
export function createRoleClassifier(weights: RoleWeights): RoleClassifier {
  const index = new Map<number, number>();
  weights.hashes.forEach((hash, i) => index.set(hash, i * K));
  return (article) => {
    const logs = roleFeatures(article).map((hashes) => logProbabilities(hashes, index, weights));
    const path = bestPath(logs, weights);
    return logs.map((log, i) => ({ role: ROLES[path[i]!]!, p: log.map(Math.exp) }));
  };
}

/** Log probability of each role of a sentence, by its own words. */
export function logProbabilities(
  hashes: Uint32Array,
  index: Map<number, number>,
  weights: Pick<RoleWeights, 'values' | 'step'>,
): Float64Array {
  const scores = new Float64Array(K);
  let known = 0;
  for (const hash of hashes) {
    const at = index.get(hash);
    if (at === undefined) continue;
    known++;
    for (let k = 0; k < K; k++) scores[k]! += weights.values[at + k]!;
  }
  const scale = weights.step / Math.sqrt(known || 1);
  for (let k = 0; k < K; k++) scores[k]! *= scale;
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
