import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { openSession, type Session } from './session';

interface Tab {
  id: number;
}
interface Api {
  permissions: { request(what: object): Promise<boolean> };
  tabs: { query(what: object): Promise<Tab[]> };
  commands: { onCommand: { dispatch(command: string, tab: Tab): void } };
  contextMenus: { onClicked: { dispatch(click: { menuItemId: string; linkUrl?: string }, tab: Tab): void } };
}

describe('the reader', () => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession({ follow: false });
    page = await session.open(session.article('novarra-quillon-new-terms'));
    await session.clickAndWait(page); // the icon's click grants what a real key or menu click would
    await page.bringToFront();
  });
  afterAll(() => session.close());

  const isOpen = () => page.evaluate(() => document.querySelector('parallax-reader') !== null);

  // A driver can press no key of the browser's own, so the browser's event is raised where it would arrive.
  it('opens by Alt+R and closes by the context menu', async () => {
    const worker = await session.worker();
    await worker.evaluate(async () => {
      const { tabs, commands } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      commands.onCommand.dispatch('toggle-reader', tab!);
    });
    await until('the overlay', isOpen);
    await worker.evaluate(async () => {
      const { tabs, contextMenus } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      contextMenus.onClicked.dispatch({ menuItemId: 'toggle-reader' }, tab!);
    });
    await until('the end of the overlay', async () => !(await isOpen()));
    expect(await page.evaluate(() => document.querySelectorAll('parallax-reader').length)).toBe(0);
  });

  it('opens over a link’s article, in a tab of its own', async () => {
    const link = session.article('coastal-states');
    const { hostname } = new URL(link);
    await session.allowHosts([hostname]);
    const own = await session.openOwn('welcome.html');
    const origins = [`*://${hostname}/*`];
    await own.evaluate(
      (wanted) => (globalThis as unknown as { chrome: Api }).chrome.permissions.request(wanted),
      { origins },
    );
    await page.bringToFront();
    const worker = await session.worker();
    await worker.evaluate(async (linkUrl) => {
      const { tabs, contextMenus, permissions } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      permissions.request = () => Promise.resolve(true); // the browser answers real clicks alone
      contextMenus.onClicked.dispatch({ menuItemId: 'read-link', linkUrl }, tab!);
    }, link);
    const opened = await until('its tab', async () =>
      (await session.browser.pages()).find((each) => each.url() === link),
    );
    await until('the overlay', () =>
      opened.evaluate(() => document.querySelector('parallax-reader') !== null),
    );
    expect(await isOpen()).toBe(false);
  });
});
