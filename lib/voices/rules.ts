import { MOST_TEXT } from './types';
import { withoutUnseen } from '../unseen';

const DAY_MS = 86_400_000;

/** Number of a UTC day. @param at - epoch ms */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/**
 * How long a text is: `characters` as a reader counts them (a family emoji is one), and what is `left` of the code
 * points that every reader is shown, below zero when it is too long.
 */
export function measure(text: string): { characters: number; left: number } {
  const characters = [...new Intl.Segmenter().segment(text)].length;
  return { characters, left: MOST_TEXT - codePoints(text) };
}

/** Whether a text is short enough to be shown, and has something to show. */
export function fits(text: string): boolean {
  return text.length <= 2 * MOST_TEXT && text.trim() !== '' && codePoints(text) <= MOST_TEXT;
}

/** A text as it is sent and shown: nothing unseen, no controls but line breaks, no more than two of those in a row. */
export function tidyText(text: string): string {
  return withoutUnseen(text)
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const codePoints = (text: string): number => [...text].length;
