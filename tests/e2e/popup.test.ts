import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { openSession, says, words, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

/** Headlines of those that tell the story, each group unfolded. */
const tellings = (popup: Page) =>
  popup.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.coverage-group > .button')) button.click();
    return [...document.querySelectorAll('.coverage-group a')].map((link) => link.textContent);
  });

describe('one click on an article', () => {
  let session: Session;
  let page: Page;
  let popup: Page;
  let said: string;

  beforeAll(async () => {
    session = await openSession({ follow: true });
    page = await session.open(session.article(STORY));
    popup = await session.clickAndWait(page);
    said = await words(popup);
  });
  afterAll(() => session.close());

  it('tells headline, date and outlet', async () => {
    const headline = await page.evaluate(() => document.querySelector('h1')!.innerText.trim());
    expect(await popup.evaluate(() => document.querySelector('h1')!.innerText.trim())).toBe(headline);
    expect(said).toMatch(/Posted (\d+ (minutes?|hours?) ago|yesterday) by /i);
  });

  it('says who is speaking, from which country, with which bias and who rated it', async () => {
    expect(said).toMatch(/Who is speaking/i);
    expect(said).toMatch(/Coverage and analysis from /);
    expect(said).toMatch(/Bias (Left|Lean left|Center|Lean right|Right)/i);
    expect(said).toContain('This rates the outlet, not this article.');
  });

  it('tells the narrative in at least three titled sections of the article’s own words', async () => {
    const sections = await popup.evaluate(() =>
      [...document.querySelectorAll('.telling')].map((section) => ({
        title: section.querySelector('h3')!.textContent,
        lines: [...section.querySelectorAll('.line-text')].map((line) => line.textContent!),
      })),
    );
    expect(sections.length).toBeGreaterThanOrEqual(3);
    const article = (await page.evaluate(() => document.body.textContent)).replace(/\s+/gu, ' ');
    for (const { title, lines } of sections) {
      expect(title).toBeTruthy();
      for (const line of lines) expect(article).toContain(line.replace(/\s+/gu, ' '));
    }
  });

  it('shows who else tells it, from at least three biases and two countries', async () => {
    expect(said).toMatch(/\d+ outlets tell this story/);
    const biases = await popup.evaluate(() =>
      [...document.querySelectorAll('.coverage-group h3')].map((heading) =>
        heading.firstChild!.textContent!.trim(),
      ),
    );
    expect(new Set(biases).size).toBeGreaterThanOrEqual(3);
    await clickButton(popup, 'By region');
    const countries = await popup.evaluate(() =>
      [...document.querySelectorAll('.coverage-group h3')].map((heading) =>
        heading.firstChild!.textContent!.trim(),
      ),
    );
    expect(countries.length).toBeGreaterThanOrEqual(2);
    await clickButton(popup, 'By bias');
  });

  it('offers more to read and says how each insight was made', () => {
    expect(said).toMatch(/You might also like/i);
    expect(said).toMatch(/How this was made/i);
    expect(said).toMatch(/Searched in this browser: \d+ items? from the feeds of \d+ outlets/);
  });

  it('scrolls the page to a line’s passage and marks it, leaving the document as it was', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.telling button.line')].at(-1)!.click(),
    );
    const marked = await until('the mark', () =>
      page.evaluate(() => {
        const highlight = CSS.highlights.get('parallax-passage');
        return highlight ? [...highlight].map((range) => (range as Range).toString()).join('') : null;
      }),
    );
    const line = await popup.evaluate(
      () => [...document.querySelectorAll('.telling button.line .line-text')].at(-1)!.textContent!,
    );
    expect(marked.replace(/\s+/gu, ' ')).toBe(line.replace(/\s+/gu, ' '));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('keeps the reader’s “not the same story” when the worker is stopped, and takes it back', async () => {
    const first = await popup.evaluate(() => {
      const link = document.querySelector('.coverage-link')!;
      link.querySelector<HTMLElement>('.judge-button')!.click();
      return link.querySelector('a')!.textContent!;
    });
    await says(popup, /You said of 1 report that it tells another story/);
    expect(await tellings(popup)).not.toContain(first);
    await popup.close();
    await session.killWorker();
    popup = await session.clickAndWait(page);
    await says(popup, /You said of 1 report that it tells another story/);
    expect(await tellings(popup)).not.toContain(first);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.refused .judge-button')!.click());
    await until('the telling', async () => (await tellings(popup)).includes(first));
  });

  it('opens another outlet’s telling in a tab of its own', async () => {
    const opened = session.browser.waitForTarget(
      (target) =>
        target.opener() === undefined && /\.example\//.test(target.url()) && target.url() !== page.url(),
    );
    await popup.evaluate(() =>
      document.querySelector<HTMLElement>('.coverage-group a, .coverage-group button')!.click(),
    );
    expect((await opened).url()).toMatch(/^https:\/\/[a-z]+\.example\//);
  });
});

describe('without any outlet followed', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession({ follow: false });
  });
  afterAll(() => session.close());

  it('still tells the article, and offers a balanced dozen in one click', async () => {
    await session.allowHosts(['*']);
    const popup = await session.clickAndWait(await session.open(session.article(STORY)));
    await says(popup, /You follow none yet/);
    await popup.locator('::-p-aria([name="Follow a balanced dozen"][role="button"])').click();
    // The dozen is real and this browser reaches none of it: the choice is kept, and each failure is named.
    const options = await session.openOwn('options.html');
    await says(options, /did not answer/);
    const followed = await options.evaluate(() => document.querySelectorAll('.outlet-row').length);
    expect(followed).toBeGreaterThanOrEqual(10);
  });
});
