/**
 * `npm run look -- [--lang=de] [FOLDER] [NAME …]` takes pictures into a folder, from the built extension and the sample newsroom:
 * the popup in its states, the reader in its themes and with its panels, the pages. To add one, add to VIEWS.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launchChromium, until } from './browser';
import { clickButton, followNewsroom, importFile } from './demo/follow';
import { EXPLORE_VIEWS, exploreName, showExplore, type ExploreView } from './look-explore';
import { modelForViews, type ModelState } from './look-model';
import { AXIS_PACK, MADE_UP_PAGE, OUTLET_VIEWS, type OutletView } from './look-outlets';
import { doDeed, prepareDeed, READER_VIEWS, type ReaderDeed } from './look-reader';
import { VOICES_STATES, voicesForViews, type VoicesState } from './look-voices';
import { startNewsroom } from './newsroom/server';

interface View {
  name: string;
  shows: 'popup' | 'reader' | 'page';
  /** Part of an article's address in the newsroom, a path on its site, a page of ours, or a test's saved page. */
  of: string;
  scheme?: 'dark';
  /** Settings of the overlay that this view is about. */
  reading?: Record<string, unknown>;
  /** The only part of it to picture, a selector. */
  part?: string;
  /** What the reader's own model is doing. */
  model?: ModelState;
  /** What is typed into the search of the options. */
  search?: string;
  /** The article's site is one where the reader opens by itself. */
  chosen?: true;
  /** The colours are the system's, few and in contrast. */
  forced?: true;
  /** Id of what is opened over the article. */
  opens?: string;
  widths?: number[];
  /** Served under another host, with a label of the reader's own; what is folded away is shown. */
  outlet?: OutletView;
  explore?: ExploreView;
  /** What is done in the reader. */
  deed?: ReaderDeed;
  /** What there is of readers' comments. */
  voices?: VoicesState;
}

const ARTICLE = 'novarra-quillon-new-terms';
const RTL = 'politics--arabic.html';
const PLAIN = { theme: 'system', face: 'serif', guide: false };
const VIEWS: View[] = [
  ...(['light', 'dark', 'sepia', 'contrast'] as const).map((theme) => ({
    name: `reader-${theme}`,
    shows: 'reader' as const,
    of: ARTICLE,
    reading: { ...PLAIN, theme },
  })),
  {
    name: 'reader-legible',
    shows: 'reader',
    of: ARTICLE,
    reading: { ...PLAIN, face: 'legible', guide: true },
  },
  ...['settings', 'listen', 'keys'].map((opens) => ({
    name: `reader-${opens}`,
    shows: 'reader' as const,
    of: ARTICLE,
    reading: PLAIN,
    opens,
  })),
  { name: 'reader-rtl', shows: 'reader', of: RTL, reading: PLAIN },
  { name: 'reader-live', shows: 'reader', of: 'conflict--live-blog.html', reading: PLAIN, opens: 'outline' },
  { name: 'reader-japanese', shows: 'reader', of: 'culture--japanese.html', reading: PLAIN },
  { name: 'popup-teaser', shows: 'popup', of: 'economy--teaser-behind-a-paywall.html' },
  ...([undefined, 'dark'] as const).flatMap((scheme): View[] => {
    const dress = scheme ? { scheme } : {};
    return [
      { name: `popup-${scheme ?? 'light'}`, shows: 'popup', of: ARTICLE, ...dress },
      { name: `popup-rtl-${scheme ?? 'light'}`, shows: 'popup', of: RTL, ...dress },
      { name: `popup-empty-${scheme ?? 'light'}`, shows: 'popup', of: '/empty', ...dress },
      { name: `popup-front-${scheme ?? 'light'}`, shows: 'popup', of: '/', ...dress },
      { name: `options-${scheme ?? 'light'}`, shows: 'page', of: 'options.html', ...dress },
      { name: `welcome-${scheme ?? 'light'}`, shows: 'page', of: 'welcome.html', ...dress },
    ];
  }),
  ...OUTLET_VIEWS.map((outlet) => ({
    name: outlet.name,
    shows: 'popup' as const,
    of: '/made-up',
    part: '.outlet-card',
    outlet,
    ...(outlet.scheme && { scheme: outlet.scheme }),
  })),
  ...(['#method', '#own-outlets'] as const).map((part) => ({
    name: `options-${part.slice(1)}`,
    shows: 'page' as const,
    of: 'options.html',
    part,
  })),
  { name: 'options-search', shows: 'page', of: 'options.html', search: 'feed' },
  { name: 'options-backup', shows: 'page', of: 'options.html', part: '#backup' },
  { name: 'options-zoomed', shows: 'page', of: 'options.html', widths: [640] },
  { name: 'options-forced', shows: 'page', of: 'options.html', forced: true },
  { name: 'welcome-forced', shows: 'page', of: 'welcome.html', forced: true },
  { name: 'popup-forced', shows: 'popup', of: ARTICLE, forced: true },
  { name: 'popup-foot', shows: 'popup', of: ARTICLE, part: '.popup-foot' },
  { name: 'popup-foot-chosen', shows: 'popup', of: ARTICLE, part: '.popup-foot', chosen: true },
  { name: 'popup-foot-forced', shows: 'popup', of: ARTICLE, part: '.popup-foot', chosen: true, forced: true },
  { name: 'options-sites', shows: 'page', of: 'options.html', part: '#by-itself', chosen: true },
  ...READER_VIEWS.map(({ theme, guide = false, ...view }): View => ({
    ...view,
    shows: 'reader',
    reading: { ...PLAIN, theme, guide },
  })),
  ...EXPLORE_VIEWS.map((explore): View => {
    const { scheme, forced, widths } = explore;
    return {
      name: exploreName(explore),
      shows: 'page',
      of: 'explore.html',
      explore,
      ...(scheme && { scheme }),
      ...(forced && { forced }),
      ...(widths && { widths }),
    };
  }),
  ...VOICES_STATES.map((voices) => ({
    name: `voices-${voices}`,
    shows: 'popup' as const,
    of: ARTICLE,
    part: '.voices',
    voices,
  })),
  ...(['thread', 'reporting', 'uncivil'] as const).map((voices) => ({
    name: `voices-${voices}-dark`,
    shows: 'popup' as const,
    of: ARTICLE,
    part: '.voices',
    scheme: 'dark' as const,
    voices,
  })),
  { name: 'voices-rtl', shows: 'popup', of: RTL, part: '.voices', voices: 'thread' },
  { name: 'voices-forced', shows: 'popup', of: ARTICLE, part: '.voices', voices: 'thread', forced: true },
  ...(['sepia', 'dark'] as const).map((theme) => ({
    name: `reader-voices-${theme}`,
    shows: 'reader' as const,
    of: ARTICLE,
    reading: { ...PLAIN, theme },
    voices: 'thread' as const,
  })),
  { name: 'options-voices', shows: 'page', of: 'options.html', part: '#voices', voices: 'empty' },
  {
    name: 'options-voices-dark',
    shows: 'page',
    of: 'options.html',
    part: '#voices',
    voices: 'locked',
    scheme: 'dark',
  },
  // Last: the others are without a model.
  ...(['unset', 'testing', 'refused', 'connected'] as const).map((model) => ({
    name: `options-model-${model}`,
    shows: 'page' as const,
    of: 'options.html',
    part: '#model',
    model,
  })),
  ...(['telling', 'told', 'failed'] as const).map((model) => ({
    name: `popup-model-${model}`,
    shows: 'popup' as const,
    of: ARTICLE,
    part: '.narrative',
    model,
  })),
  { name: 'popup-receipt', shows: 'popup', of: ARTICLE, part: '.receipt', model: 'told', scheme: 'dark' },
];
const WIDTHS = { popup: [400, 320], reader: [1280, 320], page: [1280, 320] };
const SAVED = path.resolve(import.meta.dirname, '../tests/fixtures/articles');

const { values, positionals } = parseArgs({ options: { lang: { type: 'string' } }, allowPositionals: true });
const [folder = '.output/look', ...names] = positionals;
mkdirSync(folder, { recursive: true });
const newsroom = await startNewsroom({ now: Date.now });
const chromium = await launchChromium({
  extensionDir: path.resolve(process.env.EXTENSION_DIR ?? '.output/chrome-mv3'),
  headless: true,
  ...(values.lang && { language: values.lang }),
  newsroom,
});
const model = await modelForViews(chromium);
const voices = await voicesForViews();
try {
  await chromium.allowHosts(['127.0.0.1']);
  await followNewsroom(chromium, newsroom);
  if (!values.lang) await importAxis(); // its buttons are found by their English names
  for (const view of VIEWS)
    if (names.length === 0 || names.includes(view.name))
      for (const width of view.widths ?? WIDTHS[view.shows]) await take(view, width);
} finally {
  await chromium.close();
  await model.close();
  await voices.close();
  await newsroom.close();
}

async function take(view: View, width: number): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: view.scheme ?? 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  const own = view.shows === 'page' ? null : await besideArticle(page, view, width);
  if (view.shows === 'page') await page.goto(chromium.address(view.of));
  if (view.voices && view.shows === 'page') {
    await voices.prepare(page, view.voices);
    await page.reload();
    await until('the view', () => page.evaluate(drawn));
  }
  if (view.chosen) await (own ?? page).evaluate(ask, 'sites/want', { host: hostOf(view) });
  const shown = view.shows === 'popup' ? own! : page;
  if (own && view.shows === 'reader') {
    if (view.voices) await voices.prepare(own, view.voices);
    await own.evaluate(ask, 'reader/reading', { change: view.reading ?? {} });
    await page.bringToFront();
    await own.evaluate(ask, 'reader/toggle', { tabId: await own.evaluate(tabInAddress) });
    await until('the overlay', () => page.evaluate(overlayDrawn));
    if (view.voices) await page.evaluate(scrollToVoices);
    if (view.opens) await page.evaluate(open, `reader-${view.opens}`);
    if (view.deed) await doDeed(page, view.deed);
  } else await until('the view', () => shown.evaluate(drawn));
  if (view.explore) await showExplore(shown, view.explore);
  if (view.voices && view.shows === 'popup') await voices.show(shown, view.voices);
  if (view.model) await model.show(shown, view.model);
  if (view.search) await page.type('.find input', view.search);
  if (view.forced) await forceColours(shown);
  if (view.outlet?.label) {
    await shown.select('.own-label select', view.outlet.label);
    await shown.waitForSelector('.bias-own');
  }
  if (view.outlet?.unfolds) await shown.evaluate(unfold);
  await new Promise((resolve) => setTimeout(resolve, 300)); // pictures and faces
  const file = path.join(folder, `${view.name}--${width}.png`) as `${string}.png`;
  await shown.bringToFront();
  const part = view.part ? await shown.$(view.part) : null;
  await (part
    ? part.screenshot({ path: file })
    : shown.screenshot({ path: file, fullPage: view.shows !== 'reader' && isWhole(view) }));
  console.log(file);
  if (view.voices) await voices.reset(own ?? page);
  if (view.chosen) await (own ?? page).evaluate(ask, 'sites/drop', { host: hostOf(view) });
  await own?.close();
  await page.close();
}

/** Of a long list the beginning says it all. */
function isWhole({ explore }: View): boolean {
  return !explore || explore.shows.startsWith('compare');
}

/** The driver knows no such feature by name. */
async function forceColours(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
}

function hostOf(view: View): string {
  const article = newsroom.articles.find(({ url }) => url.includes(view.of)) ?? newsroom.articles[0]!;
  return new URL(article.url).hostname;
}

/** Open the article, click the icon on it, and open the popup's page for it in a tab. */
async function besideArticle(page: Page, view: View, width: number): Promise<Page> {
  const article = newsroom.articles.find(({ url }) => url.includes(view.of)) ?? newsroom.articles[0]!;
  if (view.of.endsWith('.html') || view.outlet) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) return void request.continue();
      const body = view.outlet ? MADE_UP_PAGE : readFileSync(path.join(SAVED, view.of), 'utf8');
      void request.respond({ contentType: 'text/html; charset=utf-8', body });
    });
  }
  const home = view.outlet ? `https://${view.outlet.host}/` : article.url;
  await page.goto(view.of.startsWith('/') ? new URL(view.of, home).href : article.url);
  if (view.deed) await prepareDeed(page, view.deed);
  const popup = await chromium.click(page);
  const tabId = await popup.evaluate(frontTab);
  await popup.close().catch(() => undefined);
  const own = await chromium.browser.newPage();
  await own.setViewport({ width, height: 900 });
  await own.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme ?? 'light' }]);
  await own.goto(chromium.address(`popup.html?tab=${tabId}`));
  return own;
}

async function importAxis(): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.goto(chromium.address('options.html'));
  await importFile(chromium, page, AXIS_PACK);
  await clickButton(page, 'Import only');
  await until('the list', () => page.evaluate(() => document.body.innerText.includes('1 outlet imported')));
  await page.close();
}

// What follows runs inside pages.

function unfold(): void {
  for (const each of document.querySelectorAll<HTMLDetailsElement>('.outlet-card details')) each.open = true;
}

interface Api {
  tabs: { query(what: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

async function frontTab(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab!.id;
}

function tabInAddress(): number {
  return Number(new URLSearchParams(location.search).get('tab'));
}

async function ask(kind: string, about: object): Promise<void> {
  await (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({ kind, ask: about });
}

function drawn(): boolean {
  return document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null;
}

function overlayDrawn(): boolean {
  const root = document.querySelector('parallax-reader')?.shadowRoot;
  return (
    Boolean(root?.querySelector('dialog[open] :is(h1, .notice)')) &&
    !root?.querySelector('[aria-busy="true"]')
  );
}

async function scrollToVoices(): Promise<void> {
  const root = document.querySelector('parallax-reader')?.shadowRoot;
  while (!root?.querySelector('.voice')) await new Promise((resolve) => setTimeout(resolve, 50));
  root.querySelector('.voices')?.scrollIntoView();
}

function open(id: string): void {
  document.querySelector('parallax-reader')?.shadowRoot?.getElementById(id)?.showPopover();
}
