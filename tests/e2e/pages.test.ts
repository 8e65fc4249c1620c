import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { openSession, says, words, type Session } from './session';

describe('a page that is no article gets its own plain sentence', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession({ follow: false });
  });
  afterAll(() => session.close());

  const sentenceFor = async (url: string) => words(await session.clickAndWait(await session.open(url)));

  it('a front page', async () => {
    expect(await sentenceFor(new URL('/', session.article('novarra-quillon-new-terms')).href)).toMatch(
      /front page.*Open one of its articles/i,
    );
  });

  it('and is no dead end: a front leads to today’s stories, or is read anyway and opens in the reader', async () => {
    const front = await session.open(new URL('/', session.article('novarra-quillon-new-terms')).href);
    const popup = await session.clickAndWait(front);
    await clickButton(popup, 'Read it anyway');
    await until('what it says', () => popup.evaluate(() => document.querySelector('.telling') !== null));
    await popup.close();
    await session.openReader(front);

    const other = await session.clickAndWait(
      await session.open(new URL('/', session.article('novarra-quillon-new-terms')).href),
    );
    await clickButton(other, 'Explore today’s stories');
    await session.browser.waitForTarget((target) => target.url() === session.address('explore.html'));
  });

  it('a page of the browser', async () => {
    expect(await sentenceFor('chrome://version/')).toMatch(/belongs to the browser/);
    expect(await sentenceFor('about:blank')).toMatch(/did not let Parallax read this page.*Open an article/);
  });

  it('an empty page', async () => {
    expect(await sentenceFor(new URL('/empty', session.article('novarra-quillon-new-terms')).href)).toMatch(
      /page is empty/,
    );
  });

  it('a PDF', async () => {
    expect(
      await sentenceFor(new URL('/report.pdf', session.article('novarra-quillon-new-terms')).href),
    ).toMatch(/This is a PDF/);
  });

  it('a page that could not be loaded', async () => {
    const page = await session.browser.newPage();
    await page.goto('http://nowhere.invalid/').catch(() => undefined);
    await page.bringToFront();
    await says(await session.clickAndWait(page), /(failed to load|belongs to the browser).*Open an? /);
  });
});

describe('a paywall', () => {
  it('is told as what it is: a teaser', async () => {
    const session = await openSession({ follow: false });
    const teaser = session.newsroom.articles.find((article) => article.paywalled)!;
    const popup = await session.clickAndWait(await session.open(teaser.url));
    await says(popup, /Only the opening of this article is on the page/);
    await session.close();
  });
});
