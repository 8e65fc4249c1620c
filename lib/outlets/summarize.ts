import { BIASES, type Bias, type BiasSummary, type Outlet, type Rating } from './types';

/**
 * The label that an outlet's ratings carry, in plain words:
 *
 * 1. A score of an audience counts at home only. What US readers share of a British paper says little of its place
 *    in Britain, and what people share of a local paper shows where the town is. Such ratings are kept and shown, and
 *    marked with the reason they were set aside (`aside`). A local paper measured by three home audiences is so widely
 *    read that they count, at low confidence.
 * 2. Each rating is a place on the scale from −2 (left) to 2 (right). The sources are first brought to one scale:
 *    where one source puts the same outlets further left, or further apart, than the others do, that is taken out.
 * 3. The places are averaged, a source that agrees better with the others counting more (`noise`, in steps), and one
 *    far from the rest counting less the further it is (Huber's estimate). So "center, center, left" stays center.
 * 4. How sure that is: the sources' noise, more of it where they disagree, and what no number of audiences can mend:
 *    an audience is not the text. That last part is half a step, as the published agreement of such scores with outside
 *    labels tells (about 0.6 exact, 0.98 within one step).
 * 5. The label is the outermost one for which the odds, against the sources' noise, are 3 to 2 that the outlet lies
 *    there or further out: in doubt the one nearer the center. A label less likely than ABSTAIN_BELOW is not given at all.
 * 6. Confidence is the chance that the label is right, and the number of sources: `high` needs three, within one step.
 *    Its threshold is where held-out sources still agree as they do above it: 0.6 leaves a seventh of them out; below
 *    0.54, or with two sources, labels come in that agree worse (npm run bench -- outlets).
 */
export function summarize(given: readonly Rating[], outlet: Rated): BiasSummary {
  const ratings = given.map((rating) => setAside(rating, outlet, given));
  const counted = ratings.filter((rating) => rating.aside === undefined && placeOf(rating) !== null);
  if (counted.length === 0) return { label: null, confidence: null, spread: null, ratings };
  const { place, noise } = estimate(counted.map(measured));
  const label = labelFor(place, noise);
  const chance = chanceOf(label, place, Math.hypot(noise, AUDIENCE_IS_NOT_TEXT));
  const steps = counted.map((rating) => Math.round(placeOf(rating)!));
  const spread = Math.max(...steps) - Math.min(...steps);
  if (chance < ABSTAIN_BELOW) return { label: null, confidence: null, spread, ratings };
  return { label, confidence: confidenceOf(chance, counted.length, spread, outlet), spread, ratings };
}

/** What of an outlet decides which of its ratings count. */
export interface Rated {
  country: string | null;
  scope: Outlet['scope'];
  type: Outlet['type'];
  /** The country is not known but taken to be the audience's. */
  countryAssumed?: boolean;
}

/** Home audiences that make a local newspaper's audience more than its town. */
const AUDIENCES_FOR_LOCAL = 3;
/** Steps between an audience and what an outlet prints, one standard deviation. */
const AUDIENCE_IS_NOT_TEXT = 0.5;
/** Steps from the estimate at which a rating begins to count less. */
const FAR = 0.4;
/** Of a label further out, against the noise of the sources. */
const ODDS = 3 / 5;
const ABSTAIN_BELOW = 0.35;
const CHANCE = { high: 0.54, medium: 0.5 };
const SOURCES = { high: 3, medium: 2 };

/**
 * How each audience scale lies to the common one: it puts an outlet in the middle (`middle`, its mean over all
 * outlets) that much off, spreads outlets `stretch` times as far, and errs by `noise` steps. From the outlets that
 * two or more scales rate, by a model with one common factor (tests/bench/outlets.ts --calibrate).
 */
const SCALES: Readonly<Record<string, { middle: number; stretch: number; noise: number }>> = {
  domaindemo: { middle: 0.26, stretch: 0.97, noise: 0.33 },
  bakshy2015: { middle: 0.15, stretch: 1.05, noise: 0.27 },
  eady2024: { middle: 0.26, stretch: 1, noise: 0.32 },
  buntain2023: { middle: 0.2, stretch: 0.98, noise: 0.33 },
};
const COMMON_MIDDLE = 0.22;
/** A scale nobody else's could be compared with, and a word that stands for a whole step. */
const NOISE_OF_OTHERS = 0.45;
/** Added to every source's noise: the best of four is not as good as it looks. */
const LEAST_NOISE = 0.25;

interface Measured {
  place: number;
  noise: number;
}

function measured(rating: Rating): Measured {
  const scale = SCALES[rating.source];
  const place = placeOf(rating)!;
  if (!scale || rating.score === null) return { place, noise: NOISE_OF_OTHERS };
  return {
    place: COMMON_MIDDLE + (place - scale.middle) / scale.stretch,
    noise: Math.hypot(scale.noise / scale.stretch, LEAST_NOISE),
  };
}

function placeOf(rating: Rating): number | null {
  if (rating.score !== null) return rating.score;
  return rating.label === null ? null : BIASES.indexOf(rating.label) - 2;
}

function setAside(rating: Rating, { country, scope, type }: Rated, all: readonly Rating[]): Rating {
  const fromHome = ({ kind, audienceCountry }: Rating) => kind === 'audience' && audienceCountry === country;
  if (rating.kind !== 'audience') return rating;
  if (!fromHome(rating)) return { ...rating, label: null, aside: 'audience-abroad' };
  if (scope !== 'local') return rating;
  const widelyRead = type === 'newspaper' && all.filter(fromHome).length >= AUDIENCES_FOR_LOCAL;
  return widelyRead ? rating : { ...rating, label: null, aside: 'local-audience' };
}

/**
 * Weighted mean in which what lies far off counts less, and its standard deviation, greater where the sources are
 * further apart than their noise explains (Huber 1964; Birge 1932).
 */
function estimate(all: Measured[]): { place: number; noise: number } {
  const weights = all.map(({ noise }) => 1 / noise ** 2);
  let damped = weights;
  let place = weightedMedian(all, weights);
  for (let round = 0; round < 10; round++) {
    const middle = place;
    damped = weights.map((weight, index) => weight * Math.min(1, FAR / Math.abs(all[index]!.place - middle)));
    place = sum(damped.map((weight, index) => weight * all[index]!.place)) / sum(damped);
  }
  const squares = sum(damped.map((weight, index) => weight * (all[index]!.place - place) ** 2));
  const disagreement = all.length > 1 ? Math.max(1, squares / (all.length - 1)) : 1;
  return { place, noise: Math.sqrt(disagreement / sum(damped)) };
}

function weightedMedian(all: Measured[], weights: number[]): number {
  const order = all.map((_, index) => index).sort((a, b) => all[a]!.place - all[b]!.place);
  let left = sum(weights) / 2;
  for (const index of order) {
    left -= weights[index]!;
    if (left <= 0) return all[index]!.place;
  }
  return all[order.at(-1)!]!.place;
}

/** The outermost label for which the odds hold, on the side of the estimate. */
function labelFor(place: number, noise: number): Bias {
  const outwards = Math.abs(place);
  const beyond = (edge: number) => normal((outwards - edge) / noise) >= ODDS;
  const step = beyond(1.5) ? 2 : beyond(0.5) ? 1 : 0;
  return BIASES[2 + Math.sign(place) * step]!;
}

/** The chance that the outlet lies within a label's part of the scale; the outer labels reach to its ends and beyond. */
function chanceOf(label: Bias, place: number, uncertainty: number): number {
  const step = BIASES.indexOf(label) - 2;
  const below = (edge: number) => normal((edge - place) / uncertainty);
  return (step === 2 ? 1 : below(step + 0.5)) - (step === -2 ? 0 : below(step - 0.5));
}

function confidenceOf(
  chance: number,
  sources: number,
  spread: number,
  outlet: Rated,
): BiasSummary['confidence'] {
  if (outlet.scope === 'local' || sources < SOURCES.medium || chance < CHANCE.medium) return 'low';
  const sure = sources >= SOURCES.high && chance >= CHANCE.high && spread <= 1 && !outlet.countryAssumed;
  return sure ? 'high' : 'medium';
}

/** Cumulative standard normal distribution, to 2e-7 (Abramowitz and Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z > 0 ? 1 - tail : tail;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
