/**
 * How long a reader waits: from the popup's start to each of its parts, and from asking for the reader to its first
 * frame with the article, in the built extension in Chromium on the sample newsroom, after following all of it.
 * Prints p50, p95 and p99 in milliseconds; compare within one run only.
 */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { tabInFront } from '../../scripts/ask-worker';
import { launchChromium, until, type Chromium } from '../../scripts/browser';
import { followNewsroom } from '../../scripts/demo/follow';
import { startNewsroom } from '../../scripts/newsroom/server';

type Times = Record<string, number[]>;

const newsroom = await startNewsroom({ now: Date.now });
const chromium = await launchChromium({
  extensionDir: path.resolve('.output/chrome-mv3'),
  headless: true,
  newsroom,
});
const times: Times = {};
try {
  await followNewsroom(chromium, newsroom);
  for (const { url, paywalled } of newsroom.articles) if (!paywalled) await measure(chromium, url);
} finally {
  await chromium.close();
  await newsroom.close();
}
for (const [what, list] of Object.entries(times))
  console.log(
    `${what.padEnd(36)} p50 ${percentile(list, 0.5)} ms   p95 ${percentile(list, 0.95)} ms   p99 ${percentile(list, 0.99)} ms   n ${list.length}`,
  );

async function measure({ browser, click, address }: Chromium, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(noteOverlay);
  await page.goto(url);
  const popup = await click(page); // grants activeTab, as the reader's click does
  const tabId = await tabInFront(popup);
  await popup.close().catch(() => undefined);

  // The popup's page in a tab of its own: the same script, timed from its very start.
  const twin = await browser.newPage();
  await twin.evaluateOnNewDocument(noteParts);
  await twin.goto(address(`popup.html?tab=${tabId}`));
  const parts = await until('the popup’s parts', () => twin.evaluate(partTimes));
  for (const [part, at] of Object.entries(parts)) note(`popup: ${part}`, at);

  await page.bringToFront();
  const asked = await twin.evaluate(askForReader, tabId);
  const painted = await until('the reader', () => page.evaluate(overlayTime));
  note('reader overlay painted', painted - asked);
  await closeBoth(page, twin);
}

async function closeBoth(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

function note(what: string, milliseconds: number): void {
  (times[what] ??= []).push(milliseconds);
}

function percentile(list: number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
}

// What follows runs inside pages.

interface Noted {
  __parts?: Record<string, number>;
  __overlayAt?: number;
}

function noteParts(): void {
  const noted = globalThis as unknown as Noted;
  noted.__parts = {};
  new MutationObserver(() => {
    for (const [part, place] of [
      ['article', '.story h1'],
      ['outlet', '.outlet-card:not([aria-busy="true"])'],
      ['narrative', '.narrative:not([aria-busy="true"])'],
      ['coverage', '.coverage:not([aria-busy="true"])'],
    ] as const)
      if (document.querySelector(place)) noted.__parts![part] ??= performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

function partTimes(): Record<string, number> | null {
  const parts = (globalThis as unknown as Noted).__parts;
  return parts && Object.keys(parts).length === 4 ? parts : null;
}

function noteOverlay(): void {
  setInterval(() => {
    const noted = globalThis as unknown as Noted;
    const root = document.querySelector('parallax-reader')?.shadowRoot;
    if (noted.__overlayAt || !root?.querySelector('dialog[open] h1')) return;
    requestAnimationFrame(() => (noted.__overlayAt ??= Date.now()));
  }, 4);
}

function overlayTime(): number | null {
  return (globalThis as unknown as Noted).__overlayAt ?? null;
}

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

async function askForReader(tabId: number): Promise<number> {
  const asked = Date.now();
  await (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({
    kind: 'reader/toggle',
    ask: { tabId },
  });
  return asked;
}
