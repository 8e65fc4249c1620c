import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWorker, tabInFront } from '../../scripts/ask-worker';
import { until } from '../../scripts/browser';
import { violations } from './axe';
import { openSession, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

describe('highlights in the page itself', () => {
  let session: Session;
  let page: Page;
  let untouched: string;

  const marks = (at = page) =>
    at.evaluate(() => [...(CSS.highlights.get('parallax-page') ?? [])].map((range) => String(range)));
  const standing = () =>
    page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    }));
  /** The colour under the first marked word, as the browser draws it. */
  const ground = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('parallax-page') ?? [];
      const parent = range?.startContainer.parentElement;
      return parent ? getComputedStyle(parent, '::highlight(parallax-page)').backgroundColor : '';
    });
  const toggle = async (popup: Page) => {
    const input = await popup.waitForSelector('.popup-foot > .choice input');
    await input!.click();
  };

  beforeAll(async () => {
    session = await openSession({ follow: true });
    page = await session.open(session.article(STORY));
    untouched = (await standing()).html;
    const popup = await session.clickAndWait(page);
    const tabId = await tabInFront(popup);
    for (const exact of ['a stake of 20 percent', 'words that this page never says'])
      await askWorker(popup, 'highlights/keep', {
        tabId,
        id: null,
        quote: { exact, prefix: '', suffix: '' },
        note: '',
      });
    await popup.close();
  });
  afterAll(() => session.close());

  it('are not there before a click', async () => {
    await page.reload();
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    expect((await standing()).html).toBe(untouched);
  });

  it('are marked once the popup was opened, where the page still says the words, and stay when it closes', async () => {
    const before = await standing();
    const popup = await session.clickAndWait(page);
    await until('the mark', async () => (await marks()).length === 1);
    expect(await marks()).toEqual(['a stake of 20 percent']);
    expect(await ground()).toBe('rgb(251, 231, 161)');
    await popup.waitForSelector('.popup-foot > .choice input:checked');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    expect(await marks()).toHaveLength(1);
    expect(await standing()).toEqual(before);
  });

  it('go without a trace where the reader turns them off, and come back', async () => {
    const before = await standing();
    const popup = await session.clickAndWait(page);
    await toggle(popup);
    await until('the end of the marks', async () => (await marks()).length === 0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    expect(await standing()).toEqual(before);
    await page.reload();
    await popup.close();
    const again = await session.clickAndWait(page);
    await again.waitForSelector('.popup-foot > .choice input:not(:checked)');
    expect(await marks()).toEqual([]);
    await toggle(again);
    await until('the mark', async () => (await marks()).length === 1);
    await again.close();
  });

  it('are gone from the page once they are deleted', async () => {
    const before = await session.clickAndWait(page);
    const tabId = await tabInFront(before);
    const kept = await askWorker(before, 'highlights/list', { tabId });
    for (const { id } of kept!.ok ? kept!.value : [])
      await askWorker(before, 'highlights/drop', { tabId, id });
    await before.close();
    expect(await marks()).toHaveLength(1);
    const popup = await session.clickAndWait(page);
    await until('the end of the marks', async () => (await marks()).length === 0);
    expect(await popup.$('.popup-foot > .choice')).toBeNull();
    await popup.close();
  });
});
