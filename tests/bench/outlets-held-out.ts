import { BIASES, type OutletTable, type Rating } from '../../lib/outlets';
import { audienceRating, labelAt } from '../../lib/outlets/sources';
import { summarize } from '../../lib/outlets/summarize';
import { AUDIENCES, comparable } from './outlets-calibration';

/** A way to a label, and how sure it is. */
type Method = (ratings: Rating[]) => { step: number; confidence: string } | null;

const METHODS: Record<string, Method> = {
  'weighted mean of labels': (ratings) => {
    const weight = ({ source }: Rating) => (source === 'domaindemo' ? 0.5 : 1);
    const total = ratings.reduce((sum, rating) => sum + weight(rating), 0);
    const mean = ratings.reduce((sum, rating) => sum + weight(rating) * stepOf(rating), 0) / total;
    return { step: nearestStep(mean), confidence: 'any' };
  },
  'median of labels': (ratings) => {
    const steps = ratings.map(stepOf).sort((a, b) => a - b);
    const middle = (steps[Math.floor((steps.length - 1) / 2)]! + steps[Math.floor(steps.length / 2)]!) / 2;
    return { step: nearestStep(middle), confidence: 'any' };
  },
  ours: (ratings) => {
    const { label, confidence } = summarize(ratings, { country: 'US', scope: 'national', type: null });
    return label === null ? null : { step: BIASES.indexOf(label) - 2, confidence: confidence! };
  },
};

interface Pair {
  truth: number;
  guess: number;
}

/** How a method fared over the labels of one confidence, or all. */
export interface Agreement {
  method: string;
  confidence: string;
  /** Shares: the same step, at most one step off. */
  exact: number;
  within: number;
  /** Rank correlation. */
  spearman: number;
  /** Labels on the other side of the middle. */
  opposite: number;
  labels: number;
  /** Ratings the method gave no label for. */
  silent: number;
}

/** How well the other scales foretell the label of one that is held out, over outlets that three or more rate. */
export function heldOut(table: OutletTable): Agreement[] {
  const found = comparable(table);
  return Object.entries(METHODS).flatMap(([name, method]) => {
    const pairs = new Map<string, Pair[]>();
    let silent = 0;
    for (const { places } of found)
      for (const source of AUDIENCES) {
        const rest = AUDIENCES.filter((other) => other !== source && places[other] !== undefined);
        if (places[source] === undefined || rest.length < 2) continue;
        const guess = method(rest.map((other) => ratingAt(other, places[other]!)));
        if (!guess) silent++;
        else
          for (const kind of new Set(['any', guess.confidence]))
            pairs.set(kind, [
              ...(pairs.get(kind) ?? []),
              { truth: nearestStep(places[source]), guess: guess.step },
            ]);
      }
    return ['any', 'high', 'medium', 'low'].flatMap((confidence) =>
      pairs.has(confidence) ? [agreement(name, confidence, pairs.get(confidence)!, silent)] : [],
    );
  });
}

export function agreementTable(rows: readonly Agreement[]): string {
  const head = 'held-out source'.padEnd(28) + 'exact  within 1  Spearman  opposite     n';
  const lines = rows.map(({ method, confidence, exact, within, spearman: rho, opposite, labels }) =>
    [
      (confidence === 'any' ? method : `  ${confidence}`).padEnd(28),
      exact.toFixed(3),
      within.toFixed(3).padStart(9),
      rho.toFixed(3).padStart(9),
      String(opposite).padStart(9),
      String(labels).padStart(6),
    ].join(' '),
  );
  return [head, ...lines].join('\n');
}

/** A rating of this source at this place of the scale. */
function ratingAt(source: string, place: number): Rating {
  return { ...audienceRating(source, 0), score: place, label: labelAt(place) };
}

const stepOf = ({ label }: Rating) => BIASES.indexOf(label!) - 2;
const nearestStep = (place: number) => BIASES.indexOf(labelAt(place)) - 2;

function agreement(method: string, confidence: string, pairs: Pair[], silent: number): Agreement {
  const share = (holds: (pair: Pair) => boolean) => rounded(pairs.filter(holds).length / pairs.length);
  return {
    method,
    confidence,
    exact: share(({ truth, guess }) => truth === guess),
    within: share(({ truth, guess }) => Math.abs(truth - guess) <= 1),
    spearman: rounded(spearman(pairs)),
    opposite: pairs.filter(({ truth, guess }) => truth * guess < 0).length,
    labels: pairs.length,
    silent,
  };
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;

/** Rank correlation, ties at their mean rank. */
function spearman(pairs: Pair[]): number {
  const [x, y] = [ranks(pairs.map(({ truth }) => truth)), ranks(pairs.map(({ guess }) => guess))];
  const middle = (pairs.length + 1) / 2;
  const product = (a: number[], b: number[]) =>
    a.reduce((sum, rank, index) => sum + (rank - middle) * (b[index]! - middle), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

function ranks(values: number[]): number[] {
  const order = [...values].sort((a, b) => a - b);
  return values.map((value) => (order.indexOf(value) + order.lastIndexOf(value)) / 2 + 1);
}
