/**
 * npx tsx scripts/look.ts [FOLDER] [NAME …] takes a picture of every view in every dress into a folder, from the
 * built extension and the sample newsroom. To add one, add to VIEWS.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium, until } from './browser';
import { startNewsroom } from './newsroom/server';

interface View {
  name: string;
  /** Part of an article's address in the newsroom. */
  slug: string;
  /** Settings of the overlay that this view is about. */
  reading?: Record<string, unknown>;
  widths?: number[];
  /** Id of what is opened over the article. */
  opens?: string;
}

const SLUG = 'novarra-quillon-new-terms';
const WIDTHS = [1280, 320];
const VIEWS: View[] = [
  ...['light', 'dark', 'sepia', 'contrast'].map((theme) => ({
    name: `reader-${theme}`,
    slug: SLUG,
    reading: { theme },
  })),
  { name: 'reader-legible', slug: SLUG, reading: { theme: 'light', face: 'legible', guide: true } },
  ...['settings', 'listen', 'keys'].map((opens) => ({
    name: `reader-${opens}`,
    slug: SLUG,
    reading: { theme: 'light', face: 'serif', guide: false },
    opens,
  })),
];

const [folder = '.output/look', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const newsroom = await startNewsroom({ now: Date.now });
const chromium = await launchChromium({
  extensionDir: path.resolve(process.env.EXTENSION_DIR ?? '.output/chrome-mv3'),
  headless: true,
  newsroom,
});
try {
  for (const view of VIEWS)
    if (names.length === 0 || names.includes(view.name))
      for (const width of view.widths ?? WIDTHS) await take(view, width);
} finally {
  await chromium.close();
  await newsroom.close();
}

async function take({ name, slug, reading = {}, opens }: View, width: number): Promise<void> {
  const article = newsroom.articles.find(({ url }) => url.includes(slug));
  if (!article) throw new Error(`the newsroom has no article “${slug}”`);
  const page = await chromium.browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(article.url);
  const popup = await chromium.click(page);
  const tabId = await popup.evaluate(frontTab);
  await popup.close().catch(() => undefined);
  const own = await chromium.browser.newPage();
  await own.goto(chromium.address(`popup.html?tab=${tabId}`));
  await own.evaluate(ask, 'reader/reading', { change: reading });
  await page.bringToFront();
  await own.evaluate(ask, 'reader/toggle', { tabId });
  await until('the overlay', () => page.evaluate(drawn));
  if (opens) await page.evaluate(open, `reader-${opens}`);
  await new Promise((resolve) => setTimeout(resolve, 300)); // pictures and faces
  await shoot(page, `${name}--${width}`);
  await own.close();
  await page.close();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(folder, `${name}.png`) as `${string}.png` });
  console.log(name);
}

// What follows runs inside pages.

interface Api {
  tabs: { query(what: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

async function frontTab(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab!.id;
}

async function ask(kind: string, about: object): Promise<void> {
  await (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({ kind, ask: about });
}

function drawn(): boolean {
  const root = document.querySelector('parallax-reader')?.shadowRoot;
  return Boolean(root?.querySelector('dialog[open] h1')) && !root?.querySelector('[aria-busy="true"]');
}

function open(id: string): void {
  document.querySelector('parallax-reader')?.shadowRoot?.getElementById(id)?.showPopover();
}
