import { writeInOne, type CoverageDatabase, type FeedRecord, type StoredItem } from './database';
import type { FeedItem } from './types';

/** Deleted in one transaction. */
export const DELETE_BATCH = 2000;

/** What `addItems` of the store does: see there. */
export function addItems(
  database: CoverageDatabase,
  items: readonly FeedItem[],
  feed: FeedRecord | undefined,
  fetchedAt: number,
): Promise<StoredItem[]> {
  return writeInOne(database, ['items', 'feeds', 'meta'], async (transaction, queue) => {
    const store = transaction.objectStore('items');
    const byId = store.index('id');
    const fresh: StoredItem[] = [];
    if (feed) queue(transaction.objectStore('feeds').put(feed));

    const floor = (await transaction.objectStore('meta').get('floor')) ?? -Infinity;
    const unique = [...new Map(items.map((item) => [item.id, item])).values()];
    const known = await Promise.all(unique.map((item) => byId.get(item.id)));
    unique.forEach((item, index) => {
      const stored = known[index];
      if (stored) {
        const current = updated(stored, item);
        if (current) queue(store.put(current));
      } else if (item.publishedAt >= floor) {
        const added: Omit<StoredItem, 'docId'> = { ...item, fetchedAt };
        // The key generator fills in docId, which the type of the store cannot say.
        queue(store.add(added as StoredItem).then((docId) => fresh.push({ ...added, docId })));
      }
    });
    return fresh;
  });
}

/** @returns the numbers of those deleted, at most `DELETE_BATCH` */
export function deleteSomeBefore(database: CoverageDatabase, time: number): Promise<number[]> {
  return writeInOne(database, ['items', 'meta'], async (transaction, queue) => {
    const store = transaction.objectStore('items');
    const meta = transaction.objectStore('meta');
    const old = IDBKeyRange.upperBound(time, true);
    const docIds = await store.index('publishedAt').getAllKeys(old, DELETE_BATCH);
    const floor = (await meta.get('floor')) ?? -Infinity;
    if (floor < time) queue(meta.put(time, 'floor'));
    for (const docId of docIds) queue(store.delete(docId));
    return docIds;
  });
}

/**
 * The items as they should be. A damaged profile may hand back anything: the rest is deleted, and what is known of the
 * feeds with it, so that they are loaded again in full.
 */
export async function sound(
  database: CoverageDatabase,
  found: (StoredItem | undefined)[],
): Promise<StoredItem[]> {
  const there = found.filter((item) => item !== undefined);
  const damaged = there.filter((item) => !isItem(item));
  if (damaged.length > 0)
    await writeInOne(database, ['items', 'feeds'], (transaction, queue) => {
      for (const { docId } of damaged) queue(transaction.objectStore('items').delete(docId));
      queue(transaction.objectStore('feeds').clear());
    });
  return there.filter(isItem);
}

function isItem(value: unknown): value is StoredItem {
  const { docId, publishedAt, ...texts } = (value ?? {}) as Partial<StoredItem>;
  return (
    Number.isFinite(docId) &&
    Number.isFinite(publishedAt) &&
    [texts.id, texts.outletDomain, texts.url, texts.title, texts.summary].every(isText)
  );
}

export const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The stored item with what the feed now says; null where that is nothing new. An outlet's feeds may cut the same
 * summary at different lengths, so only a longer one counts, lest two feeds rewrite it at every poll.
 */
function updated(stored: StoredItem, item: FeedItem): StoredItem | null {
  const retitled = item.title !== stored.title && item.title !== '';
  const longer = item.summary.length > stored.summary.length;
  const pictured = stored.image === null && item.image !== null;
  if (!retitled && !longer && !pictured) return null;
  return {
    ...stored,
    title: item.title || stored.title,
    summary: longer || (retitled && item.summary) ? item.summary : stored.summary,
    image: stored.image ?? item.image,
  };
}
