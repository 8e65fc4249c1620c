import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readerHandlers } from '../../entrypoints/background/reader';
import { siteHandlers } from '../../entrypoints/background/sites';
import { readPage } from '../../lib/article';
import { changeSettings } from '../../lib/platform/settings';
import { openReader } from '../../lib/platform/tabs';
import { askAndVisit } from '../../lib/platform/visit';

const TAB = 7;
const URL_HERE = 'https://news.example/a';

/** A page whose reading takes as long as the test wants, and its overlay, which each run of the script turns over. */
let overlay: boolean;
let pageRead: PromiseWithResolvers<null>;
let reading: PromiseWithResolvers<null>;

interface Injection {
  files?: string[];
  func?: () => unknown;
}

beforeEach(() => {
  fakeBrowser.reset();
  overlay = false;
  pageRead = Promise.withResolvers();
  reading = Promise.withResolvers();
  const { document } = new JSDOM(
    readFileSync('tests/fixtures/articles/science--caption-in-plain-boxes.html', 'utf8'),
  ).window;
  const page = readPage(document, URL_HERE);
  const result = (value: unknown) => [{ result: value }];
  const executeScript = async ({ files, func }: Injection) => {
    if (func) return result(func());
    if (files?.includes('/content-scripts/reader.js')) return result({ open: (overlay = !overlay) });
    reading.resolve(null);
    await pageRead.promise;
    return result(page);
  };
  vi.stubGlobal('document', { querySelector: () => (overlay ? {} : null) });
  Object.assign(fakeBrowser, {
    scripting: { executeScript, insertCSS: () => Promise.resolve() },
    permissions: { contains: () => Promise.resolve(true), request: () => Promise.resolve(true) },
    action: { setTitle: () => Promise.resolve() },
  });
  Object.assign(fakeBrowser.tabs, {
    get: () => Promise.resolve({ id: TAB, url: URL_HERE, incognito: false, status: 'complete' }),
  });
  vi.stubGlobal('fetch', (input: string) => {
    const name = input.slice(browser.runtime.getURL('').length).replace(/^\//, '');
    return Promise.resolve(new Response(readFileSync(path.resolve('assets/public', name))));
  });
});
afterEach(() => vi.unstubAllGlobals());

const openByItself = () => siteHandlers['sites/article']({}, { tabId: TAB, trusted: false });
const toggle = () => readerHandlers['reader/toggle']({ tabId: TAB }, { tabId: null, trusted: true });

describe('on a site where the reader opens by itself', () => {
  beforeEach(() => changeSettings((settings) => ({ ...settings, sites: ['news.example'] })));

  it('it opens', async () => {
    pageRead.resolve(null);
    expect(await openByItself()).toEqual({ ok: true, value: { open: true } });
    expect(overlay).toBe(true);
  });

  it('it stays open where somebody opened it while the page was still read', async () => {
    const opened = openByItself();
    await reading.promise;
    await toggle();
    pageRead.resolve(null);
    expect(await opened).toEqual({ ok: true, value: { open: true } });
    expect(overlay).toBe(true);
  });

  it('it opens over a link that was opened in the reader, though it was closed for that article before', async () => {
    Object.assign(fakeBrowser.tabs, { create: () => Promise.resolve({ id: TAB }) });
    await siteHandlers['sites/closed']({}, { tabId: TAB, trusted: false });
    expect(await askAndVisit(URL_HERE, openReader)).toBe('open');
    expect(overlay).toBe(true);
    expect(await askAndVisit(URL_HERE, openReader)).toBe('open');
    expect(overlay).toBe(true);
  });
});
