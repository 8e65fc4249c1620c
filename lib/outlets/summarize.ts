import { BIASES, type BiasSummary, type Rating } from './types';

const NONE = { label: null, confidence: null, spread: null } as const;

/** The label that an outlet's ratings carry. */
export function summarize(
  ratings: Rating[],
  outlet: { country: string | null; local: boolean },
): BiasSummary {
  const steps = ratings
    .filter(
      (rating) => rating.kind !== 'audience' || (rating.audienceCountry === outlet.country && !outlet.local),
    )
    .flatMap(({ label }) => (label === null ? [] : [BIASES.indexOf(label)]))
    .sort((a, b) => a - b);
  const middle = steps[Math.floor(steps.length / 2)];
  if (middle === undefined) return { ...NONE, ratings };
  return {
    label: BIASES[middle]!,
    confidence: 'low',
    spread: steps.at(-1)! - steps[0]!,
    ratings,
  };
}
