import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton, importFile } from '../../scripts/demo/follow';
import { newsroomPack } from '../../scripts/newsroom/pack';
import { askWorker } from '../../scripts/ask-worker';
import { openSession, says, words, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';
const COVERAGE = 'parallax-coverage';
const TELLINGS = /\d+ outlets tell this story/;
const FULL = /storage is full, so nothing more could be saved. Free some space under Options, Data/;

interface Api {
  storage: { local: { get(what: null): Promise<object>; set(items: object): Promise<void> } };
}
interface OurPage {
  chrome: Api;
  held: IDBDatabase;
}

let session: Session;
let own: Page;
let followed: number;

const loadFeeds = async () => {
  await own.bringToFront();
  await clickButton(own, 'Load feeds now');
};
const popupOfStory = async () => session.clickAndWait(await session.open(session.article(STORY)));
const settings = () =>
  own.evaluate(async () => {
    const all = await (globalThis as unknown as OurPage).chrome.storage.local.get(null);
    return (all as { settings: { followed: string[] } }).settings;
  });

beforeAll(async () => {
  session = await openSession({ follow: true });
});
afterAll(() => session.close());
beforeEach(async () => {
  own = await session.openOwn('options.html');
  followed = (await settings()).followed.length;
  expect(followed).toBeGreaterThan(10);
  await says(await popupOfStory(), TELLINGS);
});
afterEach(async () => {
  await own.close();
});

/** Replace every record of a store by what this makes of its key. */
const damage = (store: string, record: object) =>
  own.evaluate(
    async (name, where, what) => {
      const opening = indexedDB.open(name);
      await new Promise((done) => (opening.onsuccess = done));
      const change = opening.result.transaction(where, 'readwrite');
      const records = change.objectStore(where);
      const cursor = records.openCursor();
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return;
        if (records.keyPath === null) at.update(what);
        else
          at.update({
            ...what,
            [records.keyPath as string]: at.key,
            ...(where === 'items' && { id: `x${String(at.key)}` }),
          });
        at.continue();
      };
      await new Promise((done) => (change.oncomplete = done));
      opening.result.close();
    },
    COVERAGE,
    store,
    record,
  );

describe('the database of what feeds brought', () => {
  it('held by another, is named beside the parts that stand, and is read again on a click', async () => {
    await session.killWorker();
    // It is about to be deleted, which waits for this page, and everybody else waits for that.
    await own.evaluate(async (name) => {
      const opening = indexedDB.open(name);
      await new Promise((done) => (opening.onsuccess = done));
      (globalThis as unknown as OurPage).held = opening.result;
      indexedDB.deleteDatabase(name);
    }, COVERAGE);
    const popup = await popupOfStory();
    await says(popup, /What happened.*storage did not answer. Close the browser, open it and try again/);
    await own.evaluate(() => (globalThis as unknown as OurPage).held.close());
    await clickButton(popup, 'Try again');
    // It was deleted, so the feeds are loaded anew.
    await until('the coverage', async () => TELLINGS.test(await words(await popupOfStory())));
  });

  it.each([
    ['items', { title: 7, publishedAt: 'soon' }],
    ['feeds', { problem: 'x', nextDueAt: 'never' }],
    ['segments', { format: 2, keys: ['segment-1', 3], docIds: 'x' }],
  ])('with damaged %s is read without them and filled again by the next poll', async (store, record) => {
    await damage(store, record);
    await session.killWorker();
    const popup = await popupOfStory();
    await says(popup, /What happened.*Who else tells it/i);
    expect(await words(popup)).not.toMatch(/went wrong/);
    await own.reload();
    await loadFeeds();
    await until('the coverage', async () => TELLINGS.test(await words(await popupOfStory())));
  });

  it('of a newer version is begun anew and filled at once', async () => {
    await session.killWorker();
    await own.evaluate(async (name) => {
      const opening = indexedDB.open(name, 99);
      opening.onupgradeneeded = () => opening.result.deleteObjectStore('items');
      await new Promise((done) => (opening.onsuccess = done));
      opening.result.close();
    }, COVERAGE);
    await until('the coverage', async () => TELLINGS.test(await words(await popupOfStory())));
    expect((await settings()).followed).toHaveLength(followed);
  });

  it('of an older version, before any store was made, is brought up to date', async () => {
    await session.killWorker();
    await own.evaluate(async (name) => {
      await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
      const opening = indexedDB.open(name, 1);
      await new Promise((done) => (opening.onsuccess = done));
      opening.result.close();
    }, COVERAGE);
    await until('the coverage', async () => TELLINGS.test(await words(await popupOfStory())));
  });
});

describe('the settings', () => {
  it('of a version that cannot be brought up to date are read as they are, and keep what is not ours', async () => {
    await own.evaluate(async () => {
      const { local } = (globalThis as unknown as OurPage).chrome.storage;
      const { settings: before } = (await local.get(null)) as { settings: object };
      await local.set({
        settings: { ...before, pollMinutes: 'soon', reading: 3, model: 'm', later: [1] },
        settings$: { v: 99 },
        sync: 'x',
        told: 3,
        read: { a: 1 },
      });
    });
    await session.killWorker();
    await says(await popupOfStory(), TELLINGS);
    await own.reload();
    await says(own, /Followed 14/);
    await askWorker(own, 'outlets/follow', { domains: [] });
    expect(await settings()).toMatchObject({ pollMinutes: 30, later: [1] });
    expect((await settings()).followed).toHaveLength(followed);
  });

  it.each([
    ['a word', 'x'],
    ['a number', 7],
    ['a list', [1]],
  ])('that are %s are the defaults, and everything still answers', async (_, stored) => {
    const before = await settings();
    const put = (value: unknown) =>
      own.evaluate(
        (what) => (globalThis as unknown as OurPage).chrome.storage.local.set({ settings: what }),
        value,
      );
    await put(stored);
    await session.killWorker();
    await says(await popupOfStory(), /What happened.*Who else tells it/i);
    await own.reload();
    await says(own, /You follow no outlet yet/);
    await put(before);
    await says(own, /Followed 14/);
  });
});

describe('a disk that is full from the start', () => {
  it('lets everything be read, is named where feeds are loaded, and is taken up again once there is room', async () => {
    const full = await openSession({ follow: false });
    try {
      const options = await full.openOwn('options.html');
      const devtools = await options.createCDPSession();
      const origin = full.address('').replace(/\/$/, '');
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
      await full.allowHosts(full.newsroom.outlets.map(({ domain }) => domain));
      await options.bringToFront();
      await importFile(full, options, newsroomPack());
      await clickButton(options, 'Import and follow');
      await says(options, /Followed 14/);
      await clickButton(options, 'Load feeds now');
      await says(options, FULL);
      const popup = await full.clickAndWait(await full.open(full.article(STORY)));
      await says(popup, /What happened.*Who else tells it/i);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin });
      await options.bringToFront();
      await clickButton(options, 'Load feeds now');
      await says(options, /feeds were asked/);
      await says(await full.clickAndWait(await full.open(full.article(STORY))), TELLINGS);
    } finally {
      await full.close();
    }
  });
});
