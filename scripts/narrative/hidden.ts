// Multinomial regression with one hidden layer beside the direct way, over dense rows.
import { randomBelow, softmax, worthOf, type Course } from './descend';

export interface HiddenCourse extends Pick<Course, 'classes' | 'balance' | 'epochs' | 'shrink'> {
  /** Hidden units. */
  units: number;
  rate: number;
  /** Share of a row's numbers left out of each lesson, so that none is relied on alone. */
  forget: number;
  seed: number;
}

export interface HiddenLearnt {
  /** For each unit its weights over a row. */
  hidden: number[][];
  /** For each class its weights over a row, and over the units. */
  direct: number[][];
  above: number[][];
}

/** Where slopes are still unknown. */
const STEEP = 1e-2;

/**
 * Learns by stochastic gradient descent (Adagrad); the weights are the average of the later half of the epochs.
 * @param rows - the last number of each is 1, and never left out
 */
export function descendHidden(rows: Float64Array[], classes: number[], course: HiddenCourse): HiddenLearnt {
  const size = rows[0]!.length;
  const { units, classes: K, forget, epochs } = course;
  const below = randomBelow(course.seed);
  const random = (): number => below(2 ** 24) / 2 ** 24;
  const first = new Layer(
    size,
    units,
    course,
    () => (random() + random() + random() - 1.5) / Math.sqrt(size),
  );
  const direct = new Layer(size, K, course, () => 0);
  const above = new Layer(units, K, course, () => (random() - 0.5) / 10);
  const worth = worthOf(classes, course);
  const order = rows.map((_, i) => i);
  const input = new Float64Array(size);
  const seen = new Float64Array(units);
  const blame = new Float64Array(units);
  const scores = new Float64Array(K);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const row = rows[i]!;
      for (let j = 0; j < size - 1; j++) input[j] = random() < forget ? 0 : row[j]! / (1 - forget);
      input[size - 1] = 1;
      seen.fill(0);
      first.add(input, seen);
      for (let u = 0; u < units; u++) seen[u] = Math.max(0, seen[u]!);
      scores.fill(0);
      direct.add(input, scores);
      above.add(seen, scores);
      softmax(scores, 1);
      const own = classes[i]!;
      for (let k = 0; k < K; k++) scores[k] = worth[own]! * (scores[k]! - (k === own ? 1 : 0));
      for (let u = 0; u < units; u++) blame[u] = seen[u]! > 0 ? above.dot(u, scores) : 0;
      above.step(seen, scores);
      direct.step(input, scores);
      first.step(input, blame);
    }
    if (epoch >= epochs / 2) for (const layer of [first, direct, above]) layer.remember();
  }
  return { hidden: first.average(), direct: direct.average(), above: above.average() };
}

/** Weights from each input to each output, on their way down. */
class Layer {
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sum: Float64Array;
  private remembered = 0;

  constructor(
    private readonly inputs: number,
    private readonly outputs: number,
    private readonly course: HiddenCourse,
    start: () => number,
  ) {
    this.weights = new Float64Array(inputs * outputs).map(start);
    this.squares = new Float64Array(inputs * outputs).fill(STEEP);
    this.sum = new Float64Array(inputs * outputs);
  }

  add(input: Float64Array, to: Float64Array): void {
    for (let j = 0, at = 0; j < this.inputs; j++) {
      const value = input[j]!;
      for (let k = 0; k < this.outputs; k++, at++) to[k]! += value * this.weights[at]!;
    }
  }

  /** What the errors say of one input. */
  dot(input: number, errors: Float64Array): number {
    let sum = 0;
    for (let k = 0; k < this.outputs; k++) sum += errors[k]! * this.weights[input * this.outputs + k]!;
    return sum;
  }

  step(input: Float64Array, errors: Float64Array): void {
    const { rate, shrink } = this.course;
    for (let j = 0, at = 0; j < this.inputs; j++) {
      const value = input[j]!;
      if (value === 0) {
        at += this.outputs;
        continue;
      }
      for (let k = 0; k < this.outputs; k++, at++) {
        if (errors[k] === 0) continue;
        const slope = errors[k]! * value + shrink * this.weights[at]!;
        this.squares[at]! += slope * slope;
        this.weights[at]! -= (rate * slope) / Math.sqrt(this.squares[at]!);
      }
    }
  }

  remember(): void {
    this.remembered++;
    for (let at = 0; at < this.sum.length; at++) this.sum[at]! += this.weights[at]!;
  }

  /** For each output its weights over the inputs. */
  average(): number[][] {
    return Array.from({ length: this.outputs }, (_o, k) =>
      Array.from({ length: this.inputs }, (_i, j) => this.sum[j * this.outputs + k]! / this.remembered),
    );
  }
}
