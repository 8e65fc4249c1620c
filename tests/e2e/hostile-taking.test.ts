import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { openHostileSite, type HostileSite } from './hostile/pages';
import { openSession, type Session } from './session';

const PURIFIER = path.resolve('node_modules/dompurify/dist/purify.min.js');
/** Long enough for a script to run or a request to leave, had anything been built that does. */
const settle = () => new Promise((done) => setTimeout(done, 1500));

let session: Session;
let site: HostileSite;
let page: Page;

beforeAll(async () => {
  site = await openHostileSite();
  session = await openSession({ follow: false });
  page = await session.open(site.at('vectors'));
  await settle();
  await session.openReader(page);
});
afterAll(async () => {
  await session.close();
  await site.close();
});

/** Press a button of the overlay's panel, and give the file that comes of it. */
async function taken(button: string, ending: string): Promise<string> {
  const devtools = await page.createCDPSession();
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: session.folder });
  const press = () =>
    page.evaluate((wanted) => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      const found = [...root.querySelectorAll<HTMLElement>('.taking button')].find(
        ({ textContent }) => textContent === wanted,
      );
      found?.click();
      return found !== undefined;
    }, button);
  if (!(await press())) {
    await page.keyboard.press('k');
    await until('the panel', press);
  }
  const name = await until('the file', () =>
    Promise.resolve(readdirSync(session.folder).find((each) => each.endsWith(ending))),
  );
  await devtools.detach();
  return path.join(session.folder, name);
}

/** Elements and attributes that DOMPurify would take out. */
async function impure(shown: Page): Promise<string[]> {
  await shown.addScriptTag({ path: PURIFIER });
  return shown.evaluate(() => {
    interface Purifier {
      sanitize(html: string, config: object): string;
      removed: { element?: Element; attribute?: Attr | null; from?: Element }[];
    }
    const { DOMPurify } = globalThis as unknown as { DOMPurify: Purifier };
    document.querySelector('script')?.remove();
    DOMPurify.sanitize(document.body.innerHTML, { ADD_ATTR: ['target'] });
    return DOMPurify.removed.map(
      ({ element, attribute, from }) => element?.outerHTML ?? `${from?.localName} ${attribute?.name}`,
    );
  });
}

describe('a page full of markup that runs, taken along', () => {
  it('as a packet runs nothing and asks nobody, even where nothing but its markup forbids it', async () => {
    const file = await taken('Save the story packet', '.html');
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('The mayor of Wexmoor said on Tuesday');
    for (const bypass of [false, true]) {
      const packet = await session.browser.newPage();
      await packet.setBypassCSP(bypass);
      await packet.evaluateOnNewDocument(() => {
        Object.assign(globalThis, { fired: [], fire: (n: unknown) => fired().push(n) });
        const fired = () => (globalThis as unknown as { fired: unknown[] }).fired;
      });
      const asked: string[] = [];
      packet.on('request', (request) => asked.push(request.url()));
      const before = site.canaries.length;
      await packet.goto(`file://${path.dirname(file)}/${encodeURIComponent(path.basename(file))}`);
      await packet.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        for (const each of document.querySelectorAll<HTMLElement>('[id], [tabindex], a, p')) each.focus();
        window.scrollTo(0, document.body.scrollHeight);
      });
      await settle();
      expect(await packet.evaluate(() => (globalThis as unknown as { fired: unknown[] }).fired)).toEqual([]);
      expect(asked).toHaveLength(1); // itself
      expect(site.canaries.length).toBe(before);
      const links = await packet.$$eval('a', (all) => all.map((a) => a.protocol));
      expect(links.filter((protocol) => !/^(https?|file):$/.test(protocol))).toEqual([]);
      if (bypass) {
        expect(await impure(packet)).toEqual([]);
        // What would have fired does: nothing but its markup kept it from that.
        await packet.evaluate(() => {
          document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="fire(1)">');
        });
        await packet.waitForFunction(
          () => (globalThis as unknown as { fired: unknown[] }).fired.length === 1,
        );
      }
      await packet.close();
    }
  });

  it('as Markdown is words, with no tag and no address that runs', async () => {
    const text = readFileSync(await taken('Save as Markdown', '.md'), 'utf8');
    expect(text).toContain('The mayor of Wexmoor said on Tuesday');
    const [, front = '', ...rest] = text.split(/^---$/m);
    for (const line of front.trim().split('\n')) {
      const value = line.slice(line.indexOf(':') + 1);
      expect(() => JSON.parse(value) as unknown).not.toThrow(); // a string of YAML, whatever it holds
    }
    // Code is shown as it stands; what is escaped is no markup.
    const body = rest
      .join('---')
      .replace(/^(`{3,}|~{3,})[^]*?^\1$/gm, '')
      .replace(/\\[^\w\s]/g, '');
    expect(body).not.toMatch(/<[a-z/!?]/i);
    expect(body).not.toMatch(/&#?\w+;/);
    const addresses = [...body.matchAll(/\]\(([^)]*)\)|^\s*\[[^\]]*\]:\s*(\S+)/gm)].map(
      ([, inline, defined]) => inline ?? defined,
    );
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => !/^https?:\/\//.test(address!))).toEqual([]);
  });
});
