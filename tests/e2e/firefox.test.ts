import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWorker, tabAt } from '../../scripts/ask-worker';
import { until } from '../../scripts/browser';
import { launchFirefox, type Firefox } from '../../scripts/firefox';
import { startNewsroom, type Newsroom } from '../../scripts/newsroom/server';
import { says } from './session';
import { addNote } from '../../scripts/newsroom/add-note';

describe('in Firefox', () => {
  let newsroom: Newsroom;
  let firefox: Firefox;
  let page: Page;
  let tabId: number;
  let own: Page;

  beforeAll(async () => {
    newsroom = await startNewsroom({ now: Date.now });
    firefox = await launchFirefox(path.resolve('.output/firefox-mv3'), newsroom.port);
    const { url } = newsroom.articles.find((article) => article.url.includes('novarra-quillon-new-terms'))!;
    page = await firefox.browser.newPage();
    await page.goto(url);
    own = await firefox.openOwn('options.html');
    await firefox.allowHost(own, new URL(url).hostname);
    tabId = await tabAt(own, url);
  });
  afterAll(async () => {
    await firefox.close();
    await newsroom.close();
  });

  it('the popup tells article, outlet and narrative', async () => {
    const popup = await firefox.openOwn(`popup.html?tab=${tabId}`);
    await says(popup, /Who is speaking.*(Coverage and analysis from|Not in our table)/i);
    await until('three sections', () =>
      popup.evaluate(() => document.querySelectorAll('.telling').length >= 3),
    );
  });

  it('the reader overlay opens over the page and Esc restores it untouched', async () => {
    await page.evaluate(addNote);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    expect(await askWorker(own, 'reader/toggle', { tabId })).toMatchObject({ ok: true });
    await page.bringToFront();
    await until('the overlay', () =>
      page.evaluate(() => {
        const root = document.querySelector('parallax-reader')?.shadowRoot;
        return root?.querySelector('dialog')?.open && root.querySelector('h1') !== null;
      }),
    );
    await page.evaluate(() => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      root.querySelector<HTMLElement>('[data-value="legible"] input')!.click();
    });
    await until('the bundled face', () =>
      page.evaluate(
        () =>
          [...document.fonts].filter((face) => /Parallax/.test(face.family) && face.status === 'loaded')
            .length === 4,
      ),
    );
    // A picture, a note and the line guide.
    const inReader = (selector: string) =>
      page.evaluate(
        (wanted) =>
          document.querySelector('parallax-reader')!.shadowRoot!.querySelector(wanted)?.outerHTML ?? '',
        selector,
      );
    const clickIn = (selector: string) =>
      page.evaluate((wanted) => {
        const root = document.querySelector('parallax-reader')!.shadowRoot!;
        root.querySelector<HTMLElement>(wanted)!.click();
      }, selector);
    await clickIn('.enlarge');
    await until('the picture', () => inReader('.reader-zoom[open] img'));
    await page.keyboard.press('Escape');
    await until('the end of the picture', async () => (await inReader('.reader-zoom')) === '');
    await clickIn('.article-body a[href$="#note-1"]');
    expect(await until('the note', () => inReader('[data-note]'))).toContain('port registry');
    await clickIn('.reader-back.to-text');
    await page.keyboard.press('g');
    await until('the guide', () => inReader('.reader-guide'));
    const moved = async () => {
      await page.keyboard.press('ArrowDown'); // it listens a moment after it is drawn
      return inReader('.reader-guide[style]');
    };
    expect(await until('its place', moved)).toMatch(/inset-block-start/);
    await page.keyboard.press('g');
    await page.keyboard.press('Escape');
    await until('the end of the overlay', () =>
      page.evaluate(() => document.querySelector('parallax-reader') === null),
    );
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('a highlight is marked in the page itself, and goes without a trace', async () => {
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('parallax-page') ?? [])].map((range) => String(range)));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const quote = { exact: 'a stake of 20 percent', prefix: '', suffix: '' };
    expect(await askWorker(own, 'highlights/keep', { tabId, id: null, quote, note: '' })).toMatchObject({
      ok: true,
    });
    expect(await askWorker(own, 'highlights/show', { tabId, on: null })).toMatchObject({ ok: true });
    expect(await until('the mark', async () => (await marked()).length > 0 && marked())).toEqual([
      quote.exact,
    ]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await askWorker(own, 'highlights/show', { tabId, on: false })).toMatchObject({ ok: true });
    await until('no mark', async () => (await marked()).length === 0);
  });

  it('the reader opens by itself on a chosen site, and no more once it is dropped', async () => {
    const { url } = newsroom.articles.find((article) => article.url.includes('novarra-quillon-new-terms'))!;
    const host = new URL(url).hostname;
    const isOpen = (tab: Page) =>
      tab.evaluate(() => document.querySelector('parallax-reader')?.shadowRoot?.querySelector('h1') != null);
    await own.bringToFront();
    expect(await askWorker(own, 'sites/want', { host })).toMatchObject({ ok: true, value: { chosen: true } });
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // the script is registered after the answer
    const chosen = await firefox.browser.newPage();
    await chosen.goto(url);
    await chosen.bringToFront();
    await until('the overlay', () => isOpen(chosen));
    await chosen.close();
    await own.bringToFront();
    expect(await askWorker(own, 'sites/drop', { host })).toMatchObject({ ok: true });
    const dropped = await firefox.browser.newPage();
    await dropped.goto(url);
    await dropped.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await isOpen(dropped)).toBe(false);
  });
});
