import type { Terms } from './postings';

/** Items at or above this score tell the same story, in every language. */
export const SAME_STORY = 0.232;
/** Items at or above this score, and below SAME_STORY, are related. */
export const RELATED = 0.1;

const DAY_MS = 86_400_000;
const FADING_DAYS = 3;
const FADED = 0.3;
const FEEDBACK_SHARE = 0.4;

/** 1 for the same moment, falling towards `FADED` with the days between; 1 when the time is unknown. */
export function timeFactor(a: number | null, b: number | null): number {
  if (!a || !b) return 1;
  return FADED + (1 - FADED) * Math.exp(-Math.abs(a - b) / (FADING_DAYS * DAY_MS));
}

/** @param feedback - likeness to the best hits, 0–1; null when there are none */
export function combine(own: number, feedback: number | null, time: number): number {
  return time * (feedback === null ? own : (1 - FEEDBACK_SHARE) * own + FEEDBACK_SHARE * feedback);
}

/** The terms of several texts as one query: each term's mean count, at least 1. */
export function weightedTerms(profiles: Terms[]): Terms {
  const sums = new Map<number, number>();
  for (const { terms, termCounts } of profiles)
    terms.forEach((term, at) => sums.set(term, (sums.get(term) ?? 0) + termCounts[at]!));
  return {
    terms: Uint32Array.from(sums.keys()),
    termCounts: Uint8Array.from(sums.values(), (sum) => Math.max(1, Math.round(sum / profiles.length))),
  };
}
