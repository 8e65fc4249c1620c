import type { Background } from './background';
import type { CoverageStore, StoredItem } from '../store';
import type { FeedItem, Match, StoryQuery } from '../types';
import { sameAddress } from './address';
import { createEngine, type Engine, type SearchItem } from './engine';
import { reasonsFor } from './reasons';
import { RELATED, SAME_STORY } from './score';
import { readStoredIndex, type StoredIndex } from './persist';

/** What a search found, best first. */
export interface Found {
  /** Score at or above `SAME_STORY`. */
  story: Match[];
  /** Below it: same topic or place, another event. */
  related: Match[];
}

export interface CoverageSearch {
  /**
   * Index what was just stored, and anything else the store holds that is not indexed yet.
   * @throws StorageFailure; what could not be written is indexed again at the next wake
   */
  addItems: (stored: readonly StoredItem[]) => Promise<void>;
  /** Items on the article's story and related ones; never the article itself. @throws StorageFailure */
  find: (query: StoryQuery) => Promise<Found>;
  /** Forget everything, in the store too. @throws StorageFailure */
  clear: () => Promise<void>;
}

const MOST_HITS = 100;
const MOST_RELATED = 40;
/** Read and indexed at a time when catching up. */
const BATCH = 4000;
const DAYS_KEPT = 60;
const ITEMS_KEPT = 100_000;
const DAY_MS = 86_400_000;
const TIDY_EVERY_MS = 6 * 3_600_000;

/**
 * The search over what the store holds. Cheap to make: the index is read at the first use.
 * @param options.now - clock, epoch ms
 * @param options.background - see `openBackground`; without it only the items themselves tell which words are rare
 */
export function createCoverageSearch(options: {
  store: CoverageStore;
  now: () => number;
  background?: Background;
}): CoverageSearch {
  const { store, now, background } = options;
  let opening: Promise<{ engine: Engine; stored: StoredIndex }> | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  let tidiedAt = -Infinity;

  /** The index as stored, brought up to date: the worker may have been stopped between storing and indexing. */
  function open(): Promise<{ engine: Engine; stored: StoredIndex }> {
    opening ??= openIndex().catch((cause: unknown) => {
      opening = null; // the next call tries again
      throw cause;
    });
    return opening;
  }

  async function openIndex(): Promise<{ engine: Engine; stored: StoredIndex }> {
    const stored = await readStoredIndex(store);
    const index = { engine: createEngine(stored.segments, background ?? null), stored };
    await catchUp(index);
    return index;
  }

  async function catchUp({ engine, stored }: { engine: Engine; stored: StoredIndex }): Promise<void> {
    await store.iterateItems(
      async (items) => {
        engine.add(items.map(searchItemOf));
        await stored.save(engine.segments());
      },
      { after: engine.lastDocId(), batchSize: BATCH },
    );
  }

  /** Old items leave the store and the index. */
  async function tidy({ engine, stored }: { engine: Engine; stored: StoredIndex }): Promise<void> {
    if (now() - tidiedAt < TIDY_EVERY_MS) return;
    tidiedAt = now();
    const oldest = Math.max(now() - DAYS_KEPT * DAY_MS, (await store.timeOfNewest(ITEMS_KEPT)) ?? 0);
    await store.deleteItemsBefore(oldest);
    engine.forget(oldest);
    await stored.save(engine.segments());
  }

  /** One change of the index after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = writing.then(work, work);
    writing = result.catch(() => undefined);
    return result;
  }

  return {
    addItems: (items) =>
      inTurn(async () => {
        const index = await open();
        // Items arrive from several feeds at once and not always in order of their numbers: the store knows all.
        if (items.some(({ docId }) => docId > index.engine.lastDocId())) await catchUp(index);
        await tidy(index);
      }),

    async find(query) {
      const { engine } = await open();
      const items = new Map<number, StoredItem>();
      const fetch = async (docIds: number[]): Promise<SearchItem[]> => {
        const found = await store.getItems(docIds);
        const others = found.filter(({ url }) => !sameAddress(url, query.url));
        for (const item of others) items.set(item.docId, item);
        return others.map(searchItemOf);
      };
      const hits = await engine.search(query, fetch, MOST_HITS);
      const matches = hits.map(({ docId, score }) => ({ item: feedItemOf(items.get(docId)!), score }));
      const explained = (match: Omit<Match, 'reasons'>): Match => ({
        ...match,
        reasons: reasonsFor(query, { ...match.item, lead: match.item.summary }, engine.rarity),
      });
      return {
        story: matches.filter(({ score }) => score >= SAME_STORY).map(explained),
        related: matches
          .filter(({ score }) => score < SAME_STORY && score >= RELATED)
          .slice(0, MOST_RELATED)
          .map(explained),
      };
    },

    clear: () =>
      inTurn(async () => {
        opening = null;
        await store.clear();
      }),
  };
}

function searchItemOf({ docId, title, summary, publishedAt, language }: StoredItem): SearchItem {
  return { docId, title, lead: summary, publishedAt, language };
}

function feedItemOf({
  id,
  outletDomain,
  url,
  title,
  summary,
  publishedAt,
  language,
  image,
}: StoredItem): FeedItem {
  return { id, outletDomain, url, title, summary, publishedAt, language, image };
}
