import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { inOverlay, openSession, type Session } from './session';

/** How the article's first paragraph is set, in CSS pixels. */
const set = (page: Page) =>
  inOverlay(page, (root) => {
    const paragraph = root.querySelector('.article-body > p')!;
    const { fontSize, lineHeight, letterSpacing, textAlign } = getComputedStyle(paragraph);
    return {
      size: parseFloat(fontSize),
      width: paragraph.getBoundingClientRect().width,
      leading: parseFloat(lineHeight) / parseFloat(fontSize),
      spacing: parseFloat(letterSpacing) || 0,
      justify: textAlign,
    };
  });

describe('the setting of an article in the reader', () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession({ follow: false });
    page = await session.open(session.article('novarra-quillon-new-terms'));
    await page.evaluate(() => {
      const last = [...document.querySelectorAll('article p')].at(-1)!;
      last.insertAdjacentHTML(
        'beforebegin',
        '<h2>What the harbor keeps</h2><p>The harbor keeps its ferries, its two cranes and the right to refuse a ship, a clerk said on Monday.</p>',
      );
    });
    await session.openReader(page);
  });
  afterAll(() => session.close());

  it('follows each slider at once, behind the panel, by the keyboard', async () => {
    await page.keyboard.press('t');
    for (const [index, name] of (['size', 'width', 'leading', 'spacing'] as const).entries()) {
      const before = await set(page);
      await page.evaluate((at) => {
        const root = document.querySelector('parallax-reader')!.shadowRoot!;
        root.querySelectorAll<HTMLElement>('#reader-settings input[type=range]')[at]!.focus();
      }, index);
      await page.keyboard.press(name === 'width' ? 'ArrowLeft' : 'ArrowRight');
      const after = await set(page);
      if (name === 'width') expect(after.width).toBeLessThan(before.width);
      else expect(after[name], name).toBeGreaterThan(before[name]);
    }
  });

  it('is justified on a click', async () => {
    expect((await set(page)).justify).not.toBe('justify');
    await inOverlay(page, (root) =>
      root.querySelector<HTMLElement>('#reader-settings .reader-check input')!.click(),
    );
    expect((await set(page)).justify).toBe('justify');
  });

  it('is as it was left when the reader opens again', async () => {
    const left = await set(page);
    await page.keyboard.press('Escape'); // the choices, then the overlay
    await page.keyboard.press('Escape');
    await until('the end of the overlay', () =>
      page.evaluate(() => document.querySelector('parallax-reader') === null),
    );
    await session.openReader(page);
    expect(await set(page)).toEqual(left);
  });

  it('fits a window of 320 px at the largest size without scrolling sideways', async () => {
    await page.setViewport({ width: 320, height: 700 });
    await page.keyboard.press('t');
    await inOverlay(page, (root) =>
      root.querySelector<HTMLElement>('#reader-settings input[type=range]')!.focus(),
    );
    const { size } = await set(page);
    await page.keyboard.press('End');
    expect((await set(page)).size).toBeGreaterThan(size);
    await page.keyboard.press('Escape');
    const wide = await inOverlay(page, (root) => root.querySelector('dialog')!.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('has the article’s headings as its contents, which lead there', async () => {
    await inOverlay(page, (root) =>
      root.querySelector<HTMLElement>('[popovertarget="reader-outline"]')!.click(),
    );
    const entries = await inOverlay(page, (root) =>
      [...root.querySelectorAll('#reader-outline button')].map((entry) => entry.textContent),
    );
    const headings = await inOverlay(page, (root) =>
      [...root.querySelectorAll('.article-body > :is(h2, h3)')].map((heading) => heading.textContent),
    );
    expect(entries).toEqual(headings);
    expect(entries.at(-1)).toBe('What the harbor keeps');
    await inOverlay(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('#reader-outline button')].at(-1)!.click(),
    );
    const top = await until('the heading', () =>
      inOverlay(page, (root) => {
        const at = [...root.querySelectorAll('.article-body > :is(h2, h3)')].at(-1)!.getBoundingClientRect();
        return at.top >= 0 && at.bottom <= innerHeight ? at.top : null;
      }),
    );
    expect(top).toBeGreaterThan(40); // clear of the bar
  });

  it('is searched by the browser’s own find', async () => {
    const told = 'What happened'; // a section's title, which the page behind does not say
    expect(await page.$eval('article', (article) => article.innerText)).not.toContain(told);
    expect(
      await page.evaluate(
        (words) => (window as unknown as { find(words: string): boolean }).find(words),
        told,
      ),
    ).toBe(true);
  });
});
