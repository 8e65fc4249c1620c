import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { openSession, type Session } from './session';

interface Tab {
  id: number;
}
interface Api {
  tabs: { query(what: object): Promise<Tab[]> };
  commands: { onCommand: { dispatch(command: string, tab: Tab): void } };
  contextMenus: { onClicked: { dispatch(click: { menuItemId: string }, tab: Tab): void } };
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
});
