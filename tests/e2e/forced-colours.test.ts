import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { forceColours, violations } from './axe';
import { openSession, says, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

/** Runs in the page: the grounds of the two ways to group, the chosen one's first. */
const grounds = (page: Page) =>
  page.$eval('.switch', (group) =>
    ['true', 'false'].map(
      (pressed) => getComputedStyle(group.querySelector(`[aria-pressed="${pressed}"]`)!).backgroundColor,
    ),
  );

describe('in the system’s few colours', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession({ follow: true });
  });
  afterAll(() => session.close());

  it.each(['explore.html', 'highlights.html'])('axe finds nothing in %s', async (name) => {
    const page = await session.openOwn(name);
    await until('the page', () => page.$('h1'));
    await forceColours(page);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('axe finds nothing in the reader and its panels', async () => {
    const page = await session.open(session.article(STORY));
    await session.openReader(page);
    await forceColours(page);
    expect(await violations(page, 'parallax-reader')).toEqual([]);
    for (const opens of ['settings', 'listen', 'keys']) {
      await page.evaluate((id) => {
        document.querySelector('parallax-reader')!.shadowRoot!.getElementById(id)!.showPopover();
      }, `reader-${opens}`);
      expect(await violations(page, 'parallax-reader'), opens).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  it('the chosen way to group is filled, in the popup and where headlines are compared', async () => {
    const popup = await session.clickAndWait(await session.open(session.article(STORY)));
    await forceColours(popup);
    const [chosen, other] = await grounds(popup);
    expect(chosen).not.toBe(other);
    const page = await session.openOwn('explore.html');
    await forceColours(page);
    await (await page.waitForSelector('[data-compare]'))!.click();
    await page.waitForSelector('.switch');
    expect(await grounds(page)).toEqual([chosen, other]);
    expect(await violations(page)).toEqual([]);
  });

  it('comparing names no gray words, since there is no gray', async () => {
    const page = await session.openOwn('explore.html');
    await (await page.waitForSelector('[data-compare]'))!.click();
    await says(page, /Gray words/);
    await forceColours(page);
    expect(await page.$eval('main', (main) => main.innerText)).not.toMatch(/gray words/i);
  });
});
