import type { Commonness } from './commonness';
import type { Topic } from '../../article';
import type { CoverageStore, StoredItem } from '../store';
import { openBook, type BookStory, type StoryBook } from '../stories/book';
import { FEW_ITEMS, linksOf } from '../stories/links';
import { columnsOf, rowsOf } from '../stories/rows';
import type { FeedItem, Reasons, StoryQuery } from '../types';
import { createEngine, readQuery, type Engine, type SearchItem } from './engine';
import { feedItemOf, findStory, searchItemOf, type Found } from './find';
import { keepPlaces } from './places-kept';
import type { Words } from './profile';
import { reasonsWith, tellingTerms } from './reasons';
import { readStoredIndex, type StoredIndex } from './persist';
import { readVerdicts, type Verdicts } from './verdicts';

/** An item of a story. */
export interface Telling {
  item: FeedItem;
  /** 0–1. */
  score: number;
}

export interface CoverageSearch {
  /**
   * Index what was just stored, and anything else the store holds that is not indexed yet.
   * @throws StorageFailure; what could not be written is indexed again at the next wake
   */
  addItems: (stored: readonly StoredItem[]) => Promise<void>;
  /**
   * Items on the article's story and related ones; never the article itself.
   * @param further - what a server found beyond the feeds; judged by the same score, and not kept
   * @throws StorageFailure
   */
  find: (query: StoryQuery, further?: readonly FeedItem[]) => Promise<Found>;
  /** Names of the article, else its rare words, the most telling first, at most 6. @throws StorageFailure */
  tellingTerms: (query: StoryQuery) => Promise<string[]>;
  /** The reader's word that an item tells another story than the article, or that word taken back. @throws StorageFailure */
  judge: (articleUrl: string, itemUrl: string, apart: boolean) => Promise<void>;
  /** Stories with a report since then (epoch ms). @throws StorageFailure */
  stories: (since: number) => Promise<BookStory[]>;
  /** A story's latest items, at most `most`; scored by how like all the others each is, the likest first. @throws StorageFailure */
  tellings: (story: BookStory, most: number) => Promise<Telling[]>;
  /** What other items share with this one. @throws StorageFailure */
  sharedWith: (item: FeedItem) => Promise<(other: FeedItem) => Reasons>;
  /** Domains expected to tell a story of this topic that broke then, see `StoryBook`. @throws StorageFailure */
  regulars: (topic: Topic, language: string | null, since: number) => Promise<string[]>;
  /** Items that are searched. @throws StorageFailure */
  size: () => Promise<number>;
  /** Forget everything, in the store too. @throws StorageFailure */
  clear: () => Promise<void>;
}

/** Read and indexed at a time when catching up. */
const BATCH = 4000;
/** Put to their stories before a question that waits has its turn: some milliseconds' worth. */
const IN_ONE_GO = 25;
const DAYS_KEPT = 60;
const ITEMS_KEPT = 100_000;
const DAY_MS = 86_400_000;
const TIDY_EVERY_MS = 6 * 3_600_000;
/** The record of the stories, beside those of the index. */
const STORIES = 'stories';
/** An item that is older when it first arrives begins or continues no story. */
const DAYS_TOLD = 10;

interface Index {
  engine: Engine;
  stored: StoredIndex;
  verdicts: Verdicts;
  book: StoryBook;
}

/**
 * The search over what the store holds. Cheap to make: the index is read at the first use.
 * @param options.now - clock, epoch ms
 * @param options.itemsKept - the oldest beyond so many go
 * @param options.commonness - loads it with the index, see `openCommonness`; without it only the items themselves tell which words are rare
 */
export function createCoverageSearch(options: {
  store: CoverageStore;
  now: () => number;
  itemsKept?: number;
  commonness?: () => Promise<Commonness>;
}): CoverageSearch {
  const { store, now, itemsKept = ITEMS_KEPT, commonness } = options;
  let opening: Promise<Index> | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  let tidiedAt = -Infinity;
  const places = keepPlaces(store);
  /**
   * The answer given last, by what was asked, until the index or a verdict changes: the popup and the overlay ask about
   * one article. Nobody changes an answer in place.
   */
  let latest: { asked: string; found: Promise<Found> } | null = null;

  /** The index as stored, brought up to date: the worker may have been stopped between storing and indexing. */
  function open(): Promise<Index> {
    opening ??= openIndex().catch((cause: unknown) => {
      opening = null; // the next call tries again
      throw cause;
    });
    return opening;
  }

  async function openIndex(): Promise<Index> {
    const [{ stored, stories }, verdicts, floor, common] = await Promise.all([
      readIndex(),
      readVerdicts(store),
      store.readFloor(),
      commonness?.(),
      places.recall(),
    ]);
    const engine = createEngine(stored.segments, common ?? null);
    if (floor !== null) engine.forget(floor);
    const index = { engine, stored, verdicts, book: openBook(rowsOf(stories)) };
    await catchUp(index);
    return index;
  }

  async function readIndex(): Promise<{ stored: StoredIndex; stories: unknown }> {
    const records = await store.readSegments();
    return { stored: await readStoredIndex(records, store), stories: records.get(STORIES) };
  }

  async function catchUp({ engine, stored, book }: Index): Promise<void> {
    await store.iterateItems(
      async (items) => {
        engine.add(items.map(searchItemOf));
        const told = now() - DAYS_TOLD * DAY_MS;
        const earlier = await itemsWhileFew(engine);
        for (const [at, item] of items.entries()) {
          if (item.publishedAt < told || item.docId <= book.lastDocId()) continue;
          if (at % IN_ONE_GO === 0) await new Promise((turn) => setTimeout(turn));
          const asked = searchItemOf(item);
          book.add(item, await linksOf(engine, asked, book.openFrom(item.publishedAt), earlier));
        }
        // In this order: a worker killed in between takes the items up again, and tells none of them twice.
        await store.writeSegment(STORIES, columnsOf(book.rows()));
        await stored.save(engine);
        await places.keep(items.map(({ language }) => language));
      },
      { after: engine.lastDocId(), batchSize: BATCH },
    );
  }

  async function readAhead(query: StoryQuery): Promise<Words> {
    await places.recall();
    return readQuery(query);
  }

  async function itemsWhileFew(engine: Engine): Promise<Map<number, SearchItem>> {
    const held = new Map<number, SearchItem>();
    if (engine.size() > FEW_ITEMS) return held;
    await store.iterateItems((items) => {
      for (const item of items) held.set(item.docId, searchItemOf(item));
    });
    return held;
  }

  /** Old items leave the store and the index. */
  async function tidy({ engine, stored }: Index): Promise<void> {
    if (now() - tidiedAt < TIDY_EVERY_MS) return;
    tidiedAt = now();
    const oldest = Math.max(now() - DAYS_KEPT * DAY_MS, (await store.timeOfNewest(itemsKept)) ?? 0);
    await store.deleteItemsBefore(oldest);
    engine.forget(oldest);
    await stored.save(engine);
  }

  /** One change of the index after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = writing.then(work, work).finally(() => {
      latest = null;
    });
    writing = result.catch(() => undefined);
    return result;
  }

  async function search(query: StoryQuery, further: readonly FeedItem[]): Promise<Found> {
    // A woken worker reads the question while its index comes.
    const [words, { engine, verdicts }] = await Promise.all([readAhead(query), open()]);
    return findStory({ ...query, words }, further, { engine, verdicts, store });
  }

  return {
    addItems: (items) =>
      inTurn(async () => {
        const index = await open();
        // Items arrive from several feeds at once and not always in order of their numbers: the store knows all.
        if (items.some(({ docId }) => docId > index.engine.lastDocId())) await catchUp(index);
        await tidy(index);
      }),

    find(query, further = []) {
      const asked = JSON.stringify([query, further]);
      if (latest?.asked === asked) return latest.found;
      const found = search(query, further);
      latest = { asked, found };
      found.catch(() => {
        latest = null;
      });
      return found;
    },

    async tellingTerms(query) {
      const { engine } = await open();
      return tellingTerms(query, engine.rarity);
    },

    async judge(articleUrl, itemUrl, apart) {
      const { verdicts } = await open();
      await verdicts.judge(articleUrl, itemUrl, apart);
      latest = null;
    },

    async stories(since) {
      const { book } = await open();
      return book.storiesSince(since);
    },

    async tellings({ docIds }, most) {
      const { engine } = await open();
      const items = await store.getItems(docIds.slice(-most));
      const central = engine.central(items.map(searchItemOf));
      return items
        .map((item, at) => ({ item: feedItemOf(item), score: central[at]! }))
        .sort((a, b) => b.score - a.score);
    },

    async sharedWith(item) {
      const { engine } = await open();
      const reasonsOf = reasonsWith({ ...item, lead: item.summary }, engine.rarity);
      return (other) => reasonsOf({ ...other, lead: other.summary });
    },

    async regulars(topic, language, since) {
      const { book } = await open();
      return book.regulars(topic, language, since);
    },

    async size() {
      const { engine } = await open();
      return engine.held();
    },

    clear: () =>
      inTurn(async () => {
        opening = null;
        places.forget();
        await store.clear();
      }),
  };
}
