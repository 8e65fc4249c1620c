/** A weighted sum, and what is added to it. */
export interface Linear {
  weights: number[];
  offset: number;
}

export const linear = (row: ArrayLike<number>, { weights, offset }: Linear): number =>
  weights.reduce((sum, weight, j) => sum + weight * row[j]!, offset);

/** Of logistic regression, 0–1. */
export const sureness = (row: ArrayLike<number>, weights: Linear): number =>
  1 / (1 + Math.exp(-linear(row, weights)));
