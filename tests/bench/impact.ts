/**
 * What the extension costs a page that is only opened: 30 saved pages in Chromium without it (twice, which shows the
 * noise), with it as it comes, and with the reader opening by itself on every site; in turns, five times each. Prints
 * the median of the paired differences in CPU time of the page's main thread, with a bootstrap interval, and in its
 * long tasks (over 50 ms). Arguments: the number of pages (30).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launchChromium, type Chromium } from '../../scripts/browser';
import { savedPages } from './saved-pages';

const BUILT = path.resolve('.output/chrome-mv3');
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

const started = async (extensionDir: string) => launchChromium({ extensionDir, headless: true, newsroom });

async function openingByItself(): Promise<Chromium> {
  const chromium = await started(BUILT);
  await chromium.allowHosts(['*']);
  const options = await chromium.browser.newPage();
  await options.goto(chromium.address('options.html'));
  await options.evaluate(async () => {
    const { permissions, runtime } = (globalThis as unknown as { chrome: Api }).chrome;
    await permissions.request({ origins: ['*://saved.example/*'] });
    await runtime.sendMessage({ kind: 'sites/want', ask: { host: 'saved.example' } });
  });
  await options.close();
  return chromium;
}

// Two browsers that differ in nothing show how far apart such figures lie by themselves.
const empty = mkdtempSync(path.join(tmpdir(), 'parallax-empty-'));
writeFileSync(
  path.join(empty, 'manifest.json'),
  JSON.stringify({ manifest_version: 3, name: 'Nothing', version: '1' }),
);
const browsers: Record<string, Chromium> = {
  'without it': await started(empty),
  'without it, again': await started(empty),
  'as it comes': await started(BUILT),
  'opening by itself': await openingByItself(),
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
    for (let round = 0; round < ROUNDS; round++) {
      const turns = Object.entries(browsers);
      turns.unshift(...turns.splice(round % turns.length)); // none is always the first, or after the same
      for (const [name, { browser }] of turns) rounds.get(name)!.push(await costOf(browser, at));
    }
    for (const [name, list] of rounds) costs.get(name)!.push(list);
  }
} finally {
  for (const chromium of Object.values(browsers)) await chromium.close();
  rmSync(empty, { recursive: true });
  server.close();
  server.closeAllConnections();
}

const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const sum = (list: number[]): number => list.reduce((total, each) => total + each, 0);

/** What it costs on each load beyond the load without it in the same turn: one pair for every page and round. */
const extra = (name: string, what: keyof Cost): number[] =>
  costs
    .get(name)!
    .flatMap((list, at) =>
      list.map((cost, round) => cost[what] - costs.get('without it')![at]![round]![what]),
    );

/** The middle 95 % of the medians of such differences drawn again, with a seed so that a run can be repeated. */
function interval(differences: number[]): [number, number] {
  let state = 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const medians = Array.from({ length: 2_000 }, () =>
    median(differences.map(() => differences[Math.floor(next() * differences.length)]!)),
  ).sort((a, b) => a - b);
  return [medians[50]!, medians[1_949]!];
}

const base = median(costs.get('without it')!.flatMap((list) => list.map(({ cpuMs }) => cpuMs)));
console.log(
  `${pages.length} pages × ${ROUNDS} loads each, in turns; median CPU time of a load ${base.toFixed(0)} ms`,
);
for (const name of [...costs.keys()].slice(1)) {
  const differences = extra(name, 'cpuMs');
  const [low, high] = interval(differences);
  const verdict = low <= 0 && high >= 0 ? 'no difference to be told' : 'a difference';
  console.log(
    `${name.padEnd(20)}CPU ${median(differences).toFixed(1).padStart(6)} ms a load (95 %: ${low.toFixed(1)} to ${high.toFixed(1)}), ${verdict}; long tasks ${sum(extra(name, 'longTasks'))} in ${differences.length} loads`,
  );
}
