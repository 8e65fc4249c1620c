import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { violations } from './axe';
import { openSession, says, type Session } from './session';

const PHONE = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

describe('the popup on a phone, where it has the whole screen and there is no toolbar', () => {
  let session: Session;
  let article: Page;
  let popup: Page;

  beforeAll(async () => {
    session = await openSession({ follow: true });
    article = await session.open(session.article('novarra-quillon-new-terms'));
    popup = await session.popupInTab(article);
    await popup.setViewport(PHONE);
    await says(popup, /Who else tells it.*You might also like.*Getting started/i);
  });
  afterAll(() => session.close());

  it('fills the width and scrolls one way only', async () => {
    const { body, document: whole } = await popup.evaluate(() => ({
      body: document.body.getBoundingClientRect().width,
      document: document.documentElement.scrollWidth,
    }));
    expect(body).toBe(PHONE.width);
    expect(whole).toBe(PHONE.width);
  });

  it('has nothing to press that is smaller than a fingertip or lies beside the screen', async () => {
    const small = await popup.evaluate((width) => {
      const controls = [...document.querySelectorAll<HTMLElement>('button, summary, select, label.choice')];
      return controls.flatMap((control) => {
        if (!control.checkVisibility()) return [];
        const { left, right, height } = control.getBoundingClientRect();
        return left >= 0 && right <= width && height >= 44 ? [] : [`${control.textContent}: ${height}`];
      });
    }, PHONE.width);
    expect(small).toEqual([]);
  });

  it('is free of what axe can find', async () => {
    expect(await violations(popup)).toEqual([]);
  });

  it.each([
    ['Options', 'options.html'],
    ['Today’s stories', 'explore.html'],
    ['Your highlights', 'highlights.html'],
    ['Getting started', 'welcome.html'],
    ['Compare the headlines', 'explore.html'],
  ])('leads to %s', async (name, file) => {
    await popup.bringToFront();
    const before = new Set(await session.browser.pages());
    await popup.locator(`::-p-aria(${name})`).click();
    const opened = await until(file, async () =>
      (await session.browser.pages()).find((page) => !before.has(page) && page.url().includes(file)),
    );
    await opened.close();
  });

  it('opens the reader over the page', async () => {
    await popup.bringToFront();
    await popup.locator('::-p-aria(Open reader)').click();
    const opened = await until('the overlay', () =>
      article.evaluate(() => document.querySelector('parallax-reader')?.shadowRoot != null),
    );
    expect(opened).toBe(true);
  });
});
