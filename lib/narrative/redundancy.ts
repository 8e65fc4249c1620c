import { cosine, type Vector } from './vectors';

/** Two sentences this alike say the same. */
const SAME = 0.55;
/** A sentence whose topic words are nearly all told already adds nothing. */
const TOLD_SHARE = 0.8;

/** Whether a sentence only repeats what is told. */
export function repeats(vector: Vector, told: Vector[]): boolean {
  if (told.some((other) => cosine(vector, other) > SAME)) return true;
  const mine = new Set(vector.words);
  if (mine.size === 0) return true;
  return told.some((other) => {
    const theirs = new Set(other.words);
    let common = 0;
    for (const word of mine) if (theirs.has(word)) common++;
    return common / mine.size > TOLD_SHARE;
  });
}
