import { connection } from '../database';
import { coverageDatabase, writeInOne, STORES, type FeedRecord, type StoredItem } from './database';
import { addItems, DELETE_BATCH, deleteSomeBefore, isText, sound } from './stored-items';
import { keptVerdicts } from './kept-verdicts';
import type { FeedItem } from './types';

export type { FeedRecord, StoredItem } from './database';

const GET_BATCH = 1000;
const ITERATE_BATCH = 500;

/**
 * What the followed feeds brought, in the browser's database, and the reader's verdicts in one of their own. Every
 * method opens the connection again when it was lost, and rejects with a `StorageFailure`; what one call writes is
 * written whole or not at all.
 */
export interface CoverageStore {
  /**
   * Keep the items not known yet, and what is remembered of the feed they came with, in one transaction.
   * A known item takes over a changed headline or a longer summary, under its old number.
   * @returns the new ones, in the order given
   */
  addItems(items: readonly FeedItem[], feed?: FeedRecord): Promise<StoredItem[]>;
  /** The items of these numbers in this order; deleted ones are left out. */
  getItems(docIds: readonly number[]): Promise<StoredItem[]>;
  /** Every item with a number above `after` (0), by number, a bounded batch at a time; the callback is waited for. */
  iterateItems(
    onBatch: (items: StoredItem[]) => void | Promise<void>,
    options?: { after?: number; batchSize?: number },
  ): Promise<void>;
  /** Delete items published before this time (epoch ms) and never take such old ones in again. @returns their numbers */
  deleteItemsBefore(time: number): Promise<number[]>;
  /** When the oldest of the newest `count` items was published, epoch ms; null when there are fewer. */
  timeOfNewest(count: number): Promise<number | null>;

  /** Items published before it (epoch ms) were deleted and stay away; null where none were. */
  readFloor(): Promise<number | null>;

  readFeeds(): Promise<FeedRecord[]>;
  writeFeed(feed: FeedRecord): Promise<void>;

  /** All of them, by key, in one go. */
  readSegments(): Promise<Map<string, unknown>>;
  /** null where there is none. */
  readSegment(key: string): Promise<unknown>;
  /** All of them or, when the storage fails, none; `remove` goes in the same transaction. */
  writeSegments(segments: ReadonlyMap<string, unknown>, remove?: readonly string[]): Promise<void>;
  writeSegment(key: string, segment: unknown): Promise<void>;

  readVerdicts(): Promise<Set<string>>;
  /** The oldest go when there are more than 2,000. */
  addVerdict(key: string): Promise<void>;
  removeVerdict(key: string): Promise<void>;

  /** Delete everything that was collected, the reader's verdicts included: they tell what was read. */
  clear(): Promise<void>;
  close(): void;
}

/**
 * Open the store.
 * @param options.now - clock for `fetchedAt` and the age of verdicts, epoch ms
 * @throws StorageFailure
 */
export async function openStore(
  options: { now?: () => number; openTimeoutMs?: number } = {},
): Promise<CoverageStore> {
  const { now = Date.now, openTimeoutMs } = options;
  const { run, close } = connection(coverageDatabase('parallax-coverage', openTimeoutMs));
  const verdicts = keptVerdicts();

  await run('opening', async () => undefined);

  return {
    addItems: (items, feed) => run('saving feed items', (database) => addItems(database, items, feed, now())),

    getItems: (docIds) =>
      run('reading feed items', async (database) => {
        const found: StoredItem[] = [];
        for (let from = 0; from < docIds.length; from += GET_BATCH) {
          const { store } = database.transaction('items');
          const batch = docIds.slice(from, from + GET_BATCH).map((docId) => store.get(docId));
          found.push(...(await sound(database, await Promise.all(batch))));
        }
        return found;
      }),

    iterateItems: async (onBatch, { after = 0, batchSize = ITERATE_BATCH } = {}) => {
      for (let last = after; ;) {
        const beyond = IDBKeyRange.lowerBound(last, true);
        const items = await run('reading feed items', (database) =>
          database.getAll('items', beyond, batchSize),
        );
        if (items.length === 0) return;
        await onBatch(await run('reading feed items', (database) => sound(database, items)));
        last = items.at(-1)!.docId;
      }
    },

    deleteItemsBefore: async (time) => {
      const deleted: number[] = [];
      for (;;) {
        const docIds = await run('deleting old feed items', (database) => deleteSomeBefore(database, time));
        deleted.push(...docIds);
        if (docIds.length < DELETE_BATCH) return deleted;
      }
    },

    timeOfNewest: (count) =>
      run('reading feed items', async (database) => {
        const index = database.transaction('items').store.index('publishedAt');
        const cursor = await index.openKeyCursor(null, 'prev');
        const there = count > 1 ? await cursor?.advance(count - 1) : cursor;
        return there ? there.key : null;
      }),

    readFloor: () =>
      run('reading feed items', async (database) => {
        const floor: unknown = await database.get('meta', 'floor');
        return typeof floor === 'number' ? floor : null;
      }),

    readFeeds: () =>
      run('reading the feed log', async (database) => (await database.getAll('feeds')).filter(isFeed)),
    writeFeed: (feed) =>
      run('saving the feed log', async (database) => {
        await database.put('feeds', feed);
      }),

    readSegments: () =>
      run('reading the search index', async (database) => {
        const { store } = database.transaction('segments');
        const [keys, segments] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return new Map(keys.map((key, at) => [key, segments[at]]));
      }),
    readSegment: (key) =>
      run('reading the search index', async (database) => (await database.get('segments', key)) ?? null),
    writeSegments: (segments, remove = []) =>
      run('saving the search index', (database) =>
        writeInOne(database, ['segments'], (transaction, queue) => {
          const store = transaction.objectStore('segments');
          for (const key of remove) queue(store.delete(key));
          for (const [key, segment] of segments) queue(store.put(segment, key));
        }),
      ),
    writeSegment: (key, segment) =>
      run('saving the search index', async (database) => {
        await database.put('segments', segment, key);
      }),

    readVerdicts: verdicts.read,
    addVerdict: (key) => verdicts.add(key, now()),
    removeVerdict: verdicts.remove,

    clear: async () => {
      await run('clearing the data', (database) =>
        writeInOne(database, STORES, (transaction, queue) => {
          for (const store of STORES) queue(transaction.objectStore(store).clear());
        }),
      );
      await verdicts.clear();
    },

    close,
  };
}

function isFeed(value: unknown): value is FeedRecord {
  const { url, outletDomain, nextDueAt, failures } = (value ?? {}) as Partial<FeedRecord>;
  return isText(url) && isText(outletDomain) && Number.isFinite(nextDueAt) && Number.isFinite(failures);
}
