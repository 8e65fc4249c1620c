import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOICES_STATES, voicesForViews, type VoicesOnView } from '../../scripts/look/voices';
import type { Page } from 'puppeteer-core';
import { violations } from './axe';
import { openSession, type Session } from './session';

interface Api {
  tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
}

let session: Session;
let voices: VoicesOnView;
let popup: Page;

beforeAll(async () => {
  voices = await voicesForViews();
  session = await openSession({ follow: false });
  const page = await session.open(session.article('novarra-quillon-new-terms'));
  await session.clickAndWait(page);
  const own = await session.openOwn('options.html');
  const tabId = await own.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    return (await tabs.query({})).find((tab) => tab.url === url)!.id;
  }, page.url());
  popup = await session.openOwn(`popup.html?tab=${tabId}`);
  await popup.setViewport({ width: 320, height: 800 });
});
afterAll(async () => {
  await session.close();
  await voices.close();
});

describe('comments on a narrow screen', () => {
  it.each(VOICES_STATES)('are open to every reader while %s', async (state) => {
    await voices.show(popup, state);
    expect(await violations(popup, '.voices')).toEqual([]);
    const [scrollWidth, clientWidth] = await popup.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth!);
  });
});
