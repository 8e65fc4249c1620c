import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { violations } from './axe';
import { openSession, says, words, type Session } from './session';

const ARTICLE = 'orsa-dam-crack-evacuation';

let session: Session;

beforeAll(async () => {
  session = await openSession({ follow: true });
});
afterAll(() => session.close());

const openExplore = async (): Promise<Page> => {
  const page = await session.openOwn('explore.html');
  await page.waitForSelector('.story-row');
  return page;
};
/** A page of the extension that something else opened. */
const opened = (address: string): Promise<Page> =>
  until(address, async () =>
    (await session.browser.pages()).find((page) => page.url().startsWith(session.address(address))),
  );
const headlines = (page: Page) =>
  page.$$eval('.story-row h2', (titles) => titles.map((title) => title.textContent));

describe('Explore', () => {
  it('lists the stories of the followed feeds, the most told first, with who tells them', async () => {
    const page = await openExplore();
    await says(page, /Told by \d outlets, from/);
    const counts = await page.$$eval('.story-row', (rows) =>
      rows.map((row) => Number(/Told by (\d+)/.exec(row.textContent)?.[1] ?? 1)),
    );
    expect(counts[0]).toBeGreaterThan(2);
    expect(new Set(await headlines(page)).size).toBe(counts.length);
    await page.close();
  });

  it('names nothing from elsewhere: no picture, no face, no script of a page', async () => {
    const page = await session.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).protocol));
    await page.goto(session.address('explore.html'));
    await page.waitForSelector('.story-row');
    expect([...new Set(asked)]).toEqual(['chrome-extension:']);
    await page.close();
  });

  it('is filtered by topic, place and words, and says so when nothing is left', async () => {
    const page = await openExplore();
    const all = await headlines(page);
    await page.type('input[type=search]', 'orsa');
    await until('fewer stories', async () => (await headlines(page)).length < all.length);
    expect((await headlines(page)).length).toBeGreaterThan(0);
    await page.type('input[type=search]', ' zebra');
    await says(page, /No story matches/);
    await clickButton(page, 'Show all stories');
    await until('all stories', async () => (await headlines(page)).length === all.length);
    await page.select('.filter:nth-of-type(1) select', 'sport');
    await until('one topic', async () => (await headlines(page)).length < all.length);
    await page.close();
  });

  it('is walked through with the keyboard', async () => {
    const page = await openExplore();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const [first, second] = await headlines(page);
    await page.keyboard.press('j');
    expect(await focused()).toBe(first);
    await page.keyboard.press('j');
    expect(await focused()).toBe(second);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('/');
    await page.keyboard.type('jk');
    expect(await page.$eval('input[type=search]', (input) => input.value)).toBe('jk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.$eval('#explore-keys', (keys) => keys.matches(':popover-open'))).toBe(true);
    await page.close();
  });

  it('opens an article straight in the reader', async () => {
    const page = await openExplore();
    const before = new Set(await session.browser.pages());
    await page.click('[data-read]');
    const article = await until('the article’s tab', async () =>
      (await session.browser.pages()).find((each) => !before.has(each) && each.url().includes('.example')),
    );
    await until('the overlay', () =>
      article.evaluate(() =>
        Boolean(document.querySelector('parallax-reader')?.shadowRoot?.querySelector('dialog[open] h1')),
      ),
    );
    await article.close();
    await page.close();
  });
});

describe('the headlines of one story', () => {
  it('stand side by side from Explore, with the words of one side alone marked', async () => {
    const page = await openExplore();
    await page.click('[data-compare]');
    await page.waitForSelector('.compare-columns');
    const columns = await page.$$('.compare-column');
    expect(columns.length).toBeGreaterThan(1);
    expect(columns.length).toBeLessThanOrEqual(5);
    expect((await page.$$('.compare-columns mark')).length).toBeGreaterThan(0);
    const times = await page.$$eval('.report time', (all) =>
      all.map((time) => time.getAttribute('datetime')!),
    );
    expect(times).toEqual([...times].sort());
    await clickButton(page, 'By region');
    await until('columns by place', async () => /United Kingdom|Europe/.test(await words(page)));
    await page.setViewport({ width: 320, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.goBack();
    await page.waitForSelector('.story-row');
    await page.close();
  });

  it('are opened from the popup below an article, which is among them', async () => {
    const article = await session.open(session.article(ARTICLE));
    const popup = await session.clickAndWait(article);
    const title = await popup.$eval('h1', (heading) => heading.textContent);
    await clickButton(popup, 'Compare the headlines');
    const page = await opened('explore.html#tab=');
    await page.waitForSelector('.compare-columns');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(title);
    expect(await page.$$eval('.compare-headline', (all) => all.length)).toBeGreaterThan(1);
    await page.close();
    await article.close();
  });

  it('and all stories are opened from the overlay', async () => {
    const article = await session.open(session.article(ARTICLE));
    await session.openReader(article);
    await article.evaluate(() => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      root.querySelector<HTMLElement>('.explore-more')!.click();
    });
    const page = await opened('explore.html');
    await page.waitForSelector('.story-row');
    await page.close();
    await article.close();
  });
});

describe('the balance of the week', () => {
  it('is off until the reader turns it on, counts what is read from then on, and is gone with a click', async () => {
    const page = await openExplore();
    expect(await page.$('.balance-charts')).toBeNull();
    await clickButton(page, 'Turn it on');
    await says(page, /Nothing is noted yet/);
    const article = await session.open(session.article('novarra-quillon-new-terms'));
    await session.clickAndWait(article);
    await article.close();
    await page.bringToFront();
    await says(page, /1 article in seven days, from 1 outlet\./);
    await page.click('.balance summary');
    expect(await page.$eval('.balance table', (table) => table.innerText)).toMatch(/Center\s+100%/);
    await clickButton(page, 'Delete what was noted');
    await says(page, /Nothing is noted yet/);
    await clickButton(page, 'Turn it off');
    await says(page, /Turn it on/);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it('stories, comparison and balance are free of what axe can find', async () => {
    const page = await openExplore();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await clickButton(page, 'Turn it on');
    const article = await session.open(session.article('novarra-quillon-new-terms'));
    await session.clickAndWait(article);
    await article.close();
    await page.bringToFront();
    await page.waitForSelector('.balance summary');
    await page.click('.balance summary');
    await page.click('.story-who summary');
    expect(await violations(page)).toEqual([]);
    await clickButton(page, 'Turn it off');
    await page.click('[data-compare]');
    await page.waitForSelector('.compare-columns');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('with nobody followed', () => {
  it('Explore says what it is for and leads to the choice of outlets', async () => {
    const alone = await openSession({ follow: false });
    const page = await alone.openOwn('explore.html');
    await says(page, /You follow no outlet yet/);
    expect(await violations(page)).toEqual([]);
    const before = (await alone.browser.pages()).length;
    await page.bringToFront(); // the page that welcomes a new reader came in between
    await clickButton(page, 'Choose outlets');
    await until('the choice', async () => (await alone.browser.pages()).length > before);
    await alone.close();
  });
});
