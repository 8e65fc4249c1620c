import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton, followNewsroom } from '../../scripts/demo/follow';
import { openProxy, type RecordingProxy } from './proxy';
import { openSession, says, type Session } from './session';

/** What Chromium asks for by itself, whatever is installed: none that serves fonts, favicons or news. */
const OF_THE_BROWSER =
  /^((accounts|clients\d|android\.clients|mtalk)\.google|(update|content-autofill|optimizationguide-pa|safebrowsing|safebrowsingohttpgateway)\.googleapis|(redirector|edgedl\.me)\.gvt1)\.com$/;
const DAYS = 7;
const ARTICLES_A_DAY = 3;

interface Api {
  storage: { local: { get(what: null): Promise<object> } };
}

let session: Session;
let proxy: RecordingProxy;

beforeAll(async () => {
  session = await openSession({
    follow: false,
    args: async (newsroom) => {
      proxy = await openProxy(newsroom);
      // Without the list Chromium asks this machine past the proxy.
      return [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'];
    },
  });
  await followNewsroom(session, session.newsroom);
});
afterAll(async () => {
  await session.close();
  await proxy.close();
});

/** Everything the extension keeps, as text. */
const kept = (own: Page): Promise<string> =>
  own.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
    const all: unknown[] = [await storage.local.get(null)];
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name!);
      const database = await new Promise<IDBDatabase>((done, failed) => {
        open.onsuccess = () => done(open.result);
        open.onerror = () => failed(open.error ?? new Error('not opened'));
      });
      for (const store of database.objectStoreNames) {
        const asked = database.transaction(store).objectStore(store).getAll();
        all.push(
          await new Promise((done) => {
            asked.onsuccess = () => done(asked.result);
          }),
        );
      }
      database.close();
    }
    return JSON.stringify(all);
  });

describe('a week of reading with everything as it came', () => {
  it('asks nobody but the pages opened and the followed outlets’ feeds', async () => {
    const feeds = new Set(session.newsroom.outlets.map(({ domain }) => domain));
    const told = session.newsroom.articles.filter(({ paywalled }) => !paywalled);
    const opened = new Set<string>();
    for (let day = 0; day < DAYS; day++) {
      for (let nth = 0; nth < ARTICLES_A_DAY; nth++) {
        const { url } = told[(day * ARTICLES_A_DAY + nth) % told.length]!;
        opened.add(new URL(url).hostname.replace(/^www\./, ''));
        const page = await session.open(url);
        await session.openReader(page);
        await page.keyboard.press('Escape');
        await page.close();
      }
      const options = await session.openOwn('options.html');
      await clickButton(options, 'Load feeds now');
      await says(options, /feeds were asked/);
      await options.close();
    }
    const strange = proxy.asked.filter(
      ({ host }) => !feeds.has(host.replace(/^www\./, '')) && !OF_THE_BROWSER.test(host),
    );
    expect([...new Set(strange.map(({ host, path }) => `${host} ${path ?? ''}`))]).toEqual([]);

    // What the newsroom saw: of an outlet whose pages were not opened, nothing but its feed.
    const feedOf = new Map(session.newsroom.outlets.map(({ domain, feed }) => [domain, feed.path]));
    const isFeed = ({ host, path }: { host: string; path: string }) => path === feedOf.get(host);
    const beyondFeeds = session.newsroom.requests.filter((each) => !opened.has(each.host) && !isFeed(each));
    expect(beyondFeeds).toEqual([]);
    const feedRequests = session.newsroom.requests.filter(isFeed);
    expect(feedRequests.length).toBeGreaterThan(DAYS * 5);
    for (const { headers } of feedRequests) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  }, 300_000);

  it('shows no page of its own that asks anybody for anything', async () => {
    const before = proxy.asked.length;
    for (const name of ['options.html', 'welcome.html', 'popup.html', 'explore.html', 'highlights.html']) {
      const page = await session.openOwn(name);
      await new Promise((done) => setTimeout(done, 1000));
      await page.close();
    }
    expect(proxy.asked.slice(before).filter(({ host }) => !OF_THE_BROWSER.test(host))).toEqual([]);
  });

  it('loads no picture in the popup before that is switched on', async () => {
    const page = await session.open(session.article('novarra-quillon-new-terms'));
    const asked = () => proxy.asked.filter(({ host }) => !OF_THE_BROWSER.test(host)).length;
    await until('the page to come to rest', async () => {
      const before = asked();
      await new Promise((done) => setTimeout(done, 1000));
      return asked() === before;
    });
    const before = asked();
    const popup = await session.clickAndWait(page);
    await new Promise((done) => setTimeout(done, 1000));
    expect(await popup.$('img')).toBeNull();
    expect(asked()).toBe(before);
    await popup.close();
    const options = await session.openOwn('options.html');
    await options.locator('::-p-text(Show the article’s picture in the popup)').click();
    await until('the setting', async () => /"showPictures":true/.test(await kept(options)));
    await options.close();
    await (await session.clickAndWait(page)).waitForSelector('img');
    await page.close();
  });

  it('asks in the reader no host for a picture that the page has not asked, until that is clicked', async () => {
    const page = await session.open(session.article('novarra-quillon-new-terms'));
    await page.evaluate(() => {
      const figure = document.createElement('figure');
      figure.innerHTML =
        '<img data-src="https://pictures.elsewhere.example/bay.jpg" alt="The bay" width="800" height="450">';
      [...document.querySelectorAll('article p')].at(-2)!.after(figure);
    });
    await session.openReader(page);
    const picture = await until('the question', () =>
      page.$('parallax-reader >>> figure ::-p-text(Show the picture from pictures.elsewhere.example)'),
    );
    await picture.evaluate((each) => each.scrollIntoView());
    await new Promise((done) => setTimeout(done, 1000));
    const asked = () => proxy.asked.filter(({ host }) => host === 'pictures.elsewhere.example').length;
    expect(asked()).toBe(0);
    const own = await page.$$eval('parallax-reader >>> article img', (all) => all.map((img) => img.src));
    expect(own.length).toBeGreaterThan(0); // those of hosts the page itself asked
    await picture.click();
    await until('the request', () => Promise.resolve(asked() > 0));
    await page.close();
  });

  it('keeps nothing that names an article that was read', async () => {
    const options = await session.openOwn('options.html');
    const all = await kept(options);
    // An article that no feed carries: what is kept of the others came with the feeds.
    const carried = session.newsroom.articles.filter(({ url }) => all.includes(new URL(url).pathname));
    const page = await session.open(`${session.article('novarra-quillon-new-terms')}?only=in-the-tab`);
    await session.openReader(page);
    expect(await kept(options)).not.toContain('only=in-the-tab');
    expect(carried.length).toBeGreaterThan(0);
    await page.close();
  });
});

describe('a private window', () => {
  it('is told like any other, and leaves nothing', async () => {
    const inPrivate = await openSession({
      follow: true,
      inPrivateWindows: true,
      args: () => Promise.resolve(['--incognito']), // the first window is a private one, those opened later are not
    });
    try {
      const own = await inPrivate.openOwn('options.html');
      const page = (await inPrivate.browser.pages()).find((each) => each.url() === 'about:blank')!;
      await page.goto(inPrivate.article('novarra-quillon-new-terms'));
      const before = await kept(own);
      const popup = await inPrivate.clickAndWait(page);
      expect(await says(popup, /outlets tell this story/)).toContain('The Harbor Standard');
      await clickButton(popup, 'Open reader');
      await until('the overlay', () => page.$('parallax-reader >>> dialog[open] h1'));
      await page.keyboard.press('Escape');
      expect(await kept(own)).toBe(before);
    } finally {
      await inPrivate.close();
    }
  });
});
