import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ask, Kind } from '../../lib/platform/messages';
import { askWorker, tabInFront } from '../../scripts/ask-worker';
import { launchChromium, until, type Chromium } from '../../scripts/browser';

const FEEDS = 60;
/** Items of a feed in each of two rounds: 20,040 in all. */
const PER_ROUND = 167;
/** Feeds that tell one story. */
const TELLERS = 6;
const GROUPS = FEEDS / TELLERS;
/** The story of the open article: of the first round. */
const STORY = 1003;
const KILLS_AT = [1, 3000, 7000];

interface Api {
  permissions: { request(what: object): Promise<boolean> };
  storage: { local: { set(values: object): Promise<void> } };
}

let round = 0;
let server: Server;
let chromium: Chromium;
let own: Page;
let tabId: number;

const SYLLABLES = 'ba be do da fi go ka le lo mi na po ra ri su ta ve wo zu hy'.split(' ');

/** A word of three syllables, the same for the same number. */
function word(number: number): string {
  const mixed = (Math.imul(number + 1, 2654435761) ^ (number << 7)) >>> 0;
  return [mixed % 20, (mixed >>> 8) % 20, (mixed >>> 16) % 20].map((at) => SYLLABLES[at]).join('');
}

/** One of the reports of a story: some of its words, and some of its own. */
function report(story: number, teller: number): { title: string; summary: string } {
  const shared = Array.from({ length: 12 }, (_, at) => word(story * 12 + at));
  const turned = [...shared.slice(teller), ...shared.slice(0, teller)];
  const others = Array.from({ length: 4 }, (_, at) => word(900_000 + story * 40 + teller * 4 + at));
  return {
    title: [...shared.slice(0, 4), ...turned.slice(4, 6), others[0]].join(' '),
    summary: [...turned, ...others].join(' '),
  };
}

const storyOf = (feed: number, item: number): number => item * GROUPS + (feed % GROUPS);
const addressOf = (feed: number, item: number): string => `http://feed-${feed}.example/${item}`;
const timeOf = (item: number): Date => new Date(Date.now() - (2 * PER_ROUND - item) * 600_000);

function feedXml(feed: number): string {
  const items = Array.from({ length: PER_ROUND }, (_, at) => {
    const item = round * PER_ROUND + at;
    const { title, summary } = report(storyOf(feed, item), Math.floor(feed / GROUPS));
    return `<item><title>${title}</title><link>${addressOf(feed, item)}</link><description>${summary}</description><pubDate>${timeOf(item).toUTCString()}</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
}

function articleHtml(): string {
  const { title, summary } = report(STORY, 0);
  const date = timeOf(Math.floor(STORY / GROUPS)).toISOString();
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="${date}"></head><body><article><h1>${title}</h1>${`<p>${summary}, ${summary}. ${summary}.</p>`.repeat(4)}</article></body></html>`;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const feed = /^feed-(\d+)\.example/.exec(request.headers.host ?? '')?.[1];
    if (feed === undefined) response.writeHead(200, { 'content-type': 'text/html' }).end(articleHtml());
    else response.writeHead(200, { 'content-type': 'application/xml' }).end(feedXml(Number(feed)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  chromium = await launchChromium({
    extensionDir: path.resolve('.output/chrome-mv3'),
    headless: true,
    newsroom: { port, securePort: port },
  });
  await chromium.allowHosts(['*']);
  own = await chromium.browser.newPage();
  await own.goto(chromium.address('options.html'));
  await own.evaluate(
    async (outlets) => {
      const { permissions, storage } = (globalThis as unknown as { chrome: Api }).chrome;
      await permissions.request({ origins: ['*://*.example/*'] });
      const followed = outlets.map(({ domain }) => domain);
      await storage.local.set({ settings: { followed, ownOutlets: outlets, pollMinutes: 720 } });
    },
    Array.from({ length: FEEDS }, (_, feed) => ({
      domain: `feed-${feed}.example`,
      aliases: [],
      name: `Feed ${feed}`,
      country: 'US',
      languages: ['en'],
      scope: 'national',
      type: 'newspaper',
      stateControl: null,
      bias: { label: null, confidence: null, spread: null, ratings: [] },
      reliability: null,
      feeds: [{ url: `http://feed-${feed}.example/feed.xml`, section: null }],
      prominence: 1,
      origin: 'own',
    })),
  );
});
afterAll(async () => {
  await chromium?.close();
  server.closeAllConnections();
  server.close();
});

/** Ask and wait for the answer; one that a kill swallowed is null. */
const ask = <K extends Kind>(kind: K, what: Ask<K>) => askWorker(own, kind, what);

async function poll(): Promise<void> {
  const feeds = await until('the feeds', () => ask('feeds/refresh', { domains: [] }), 40);
  expect(feeds.ok && feeds.value.filter(({ problem }) => problem !== null)).toEqual([]);
}

async function told(): Promise<{ addresses: string[]; items: number }> {
  const answer = await until('the coverage', () => ask('coverage/find', { tabId }));
  if (!answer.ok) throw new Error(answer.problem.code);
  const { timeline, searched } = answer.value; // the story's list folds copies, the timeline has every outlet
  const addresses = timeline.map(({ url }) => url).filter((url) => url.startsWith('http://feed-'));
  return { addresses: addresses.sort(), items: searched.items };
}

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
    return items.map(({ url }) => url);
  });

it('a worker killed while 60 feeds bring 20,000 items loses none, doubles none and finds the story again', async () => {
  await poll();
  const page = await chromium.browser.newPage();
  await page.goto('http://reading.example/article');
  const popup = await chromium.click(page);
  tabId = await tabInFront(popup);
  await until('the article', async () => (await ask('article/read', { tabId, anyway: false }))?.ok);
  const before = await told();
  const tellers = Array.from({ length: TELLERS }, (_, at) =>
    addressOf(at * GROUPS + (STORY % GROUPS), Math.floor(STORY / GROUPS)),
  );
  expect(before.addresses).toEqual(expect.arrayContaining(tellers));
  expect(before.items).toBe(FEEDS * PER_ROUND);

  round = 1;
  for (const more of KILLS_AT) {
    const polling = ask('feeds/refresh', { domains: [] });
    await until(`${more} more items`, async () => (await stored()).length >= before.items + more, 40);
    await chromium.killWorker();
    await polling;
    const after = await told();
    expect(after.addresses).toEqual(before.addresses);
    expect(after.items).toBe((await stored()).length);
  }
  await poll();
  const all = await stored();
  expect(all.length).toBe(2 * FEEDS * PER_ROUND);
  expect(new Set(all).size).toBe(all.length);
  expect(await told()).toEqual({ addresses: before.addresses, items: all.length });
});
