import { pickSentences, salienceOf } from '../../lib/narrative/salience';
import { readUnits } from '../../lib/narrative/units';
import { readWeights } from '../../lib/narrative/weights';
import { narrativeWeights } from './narrative-weights';

const { salience } = readWeights(narrativeWeights());

/** The ranker of the embedded engine: as many sentences as asked for, in the article's order. */
export function summarize(
  { title, text, lang }: { title: string; text: string; lang: string },
  { maxSentences }: { maxSentences: number },
): { sentences: string[] } {
  const blocks = text
    .split(/\n+/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph' as const, text: part, runs: [{ text: part }] }));
  const units = readUnits({ blocks, language: lang });
  const found = salienceOf({ title, language: lang, sentences: units }, salience);
  const picked = pickSentences(found, maxSentences).sort((a, b) => a - b);
  return { sentences: picked.map((i) => units[i]!.text) };
}
