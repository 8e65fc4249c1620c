import { readFileSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/**
 * The extractor as it runs in a real page: the scorer hands over HTML, Chromium loads it at its own address from memory
 * (every other request is refused, page scripts are off), and the script reads the live document, as in a tab. On the same
 * page, loaded anew, Readability does what its readers do: parse a clone. Both are timed from the first line of their
 * script (cold) and again once they have run (warm); `close` prints how they compare.
 */
export const name = 'Parallax, Chromium';

interface Timed {
  cold: number;
  warm: number;
}

const { PAGE_BUNDLE = '', RIVAL_BUNDLE = '', FIELDS_BUNDLE = '', CHROMIUM } = process.env;
const [ours, rival, fields] = [PAGE_BUNDLE, RIVAL_BUNDLE, FIELDS_BUNDLE].map((file) =>
  readFileSync(file, 'utf8'),
) as [string, string, string];
const times = { ours: [] as Timed[], rival: [] as Timed[] };

let browser: Browser | null = null;
let page: Page | null = null;
let current: string | null = null;

async function start(): Promise<Page> {
  browser = await puppeteer.launch({
    ...(CHROMIUM && { executablePath: CHROMIUM }),
    pipe: true,
    defaultViewport: { width: 1280, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  const opened = await browser.newPage();
  await opened.setJavaScriptEnabled(false);
  await opened.setRequestInterception(true);
  opened.on('request', (request) => {
    if (current === null || !request.isNavigationRequest() || request.frame() !== opened.mainFrame())
      return void request.abort().catch(() => undefined);
    const body = current;
    current = null; // a redirect of the page's own is not followed
    return void request.respond({ contentType: 'text/html; charset=utf-8', body });
  });
  return opened;
}

/** Load the page and time a script that leaves `__run(url)`. */
async function timed(html: string, url: string, script: string): Promise<Timed> {
  page ??= await start();
  current = html;
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return (await page.evaluate(`(() => {
    const url = ${JSON.stringify(url)};
    const began = performance.now();
    ${script};
    __run(url);
    const cold = performance.now() - began;
    let warm = Infinity;
    for (let i = 0; i < 3; i++) {
      const again = performance.now();
      __run(url);
      warm = Math.min(warm, performance.now() - again);
    }
    return { cold, warm };
  })()`)) as Timed;
}

export async function extract(html: string, url: string): Promise<object> {
  const mine = await timed(html, url, ours);
  // Judging happens in the worker: it is scored, not timed.
  const result = (await page?.evaluate(`${fields};__fields(${JSON.stringify(url)})`)) as object;
  const theirs = await timed(html, url, rival).catch(() => null); // it throws on some pages
  if (theirs) {
    times.ours.push(mine);
    times.rival.push(theirs);
  }
  return { ...result, timing: { parse: null, extract: mine.warm } };
}

export async function close(): Promise<void> {
  for (const kind of ['warm', 'cold'] as const) {
    const [mine, theirs] = [times.ours, times.rival].map((runs) =>
      runs.map((run) => run[kind]).sort((a, b) => a - b),
    );
    const line = [0.5, 0.95].map((share) => {
      const [a, b] = [mine, theirs].map((sorted) => sorted?.[Math.floor(share * sorted.length)] ?? NaN);
      return `${share === 0.5 ? 'median' : 'p95'} ${a!.toFixed(1)} ms, Readability ${b!.toFixed(1)} ms: ${(a! / b!).toFixed(2)} ×`;
    });
    console.log(`${kind}: ${line.join('; ')}`);
  }
  await browser?.close();
}
