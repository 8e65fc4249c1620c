import { SLOTS } from './profile';

/**
 * How common words and letter groups are in news at large: a byte for each slot, made by scripts/build-commonness.ts.
 * A reader who has followed outlets for an hour has a hundred items, in which the words of the day's great story
 * look common and idle words look rare; this tells them apart until the reader's own items are many enough.
 */
export interface Commonness {
  /** Share of texts that hold a feature of this slot, 0–1; 0 where it is hardly ever met. */
  share: (slot: number) => number;
}

/** Levels are logarithmic: twelve to a halving, from 1 down to about one in two million. */
const STEPS = 12;

/** @param share - above 0, at most 1 */
export function levelOf(share: number): number {
  return Math.max(1, 255 + Math.round(STEPS * Math.log2(share)));
}

/** @throws when the file is none of ours */
export function openCommonness(file: ArrayBuffer): Commonness {
  if (file.byteLength !== SLOTS) throw new Error(`commonness: ${file.byteLength} bytes instead of ${SLOTS}`);
  const levels = new Uint8Array(file);
  const shares = Float32Array.from({ length: 256 }, (_, level) => (level ? 2 ** ((level - 255) / STEPS) : 0));
  return { share: (slot) => shares[levels[slot]!]! };
}
