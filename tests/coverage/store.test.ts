import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore, type FeedItem, type FeedRecord, type StoredItem } from '../../lib/coverage';
import { countItems } from './count';

const NAME = 'parallax-coverage';

const item = (number: number, change: Partial<FeedItem> = {}): FeedItem => ({
  id: `harbour.example ${number}`,
  outletDomain: 'harbour.example',
  url: `https://harbour.example/${number}`,
  title: `Ferry ${number} is late`,
  summary: '',
  publishedAt: 1000 * number,
  language: 'en',
  image: null,
  ...change,
});
const items = (count: number) => Array.from({ length: count }, (_, index) => item(index + 1));

const feed: FeedRecord = {
  url: 'https://harbour.example/feed',
  outletDomain: 'harbour.example',
  etag: '"1"',
  lastModified: null,
  nextDueAt: 5000,
  failures: 0,
  lastTriedAt: 1000,
  lastOkAt: 1000,
  itemCount: 3,
  problem: null,
  movedTo: null,
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('feed items', () => {
  it('are numbered in the order they arrive and kept once however often they are fetched', async () => {
    const store = await openStore({ now: () => 77 });
    const first = await store.addItems(items(3));
    const second = await store.addItems([item(2), item(4), item(4)]);

    expect(first.map(({ docId, fetchedAt }) => [docId, fetchedAt])).toEqual([
      [1, 77],
      [2, 77],
      [3, 77],
    ]);
    expect(second.map(({ id, docId }) => [id, docId])).toEqual([[item(4).id, 4]]);
    expect(await countItems(store)).toBe(4);
    expect((await store.getItems([4, 99, 1])).map(({ docId }) => docId)).toEqual([4, 1]);
  });

  it('take over a changed headline and a longer summary under the same number', async () => {
    const store = await openStore();
    await store.addItems([item(1, { summary: 'Fog over the sound since dawn.' })]);
    expect(await store.addItems([item(1, { title: 'Ferry 1 is sunk', summary: 'Fog.' })])).toEqual([]);
    expect(await store.addItems([item(1, { title: 'Ferry 1 is sunk', summary: 'F' })])).toEqual([]);

    expect(await store.getItems([1])).toMatchObject([{ title: 'Ferry 1 is sunk', summary: 'Fog.' }]);
  });

  it('are saved together with the log of their feed, or not at all', async () => {
    const store = await openStore();
    await store.addItems(items(2), feed);
    expect(await store.readFeeds()).toEqual([feed]);

    const adding = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.addItems([item(3)], { ...feed, etag: '"2"' })).rejects.toMatchObject({
      problem: { code: 'storage-failed', full: true },
    });
    adding.mockRestore();
    const unstorable = { ...item(4), image: (() => undefined) as unknown as string };
    await expect(store.addItems([item(3), unstorable])).rejects.toMatchObject({
      problem: { code: 'storage-failed', full: false },
    });
    expect(await countItems(store)).toBe(2);
    expect(await store.readFeeds()).toEqual([feed]);
  });

  it('are read in bounded batches from any number on', async () => {
    const store = await openStore();
    await store.addItems(items(25));
    const seen: number[][] = [];
    await store.iterateItems((batch) => void seen.push(batch.map(({ docId }) => docId)), {
      after: 3,
      batchSize: 10,
    });
    expect(seen.map((batch) => batch.length)).toEqual([10, 10, 2]);
    expect(seen.flat()).toEqual(Array.from({ length: 22 }, (_, index) => index + 4));
  });

  it('stay deleted when a feed still carries them, and their numbers are not given again', async () => {
    const store = await openStore();
    await store.addItems(items(5));
    expect(await store.deleteItemsBefore(3000)).toEqual([1, 2]);
    const added: StoredItem[] = await store.addItems([...items(5), item(6)]);
    expect(added.map(({ docId }) => docId)).toEqual([6]);
    expect(await store.timeOfNewest(2)).toBe(5000);
    expect(await store.timeOfNewest(9)).toBeNull();
  });

  it('are deleted by the thousand', async () => {
    const store = await openStore();
    await store.addItems(items(4500));
    expect(await store.deleteItemsBefore(4_400_000)).toHaveLength(4399);
    expect(await countItems(store)).toBe(101);
  });
});

describe('the search index and the reader’s verdicts', () => {
  it('come back as they were written', async () => {
    const store = await openStore();
    await store.writeSegment('a', { postings: new Uint32Array([1, 2, 3]) });
    await store.writeSegment('b', new Float32Array(2));
    await store.writeSegments(new Map([['c', 'merged']]), ['a', 'b']);
    expect(await store.readSegment('a')).toBeNull();
    expect(await store.readSegment('c')).toBe('merged');
    expect(await store.readSegments()).toEqual(new Map([['c', 'merged']]));

    await store.addVerdict('one');
    await store.addVerdict('two');
    await store.removeVerdict('one');
    expect(await store.readVerdicts()).toEqual(new Set(['two']));
  });

  it('keep the newest 2,000 verdicts', async () => {
    let at = 0;
    const store = await openStore({ now: () => at });
    for (at = 1; at <= 2_003; at++) await store.addVerdict(`pair ${at}`);
    const kept = await store.readVerdicts();
    expect(kept.size).toBe(2_000);
    expect([kept.has('pair 3'), kept.has('pair 4'), kept.has('pair 2003')]).toEqual([false, true, true]);
  });

  it('are gone with everything else when the reader clears the data', async () => {
    const store = await openStore();
    await store.addItems(items(3), feed);
    await store.deleteItemsBefore(3000);
    await store.writeSegment('a', 1);
    await store.addVerdict('one');
    await store.clear();

    expect(await countItems(store)).toBe(0);
    expect(await store.readFeeds()).toEqual([]);
    expect(await store.readSegment('a')).toBeNull();
    expect((await store.readVerdicts()).size).toBe(0);
    expect(await store.addItems([item(1)])).toHaveLength(1);
  });
});

describe('a damaged or busy database', () => {
  it('is opened again when the connection was closed underneath', async () => {
    const store = await openStore();
    await store.addItems(items(2));
    const closing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await store.getItems([1, 2])).toHaveLength(2);
    expect(closing).toHaveBeenCalledTimes(2);
  });

  it('makes way for a newer version, which the older one then replaces', async () => {
    const store = await openStore();
    await store.addItems(items(2));
    await store.addVerdict('one');
    const newer = await openDB(NAME, 99);
    newer.close();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await countItems(store)).toBe(0);
    expect(await store.addItems([item(1)])).toHaveLength(1);
    // What the feeds brought can be fetched again, what the reader said cannot.
    expect(await store.readVerdicts()).toEqual(new Set(['one']));
  });

  it('is begun anew when parts of it are missing', async () => {
    const broken = await openDB(NAME, 1, { upgrade: (database) => void database.createObjectStore('items') });
    broken.close();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const store = await openStore();
    expect(await store.addItems(items(2))).toHaveLength(2);
  });

  it('is named as a problem when it does not answer', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    await expect(openStore({ openTimeoutMs: 20 })).rejects.toMatchObject({
      problem: { code: 'storage-failed', doing: 'opening', full: false },
    });
  });

  it('is asked anew after a failure to open', async () => {
    const store = await openStore();
    await store.addItems(items(1));
    store.close();
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not now', 'AbortError');
    });
    await expect(countItems(store)).rejects.toMatchObject({ problem: { code: 'storage-failed' } });
    opening.mockRestore();
    expect(await countItems(store)).toBe(1);
  });
});
