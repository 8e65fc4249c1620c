import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { HOSTILE_PAGES, openHostileSite, type HostileSite } from './hostile/pages';
import { openSession, says, words, type Session } from './session';

let session: Session;
let site: HostileSite;

beforeAll(async () => {
  site = await openHostileSite();
  session = await openSession({ follow: false });
});
afterAll(async () => {
  await session.close();
  await site.close();
});

const MB = 1_000_000;
/** The article at hand is bounded, and so is what was worked out of it. */
const MOST_LEFT = 20 * MB;

/** Seen from outside the page's own scripts, which may have changed what a page can be asked with. */
async function overlayStands(page: Page): Promise<boolean> {
  const devtools = await page.createCDPSession();
  const { root } = await devtools.send('DOM.getDocument', { depth: 2 });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const host = html?.children?.find(({ nodeName }) => nodeName === 'PARALLAX-READER');
  const { outerHTML } = host
    ? await devtools.send('DOM.getOuterHTML', { nodeId: host.nodeId, includeShadowDOM: true })
    : { outerHTML: '' };
  await devtools.detach();
  return /<dialog[^>]*\bopen\b[^]*<h1/.test(outerHTML);
}

/** Long enough for a script to run or a request to leave, had anything been built that does. */
const settle = () => new Promise((done) => setTimeout(done, 1500));

/** The reader clicks on a page that is to be seen: what a browser takes to lay it out is not ours. */
async function painted(page: Page): Promise<void> {
  const devtools = await page.createCDPSession();
  await devtools.send('Page.captureScreenshot', { clip: { x: 0, y: 0, width: 9, height: 9, scale: 1 } });
  await devtools.detach();
}

describe('a page full of markup that runs', () => {
  it('runs nothing and asks for nothing more when it is read, told and shown', async () => {
    const page = await session.open(site.at('vectors'));
    const fired = () => page.evaluate(() => (globalThis as unknown as { fired: unknown[] }).fired.length);
    await settle();
    await settle();
    const before = { fired: await fired(), asked: site.canaries.length };
    expect(before.fired).toBeGreaterThan(10); // the vectors work
    expect(before.asked).toBeGreaterThan(5);

    const popup = await session.clickAndWait(page);
    await says(popup, /The mayor of Wexmoor said on Tuesday/);
    await settle();
    expect(
      await popup.$$eval(
        'script[src^="data"], iframe, object, embed, [onerror], [onload]',
        (all) => all.length,
      ),
    ).toBe(0);
    expect(await popup.$$eval('a', (all) => all.filter((a) => !/^https?:/.test(a.href)).length)).toBe(0);

    await clickButton(popup, 'Open reader');
    const dialog = await until('the overlay', () => page.$('parallax-reader >>> dialog[open]'));
    await settle();
    const held = await dialog.evaluate((root) => ({
      tags: [...new Set([...root.querySelectorAll('*')].map((each) => each.localName))],
      handlers: [...root.querySelectorAll('*')].filter((each) =>
        each.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
      links: [...root.querySelectorAll('a')].map((a) => a.protocol),
      pictures: [...root.querySelectorAll('img')].map((img) => img.src),
    }));
    expect(held.handlers).toBe(0);
    for (const tag of [
      'script',
      'iframe',
      'object',
      'embed',
      'form',
      'base',
      'link',
      'meta',
      'x-fire-at',
      'video',
      'audio',
      'template',
    ])
      expect(held.tags).not.toContain(tag);
    expect(held.links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
    expect(held.pictures.filter((address) => !address.startsWith('https:'))).toEqual([]);
    expect({ fired: await fired(), asked: site.canaries.length }).toEqual(before);
  });
});

/** What the worker holds once nothing more can be let go of. */
async function workerHolds(): Promise<number> {
  const { client } = (await session.worker()) as unknown as { client: CDPSession };
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

describe('a page that gets in the way', () => {
  let before: number;
  beforeAll(async () => {
    before = await workerHolds();
  });

  it.each(HOSTILE_PAGES)('(%s) is read or named in a sentence, and stays usable', async (name) => {
    const page = await session.open(site.at(name));
    await painted(page);
    const started = performance.now();
    const popup = await session.clickAndWait(page);
    const took = Math.round(performance.now() - started);
    const said = await words(popup);
    const told = said.includes('Mayor pays for bridge');
    expect(told || /No article|did not answer|could not/.test(said), said).toBe(true);
    if (told) {
      await clickButton(popup, 'Open reader');
      await until('the overlay, or why it did not open', async () => {
        if (await overlayStands(page)) return true;
        return !popup.isClosed() && /This page|went wrong|could not/.test(await words(popup));
      });
    }
    console.log(`${name}: ${told ? 'read' : said} after ${took} ms`);
    expect(await page.evaluate(() => 6 * 7)).toBe(42);
    await page.close();
  });

  it('leaves the worker no heavier than an article does', async () => {
    const more = (await workerHolds()) - before;
    console.log(`the worker holds ${(more / MB).toFixed(1)} MB more after all of them`);
    expect(more).toBeLessThan(MOST_LEFT);
  });
});
