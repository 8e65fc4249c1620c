import { verifyLine } from '../../lib/narrative/verify';
import { faultsCaught } from './faults';

const texts = new Set<string>();

/** Whether the article holds all that the summary says. */
export function verify({ text, summary }: { text: string; summary: string }): {
  ok: boolean;
  reasons: string[];
} {
  texts.add(text);
  const doubts = verifyLine(summary, text);
  return { ok: doubts.length === 0, reasons: doubts.map(({ kind, words }) => `${kind}: ${words}`) };
}

// The scorer knows written summaries only; what a reader's model is held to line by line is put to the test after it.
process.on('exit', () => {
  for (const { fault, lines, caught } of faultsCaught([...texts]))
    console.log(
      `${fault.padEnd(28)} ${((100 * caught) / Math.max(1, lines)).toFixed(0).padStart(3)}% of ${lines}`,
    );
});
