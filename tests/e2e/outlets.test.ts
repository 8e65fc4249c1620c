import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { MADE_UP_PAGE } from '../../scripts/look/outlets';
import { openSession, says, type Session } from './session';

const NEWS = 'https://www.nytimes.com/2026/a-ferry';

describe('the reader’s word on an outlet', () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession({ follow: false });
    page = await session.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.isNavigationRequest())
        void request.respond({ contentType: 'text/html; charset=utf-8', body: MADE_UP_PAGE });
      else void request.abort();
    });
    await page.goto(NEWS);
  });
  afterAll(() => session.close());

  const card = (popup: Page) =>
    popup.$eval('.outlet-card', (part) => (part as HTMLElement).innerText.replace(/\s+/gu, ' '));

  it('is kept when the worker is stopped, beside the sources’ label', async () => {
    const popup = await session.clickAndWait(page);
    expect(await card(popup)).toMatch(/The New York Times.*Lean left/);
    await popup.select('.own-label select', 'right');
    await popup.waitForSelector('.bias-own');
    await session.killWorker();
    const again = await session.clickAndWait(page);
    expect(await again.$eval('.own-label select', (field) => (field as HTMLSelectElement).value)).toBe(
      'right',
    );
    expect(await card(again)).toMatch(/Lean left/);
    const listed = await session.openOwn('options.html#own-outlets');
    expect(await says(listed, /nytimes\.com Right \(yours\)/)).toContain('Your own labels');
    await listed.close();
  });

  it('can silence a source, which stays silent when the worker is stopped', async () => {
    const options = await session.openOwn('options.html#method');
    for (const name of ['DomainDemo', 'Bakshy', 'Eady', 'Buntain'])
      await options.evaluate((wanted) => {
        const labels = [...document.querySelectorAll<HTMLLabelElement>('#method label.choice')];
        labels.find((label) => label.innerText.includes(wanted))!.click();
      }, name);
    await until('the switches', () =>
      options.$$eval('#method input:not(:checked)', (boxes) => boxes.length === 4),
    );
    await session.killWorker();
    const popup = await session.clickAndWait(page);
    const said = await card(popup);
    expect(said).toMatch(/Unrated You switched off the sources that rate it\.|by a single source/);
    expect(said).not.toMatch(/4 sources/);
    await options.close();
  });

  it('is about an article whose kind is told with its reason', async () => {
    const popup = await session.clickAndWait(page);
    await popup.click('.text-kind summary');
    await says(popup, /It stands in the section: Opinion\./);
  });
});
