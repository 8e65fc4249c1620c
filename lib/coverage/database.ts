import { deleteDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { causeName, openWhole, OPEN_TIMEOUT_MS, within, type Open, type Plan } from '../database';
import type { Problem } from '../problem';
import type { FeedItem } from './types';

/** A feed item as kept: numbered in the order it arrived, so that the search index can name it by a small number. */
export interface StoredItem extends FeedItem {
  /** 1 and up; never given twice, not even after deletion. */
  docId: number;
  /** Epoch ms of its first sight. */
  fetchedAt: number;
}

/** What is remembered of one feed between polls. */
export interface FeedRecord {
  /** As the outlet names it; the address asked is `movedTo ?? url`. */
  url: string;
  outletDomain: string;
  etag: string | null;
  lastModified: string | null;
  /** Epoch ms. */
  nextDueAt: number;
  /** In a row, since the last success. */
  failures: number;
  lastTriedAt: number | null;
  lastOkAt: number | null;
  /** Items in the feed when it was last loaded in full. */
  itemCount: number;
  problem: Problem | null;
  movedTo: string | null;
}

export interface CoverageSchema extends DBSchema {
  items: {
    key: number;
    value: StoredItem;
    indexes: { id: string; publishedAt: number; outletDomain: string };
  };
  feeds: { key: string; value: FeedRecord };
  segments: { key: string; value: unknown };
  /** `floor`: items published before it were deleted and stay away. */
  meta: { key: 'floor'; value: number };
}

export type CoverageDatabase = IDBPDatabase<CoverageSchema>;

export const STORES = ['items', 'feeds', 'segments', 'meta'] as const;
const VERSION = 1;

/**
 * Open the database and bring it up to date.
 *
 * One from a newer version of the extension, a corrupted or an incomplete one is deleted and begun anew: all it
 * holds can be fetched again, and half an index is worse than none.
 */
export function coverageDatabase(name: string, openTimeoutMs = OPEN_TIMEOUT_MS): Open<CoverageSchema> {
  const plan: Plan<CoverageSchema> = { name, version: VERSION, stores: STORES, upgrade, openTimeoutMs };
  return async (onLost) => {
    try {
      return await openWhole(plan, onLost);
    } catch (cause) {
      const broken = ['VersionError', 'UnknownError', 'DataError', 'NotFoundError'];
      if (!broken.includes(causeName(cause))) throw cause;
      console.warn('Parallax: the database is begun anew', cause);
      await within(openTimeoutMs, deleteDB(name));
      return openWhole(plan, onLost);
    }
  };
}

/**
 * Do this in one transaction: whatever fails, also a value that cannot be stored, undoes all of it.
 * @param work - hands the requests it does not wait for to `queue`
 * @throws the transaction's own error where it has one: of all that fail with it, that one names the cause (quota)
 */
export async function writeInOne<T, Names extends readonly StoreNames<CoverageSchema>[]>(
  database: CoverageDatabase,
  stores: Names,
  work: (
    transaction: IDBPTransaction<CoverageSchema, Names, 'readwrite'>,
    queue: (request: Promise<unknown>) => void,
  ) => Promise<T> | T,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite');
  try {
    const value = await work(transaction, (request) => {
      request.catch(() => undefined); // the transaction's failure speaks for all of its requests
    });
    await transaction.done;
    return value;
  } catch (cause) {
    try {
      transaction.abort();
    } catch {
      // It had ended already.
    }
    await transaction.done.catch(() => undefined);
    throw transaction.error ?? cause;
  }
}

function upgrade(database: CoverageDatabase, oldVersion: number): void {
  if (oldVersion >= 1) return;
  const items = database.createObjectStore('items', { keyPath: 'docId', autoIncrement: true });
  items.createIndex('id', 'id', { unique: true });
  items.createIndex('publishedAt', 'publishedAt');
  items.createIndex('outletDomain', 'outletDomain');
  database.createObjectStore('feeds', { keyPath: 'url' });
  for (const store of ['segments', 'meta'] as const) database.createObjectStore(store);
}
