import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { openSession, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

describe('an article taken along', () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession({ follow: true });
    page = await session.open(session.article(STORY));
  });
  afterAll(() => session.close());

  /** Double-click a word of the n-th paragraph of the overlay. */
  const selectWord = async (paragraph: number) => {
    const box = await page.evaluate((index) => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      const found = root.querySelectorAll('.article-body > p')[index]!;
      found.scrollIntoView({ block: 'center' });
      const { left, top } = found.getBoundingClientRect();
      return { x: left + 60, y: top + 14 };
    }, paragraph);
    await page.mouse.click(box.x, box.y, { count: 2 });
    return box;
  };
  const press = (name: string) =>
    until(`“${name}”`, () =>
      page.evaluate((wanted) => {
        const root = document.querySelector('parallax-reader')!.shadowRoot!;
        const found = [...root.querySelectorAll<HTMLElement>('.reader-mark-bar button')].find(
          (button) => button.textContent === wanted,
        );
        found?.click();
        return found !== undefined;
      }, name),
    );
  const inPage = () =>
    page.evaluate(() => [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
  const marked = (name = 'parallax-kept') =>
    page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => String(range)), name);

  it('keeps a highlight with its note, and shows it when the reader opens again', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await session.openReader(page);
    const box = await selectWord(1);
    await press('Highlight');
    const [word] = await until('the highlight', async () => {
      const now = await marked();
      return now.length === 1 && now;
    });
    expect(word).toMatch(/^\S+$/);
    await page.mouse.click(box.x, box.y);
    await until('the highlight’s own bar', () =>
      page.evaluate(() =>
        document
          .querySelector('parallax-reader')!
          .shadowRoot!.querySelector('.reader-mark-bar')
          ?.textContent?.startsWith('Remove'),
      ),
    );
    await press('Add a note');
    await page.keyboard.type('Ask about this, h and k are letters');
    await press('Keep');
    await until('the end of the bar', () =>
      page.evaluate(
        () => !document.querySelector('parallax-reader')!.shadowRoot!.querySelector('.reader-mark-bar'),
      ),
    );
    await page.keyboard.press('Escape');
    await until('the end of the overlay', () =>
      page.evaluate(() => document.querySelector('parallax-reader') === null),
    );
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    // What was marked stays to be seen in the page, and nothing else of the overlay's.
    expect(
      await until('the word in the page', async () => {
        const now = await inPage();
        return now.length > 0 && now;
      }),
    ).toEqual([['parallax-page', [word]]]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await session.openReader(page);
    expect(await until('the highlight', async () => (await marked('parallax-noted'))[0])).toBe(word);
    expect(await marked()).toEqual([]);
  });

  it('has the highlights in its panel, and a citation', async () => {
    await page.keyboard.press('k');
    const words = await until('the panel', () =>
      page.evaluate(
        () => document.querySelector('parallax-reader')!.shadowRoot!.querySelector('.taking')?.textContent,
      ),
    );
    expect(words).toContain('Vance, P. (20');
    expect(words).toContain('Ask about this, h and k are letters');
    await page.keyboard.press('Escape');
  });

  it('shows a new highlight in the panel while it is open', async () => {
    await page.keyboard.press('k');
    const kept = () =>
      page.evaluate(
        () =>
          document.querySelector('parallax-reader')!.shadowRoot!.querySelectorAll('.taking-kept li').length,
      );
    await until('the panel', async () => (await kept()) === 1);
    await page.evaluate(() => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      const words = document.createRange();
      words.selectNodeContents(root.querySelectorAll('.article-body > p')[3]!);
      const selection =
        (root as unknown as { getSelection?: () => Selection }).getSelection?.() ?? getSelection()!;
      selection.removeAllRanges();
      selection.addRange(words);
    });
    await page.keyboard.press('h');
    await until('the second highlight', async () => (await kept()) === 2);
    await page.keyboard.press('Escape');
  });

  it('prints the article alone', async () => {
    const pages = Buffer.from(await page.pdf({ format: 'A4' }))
      .toString('latin1')
      .match(/\/Type \/Page\b/g);
    expect(pages!.length).toBeGreaterThan(0);
    expect(pages!.length).toBeLessThan(5);
    const shown = async () => {
      await page.emulateMediaType('print');
      const answer = await page.evaluate(() => ({
        page: getComputedStyle(document.body).display,
        bar: getComputedStyle(document.querySelector('parallax-reader')!.shadowRoot!.querySelector('.bar')!)
          .display,
      }));
      await page.emulateMediaType('screen');
      return answer;
    };
    expect(await shown()).toEqual({ page: 'none', bar: 'none' });
  });

  it('is saved as a packet that opens without a request', async () => {
    const folder = session.folder;
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await page.keyboard.press('k');
    await until('the panel', () =>
      page.evaluate(() => {
        const root = document.querySelector('parallax-reader')!.shadowRoot!;
        const button = [...root.querySelectorAll<HTMLElement>('.taking button')].find(
          ({ textContent }) => textContent === 'Save the story packet',
        );
        button?.click();
        return button !== undefined;
      }),
    );
    const { readdirSync } = await import('node:fs');
    const name = await until('the file', () =>
      Promise.resolve(readdirSync(folder).find((each) => each.endsWith('.html'))),
    );
    expect(name).toMatch(/^\d{4}-\d\d-\d\d harborstandard\.example Novarra/);
    expect(readFileSync(`${folder}/${name}`, 'utf8')).toContain("default-src 'none'");
    const packet = await session.browser.newPage();
    const asked: string[] = [];
    packet.on('request', (request) => asked.push(request.url()));
    await packet.goto(`file://${folder}/${encodeURIComponent(name)}`);
    expect(asked).toHaveLength(1);
    const text = await packet.evaluate(() => document.body.innerText);
    for (const part of ['In short', 'The Harbor Standard', 'What left this browser', 'Ask about this'])
      expect(text).toContain(part);
  });
});
