import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { openSession, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

/** What the overlay shows, or null when it is not open. Runs in the page: the shadow root is open. */
const overlayText = (page: Page) =>
  page.evaluate(() => {
    const dialog = document.querySelector('parallax-reader')?.shadowRoot?.querySelector('dialog');
    return dialog?.open ? dialog.innerText : null;
  });

/** Ends when nothing of the overlay is left: its element goes a moment after its dialog closes. */
const gone = (page: Page) =>
  until('the end of the overlay', () =>
    page.evaluate(() => document.querySelector('parallax-reader') === null),
  );

describe('the reader overlay', () => {
  let session: Session;
  let page: Page;

  const openReader = async () => {
    await session.openReader(page);
    return (await overlayText(page))!;
  };

  beforeAll(async () => {
    session = await openSession({ follow: true });
    page = await session.open(session.article(STORY));
  });
  afterAll(() => session.close());

  it('shows the whole article and the same parts beside it', async () => {
    const text = await openReader();
    const paragraphs = await page.evaluate(() =>
      [...document.querySelectorAll('article p')].map((paragraph) =>
        (paragraph as HTMLElement).innerText.trim(),
      ),
    );
    const folded = text.replace(/\s+/gu, ' ');
    const told = paragraphs.filter(
      (paragraph) => paragraph.length > 120 && folded.includes(paragraph.replace(/\s+/gu, ' ')),
    );
    expect(told.length).toBeGreaterThan(4);
    expect(text).toMatch(/in short/i);
    expect(text).toMatch(/who else tells it/i);
    await page.keyboard.press('Escape');
    await gone(page);
  });

  it('leaves the page untouched and at its place when Esc is pressed', async () => {
    await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
    const before = await page.evaluate(() => ({ html: document.documentElement.outerHTML, top: scrollY }));
    await openReader();
    await page.keyboard.press('Escape');
    await gone(page);
    const after = await page.evaluate(() => ({ html: document.documentElement.outerHTML, top: scrollY }));
    expect(after).toEqual(before);
  });

  it('leaves neither its type face nor a mark behind', async () => {
    const left = () =>
      page.evaluate(() => ({
        faces: [...document.fonts].filter(({ family }) => /Parallax/.test(family)).length,
        marks: [...CSS.highlights.keys()],
        sheets: document.adoptedStyleSheets.length,
      }));
    const before = await left();
    await openReader();
    await page.keyboard.press('t');
    await page.evaluate(() =>
      document
        .querySelector('parallax-reader')!
        .shadowRoot!.querySelector<HTMLElement>('[data-value="legible"] input')!
        .click(),
    );
    await until('the face', async () => (await left()).faces === 4);
    expect(
      await page.evaluate(() => document.fonts.check('16px "Parallax Legible"', 'A page of its own')),
    ).toBe(true);
    await page.keyboard.press('Escape'); // the choices, then the overlay
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await left()).toEqual(before);
  });

  it('is set as the reader chose the last time', async () => {
    await openReader();
    const face = await page.evaluate(
      () => document.querySelector('parallax-reader')!.shadowRoot!.querySelector('dialog')!.dataset.face,
    );
    expect(face).toBe('legible');
    await page.keyboard.press('Escape');
    await gone(page);
  });

  it('closes when it is asked for a second time', async () => {
    await openReader();
    const popup = await session.click(page);
    await popup.locator('::-p-aria([name="Open reader"][role="button"])').click();
    await gone(page);
  });

  it('keeps the keyboard inside while it is open', async () => {
    await openReader();
    for (let press = 0; press < 40; press++) await page.keyboard.press('Tab');
    const inside = await page.evaluate(
      () =>
        document.activeElement === document.querySelector('parallax-reader') ||
        document.activeElement === document.body,
    );
    expect(inside).toBe(true);
    await page.keyboard.press('Escape');
    await gone(page);
  });

  it('shows a line’s passage within the article', async () => {
    await openReader();
    const line = await page.evaluate(() => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      const button = root.querySelector<HTMLElement>('.telling button.line')!;
      button.click();
      return button.querySelector('.line-text')!.textContent!;
    });
    const marked = await until('the mark', () =>
      page.evaluate(
        () =>
          document.querySelector('parallax-reader')!.shadowRoot!.querySelector('mark.passage')?.textContent,
      ),
    );
    expect(marked.replace(/\s+/gu, ' ')).toBe(line.replace(/\s+/gu, ' '));
    await page.keyboard.press('Escape');
    await gone(page);
  });
});

describe('a page before the click', () => {
  it('holds no trace of the extension', async () => {
    const session = await openSession({ follow: false });
    const page = await session.open(session.article(STORY));
    const trace = await page.evaluate(async (own) => {
      const files = ['article.js', 'content-scripts/reader.js', 'popup.html', 'icon/16.png', 'outlets.bin'];
      const reached: string[] = [];
      for (const file of files) {
        const answer = await fetch(own + file).catch(() => null);
        if (answer?.ok) reached.push(file);
      }
      return {
        reached,
        nodes: document.querySelectorAll(
          'parallax-reader, [class*=parallax], [id*=parallax], [src^="chrome-extension:"]',
        ).length,
        globals: Object.keys(globalThis).filter((name) => /parallax|wxt/i.test(name)),
        sheets: document.adoptedStyleSheets.length,
      };
    }, session.address(''));
    expect(trace).toEqual({ reached: [], nodes: 0, globals: [], sheets: 0 });
    const contexts = session.newsroom.requests.filter((request) => /parallax/i.test(JSON.stringify(request)));
    expect(contexts).toEqual([]);
    await session.close();
  });
});
