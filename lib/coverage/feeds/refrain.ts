import type { FeedItem } from '../types';

/** Words under so many headlines of a feed, and such a share of them, are the feed's own. */
const REFRAIN = { headlines: 4, share: 0.1 };
/** Shorter ones may be the beginning of many a report: “The U.S.” */
const SHORTEST = 30;
const MOST_SENTENCES = 4;
const SENTENCE = /\S.*?(?:[.!?…](?=\s|$)|[。！？।؟]|$)/gu;

/**
 * Items without the sentences that stand before or behind their summaries again and again, in whatever language: what
 * the newsroom says of itself. They would make all its items alike.
 */
export function withoutRefrain(items: readonly FeedItem[]): FeedItem[] {
  const most = Math.max(REFRAIN.headlines, REFRAIN.share * items.length);
  const headlines = new Map<string, Set<string>>();
  const read = items.map((item) => ({ item, sentences: item.summary.match(SENTENCE) ?? [] }));
  for (const { item, sentences } of read)
    for (const words of [...headsOf(sentences), ...tailsOf(sentences)])
      headlines.set(words, (headlines.get(words) ?? new Set()).add(item.title));
  /** How many sentences the longest refrain among these has; they have one more each. */
  const refrain = (ends: readonly string[]): number =>
    1 + ends.findLastIndex((words) => words.length >= SHORTEST && headlines.get(words)!.size >= most);
  return read.map(({ item, sentences }) => {
    const before = refrain(headsOf(sentences));
    const behind = refrain(tailsOf(sentences));
    if (before + behind === 0) return item;
    return { ...item, summary: sentences.slice(before, sentences.length - behind).join(' ') };
  });
}

/** The first sentence, the first two … */
const headsOf = (sentences: readonly string[]): string[] =>
  sentences.slice(0, MOST_SENTENCES).map((_, at) => sentences.slice(0, at + 1).join(' '));

/** The last sentence, the last two … */
const tailsOf = (sentences: readonly string[]): string[] =>
  sentences.slice(0, MOST_SENTENCES).map((_, at) => sentences.slice(-at - 1).join(' '));
