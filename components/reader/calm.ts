/** Does the reader want things to stand still? */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
