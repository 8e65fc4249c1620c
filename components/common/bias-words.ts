import { BIASES, type Bias, type BiasOrUnrated, type BiasSummary, type Rating } from '../../lib/outlets';
import { t } from './words';

const KEYS = {
  left: 'bias.left',
  'lean-left': 'bias.leanLeft',
  center: 'bias.center',
  'lean-right': 'bias.leanRight',
  right: 'bias.right',
  unrated: 'bias.unrated',
} as const satisfies Record<BiasOrUnrated, string>;

/** The word of the scale. A bias is never shown without it. */
export const biasWord = (bias: BiasOrUnrated): string => t(KEYS[bias]);

/** Every step and then "unrated", in the order they are always drawn. */
export const BIAS_ORDER: readonly BiasOrUnrated[] = [...BIASES, 'unrated'];

/** Step on the scale, 0 (left) to 4 (right). */
export const stepOf = (bias: Bias): number => BIASES.indexOf(bias);

/** Where one rating lies, 0–4; null where it carries neither a label nor a score. */
export function ratingStep(rating: Rating): number | null {
  if (rating.label !== null) return stepOf(rating.label);
  return rating.score === null ? null : Math.round(Math.min(2, Math.max(-2, rating.score))) + 2;
}

/** How far the word can be trusted, for the way the marker is drawn and the sentence beside it. */
export type Footing = 'unrated' | 'by-hand' | 'single-source' | 'contested' | 'agreed';

export function footingOf(bias: BiasSummary): Footing {
  if (bias.label === null) return 'unrated';
  const counted = bias.ratings.filter(counts);
  if (counted.some((rating) => rating.kind === 'reader')) return 'by-hand';
  if (counted.length < 2) return 'single-source';
  return (bias.spread ?? 0) >= 2 ? 'contested' : 'agreed';
}

/** Does it take part in the label? An audience abroad, or a local paper's, says little of the outlet at home. */
export const counts = (rating: Rating): boolean => !rating.aside && ratingStep(rating) !== null;

/** Lowest and highest step any source that counts gives; null without one. */
export function rangeOf(bias: BiasSummary): { from: number; to: number } | null {
  const steps = bias.ratings.filter(counts).flatMap((rating) => ratingStep(rating) ?? []);
  return steps.length > 0 ? { from: Math.min(...steps), to: Math.max(...steps) } : null;
}

/** Where the audiences that were set aside stand, on the middle of their places: 0–4, with the country measured. */
export function audienceAside({ ratings }: BiasSummary): { step: number; country: string | null } | null {
  const measured = ratings.filter(({ kind, aside, score }) => kind === 'audience' && aside && score !== null);
  const places = measured.map(({ score }) => score!).sort((a, b) => a - b);
  const middle = places[Math.floor((places.length - 1) / 2)];
  if (middle === undefined) return null;
  return { step: Math.round(middle) + 2, country: measured[0]!.audienceCountry };
}
