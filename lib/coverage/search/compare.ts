import { SLOTS, type Profile } from './profile';

/** A profile with a weight for each feature, from its rarity and its count. */
export interface Weighed {
  profile: Profile;
  weights: Float32Array;
  /** Euclidean length of the weights, never 0. */
  length: number;
}

const GRAM_SHARE = 0.6;
// Counts are taken five times, three times in the lead, so that both are whole numbers: a word there weighs 0.6.
const IN_TITLE = 5;
const IN_LEAD = 3;
const COUNTS = (IN_TITLE + IN_LEAD) * 255 + 1;
const WORD_LOG = Float32Array.from({ length: COUNTS }, (_, count) => Math.log2(1 + count / IN_TITLE));
const GRAM_LOG = Float32Array.from({ length: COUNTS }, (_, count) =>
  Math.log2(1 + (GRAM_SHARE * count) / IN_TITLE),
);

/**
 * @param rarity - weight of a slot, higher for rarer features
 * @param least - square of the length that is imagined besides: a text of few features resembles none much
 */
export function weigh(profile: Profile, rarity: (slot: number) => number, least = 0): Weighed {
  const { slots, titleCounts, leadCounts, wordCount } = profile;
  const weights = new Float32Array(slots.length);
  let sum = least;
  for (let i = 0; i < slots.length; i++) {
    const log = i < wordCount ? WORD_LOG : GRAM_LOG;
    const weight = rarity(slots[i]!) * log[IN_TITLE * titleCounts[i]! + IN_LEAD * leadCounts[i]!]!;
    weights[i] = weight;
    sum += weight * weight;
  }
  return { profile, weights, length: Math.sqrt(sum) || 1 };
}

/** Cosines with one text at a time. Holds scratch space of 2 MB, so make one and keep it. */
export interface Comparer {
  /** Choose the texts to compare with: their weighted mean. Stays until `release`. */
  hold: (texts: { text: Weighed; share: number }[]) => void;
  /**
   * Mean cosine with the held texts, by their shares: 0–1 when the shares add up to 1.
   * @param doubt - share of what the most telling word in common adds that is left out, 0–1
   */
  cosine: (other: Weighed, doubt?: number) => number;
  release: () => void;
}

export function createComparer(): Comparer {
  const words = new Float32Array(SLOTS);
  const grams = new Float32Array(SLOTS);
  let held: Weighed[] = [];
  return {
    hold(texts) {
      held = texts.map(({ text }) => text);
      for (const { text, share } of texts) {
        const { slots, wordCount } = text.profile;
        const scale = share / text.length;
        for (let i = 0; i < slots.length; i++)
          (i < wordCount ? words : grams)[slots[i]!]! += text.weights[i]! * scale;
      }
    },
    cosine({ profile: { slots, wordCount }, weights, length }, doubt = 0) {
      let sum = 0;
      let most = 0;
      for (let i = 0; i < wordCount; i++) {
        const part = words[slots[i]!]! * weights[i]!;
        sum += part;
        if (part > most) most = part;
      }
      sum -= doubt * most;
      for (let i = wordCount; i < slots.length; i++) sum += grams[slots[i]!]! * weights[i]!;
      return sum / length;
    },
    release() {
      for (const { profile } of held)
        for (const slot of profile.slots) {
          words[slot] = 0;
          grams[slot] = 0;
        }
      held = [];
    },
  };
}
