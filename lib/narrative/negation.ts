import { topicWords, wordsOf } from './words';

const NEGATION =
  /^(?:not|no|never|nobody|none|neither|nor|without|cannot|hardly|barely|failed|fails|refused|refuses|denied|denies|declined|declines|\p{L}+n['’]t)$/u;
/** How many words a negation reaches. */
const REACH = 3;
/** The sentence compared with has to be about the same thing. */
const ALIKE = 0.7;

/**
 * Whether a sentence denies what the source says, or says what it denies.
 * @returns the words in question; null when none
 */
export function flipsNegation(sentence: string, sources: string[]): string | null {
  const mine = wordsOf(sentence);
  const topics = new Set(topicWords(mine, 'en'));
  if (topics.size < 3) return null;
  let nearest: string[] | null = null;
  let most = 0;
  for (const source of sources) {
    const words = wordsOf(source);
    const theirs = new Set(topicWords(words, 'en'));
    let common = 0;
    for (const topic of topics) if (theirs.has(topic)) common++;
    if (common <= most) continue;
    most = common;
    nearest = words;
  }
  if (!nearest || most / topics.size < ALIKE) return null;
  const here = negated(mine);
  const there = negated(nearest);
  const names = new Set(wordsOf(sentence.match(/(?<=\s)\p{Lu}[\p{L}’'-]*/gu)?.join(' ') ?? ''));
  for (const [word, denied] of here) {
    if (names.has(word)) continue; // nobody denies a name
    const theirs = there.get(word);
    if (theirs !== undefined && theirs !== denied) return word;
  }
  return null;
}

/** For each topic word whether a negation stands close before it. */
function negated(words: string[]): Map<string, boolean> {
  const out = new Map<string, boolean>();
  let last = -REACH - 1;
  words.forEach((word, i) => {
    if (NEGATION.test(word)) last = i;
    const [topic] = topicWords([word], 'en');
    if (topic) out.set(topic, (out.get(topic) ?? false) || i - last <= REACH);
  });
  return out;
}
