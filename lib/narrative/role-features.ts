import { buildFeatures } from './role-build';
import type { RoleCues } from './role-cues';
import { cosine, sumOf, vectorsOf } from './vectors';
import { topicWords, wordsOf } from './words';

/** What the classifier reads of an article; English. */
export interface Discourse {
  title: string;
  /** Year the article was published, or null. */
  year: number | null;
  sentences: { text: string; opens: boolean }[];
}

/** Features of each sentence as 32-bit hashes, without repeats. */
export function roleFeatures(article: Discourse, cues: RoleCues): Uint32Array[] {
  return roleFeatureNames(article, cues).map((names) => Uint32Array.from(new Set(names.map(hashOf))));
}

function roleFeatureNames({ title, year, sentences }: Discourse, cues: RoleCues): string[][] {
  const n = sentences.length;
  const words = sentences.map(({ text }) => wordsOf(text));
  const topics = words.map((list) => topicWords(list, 'en'));
  const { vectors } = vectorsOf([...topics, topicWords(wordsOf(title), 'en')]);
  const lead = sumOf(vectors.slice(0, Math.min(2, n)));
  const shown = sentences.map(({ text }) =>
    Object.keys(cues.surface).filter((name) => cues.surface[name]!.test(text)),
  );
  const size = step(n, [8, 15, 25, 40]);
  const built = buildFeatures(sentences, words, cues);
  let paragraph = -1;
  return sentences.map(({ text, opens }, i) => {
    if (opens) paragraph++;
    const list = words[i]!;
    const quarter = Math.min(3, Math.floor((4 * i) / n));
    const names: string[] = ['b', `pos${Math.min(i, 6)}`, `rel${Math.floor((8 * i) / n)}`, `n${size}`];
    const add = (...more: string[]): number => names.push(...more);
    add(
      `para${Math.min(paragraph, 5)}`,
      `rel${quarter}n${size}`,
      `len${step(list.length, [5, 10, 16, 24, 34, 46])}`,
    );
    if (i === n - 1) add('last');
    if (i >= n - 3) add('last3');
    if (!opens) add('inpara');
    for (const word of list) add(`w=${word}`);
    for (let j = 0; j + 1 < list.length; j++) add(`w2=${list[j]}_${list[j + 1]}`);
    add(`f1=${list[0] ?? ''}`, `f2=${list[0] ?? ''}_${list[1] ?? ''}`);
    for (const cue of shown[i]!) add(`c=${cue}`, `c=${cue}@${quarter}`);
    for (const cue of shown[i - 1] ?? ['start']) add(`pc=${cue}`);
    for (const cue of shown[i + 1] ?? ['end']) add(`nc=${cue}`);
    const marks = text.match(/["“”]/g)?.length ?? 0;
    if (marks > 0) add(`quote${Math.min(3, marks)}`);
    if (/^["“]/.test(text)) add('q0');
    const toTitle = step(cosine(vectors[i]!, vectors[n]!), [0.001, 0.1, 0.2, 0.35]);
    const toLead = i > 1 ? step(cosine(vectors[i]!, lead), [0.001, 0.05, 0.1, 0.2, 0.35]) : 'x';
    const toPrevious = i > 0 ? step(cosine(vectors[i]!, vectors[i - 1]!), [0.001, 0.05, 0.15, 0.3]) : 'x';
    add(
      `st${toTitle}`,
      `sl${toLead}`,
      `sp${toPrevious}`,
      `st${toTitle}p${Math.min(i, 4)}`,
      `sl${toLead}r${quarter}`,
    );
    const years = (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
    if (year !== null) for (const told of years) add(`yd${step(year - told, [-1, 0, 1, 2, 5, 15])}`);
    add(`num${Math.min(3, text.match(/\d[\d.,]*/g)?.length ?? 0)}`);
    add(`cap${step(text.match(/(?<=\s)\p{Lu}[\p{L}'’-]+/gu)?.length ?? 0, [1, 3, 6, 10])}`);
    return [...names, ...built[i]!];
  });
}

/** How many of the rising cuts a value has reached. */
function step(value: number, cuts: number[]): number {
  let at = 0;
  while (at < cuts.length && value >= cuts[at]!) at++;
  return at;
}

/** What a feature is known by in the weights: FNV-1a, 32 bits unsigned. */
export function hashOf(name: string): number {
  let value = 2166136261;
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 16777619);
  return value >>> 0;
}
