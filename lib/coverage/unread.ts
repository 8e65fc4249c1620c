import type { Topic } from '../article';
import { foldCopies } from './group';
import { headlineWords, overlap } from './order';
import { addressKey } from './search/address';
import type { FeedItem, Match, StoryQuery } from './types';

/** Two headlines that share so much of their words tell one event, 0–1. */
const ONE_EVENT = 0.4;

/**
 * What to offer after an article: nothing the reader read already, each event once, and what is filed under the
 * article's topic first. What is filed under another has to name somebody or some place that the article names.
 * @param related - best first; the best report of an event stays
 * @param read - addresses
 * @param topic - of the article, where it is known
 */
export function unread(related: readonly Match[], read: readonly string[], topic: Topic | null): Match[] {
  const known = new Set(read.map(addressKey));
  const isOfTopic = ({ item }: Match): boolean => item.topic !== undefined && item.topic === topic;
  const kept: { match: Match; words: Set<string> }[] = [];
  for (const match of [...related.filter(isOfTopic), ...related.filter((each) => !isOfTopic(each))]) {
    const { item, reasons } = match;
    if (known.has(addressKey(item.url))) continue;
    if (topic && item.topic && item.topic !== topic && reasons.names.length === 0) continue;
    const words = headlineWords(item.title);
    if (kept.every((other) => overlap(words, other.words) < ONE_EVENT)) kept.push({ match, words });
  }
  return kept.map(({ match }) => match);
}

/**
 * Whether another outlet prints the article's own text, as with a news agency's.
 * @returns null where nobody else tells the story, so that nothing could be compared
 */
export function isCopied(query: StoryQuery, story: readonly Match[]): boolean | null {
  if (story.length === 0) return null;
  const own: FeedItem = {
    id: '',
    outletDomain: query.outletDomain,
    url: query.url,
    title: query.title,
    summary: query.lead,
    publishedAt: query.publishedAt ?? 0,
    language: query.language,
    image: null,
  };
  const texts = foldCopies([{ item: own }, ...story.map(({ item }) => ({ item }))]);
  return texts.some((copies) => copies[0].item === own && copies.length > 1);
}
