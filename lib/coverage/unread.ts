import { foldCopies } from './group';
import { headlineWords, overlap } from './order';
import { addressKey } from './search/address';
import type { FeedItem, Match, StoryQuery } from './types';

/** Two headlines that share so much of their words tell one event, 0–1. */
const ONE_EVENT = 0.4;

/**
 * What to offer after an article: nothing the reader read already, and each event once.
 * @param related - best first; the best report of an event stays
 * @param read - addresses
 */
export function unread(related: readonly Match[], read: readonly string[]): Match[] {
  const known = new Set(read.map(addressKey));
  const kept: { match: Match; words: Set<string> }[] = [];
  for (const match of related) {
    if (known.has(addressKey(match.item.url))) continue;
    const words = headlineWords(match.item.title);
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
