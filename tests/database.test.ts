import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHighlights, type Highlighted } from '../lib/taking';

const NAME = 'parallax-highlights';
const MARK: Highlighted = {
  id: 'one',
  url: 'https://harbour.example/ferry',
  title: 'Ferry stops',
  outletDomain: 'harbour.example',
  quote: { exact: 'A pontoon opens in August.', prefix: '', suffix: '' },
  note: 'Ask Ida',
  createdAt: 5,
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('what the reader wrote', () => {
  it('is still there when a newer version of the extension left its database', async () => {
    await (await openHighlights()).keep(MARK);
    const newer = await openDB(NAME, 9, { upgrade: (database) => void database.createObjectStore('more') });
    newer.close();
    const store = await openHighlights();
    expect(await store.all()).toEqual([MARK]);
    await store.keep({ ...MARK, id: 'two' });
    expect(await store.of(MARK.url)).toHaveLength(2);
  });

  it('is found again after the browser took the connection away', async () => {
    const store = await openHighlights();
    await store.keep(MARK);
    const newer = await openDB(NAME, 2); // our connection makes way for it
    newer.close();
    expect(await store.all()).toEqual([MARK]);
  });

  it('is not deleted where its database makes no sense, but named', async () => {
    const strange = await openDB(NAME, 3, { upgrade: (database) => void database.createObjectStore('else') });
    await strange.put('else', 'something', 1);
    strange.close();
    await expect(openHighlights()).rejects.toMatchObject({
      problem: { code: 'storage-failed', full: false },
    });
    expect(await (await openDB(NAME)).get('else', 1)).toBe('something');
  });

  it('stands beside records that are damaged', async () => {
    const store = await openHighlights();
    await store.keep(MARK);
    const database = await openDB(NAME);
    for (const damage of [
      { id: 'x' },
      { ...MARK, id: 'y', quote: null },
      { ...MARK, id: 'z', createdAt: 'soon' },
    ])
      await database.put('highlights', damage);
    database.close();
    expect(await store.of(MARK.url)).toEqual([MARK]);
    expect(await store.all()).toEqual([MARK]);
    await store.clear();
    await deleteDB(NAME);
    expect(await store.all()).toEqual([]);
  });
});
