import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../lib/problem';
import { askWorker, tabAt } from '../../scripts/ask-worker';
import { until } from '../../scripts/browser';
import { launchFirefox, type Firefox } from '../../scripts/firefox';
import { openHostileSite, type HostileSite } from './hostile/pages';
import { ALIVE } from './hostile/vectors';
import { says } from './session';

let site: HostileSite;
let firefox: Firefox;
let own: Page;

beforeAll(async () => {
  site = await openHostileSite();
  firefox = await launchFirefox(path.resolve('.output/firefox-mv3'), 9);
  own = await firefox.openOwn('options.html');
  await firefox.allowHost(own, '127.0.0.1');
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

/** Opens a page; gives it with its tab. */
async function open(name: string): Promise<{ page: Page; tabId: number }> {
  const page = await firefox.browser.newPage();
  await page.goto(site.at(name));
  return { page, tabId: await tabAt(own, site.at(name)) };
}
const toggle = (tabId: number) => askWorker(own, 'reader/toggle', { tabId });
/** How the worker's answer ended, in a word. */
const ended = (answer: Result<unknown> | null) =>
  answer === null ? 'unanswered' : answer.ok ? 'done' : answer.problem.code;
const settle = () => new Promise((done) => setTimeout(done, 1500));

describe('in Firefox', () => {
  it('markup that runs does not when it is read, told and shown', async () => {
    const { page, tabId } = await open('vectors');
    // Going to another tab and back gives the page's own elements the focus again, whatever we do.
    const onFocus = ALIVE.flatMap((vector, at) => (/onfocus|onpageshow/.test(vector('', '')) ? [at] : []));
    const fired = () =>
      page.evaluate(
        (left) =>
          (globalThis as unknown as { fired: number[] }).fired.filter((n) => !left.includes(n)).length,
        onFocus,
      );
    await settle();
    await settle();
    const before = { fired: await fired(), asked: site.canaries.length };
    expect(before.fired).toBeGreaterThan(5); // the vectors work
    const popup = await firefox.openOwn(`popup.html?tab=${tabId}`);
    await says(popup, /The mayor of Wexmoor said on Tuesday/);
    await popup.close();
    await page.bringToFront();
    expect(await toggle(tabId)).toMatchObject({ ok: true });
    await until('the overlay', () =>
      page.evaluate(
        () => document.querySelector('parallax-reader')?.shadowRoot?.querySelector('dialog[open] h1') != null,
      ),
    );
    await settle();
    expect({ fired: await fired(), asked: site.canaries.length }).toEqual(before);
    await page.close();
  });

  it.each(['prototypes', 'trusted', 'frozen', 'elements', 'removing', 'wide', 'deep', 'word'])(
    'a page that gets in the way (%s) is read or named in a sentence',
    async (name) => {
      const { page, tabId } = await open(name);
      const started = performance.now();
      const answer = await askWorker(own, 'article/read', { tabId, anyway: false });
      console.log(`${name}: ${ended(answer)} after ${Math.round(performance.now() - started)} ms`);
      expect(['done', 'not-an-article']).toContain(ended(answer));
      expect(['done', 'page-removes-reader']).toContain(ended(await toggle(tabId)));
      await page.close();
    },
  );
});
