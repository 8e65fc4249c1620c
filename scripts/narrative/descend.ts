// Multinomial logistic regression, for sparse and dense features at once.

export interface Sample {
  /** Places of the sparse features it has. */
  ids: Int32Array;
  /** Values of the dense ones; the same number in every sample. */
  dense: Float64Array;
  /** What the sum of all weights is multiplied with. */
  scale: number;
  /** What it is, from 0. */
  class: number;
}

export interface Learnt {
  /** One weight a class for each sparse feature, one after the other. */
  sparse: Float64Array;
  dense: Float64Array;
}

export interface Course {
  classes: number;
  /** How far rare classes are weighed up; 1 would make all alike. */
  balance: number;
  epochs: number;
  /** Steps, by kind of feature; divided by the root of the squared slopes so far (Adagrad). */
  sparseRate: number;
  denseRate: number;
  shrink: number;
}

/** Learns by stochastic gradient descent; the weights are the average of the later half of the epochs. */
export function descend(samples: Sample[], size: number, course: Course): Learnt {
  const { classes } = course;
  const sparse = new Slope(size, classes, course.sparseRate, course.shrink);
  const dense = new Slope(samples[0]!.dense.length, classes, course.denseRate, course.shrink);
  const worth = worthOf(
    samples.map((sample) => sample.class),
    course,
  );
  const random = randomBelow(11);
  const order = samples.map((_, i) => i);
  const scores = new Float64Array(classes);
  for (let epoch = 0; epoch < course.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const sample = samples[i]!;
      const { ids, dense: values, scale } = sample;
      scores.fill(0);
      for (const id of ids) sparse.add(id, 1, scores);
      for (let j = 0; j < values.length; j++) dense.add(j, values[j]!, scores);
      softmax(scores, scale);
      for (let k = 0; k < classes; k++)
        scores[k] = worth[sample.class]! * (scores[k]! - (k === sample.class ? 1 : 0)) * scale;
      for (const id of ids) sparse.step(id, 1, scores);
      for (let j = 0; j < values.length; j++) dense.step(j, values[j]!, scores);
    }
    if (epoch < course.epochs / 2) continue;
    sparse.remember();
    dense.remember();
  }
  return { sparse: sparse.average(), dense: dense.average() };
}

/** What a sample of each class counts. */
export function worthOf(
  samples: number[],
  { classes, balance }: Pick<Course, 'classes' | 'balance'>,
): Float64Array {
  const counts = new Float64Array(classes);
  for (const it of samples) counts[it]!++;
  return counts.map((count) => (samples.length / classes / Math.max(1, count)) ** balance);
}

/** Weights on their way down. */
class Slope {
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sum: Float64Array;
  private remembered = 0;

  constructor(
    size: number,
    private readonly classes: number,
    private readonly rate: number,
    private readonly shrink: number,
  ) {
    this.weights = new Float64Array(size * classes);
    this.squares = new Float64Array(size * classes).fill(1e-5);
    this.sum = new Float64Array(size * classes);
  }

  add(id: number, value: number, scores: Float64Array): void {
    for (let k = 0, at = id * this.classes; k < this.classes; k++, at++)
      scores[k]! += value * this.weights[at]!;
  }

  step(id: number, value: number, errors: Float64Array): void {
    for (let k = 0, at = id * this.classes; k < this.classes; k++, at++) {
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

export function softmax(scores: Float64Array, scale: number): void {
  let most = -Infinity;
  for (let k = 0; k < scores.length; k++) most = Math.max(most, (scores[k]! *= scale));
  let total = 0;
  for (let k = 0; k < scores.length; k++) total += scores[k] = Math.exp(scores[k]! - most);
  for (let k = 0; k < scores.length; k++) scores[k]! /= total;
}

/** Whole numbers below a bound, the same in every run. */
export function randomBelow(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * bound);
  };
}
