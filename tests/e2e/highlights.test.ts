import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { violations } from './axe';
import { openSession, says, type Session } from './session';

describe('the page of all highlights', () => {
  let session: Session;
  let article: Page;
  let page: Page;

  /** Double-click a word of the n-th paragraph of the overlay, and mark it. */
  const mark = async (paragraph: number) => {
    const kept = () =>
      article.evaluate(() => [...(CSS.highlights.get('parallax-kept') ?? [])].map((range) => String(range)));
    const before = (await kept()).length;
    const box = await article.evaluate((index) => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      const found = root.querySelectorAll('.article-body > p')[index]!;
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = found.getBoundingClientRect();
      return { x: left + 60, y: top + 14 };
    }, paragraph);
    await article.mouse.click(box.x, box.y, { count: 2 });
    await until('the button', () =>
      article.evaluate(() => {
        const root = document.querySelector('parallax-reader')!.shadowRoot!;
        const found = root.querySelector<HTMLElement>('.reader-mark-bar button');
        found?.click();
        return found !== null;
      }),
    );
    return until('the highlight', async () => {
      const now = await kept();
      return now.length === before + 1 && now;
    });
  };
  const press = (name: RegExp) =>
    page.evaluate(
      (source) =>
        [...document.querySelectorAll<HTMLElement>('main button')]
          .find((button) => new RegExp(source, 'u').test(button.textContent ?? ''))!
          .click(),
      name.source,
    );

  beforeAll(async () => {
    session = await openSession({ follow: false });
    page = await session.openOwn('highlights.html');
  });
  afterAll(() => session.close());

  it('says how to begin while there are none', async () => {
    await says(page, /Nothing marked yet/);
    expect(await violations(page)).toEqual([]);
  });

  it('shows what was marked in the reader once it is looked at again', async () => {
    article = await session.open(session.article('novarra-quillon-new-terms'));
    await session.openReader(article);
    await mark(1);
    const marked = await mark(3);
    expect(marked).toHaveLength(2);
    await page.bringToFront();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await says(page, /2 highlights/);
    await says(page, /harborstandard\.example/);
    const first = await page.$eval('.highlight-row blockquote', (quote) => quote.textContent ?? '');
    expect(marked).toContain(first);
    expect(await violations(page)).toEqual([]);
  });

  it('keeps a note, and finds it', async () => {
    await press(/^Add a note/);
    await page.waitForSelector('.highlight-writing textarea');
    await page.keyboard.type('Ask the zebra keeper');
    expect(await violations(page)).toEqual([]);
    await press(/^Keep$/);
    await says(page, /Ask the zebra keeper/);
    await page.type('input[type=search]', 'ZEBRA');
    await says(page, /1 highlight /);
  });

  it('saves what was found', async () => {
    const client = await session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: session.folder });
    await press(/^Save these as Markdown$/);
    const name = await until('the file', () =>
      Promise.resolve(readdirSync(session.folder).find((each) => each.endsWith('.md'))),
    );
    const saved = readFileSync(path.join(session.folder, name), 'utf8');
    expect(saved).toMatch(/^## \[/);
    expect(saved).toContain('Ask the zebra keeper');
    expect(saved.match(/^> /gmu)).toHaveLength(1);
  });

  it('removes one, and brings it back with the focus', async () => {
    await press(/^Remove highlight/);
    await says(page, /0 highlights .*Highlight removed\./);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await says(page, /1 highlight .*Ask the zebra keeper/);
    await page.reload();
    await says(page, /2 highlights .*Ask the zebra keeper/);
  });

  it.each([320, 640])('fits into %i px without scrolling sideways', async (width) => {
    await page.setViewport({ width, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('is reached from the popup', async () => {
    await article.bringToFront();
    const popup = await session.clickAndWait(article);
    await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ways button')]
        .find(({ textContent }) => textContent === 'Your highlights')!
        .click(),
    );
    await until(
      'a second page',
      async () =>
        (await session.browser.pages()).filter((each) => each.url().endsWith('/highlights.html')).length ===
        2,
    );
  });
});
