import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { askWorker, tabInFront } from '../../scripts/ask-worker';
import { launchChromium, until, type Chromium } from '../../scripts/browser';
import { clickButton, followNewsroom } from '../../scripts/demo/follow';
import { startNewsroom, type Newsroom } from '../../scripts/newsroom/server';

/** The built extension in a real Chromium, with the sample newsroom as its whole internet. */
export interface Session extends Chromium {
  newsroom: Newsroom;
  /** Open an address in a new tab in front. */
  open(url: string): Promise<Page>;
  /** Click the icon on this page and wait until every part of the popup has arrived. */
  clickAndWait(page: Page): Promise<Page>;
  /** Open the reader from the popup and wait until every part of it has arrived. */
  openReader(page: Page): Promise<void>;
  /** The popup of this page in a tab of its own, where it can be resized and stays open. */
  popupInTab(page: Page): Promise<Page>;
  /** One of the extension's own pages in a tab. */
  openOwn(page: string): Promise<Page>;
  /** The address of an article the newsroom published. */
  article(slug: string): string;
}

interface SessionOptions {
  /** Follow every outlet of the newsroom first. */
  follow: boolean;
  inPrivateWindows?: boolean;
  /** Of the browser, as `ar`; else English. */
  language?: string;
  /** Further command-line switches, known once the newsroom is open. */
  args?: (newsroom: Newsroom) => Promise<string[]>;
}

export async function openSession({
  follow,
  args,
  language,
  inPrivateWindows = false,
}: SessionOptions): Promise<Session> {
  const newsroom = await startNewsroom({ now: Date.now });
  const chromium = await launchChromium({
    extensionDir: path.resolve('.output/chrome-mv3'),
    headless: true,
    newsroom,
    inPrivateWindows,
    ...(language && { language }),
    args: (await args?.(newsroom)) ?? [],
  });
  // It opens by itself a moment later, and in front: no tab of a test is to lose its place to it.
  await until('the welcome page', async () =>
    (await chromium.browser.pages()).some((page) => page.url() === chromium.address('welcome.html')),
  );
  const open = async (url: string) => {
    const page = await chromium.browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  };
  const clickAndWait = async (page: Page) => {
    const popup = await chromium.click(page);
    await until('the popup’s parts', () => popup.evaluate(allArrived));
    return popup;
  };
  if (follow) await followNewsroom(chromium, newsroom);
  return {
    ...chromium,
    newsroom,
    open,
    openOwn: (page) => open(chromium.address(page)),
    clickAndWait,
    async popupInTab(page) {
      const popup = await clickAndWait(page);
      const tabId = await tabInFront(popup);
      await popup.close().catch(() => undefined); // the next tab closes it too
      return open(chromium.address(`popup.html?tab=${tabId}`));
    },
    async openReader(page) {
      await clickButton(await clickAndWait(page), 'Open reader');
      await until('the overlay’s parts', () => page.evaluate(overlayArrived));
    },
    article(slug) {
      const found = newsroom.articles.find((article) => article.url.includes(slug));
      if (!found) throw new Error(`the newsroom has no article “${slug}”`);
      return found.url;
    },
    async close() {
      await chromium.close();
      await newsroom.close();
    },
  };
}

/** Everything a page says, white space folded. */
export async function words(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText);
  return text.replace(/\s+/gu, ' ');
}

/** Ends when the page says this; else tells what it said instead. */
export async function says(page: Page, wanted: RegExp): Promise<string> {
  let said = '';
  const found = async () => {
    said = await words(page);
    return wanted.test(said) && said;
  };
  return until(`“${wanted.source}”`, found).catch((cause: unknown) => {
    throw new Error(`the page said: ${said}`, { cause });
  });
}

/** The popup offers no reader where there is no article; the keyboard does. */
export async function openReaderHere(popup: Page): Promise<void> {
  await askWorker(popup, 'reader/toggle', { tabId: await tabInFront(popup) });
}

function allArrived(): boolean {
  return document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null;
}

function overlayArrived(): boolean {
  const root = document.querySelector('parallax-reader')?.shadowRoot;
  return Boolean(root?.querySelector('dialog[open] h1')) && !root?.querySelector('[aria-busy="true"]');
}

/** Ask what the open overlay holds; runs in the page. */
export const inOverlay = <T>(page: Page, find: (root: ShadowRoot) => T) =>
  page.evaluate(
    (source) =>
      (new Function(`return (${source})`)() as (root: ShadowRoot) => T)(
        document.querySelector('parallax-reader')!.shadowRoot!,
      ),
    find.toString(),
  );
