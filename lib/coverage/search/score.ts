/** Items at or above this score tell the same story, in every language. */
export const SAME_STORY = 0.29;
/** Items at or above this score, and below SAME_STORY, are related. */
export const RELATED = 0.08;

const DAY_MS = 86_400_000;
const FADING_DAYS = 1.2;
const FADED = 0.25;

/** 1 for the same moment, falling towards `FADED` with the days between; 1 when a time is unknown. */
export function timeFactor(a: number | null, b: number | null): number {
  if (!a || !b) return 1;
  return FADED + (1 - FADED) * Math.exp(-Math.abs(a - b) / (FADING_DAYS * DAY_MS));
}
