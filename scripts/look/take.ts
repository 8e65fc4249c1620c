/** Brings a view about in a real browser, and takes its picture. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { askWorker, tabInFront } from '../ask-worker';
import { until, type Chromium } from '../browser';
import type { Newsroom } from '../newsroom/server';
import { showExplore } from './explore';
import type { ModelOnView } from './model';
import { MADE_UP_PAGE } from './outlets';
import { POPUP, takeOver } from './over';
import { keepMarks } from './marks';
import { doDeed, prepareDeed } from './reader';
import type { View } from './views';
import type { VoicesOnView } from './voices';
import { WRITTEN } from './written';

const SAVED = path.resolve(import.meta.dirname, '../../tests/fixtures/articles');

export interface Studio {
  chromium: Chromium;
  newsroom: Newsroom;
  model: ModelOnView;
  voices: VoicesOnView;
  /** Where the pictures go. */
  folder: string;
  /** Pixels of the picture for one of the view's. */
  scale: number;
}

/** One view at one width, as a file. */
export async function take(studio: Studio, view: View, width: number): Promise<void> {
  const { chromium, model, voices, folder, scale } = studio;
  const page = await chromium.browser.newPage();
  await page.setViewport({ width, height: view.height ?? 900, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: view.scheme ?? 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  const own =
    view.shows === 'page' ? null : await besideArticle(studio, page, view, view.over ? POPUP : width);
  if (view.shows === 'page') await page.goto(chromium.address(view.of));
  if (view.voices && view.shows === 'page') {
    await voices.prepare(page, view.voices);
    await page.reload();
    await until('the view', () => page.evaluate(drawn));
  }
  if (view.chosen) await askWorker(own ?? page, 'sites/want', { host: hostOf(studio, view) });
  const shown = view.shows === 'popup' ? own! : page;
  if (own && view.shows === 'reader') {
    if (view.voices) await voices.prepare(own, view.voices);
    if (view.marked) await keepMarks(page, own, await own.evaluate(tabInAddress));
    await askWorker(own, 'reader/reading', { change: view.reading ?? {} });
    await page.bringToFront();
    await askWorker(own, 'reader/toggle', { tabId: await own.evaluate(tabInAddress) });
    await until('the overlay', () => page.evaluate(overlayDrawn));
    if (view.voices) await page.evaluate(scrollToVoices);
    if (view.opens) await page.evaluate(open, `reader-${view.opens}`);
    if (view.deed) await doDeed(page, view.deed);
  } else await until('the view', () => shown.evaluate(drawn));
  await shown.bringToFront(); // a tab behind another is neither typed into nor drawn
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
  const part = view.part ? await shown.$(view.part) : null;
  if (view.over) await takeOver(page, shown, file);
  else if (part) await part.screenshot({ path: file });
  else await shown.screenshot({ path: file, fullPage: isWhole(view) });
  console.log(file);
  if (view.voices) await voices.reset(own ?? page);
  if (view.chosen) await askWorker(own ?? page, 'sites/drop', { host: hostOf(studio, view) });
  await own?.close();
  await page.close();
}

/** Of a long list the beginning says it all. */
function isWhole({ explore, height, shows }: View): boolean {
  if (shows === 'reader' || height !== undefined) return false;
  return !explore || explore.shows.startsWith('compare');
}

/** The driver knows no such feature by name. */
async function forceColours(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
}

function hostOf({ newsroom }: Studio, view: View): string {
  const article = newsroom.articles.find(({ url }) => url.includes(view.of)) ?? newsroom.articles[0]!;
  return new URL(article.url).hostname;
}

/** Open the article, click the icon on it, and open the popup's page for it in a tab. */
async function besideArticle(
  { chromium, newsroom, scale }: Studio,
  page: Page,
  view: View,
  width: number,
): Promise<Page> {
  const article = newsroom.articles.find(({ url }) => url.includes(view.of)) ?? newsroom.articles[0]!;
  if (view.of.endsWith('.html') || view.outlet || view.written) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) return void request.continue();
      const body = view.written
        ? WRITTEN[view.written]
        : view.outlet
          ? MADE_UP_PAGE
          : readFileSync(path.join(SAVED, view.of), 'utf8');
      void request.respond({ contentType: 'text/html; charset=utf-8', body });
    });
  }
  const home = view.outlet ? `https://${view.outlet.host}/` : article.url;
  await page.goto(view.of.startsWith('/') ? new URL(view.of, home).href : article.url);
  if (view.over) await page.click('.cookie-banner .accept');
  if (view.deed) await prepareDeed(page, view.deed);
  const popup = await chromium.click(page);
  const tabId = await tabInFront(popup);
  await popup.close().catch(() => undefined);
  const own = await chromium.browser.newPage();
  await own.setViewport({ width, height: 900, deviceScaleFactor: scale });
  await own.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme ?? 'light' }]);
  await own.goto(chromium.address(`popup.html?tab=${tabId}`));
  return own;
}

// What follows runs inside pages.

function unfold(): void {
  for (const each of document.querySelectorAll<HTMLDetailsElement>('.outlet-card details')) each.open = true;
}

function tabInAddress(): number {
  return Number(new URLSearchParams(location.search).get('tab'));
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
