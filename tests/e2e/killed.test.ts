import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Coverage, FeedStatus } from '../../lib/coverage';
import type { Result } from '../../lib/problem';
import { until } from '../../scripts/browser';
import { openSession, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';
const KILLS = 200;
/** Polling, indexing and answering all take less. */
const LONGEST_MS = 400;

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
  alarms: { getAll(): Promise<{ name: string }[]> };
  storage: { local: { get(what: null): Promise<object> } };
  tabs: { query(what: object): Promise<{ id: number }[]> };
}

let session: Session;
let own: Page;
let tabId: number;

beforeAll(async () => {
  session = await openSession({ follow: true });
  const page = await session.open(session.article(STORY));
  const popup = await session.clickAndWait(page);
  tabId = await popup.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    return (await tabs.query({ active: true, currentWindow: true }))[0]!.id;
  });
  own = await session.openOwn('options.html');
});
afterAll(() => session.close());

/** Ask and wait for the answer; one that the kill swallowed is null. */
const ask = async <T>(kind: string, what: object): Promise<Result<T> | null> =>
  (await own.evaluate(
    (message) =>
      Promise.race([
        (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage(message).catch(() => null),
        new Promise((done) => setTimeout(done, 10_000, null)),
      ]),
    { kind, ask: what },
  )) as Result<T> | null;

const told = async (): Promise<string[]> => {
  const answer = await until('the coverage', () => ask<Coverage>('coverage/find', { tabId }));
  return answer.ok ? answer.value.story.map(({ item }) => item.url).sort() : [answer.problem.code];
};

/** Addresses of all items in the store. */
const stored = (): Promise<string[]> =>
  own.evaluate(async () => {
    const { name } = (await indexedDB.databases())[0]!;
    const opened = indexedDB.open(name!);
    const database = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const asked = database.transaction('items').objectStore('items').getAll();
    const items = await new Promise<{ url: string }[]>((done) => {
      asked.onsuccess = () => done(asked.result as { url: string }[]);
    });
    database.close();
    return items.map(({ url }) => url).sort();
  });

describe(`a worker killed at ${KILLS} moments`, () => {
  it('of polling, indexing, telling and judging loses nothing, doubles nothing and keeps its alarm', async () => {
    const before = { told: await told(), items: await stored(), settings: await settings() };
    expect(before.told.length).toBeGreaterThan(3);
    const judged = before.told[0]!;
    const deeds: [kind: string, what: object][] = [
      ['feeds/refresh', { domains: [] }],
      ['narrative/tell', { tabId }],
      ['coverage/find', { tabId }],
      ['coverage/judge', { tabId, url: judged, apart: true }],
      ['coverage/judge', { tabId, url: judged, apart: false }],
      ['outlets/follow', { domains: [] }],
      ['article/read', { tabId, anyway: false }],
    ];
    for (let kill = 0; kill < KILLS; kill++) {
      const [kind, what] = deeds[kill % deeds.length]!;
      await own.evaluate(
        (message) => {
          void (globalThis as unknown as { chrome: Api }).chrome.runtime
            .sendMessage(message)
            .catch(() => null);
        },
        { kind, ask: what },
      );
      // Moments spread evenly over what a deed takes; the machine's own noise does the rest.
      await new Promise((done) => setTimeout(done, (LONGEST_MS * ((kill * 37) % KILLS)) / KILLS));
      await session.killWorker();
    }
    await until(
      'the word taken back',
      async () => (await ask('coverage/judge', { tabId, url: judged, apart: false }))?.ok,
    );
    const feeds = await until('the feeds', () => ask<FeedStatus[]>('feeds/refresh', { domains: [] }));
    expect(feeds.ok && feeds.value.every(({ problem }) => problem === null)).toBe(true);
    const items = await stored();
    expect(items).toEqual([...new Set(items)]);
    expect(items).toEqual(before.items);
    expect(await told()).toEqual(before.told);
    expect(await settings()).toEqual(before.settings);
    const alarms = await own.evaluate(async () =>
      (await (globalThis as unknown as { chrome: Api }).chrome.alarms.getAll()).map(({ name }) => name),
    );
    expect(alarms).toContain('poll-feeds');
  });
});

async function settings(): Promise<unknown> {
  const all = await own.evaluate(() =>
    (globalThis as unknown as { chrome: Api }).chrome.storage.local.get(null),
  );
  return (all as { settings: unknown }).settings;
}
