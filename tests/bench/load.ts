/**
 * 200 followed feeds over 60 days, 100,000 items, in the built extension in Chromium: a round of polling, a query,
 * the worker's memory, the database, and the first answer of a worker that was stopped; at a tenth of it and at all
 * of it. Ten times the items may cost at most twelve times as much.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { tabInFront } from '../../scripts/ask-worker';
import { launchChromium } from '../../scripts/browser';

const FEEDS = 200;
const PER_POLL = 25;
const ROUNDS = 20;
const DAYS = 60;
const ARTICLES = 10;
const ASKS = 5;
const OUTLETS_PER_STORY = 8;
const DAY_MS = 86_400_000;

const now = Date.now();
let round = 0;

/** The same words for the same seed. */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba be bo da de di fa ga go ka ke la le lo ma mi mo na ne no pa po ra re ri sa so ta te to va vi wa zo'.split(
    ' ',
  );
/** Few words are in every text and most in hardly any, as in a language. */
function word(next: () => number): string {
  const rank = Math.floor(30_000 ** next());
  const letters = random(rank);
  return Array.from(
    { length: 2 + (rank % 3) },
    () => SYLLABLES[Math.floor(letters() * SYLLABLES.length)],
  ).join('');
}

/** What a story's reports share: its names and its words. */
function report(story: number, teller: number): { title: string; summary: string } {
  const shared = random(story);
  const own = random(story * 1000 + teller);
  const pool = Array.from({ length: 22 }, () => word(shared));
  const names = pool.slice(0, 3).map((name) => name[0]!.toUpperCase() + name.slice(1));
  const pick = () => (own() < 0.6 ? pool[Math.floor(own() * pool.length)]! : word(own));
  const text = (length: number) => Array.from({ length }, pick).join(' ');
  return {
    title: `${names[teller % 3]} ${text(6)} ${names[(teller + 1) % 3]}`,
    summary: `${names.join(' and ')} ${text(24)}.`,
  };
}

/** The number of the story that a feed's n-th item tells. */
const storyOf = (feed: number, item: number): number => item * FEEDS + Math.floor(feed / OUTLETS_PER_STORY);
const timeOf = (item: number): number => now - (1 - item / (PER_POLL * ROUNDS)) * DAYS * DAY_MS;

function feedXml(feed: number): string {
  const items = Array.from({ length: PER_POLL }, (_, at) => {
    const item = round * PER_POLL + at;
    const { title, summary } = report(storyOf(feed, item), feed % OUTLETS_PER_STORY);
    return `<item><title>${title}</title><link>http://feed-${feed}.example/${item}</link><description>${summary}</description><pubDate>${new Date(timeOf(item)).toUTCString()}</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
}

/** An article on one of the stories of the last item of the first feeds. */
function articleHtml(number: number): string {
  const { title, summary } = report(storyOf(number * OUTLETS_PER_STORY, round * PER_POLL - 1), 3);
  const text = Array.from(
    { length: 8 },
    (_, at) => `<p>${summary} ${report(number, at).summary} ${summary}</p>`,
  );
  const date = new Date(timeOf(round * PER_POLL - 1)).toISOString();
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="${date}"></head><body><article><h1>${title}</h1>${text.join('')}</article></body></html>`;
}

const server = createServer((request, response: ServerResponse) => {
  const feed = /^feed-(\d+)\.example/.exec(request.headers.host ?? '')?.[1];
  const article = /^\/article-(\d+)/.exec(request.url ?? '')?.[1];
  if (article !== undefined)
    response.writeHead(200, { 'content-type': 'text/html' }).end(articleHtml(Number(article)));
  else if (feed !== undefined)
    response.writeHead(200, { 'content-type': 'application/xml' }).end(feedXml(Number(feed)));
  else response.writeHead(404).end();
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;

const chromium = await launchChromium({
  extensionDir: path.resolve('.output/chrome-mv3'),
  headless: true,
  newsroom: { port, securePort: port },
});

interface Api {
  permissions: { request(what: object): Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> };
  storage: { local: { set(values: object): Promise<void> } };
}

const ask = (page: Page, message: object) =>
  page.evaluate(async (sent) => {
    const started = performance.now();
    const answer = await (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage(sent);
    return { ms: performance.now() - started, ok: answer.ok, value: answer.value };
  }, message);

interface Figures {
  items: number;
  'a round of polling, ms': number;
  'query p50, ms': number;
  'query p95, ms': number;
  'woken worker’s first answer, ms': number;
  'worker’s memory, MB': number;
  'database, MB': number;
}

async function measure(options: Page, pollMs: number): Promise<Figures> {
  const times: number[] = [];
  let found = 0;
  let tabId = 0;
  for (let number = 0; number < ARTICLES; number++) {
    const page = await chromium.browser.newPage();
    await page.goto(`http://reading.example/article-${number}`);
    const popup = await chromium.click(page);
    tabId = await tabInFront(popup);
    await popup.close().catch(() => undefined);
    await ask(options, { kind: 'article/read', ask: { tabId, anyway: false } });
    for (let time = 0; time < ASKS; time++) {
      const { ms, value } = await ask(options, { kind: 'coverage/find', ask: { tabId } });
      times.push(ms);
      found += (value as { story: unknown[] }).story.length;
    }
    if (number < ARTICLES - 1) await page.close();
  }
  await chromium.killWorker();
  const woken = await ask(options, { kind: 'coverage/find', ask: { tabId } });
  const { client } = (await chromium.worker()) as unknown as { client: CDPSession };
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  const usage = await options.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const statuses = (await ask(options, { kind: 'feeds/status', ask: {} })).value as { itemCount: number }[];
  if (found === 0 || statuses.length !== FEEDS)
    throw new Error('nothing was found: the figures would say nothing');
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  return {
    items: round * PER_POLL * FEEDS,
    'a round of polling, ms': pollMs,
    'query p50, ms': at(0.5),
    'query p95, ms': at(0.95),
    'woken worker’s first answer, ms': woken.ms,
    'worker’s memory, MB': (usedSize + backingStorageSize) / 1e6,
    'database, MB': usage / 1e6,
  };
}

try {
  await chromium.allowHosts(['*']);
  const options = await chromium.browser.newPage();
  await options.goto(chromium.address('options.html'));
  const outlets = Array.from({ length: FEEDS }, (_, feed) => ({
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
  }));
  await options.evaluate(() =>
    (globalThis as unknown as { chrome: Api }).chrome.permissions.request({ origins: ['*://*.example/*'] }),
  );
  await options.evaluate(async (own) => {
    const settings = { followed: own.map(({ domain }) => domain), ownOutlets: own, pollMinutes: 720 };
    await (globalThis as unknown as { chrome: Api }).chrome.storage.local.set({ settings });
  }, outlets);
  const figures: Figures[] = [];
  for (round = 0; round < ROUNDS;) {
    const poll = await ask(options, { kind: 'feeds/refresh', ask: { domains: [] } });
    if (!poll.ok) throw new Error(JSON.stringify(poll));
    round++;
    if (round === ROUNDS / 10 || round === ROUNDS) figures.push(await measure(options, poll.ms));
  }
  const [small, large] = figures as [Figures, Figures];
  for (const [what, value] of Object.entries(large)) {
    const before = small[what as keyof Figures];
    console.log(
      `${what.padEnd(34)}${before.toFixed(0).padStart(8)}${value.toFixed(0).padStart(9)}   × ${(value / before).toFixed(1)}`,
    );
  }
} finally {
  await chromium.close();
  server.close();
  server.closeAllConnections();
}
