// Multinomial logistic regression over roles, for sparse and dense features at once.
import { ROLES } from '../lib/narrative/roles';

export interface Sample {
  /** Places of the sparse features it has. */
  ids: Int32Array;
  /** Values of the dense ones; the same number in every sample. */
  dense: Float64Array;
  /** What the sum of all weights is multiplied with. */
  scale: number;
  role: number;
}

export interface Learnt {
  /** One weight a role for each sparse feature, one after the other. */
  sparse: Float64Array;
  dense: Float64Array;
}

export interface Course {
  epochs: number;
  /** Steps, by kind of feature; divided by the root of the squared slopes so far (Adagrad). */
  sparseRate: number;
  denseRate: number;
  shrink: number;
}

const K = ROLES.length;
/** How far rare roles are weighed up; 1 would make all alike. */
const BALANCE = 0.5;

/** Learns by stochastic gradient descent; the weights are the average of the later half of the epochs. */
export function descend(samples: Sample[], size: number, course: Course): Learnt {
  const sparse = new Slope(size, course.sparseRate, course.shrink);
  const dense = new Slope(samples[0]!.dense.length, course.denseRate, course.shrink);
  const counts = ROLES.map((_, k) => samples.filter(({ role }) => role === k).length);
  const worth = counts.map((count) => (samples.length / K / Math.max(1, count)) ** BALANCE);
  const random = randomBelow(11);
  const order = samples.map((_, i) => i);
  const scores = new Float64Array(K);
  for (let epoch = 0; epoch < course.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const sample = samples[i]!;
      const { ids, dense: values, role, scale } = sample;
      scores.fill(0);
      for (const id of ids) sparse.add(id, 1, scores);
      for (let j = 0; j < values.length; j++) dense.add(j, values[j]!, scores);
      softmax(scores, scale);
      for (let k = 0; k < K; k++) scores[k] = worth[role]! * (scores[k]! - (k === role ? 1 : 0)) * scale;
      for (const id of ids) sparse.step(id, 1, scores);
      for (let j = 0; j < values.length; j++) dense.step(j, values[j]!, scores);
    }
    if (epoch < course.epochs / 2) continue;
    sparse.remember();
    dense.remember();
  }
  return { sparse: sparse.average(), dense: dense.average() };
}

/** Weights on their way down. */
class Slope {
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sum: Float64Array;
  private remembered = 0;

  constructor(
    size: number,
    private readonly rate: number,
    private readonly shrink: number,
  ) {
    this.weights = new Float64Array(size * K);
    this.squares = new Float64Array(size * K).fill(1e-5);
    this.sum = new Float64Array(size * K);
  }

  add(id: number, value: number, scores: Float64Array): void {
    for (let k = 0, at = id * K; k < K; k++, at++) scores[k]! += value * this.weights[at]!;
  }

  step(id: number, value: number, errors: Float64Array): void {
    for (let k = 0, at = id * K; k < K; k++, at++) {
      const slope = errors[k]! * value + this.shrink * this.weights[at]!;
      this.squares[at]! += slope * slope;
      this.weights[at]! -= (this.rate * slope) / Math.sqrt(this.squares[at]!);
    }
  }

  remember(): void {
    this.remembered++;
    for (let at = 0; at < this.sum.length; at++) this.sum[at]! += this.weights[at]!;
  }

  average(): Float64Array {
    return this.sum.map((value) => value / this.remembered);
  }
}

function softmax(scores: Float64Array, scale: number): void {
  let most = -Infinity;
  for (let k = 0; k < K; k++) most = Math.max(most, (scores[k]! *= scale));
  let total = 0;
  for (let k = 0; k < K; k++) total += scores[k] = Math.exp(scores[k]! - most);
  for (let k = 0; k < K; k++) scores[k]! /= total;
}

/** Whole numbers below a bound, the same in every run. */
function randomBelow(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * bound);
  };
}
