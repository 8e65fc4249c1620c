import type { ConsoleMessage, Page } from 'puppeteer-core';
import type { Article } from '../../lib/article';
import type { Coverage } from '../../lib/coverage';
import type { Narrative } from '../../lib/narrative';
import type { Outlet } from '../../lib/outlets';
import type { Result } from '../../lib/problem';
import { askWorker, tabInFront } from '../ask-worker';
import { until, type Chromium } from '../browser';

/** One click's result, as the popup shows it. Parts that could not be had are null, and `problem` says why. */
export interface Story {
  article: Article | null;
  outlet: Outlet | null;
  narrative: Narrative | null;
  coverage: {
    sameStory: ShownItem[];
    related: ShownItem[];
    shares: Pick<Coverage, 'biasShares' | 'countryShares'>;
  } | null;
  /** The sentence shown in place of the article. */
  problem: string | null;
}

interface ShownItem {
  title: string;
  url: string;
  outlet: { domain: string; name: string; country: string | null; bias: string };
}

interface Pictures {
  popupPng: string;
  readerPng: string;
  /** Receives every console error of the extension's own parts. */
  errors: string[];
}

/** Click the toolbar icon on `page`, wait until every part has arrived, and keep what is shown. */
export async function readStory(
  chromium: Chromium,
  page: Page,
  { popupPng, readerPng, errors }: Pictures,
): Promise<Story> {
  const ours = chromium.address('');
  const note = (message: ConsoleMessage) => {
    // A saved page's pictures lie on a web that may not be there: that is no fault of ours.
    const foreign =
      /^Failed to load resource/.test(message.text()) && !message.location().url?.startsWith(ours);
    if (message.type() === 'error' && !foreign) errors.push(message.text());
  };
  (await chromium.worker()).on('console', note);
  page.on('console', (message) => {
    if (message.location().url?.startsWith(ours)) note(message);
  });

  const popup = await chromium.click(page);
  popup.on('console', note);
  popup.on('pageerror', (error) => errors.push(String(error)));
  await until('the popup’s parts', () => popup.evaluate(allArrived), 30);

  const tabId = await tabInFront(popup);
  const article = await askWorker(popup, 'article/read', { tabId, anyway: false });
  const outlet = await askWorker(popup, 'outlet/describe', { tabId });
  const narrative = await askWorker(popup, 'narrative/tell', { tabId });
  const coverage = await askWorker(popup, 'coverage/find', { tabId });
  const shown = await popup.evaluate(() => document.body.innerText);
  const story: Story = {
    article: valueOf(article),
    outlet: valueOf(outlet),
    narrative: valueOf(narrative),
    coverage: shownCoverage(valueOf(coverage)),
    problem: article?.ok ? null : shown.trim(),
  };
  checkShown(story, shown);

  const twin = await photograph(chromium, tabId, popupPng);
  if (story.article) await twin.evaluate(openReader);
  await page.bringToFront(); // one behind another is not drawn
  if (story.article) {
    await until('the reader', () => page.evaluate(() => Boolean(document.querySelector('parallax-reader'))));
    await settle(page);
  }
  await page.screenshot({ path: readerPng });
  return story;
}

const valueOf = <T>(result: Result<T> | null): T | null => (result?.ok ? result.value : null);

function shownCoverage(coverage: Coverage | null): Story['coverage'] {
  if (!coverage) return null;
  const item = ({ item: { title, url }, outlet }: Coverage['story'][number]): ShownItem => ({
    title,
    url,
    outlet,
  });
  const { biasShares, countryShares } = coverage;
  return {
    sameStory: coverage.story.map(item),
    related: coverage.related.map(item),
    shares: { biasShares, countryShares },
  };
}

/** story.json claims only what the reader saw. */
function checkShown(story: Story, shown: string): void {
  const folded = fold(shown);
  const lines = story.narrative?.sections.flatMap((section) => section.lines.map((line) => line.text)) ?? [];
  for (const text of [story.article?.title ?? '', story.outlet?.name ?? '', ...lines])
    if (!folded.includes(fold(text))) throw new Error(`not shown in the popup: ${text}`);
}

const fold = (text: string) => text.replace(/\s+/gu, ' ').toLowerCase();

/**
 * The popup as one picture, as wide as it is and as high as what it holds. The real one scrolls and cannot be resized,
 * so the same page tells the same tab once more in a tab of its own.
 */
async function photograph(chromium: Chromium, tabId: number, path: string): Promise<Page> {
  const twin = await chromium.browser.newPage();
  await twin.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
  await twin.goto(chromium.address(`popup.html?tab=${tabId}`));
  await until('the popup’s parts', () => twin.evaluate(allArrived), 30);
  await settle(twin);
  await twin.screenshot({ path, fullPage: true });
  return twin;
}

async function settle(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 5_000 }).catch(() => undefined);
}

// The functions below run inside the popup.

function allArrived(): boolean {
  const loaded = document.querySelector('h1') !== null;
  return loaded && document.querySelector('[aria-busy="true"]') === null;
}

function openReader(): void {
  const buttons = [...document.querySelectorAll('button')];
  buttons.find((button) => /open reader/i.test(button.textContent ?? ''))?.click();
}
