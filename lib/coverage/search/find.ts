import type { CoverageStore } from '../store';
import type { FeedItem, Match, StoryQuery } from '../types';
import { addressKey } from './address';
import type { Engine, FetchedItem, SearchItem } from './engine';
import type { Words } from './profile';
import { reasonsWith } from './reasons';
import { RELATED, SAME_STORY } from './score';
import type { Verdicts } from './verdicts';

/** What a search found, best first. */
export interface Found {
  /** Score at or above `SAME_STORY`. */
  story: Match[];
  /** Below it: same topic or place, another event. */
  related: Match[];
  /** What the reader said is another story, as the search would have it otherwise. */
  refused: Match[];
}

const MOST_HITS = 100;
const MOST_RELATED = 40;

type Numbered = FeedItem & { docId: number };

/**
 * The story of an article, and what is related to it; never the article itself.
 * @param query - with its words, see `readQuery`
 * @param further - as for `CoverageSearch.find`
 */
export async function findStory(
  query: StoryQuery & { words: Words },
  further: readonly FeedItem[],
  { engine, verdicts, store }: { engine: Engine; verdicts: Verdicts; store: CoverageStore },
): Promise<Found> {
  const items = new Map<number, FeedItem>();
  const own = addressKey(query.url);
  const held = new Set<string>();
  const candidates = (found: Numbered[]): FetchedItem[] => {
    const others = found.filter(({ docId, url }) => {
      const key = addressKey(url);
      if (docId >= 0) held.add(key);
      return key !== own;
    });
    for (const item of others) items.set(item.docId, feedItemOf(item));
    return others.map((item) => ({
      ...searchItemOf(item),
      refused: verdicts.apart(query.url, item.url),
    }));
  };
  const fromElsewhere = candidates(further.map((item, at) => ({ ...item, docId: -1 - at })));
  const fetch = async (docIds: number[]): Promise<FetchedItem[]> => candidates(await store.getItems(docIds));
  const hits = await engine.search(query, fetch, MOST_HITS, fromElsewhere);
  const reasonsOf = reasonsWith(query, engine.rarity);
  const story: Match[] = [];
  const related: Match[] = [];
  const refused: Match[] = [];
  for (const { docId, score } of hits) {
    if (score < RELATED) continue;
    const item = items.get(docId)!;
    if (docId < 0 && held.has(addressKey(item.url))) continue; // a followed feed has it too
    const reasons = reasonsOf({ ...item, lead: item.summary });
    const told = (by: Match): boolean => verdicts.apart(by.item.url, item.url);
    if (verdicts.apart(query.url, item.url)) refused.push({ item, score, reasons });
    // Of two reports that the reader told apart only the better one can be of this story.
    else if (score >= SAME_STORY && !story.some(told)) story.push({ item, score, reasons });
    else if (related.length < MOST_RELATED) related.push({ item, score, reasons });
  }
  return { story, related, refused };
}

/** As the engine reads it. */
export const searchItemOf = (item: Numbered): SearchItem => ({ ...item, lead: item.summary });

/** As it came with its feed. */
export function feedItemOf({
  id,
  outletDomain,
  url,
  title,
  summary,
  publishedAt,
  language,
  image,
  topic,
}: Numbered): FeedItem {
  return { id, outletDomain, url, title, summary, publishedAt, language, image, ...(topic && { topic }) };
}
