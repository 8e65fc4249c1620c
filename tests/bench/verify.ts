import { verifyLine } from '../../lib/narrative/verify';

/** Whether the article holds all that the summary says. */
export function verify({ text, summary }: { text: string; summary: string }): {
  ok: boolean;
  reasons: string[];
} {
  const doubts = verifyLine(summary, text);
  return { ok: doubts.length === 0, reasons: doubts.map(({ kind, words }) => `${kind}: ${words}`) };
}
