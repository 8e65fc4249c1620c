/**
 * What the extension costs a page that is only opened: 30 saved pages in Chromium without it, with it as it comes, and
 * with the reader opening by itself on every site; in turns, five times each. Prints CPU time of the page's process
 * and its long tasks (over 50 ms), as ratios of one run. Arguments: the number of pages (30).
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { launchChromium } from '../../scripts/browser';
import { savedPages } from './saved-pages';

const ROUNDS = 5;
const SETTLE_MS = 700;
const pages = savedPages(Number(process.argv[2] ?? 30));

const server = createServer((request, response) => {
  const page = pages[Number((request.url ?? '').slice(1))];
  response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(page?.html());
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;
const newsroom = { port, securePort: port };

interface Api {
  permissions: { request(what: object): Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

const withExtension = async (byItself: boolean) => {
  const chromium = await launchChromium({
    extensionDir: path.resolve('.output/chrome-mv3'),
    headless: true,
    newsroom,
  });
  if (byItself) {
    await chromium.allowHosts(['*']);
    const options = await chromium.browser.newPage();
    await options.goto(chromium.address('options.html'));
    await options.evaluate(async () => {
      const { permissions, runtime } = (globalThis as unknown as { chrome: Api }).chrome;
      await permissions.request({ origins: ['*://saved.example/*'] });
      await runtime.sendMessage({ kind: 'sites/want', ask: { host: 'saved.example' } });
    });
    await options.close();
  }
  return chromium.browser;
};

const browsers: Record<string, Browser> = {
  'without it': await puppeteer.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    defaultViewport: { width: 1280, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--host-resolver-rules=MAP *.example:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  }),
  'as it comes': await withExtension(false),
  'opening by itself': await withExtension(true),
};

interface Cost {
  cpuMs: number;
  longTasks: number;
}

async function costOf(browser: Browser, at: number): Promise<Cost> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(() => {
      const seen = globalThis as unknown as { longTasks: number };
      seen.longTasks = 0;
      new PerformanceObserver((list) => {
        seen.longTasks += list.getEntries().length;
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(`http://saved.example/${at}`, { waitUntil: 'load', timeout: 20_000 });
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    const { TaskDuration = 0 } = await page.metrics();
    const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number }).longTasks);
    return { cpuMs: TaskDuration * 1000, longTasks };
  } finally {
    await page.close();
  }
}

const costs = new Map(Object.keys(browsers).map((name) => [name, [] as Cost[][]]));
try {
  for (let at = 0; at < pages.length; at++) {
    const rounds = new Map(Object.keys(browsers).map((name) => [name, [] as Cost[]]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, browser] of Object.entries(browsers))
        rounds.get(name)!.push(await costOf(browser, at));
    for (const [name, list] of rounds) costs.get(name)!.push(list);
  }
} finally {
  for (const browser of Object.values(browsers)) await browser.close();
  server.close();
  server.closeAllConnections();
}

const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const sum = (list: number[]): number => list.reduce((total, each) => total + each, 0);
const cpu = (name: string): number =>
  sum(costs.get(name)!.map((list) => median(list.map(({ cpuMs }) => cpuMs))));
const long = (name: string): number =>
  sum(costs.get(name)!.map((list) => median(list.map(({ longTasks }) => longTasks))));
const base = cpu('without it');
// What two halves of the same measurements differ by is what cannot be told.
const half = (odd: number): number =>
  sum(
    costs
      .get('without it')!
      .map((list) => median(list.filter((_, at) => at % 2 === odd).map(({ cpuMs }) => cpuMs))),
  );
console.log(
  `${pages.length} pages, median of ${ROUNDS} loads each; noise ± ${(Math.abs(half(0) / half(1) - 1) * 100).toFixed(1)} %`,
);
for (const name of costs.keys())
  console.log(
    `${name.padEnd(20)}CPU ${cpu(name).toFixed(0).padStart(6)} ms   × ${(cpu(name) / base).toFixed(3)}   long tasks ${long(name)}`,
  );
