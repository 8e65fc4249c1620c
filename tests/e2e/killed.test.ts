import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask, Kind } from '../../lib/platform/messages';
import { askWorker, tabInFront } from '../../scripts/ask-worker';
import { DEFAULT_SETTINGS } from '../../lib/settings';
import type { VoicesView } from '../../lib/voices';
import { until } from '../../scripts/browser';
import { startRelay, type TestRelay } from '../voices/relay';
import { openSession, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';
/** Of polling, indexing, telling and judging; and of posting. */
const KILLS = 140;
const KILLS_POSTING = 60;
/** A comment is signed, kept and with its relay before. */
const POSTED_MS = 60;

/** Moments differ from run to run; the seed that is printed brings a run's own back. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
let state = seed;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}
console.log(`killed at the moments of SEED=${seed}`);

interface Api {
  alarms: {
    clearAll(): Promise<boolean>;
    getAll(): Promise<{ name: string; periodInMinutes?: number }[]>;
  };
  storage: { local: { get(what: null): Promise<object>; set(what: object): Promise<void> } };
}

let session: Session;
let own: Page;
let tabId: number;

beforeAll(async () => {
  session = await openSession({ follow: true });
  const page = await session.open(session.article(STORY));
  const popup = await session.clickAndWait(page);
  tabId = await tabInFront(popup);
  own = await session.openOwn('options.html');
});
afterAll(() => session.close());

/** Ask and wait for the answer; one that the kill swallowed is null. */
const ask = <K extends Kind>(kind: K, what: Ask<K>) =>
  Promise.race([
    askWorker(own, kind, what).catch(() => null),
    new Promise<null>((done) => setTimeout(done, 10_000, null)),
  ]);

/** Ask for something and do not wait: the worker is about to be killed. @returns settled when it was answered or is lost */
const begin = <K extends Kind>(kind: K, what: Ask<K>): Promise<unknown> =>
  askWorker(own, kind, what).catch(() => null);

const told = async (): Promise<string[]> => {
  const answer = await until('the coverage', () => ask('coverage/find', { tabId }));
  return answer.ok ? answer.value.story.map(({ item }) => item.url).sort() : [answer.problem.code];
};

/** How many items the search holds. */
const searched = async (): Promise<number> => {
  const answer = await until('the coverage', () => ask('coverage/find', { tabId }));
  return answer.ok ? answer.value.searched.items : 0;
};

/** Addresses of all items in the store. */
const stored = (): Promise<string[]> =>
  own.evaluate(async () => {
    const opened = indexedDB.open('parallax-coverage');
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

// A second try would hide what was lost once.
describe(`a worker killed at ${KILLS} moments`, { retry: 0 }, () => {
  it('of polling, indexing, telling and judging loses nothing, doubles nothing and keeps its alarm', async () => {
    const before = { told: await told(), items: await stored(), settings: await settings() };
    expect(before.told.length).toBeGreaterThan(3);
    const judged = before.told[0]!;
    const domains = session.newsroom.outlets.map(({ domain }) => domain);
    const published: string[] = [];
    const deeds = [
      () => {
        const domain = domains[published.length % domains.length]!;
        published.push(
          session.newsroom.publish(domain, `Notice ${published.length} of the weights and measures`),
        );
        return begin('feeds/refresh', { domains: [] });
      },
      () => begin('narrative/tell', { tabId }),
      () => begin('coverage/find', { tabId }),
      () => begin('coverage/judge', { tabId, url: judged, apart: true }),
      () => begin('coverage/judge', { tabId, url: judged, apart: false }),
      () => begin('outlets/follow', { domains: [] }),
      () => begin('article/read', { tabId, anyway: false }),
    ];
    const lasted: number[] = [];
    for (const deed of deeds) {
      await session.killWorker();
      const began = performance.now();
      await deed();
      lasted.push(performance.now() - began);
    }
    await own.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.alarms.clearAll());
    let underWay = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      let done = false;
      void deeds[kill % deeds.length]!().then(() => (done = true));
      await new Promise((moment) => setTimeout(moment, random() * lasted[kill % deeds.length]!));
      if (!done) underWay++;
      await session.killWorker();
    }
    console.log(`${underWay} of ${KILLS} kills came before the answer`);
    expect(underWay).toBeGreaterThan(KILLS / 2);
    await until(
      'the word taken back',
      async () => (await ask('coverage/judge', { tabId, url: judged, apart: false }))?.ok,
    );
    const feeds = await until('the feeds', () => ask('feeds/refresh', { domains: [] }));
    expect(feeds.ok && feeds.value.every(({ problem }) => problem === null)).toBe(true);
    const items = await stored();
    expect(items).toEqual([...new Set(items)]);
    expect(items).toEqual([...before.items, ...published].sort());
    expect(await searched()).toBe(items.length);
    expect(await told()).toEqual(before.told);
    expect(await settings()).toEqual(before.settings);
    const alarms = await own.evaluate(() =>
      (globalThis as unknown as { chrome: Api }).chrome.alarms.getAll(),
    );
    expect(alarms).toMatchObject([{ name: 'poll-feeds', periodInMinutes: DEFAULT_SETTINGS.pollMinutes }]);
  });
});

describe(`a worker killed at ${KILLS_POSTING} moments`, { retry: 0 }, () => {
  let relay: TestRelay;
  beforeAll(async () => {
    relay = await startRelay();
    await session.allowHosts(['127.0.0.1']);
    await own.evaluate(async (url) => {
      const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
      const { settings } = (await storage.local.get(null)) as { settings: { voices: object } };
      const voices = { ...settings.voices, on: true, relays: [url] };
      await storage.local.set({ settings: { ...settings, voices } });
    }, relay.url);
  });
  afterAll(() => relay.close());

  const about = () => ({ tabId, parent: null });
  const view = async (): Promise<VoicesView> => {
    const answer = await until('the comments', () =>
      ask('voices/list', { tabId, most: 500, unreviewed: true }),
    );
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.value;
  };
  const onRelay = (text: string) => relay.events.filter(({ content }) => content === text);

  it('of posting loses no word of a comment and publishes none twice', async () => {
    await view(); // makes the store that `newDay` looks into
    const published: typeof relay.events = [];
    const stages = { typed: 0, kept: 0, sent: 0 };
    for (let kill = 0; kill < KILLS_POSTING; kill++) {
      await newDay();
      const text = `Said for the ${kill}th time, and no veto.`;
      await until('the typed words', async () => (await ask('voices/typed', { ...about(), text }))?.ok);
      void begin('voices/post', { ...about(), text, consent: true, anyway: true });
      await new Promise((moment) => setTimeout(moment, random() * POSTED_MS));
      await session.killWorker();

      const after = await view();
      const typed = after.typed.filter((each) => each.text === text).length;
      const drafts = after.drafts.filter((each) => each.text === text);
      const sent = after.voices.filter((each) => each.own && each.text === text).length;
      expect([typed, drafts.length, sent].filter((count) => count > 0)).toEqual([1]); // in one place, once
      if (typed) stages.typed++;
      else if (sent) stages.sent++;
      else stages.kept++;
      // The reader goes on from what is there.
      if (typed)
        await until(
          'the post',
          async () => (await ask('voices/post', { ...about(), text, consent: true, anyway: true }))?.ok,
        );
      else if (drafts[0]) {
        const { id } = drafts[0];
        await until('the draft', async () => (await ask('voices/draft', { tabId, id, send: true }))?.ok);
      }
      expect(onRelay(text)).toHaveLength(1);
      published.push(...relay.events.splice(0)); // so that none is brought back: a fourth of a day is not shown
      const end = await view();
      expect([end.drafts, end.typed]).toEqual([[], []]);
      expect(end.voices.filter((each) => each.own && each.text === text)).toHaveLength(1);
    }
    expect(published).toHaveLength(KILLS_POSTING);
    expect(new Set(published.map(({ pubkey }) => pubkey)).size).toBe(1); // no second key was made
    expect(stages.typed).toBeGreaterThan(0);
    expect(stages.typed).toBeLessThan(KILLS_POSTING);
    console.log(`posting: ${JSON.stringify(stages)}`);
  }, 300_000);

  /** As if nothing had been said before: there are three comments for a day, and a fourth is not shown. */
  const newDay = (): Promise<void> =>
    own.evaluate(async () => {
      const opened = indexedDB.open('parallax-voices');
      const database = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const change = database.transaction(['own', 'comments'], 'readwrite');
      for (const name of change.objectStoreNames) change.objectStore(name).clear();
      await new Promise((done) => {
        change.oncomplete = done;
      });
      database.close();
    });
});

async function settings(): Promise<unknown> {
  const all = await own.evaluate(() =>
    (globalThis as unknown as { chrome: Api }).chrome.storage.local.get(null),
  );
  return (all as { settings: unknown }).settings;
}
