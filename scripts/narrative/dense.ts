// Logistic regression over dense rows: centred and scaled to learn, told of rows as they come.
import type { Linear } from '../../lib/narrative/linear';
import { descend, type Course, type Sample } from './descend';

/** Rows centred and scaled, a 1 at their end, and how what is learnt of them is told of rows as they come. */
export interface Scaled {
  rows: Float64Array[];
  /** @param weights - one for each number of a row, the last for the 1; what else follows is kept */
  unscale: (weights: number[]) => Linear;
}

/** @param digits - of each weight */
export function scaled(rows: Float64Array[], digits: number): Scaled {
  const size = rows[0]!.length;
  const places = Array.from({ length: size }, (_, j) => j);
  const mean = places.map((j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
  const deviation = places.map(
    (j) => Math.sqrt(rows.reduce((sum, row) => sum + (row[j]! - mean[j]!) ** 2, 0) / rows.length) || 1,
  );
  const short = (value: number): number => +value.toPrecision(digits);
  return {
    rows: rows.map((row) =>
      Float64Array.from([...row.map((value, j) => (value - mean[j]!) / deviation[j]!), 1]),
    ),
    unscale: (weights) => {
      const own = places.map((j) => short(weights[j]! / deviation[j]!));
      const offset = own.reduce((sum, weight, j) => sum - weight * mean[j]!, weights[size]!);
      return { weights: [...own, ...weights.slice(size + 1).map(short)], offset: +offset.toPrecision(5) };
    },
  };
}

/** Learns whether a row is something. @returns a weight for each of its numbers */
export function learnWhether(rows: Float64Array[], is: boolean[], course: Omit<Course, 'classes'>): number[] {
  const samples: Sample[] = rows.map((dense, i) => ({
    ids: new Int32Array(),
    dense,
    scale: 1,
    class: Number(is[i]),
  }));
  const { dense } = descend(samples, 0, { ...course, classes: 2 });
  return rows[0]!.reduce<number[]>((all, _, j) => [...all, dense[2 * j + 1]! - dense[2 * j]!], []);
}
