import { BIASES, type Bias, type BiasOrUnrated, type BiasSummary, type Rating } from '../../lib/outlets';

/** The words of the scale. A bias is never shown without one of them. */
export const BIAS_WORDS: Record<BiasOrUnrated, string> = {
  left: 'Left',
  'lean-left': 'Lean left',
  center: 'Center',
  'lean-right': 'Lean right',
  right: 'Right',
  unrated: 'Unrated',
};

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
export type Footing = 'unrated' | 'own-word' | 'single-source' | 'contested' | 'agreed';

export function footingOf(bias: BiasSummary): Footing {
  if (bias.label === null) return 'unrated';
  const counted = bias.ratings.filter(counts);
  if (counted.some((rating) => rating.kind === 'reader')) return 'own-word';
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
