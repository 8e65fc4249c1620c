import type { Concern } from './types';

/** What in a text may want a second look, by its form alone. Linear in its length. */
export function formConcerns(text: string): Concern[] {
  const concerns: Concern[] = [];
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  if (letters.length >= 20 && capitals.length > 0.6 * letters.length) concerns.push('shouting');
  else if (/[!?\uff01\uff1f]{4,}/u.test(text)) concerns.push('shouting');
  if (/(\P{N})\1{5,}/u.test(text) || repeatsWord(text)) concerns.push('repetition');
  if ((text.match(/https?:\/\/|www\./gi) ?? []).length > 1) concerns.push('links');
  return concerns;
}

function repeatsWord(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  let run = 1;
  return words.some((word, index) => {
    run = word === words[index - 1] ? run + 1 : 1;
    return run >= 4;
  });
}
