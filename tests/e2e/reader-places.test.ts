import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { violations } from './axe';
import { inOverlay, openSession, type Session } from './session';
import { addNote } from '../../scripts/newsroom/add-note';

const STORY = 'novarra-quillon-new-terms';

/** Runs in the page: what stands in the overlay at the top of the view, below its bar. */
const readAt = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('parallax-reader')!.shadowRoot!;
    const blocks = [...root.querySelectorAll('.article-body > *')];
    return blocks.find((block) => block.getBoundingClientRect().bottom > 90)?.textContent?.slice(0, 60);
  });
const gone = async (page: Page) => {
  await page.keyboard.press('Escape');
  await until('the end of the overlay', () =>
    page.evaluate(() => document.querySelector('parallax-reader') === null),
  );
};

describe('finding one’s place in the reader', () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession({ follow: true });
    page = await session.open(session.article(STORY));
    await page.evaluate(addNote);
  });
  afterAll(() => session.close());

  it('opens at the paragraph in view on the page, and leaves the page there when nothing more is read', async () => {
    const wanted = await page.evaluate(() => {
      const paragraph = document.querySelectorAll('article p')[9]!;
      scrollTo({ top: scrollY + paragraph.getBoundingClientRect().top - 70, behavior: 'instant' });
      return { words: paragraph.textContent!.trim().slice(0, 60), top: scrollY };
    });
    await session.openReader(page);
    expect(await readAt(page)).toBe(wanted.words);
    await gone(page);
    expect(await page.evaluate(() => scrollY)).toBe(wanted.top);
  });

  it('leaves the page at the paragraph that was being read, and untouched', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await session.openReader(page);
    expect(await inOverlay(page, (root) => root.querySelector('dialog')!.scrollTop)).toBe(0);
    await inOverlay(page, (root) =>
      root.querySelectorAll('.article-body > p')[7]!.scrollIntoView({ behavior: 'instant' }),
    );
    const read = await readAt(page);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await gone(page);
    const shown = await page.evaluate((words) => {
      const paragraph = [...document.querySelectorAll('article p')].find((each) =>
        each.textContent.trim().startsWith(words!),
      );
      return paragraph!.getBoundingClientRect().top;
    }, read);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(200);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('stays at the top when the page and the reader were', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await session.openReader(page);
    await gone(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('follows a note and comes back', async () => {
    await session.openReader(page);
    await inOverlay(page, (root) => root.querySelector<HTMLElement>('a[href$="#note-1"]')!.focus());
    await page.keyboard.press('Enter');
    await until('the note', () =>
      inOverlay(page, (root) => root.querySelector('[data-note]')?.textContent?.includes('port registry')),
    );
    expect(await inOverlay(page, (root) => root.activeElement?.hasAttribute('data-note'))).toBe(true);
    expect(await violations(page, 'parallax-reader')).toEqual([]);
    await inOverlay(page, (root) => root.querySelector<HTMLElement>('.reader-back.to-text')!.click());
    expect(
      await inOverlay(page, (root) => root.activeElement?.getAttribute('href')?.endsWith('#note-1')),
    ).toBe(true);
    expect(await inOverlay(page, (root) => root.querySelector('[data-note], .to-text'))).toBeNull();
    expect(session.browser.targets().filter((target) => target.type() === 'page').length).toBeGreaterThan(0);
  });

  it('opens a picture by Enter, leads through the others, and gives the focus back', async () => {
    const asked: string[] = [];
    const note = (request: { url(): string }) => asked.push(request.url());
    await inOverlay(page, (root) => root.querySelector<HTMLElement>('.enlarge')!.focus());
    page.on('request', note);
    await page.keyboard.press('Enter');
    const zoomed = () =>
      inOverlay(page, (root) => root.querySelector<HTMLImageElement>('.reader-zoom[open] img')?.src);
    const first = await until('the picture', zoomed);
    expect(first).toMatch(/^https:/);
    expect(await violations(page, 'parallax-reader')).toEqual([]);
    await page.keyboard.press('ArrowRight');
    const other = await zoomed();
    const several = await inOverlay(page, (root) => root.querySelectorAll('.enlarge').length > 1);
    expect(other !== first).toBe(several);
    await page.keyboard.press('Escape');
    await until('the end of the picture', async () => !(await zoomed()));
    expect(await inOverlay(page, (root) => root.activeElement?.className)).toBe('enlarge');
    expect(await inOverlay(page, (root) => root.querySelector('dialog')!.open)).toBe(true);
    page.off('request', note);
    expect(asked.filter((url) => url !== first && url !== other)).toEqual([]);
  });

  it('leads the keyboard into a panel that a key opened, and back', async () => {
    const focused = () => inOverlay(page, (root) => root.activeElement?.closest('[popover]')?.id);
    await inOverlay(page, (root) => root.querySelector('dialog')!.focus());
    await page.keyboard.press('t');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('reader-settings');
    await page.keyboard.press('Escape');
    await until('the focus to return', () =>
      inOverlay(page, (root) => root.activeElement === root.querySelector('dialog')),
    );
    expect(await inOverlay(page, (root) => root.querySelector('dialog')!.open)).toBe(true);
  });

  it('moves the line guide by the arrows and says that it is on', async () => {
    await inOverlay(page, (root) => root.querySelector('dialog')!.focus());
    await page.keyboard.press('g');
    const top = () =>
      inOverlay(page, (root) => root.querySelector('.reader-guide')?.getBoundingClientRect().top ?? null);
    const before = await until('the guide', top);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const after = (await top())!;
    expect(after).toBeGreaterThan(before);
    await page.keyboard.press('ArrowUp');
    expect(await top()).toBeLessThan(after);
    expect(await inOverlay(page, (root) => root.querySelector('[role="status"]')!.textContent)).toBe(
      'Line guide on',
    );
    for (let press = 0; press < 40; press++) await page.keyboard.press('ArrowDown');
    const band = (await top())!;
    expect(band).toBeGreaterThan(0);
    expect(band).toBeLessThan(900);
    // Under the pointer it lies around one line, wherever in that line the pointer is.
    const [x, low, high] = await inOverlay(page, (root) => {
      const range = new Range();
      const lines = [...root.querySelectorAll('.article-body > p')].flatMap((block) => {
        range.selectNodeContents(block);
        return [...range.getClientRects()];
      });
      const line = lines.find((box) => box.top > 200 && box.bottom < 700)!;
      return [line.left + 20, line.bottom - 3, line.top + 3] as const;
    });
    await page.mouse.move(x, low);
    const under = await top();
    await page.mouse.move(x, high);
    expect(await top()).toBe(under);
    await page.keyboard.press('g');
    await gone(page);
  });
});
