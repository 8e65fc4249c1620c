import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { violations } from './axe';
import { openReaderHere, openSession, type Session } from './session';

const inReader = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) => document.querySelector('parallax-reader')?.shadowRoot?.querySelector(wanted) != null,
    selector,
  );

describe.each(['light', 'dark'] as const)('every view in %s is free of what axe can find', (scheme) => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession({ follow: true });
  });
  afterAll(() => session.close());

  const dressed = async (page: Page) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return page;
  };

  it.each(['options.html', 'welcome.html', 'explore.html', 'highlights.html'])('%s', async (name) => {
    const page = await dressed(await session.openOwn(name));
    await until('the page', () => page.$('h1'));
    expect(await violations(page)).toEqual([]);
  });

  it('the popup', async () => {
    const page = await session.open(session.article('novarra-quillon-new-terms'));
    const popup = await dressed(await session.clickAndWait(page));
    expect(await violations(popup)).toEqual([]);
  });

  it('the popup of a teaser, of a page without a word and of a front page', async () => {
    const teaser = session.newsroom.articles.find(({ paywalled }) => paywalled)!.url;
    for (const url of [teaser, new URL('/empty', teaser).href, new URL('/', teaser).href]) {
      const popup = await dressed(await session.clickAndWait(await session.open(url)));
      expect(await violations(popup), url).toEqual([]);
      await popup.close().catch(() => undefined);
    }
  });

  it('the question before everything is cleared', async () => {
    const page = await dressed(await session.openOwn('options.html'));
    await page.locator('::-p-aria(Clear everything)').click();
    await until('the question', () => page.$('dialog[open]'));
    expect(await violations(page)).toEqual([]);
  });

  it('the reader over a page without an article', async () => {
    const page = await dressed(
      await session.open(new URL('/empty', session.article('novarra-quillon-new-terms')).href),
    );
    await openReaderHere(await session.clickAndWait(page));
    await until('what the reader says', () => inReader(page, 'dialog[open] .notice'));
    expect(await violations(page, 'parallax-reader')).toEqual([]);
  });

  it('the reader overlay', async () => {
    const page = await dressed(await session.open(session.article('novarra-quillon-new-terms')));
    await session.openReader(page);
    expect(await violations(page, 'parallax-reader')).toEqual([]);
  });
});

describe('the reader overlay, whatever it is dressed in', () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession({ follow: true });
    page = await session.open(session.article('novarra-quillon-new-terms'));
    await session.openReader(page);
  });
  afterAll(() => session.close());

  it.each(['light', 'sepia', 'dark', 'contrast'])('is free of what axe can find in %s', async (theme) => {
    await page.evaluate((value) => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      root.querySelector<HTMLElement>(`[data-value="${value}"] input`)!.click();
    }, theme);
    await until('the theme', () =>
      page.evaluate(
        (value) =>
          document.querySelector('parallax-reader')!.shadowRoot!.querySelector('dialog')!.dataset.theme ===
          value,
        theme,
      ),
    );
    for (const opens of ['settings', 'listen', 'keys', 'take']) {
      await page.evaluate((id) => {
        document.querySelector('parallax-reader')!.shadowRoot!.getElementById(id)!.showPopover();
      }, `reader-${opens}`);
      if (opens === 'take') await until('the panel', () => inReader(page, '.taking'));
      expect(await violations(page, 'parallax-reader'), opens).toEqual([]);
      await page.keyboard.press('Escape');
    }
    const word = await page.evaluate(() => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      const paragraph = root.querySelectorAll('.article-body > p')[1]!;
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = paragraph.getBoundingClientRect();
      return { x: left + 60, y: top + 14 };
    });
    await page.mouse.click(word.x, word.y, { count: 2 });
    await until('the bar of the highlight', () => inReader(page, '.reader-mark-bar'));
    expect(await violations(page, 'parallax-reader'), 'highlight').toEqual([]);
    await page.mouse.click(word.x, word.y - 200); // lets go of the word
    await page.evaluate(() =>
      document
        .querySelector('parallax-reader')!
        .shadowRoot!.querySelector<HTMLElement>('article .enlarge')!
        .click(),
    );
    await until('the picture', () => inReader(page, '.reader-zoom[open]'));
    expect(await violations(page, 'parallax-reader'), 'picture').toEqual([]);
    await page.keyboard.press('Escape');
  });
});
