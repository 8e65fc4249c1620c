import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKS } from '../../lib/platform/asks';
import type { Kind } from '../../lib/platform/messages';
import { until } from '../../scripts/browser';
import { launchFirefox } from '../../scripts/firefox';
import { startNewsroom } from '../../scripts/newsroom/server';
import { plantedSecret, plantSecret } from '../../scripts/plant';
import { SAMPLES, speakAsScript, type Heard } from './asking';
import { openSession } from './session';

const STORY = 'novarra-quillon-new-terms';
const SECRET = 'a-key-of-the-readers';
const NAMES = ['server:google-reader', 'model:openai https://model.example/v1', 'voices'];
const KINDS = Object.keys(SAMPLES) as Kind[];
const asksOf = (kinds: readonly Kind[]): [Kind, object][] => kinds.map((kind) => [kind, SAMPLES[kind]]);
const closed = { ok: false, problem: { code: 'page-closed-to-us' } };

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
  scripting: { executeScript(what: object): Promise<{ result: Heard }[]> };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(what: object): Promise<void> };
    session: { set(what: object): Promise<void> };
  };
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]>; remove(id: number): Promise<void> };
}

/** An article in a tab our scripts may be put into, and a page of ours to do it from. */
interface Opened {
  page: Page;
  own: Page;
  /** Where the extension's files lie. */
  base: string;
  close(): Promise<void>;
}

async function inChromium(): Promise<Opened> {
  const session = await openSession({ follow: false });
  const own = await session.openOwn('options.html');
  const page = await session.open(session.article(STORY));
  await (await session.clickAndWait(page)).close();
  return { page, own, base: session.address(''), close: session.close };
}

async function inFirefox(): Promise<Opened> {
  const newsroom = await startNewsroom({ now: Date.now });
  const firefox = await launchFirefox(path.resolve('.output/firefox-mv3'), newsroom.port);
  const page = await firefox.browser.newPage();
  const { url } = newsroom.articles.find((article) => article.url.includes(STORY))!;
  await page.goto(url);
  const own = await firefox.openOwn('options.html');
  await firefox.allowHost(own, new URL(url).hostname);
  const base = (await own.evaluate(() => location.origin)) + '/';
  const close = async () => {
    await firefox.close();
    await newsroom.close();
  };
  return { page, own, base, close };
}

describe.each([
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
])('in %s', (name, launch) => {
  let opened: Opened;
  let page: Page;
  let own: Page;
  let tabId: number;

  beforeAll(async () => {
    opened = await launch();
    ({ page, own } = opened);
    for (const secret of NAMES) await plantSecret(own, secret, SECRET);
    tabId = await own.evaluate(
      async (secret, url) => {
        const { storage, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
        const { settings } = await storage.local.get('settings');
        const voices = { on: true, relays: ['ws://127.0.0.1:1/'] };
        await storage.local.set({ settings: { ...(settings as object), voices } });
        await storage.session.set({ 'voices:key': secret }); // as of a key that is unlocked
        return (await tabs.query({})).find((tab) => tab.url === url)!.id;
      },
      SECRET,
      page.url(),
    );
  });
  afterAll(() => opened.close());

  /** In the world of our scripts, as somebody would who broke into the page's process. */
  async function speak(kinds: readonly Kind[], allFrames = false): Promise<Heard[]> {
    await page.bringToFront();
    // As text, since a page of ours runs nothing that is made from text by itself.
    const args = JSON.stringify([JSON.stringify(asksOf(kinds))]);
    const put = `{ target: ${JSON.stringify({ tabId, allFrames })}, func: ${speakAsScript.toString()}, args: ${args} }`;
    const heard = await own.evaluate(`chrome.scripting.executeScript(${put})`);
    return (heard as { result: Heard }[]).map(({ result }) => result);
  }

  describe('a web page', () => {
    it('finds no way to the extension: no message, no event, no address', async () => {
      const asks = asksOf(KINDS).map(([kind, ask]) => ({ kind, ask }));
      const answers = await page.evaluate(
        async (id, base, messages) => {
          interface Web {
            chrome?: { runtime?: { sendMessage?: (id: string, message: object) => Promise<unknown> } };
          }
          const { chrome } = globalThis as unknown as Web;
          const heard: unknown[] = [];
          const hear = (event: Event) => {
            if (!(event instanceof MessageEvent) || !messages.includes(event.data as never))
              heard.push(event.type);
          };
          const channel = new BroadcastChannel('parallax');
          channel.onmessage = hear;
          for (const message of messages) {
            window.postMessage(message, '*');
            channel.postMessage(message);
            document.dispatchEvent(new CustomEvent(message.kind, { detail: message.ask }));
            const answer = await chrome?.runtime?.sendMessage?.(id, message).catch(() => null);
            if (answer) heard.push(answer);
          }
          for (const name of [
            'popup.html',
            'options.html',
            'background.js',
            'narrative.bin',
            'icon/16.png',
          ]) {
            const address = base + name;
            await fetch(address).then(
              () => heard.push(name),
              () => undefined,
            );
            const frame = document.createElement('iframe');
            frame.src = address;
            document.body.append(frame);
            await new Promise((done) => (frame.onload = frame.onerror = done));
            if (frame.contentDocument?.body?.innerText.includes('Parallax')) heard.push(frame.src);
            frame.remove();
          }
          return { heard, runtime: typeof chrome?.runtime?.sendMessage };
        },
        new URL(opened.base).host,
        opened.base,
        asks,
      );
      expect(answers).toEqual({ heard: [], runtime: 'undefined' });
      const pages = await page.browser().pages();
      expect(pages.filter((each) => each !== own && /popup|options/.test(each.url()))).toEqual([]);
    });
  });

  describe('whoever speaks in the name of our scripts in a page', () => {
    it('before a click is told of that page alone, and can start nothing', async () => {
      const [heard] = await speak(KINDS);
      for (const kind of KINDS) {
        const answer = heard!.answers[kind];
        if (ASKS[kind].from === 'pages') expect([kind, answer]).toEqual([kind, null]);
        else if (ASKS[kind].from === 'clicks') expect([kind, answer]).toEqual([kind, closed]);
        else expect([kind, typeof answer?.ok]).toEqual([kind, 'boolean']);
      }
    });

    it('finds no key of the reader’s, whatever it asks for and wherever it looks', async () => {
      const [heard] = await speak(KINDS);
      // Firefox has no lock for the local area, so no key lies there.
      expect(heard!.local).toMatch(name === 'Firefox' ? /"settings"/ : /^refused$/);
      expect(heard!.session).toBe('refused');
      expect(JSON.stringify(heard)).not.toContain(SECRET);
      for (const secret of NAMES) expect(await plantedSecret(own, secret)).toBe(SECRET);
    });

    it('in a frame inside the page is not heard at all', async () => {
      await page.evaluate(async () => {
        const frame = document.createElement('iframe');
        frame.src = '/';
        document.body.append(frame);
        await new Promise((done) => (frame.onload = done));
      });
      const heard = await speak(KINDS, true);
      expect(heard.length).toBe(2);
      const inside = heard.filter(({ answers }) => Object.values(answers).every((answer) => answer === null));
      expect(inside.length).toBe(1);
      await page.$eval('iframe', (frame) => frame.remove());
    });

    it('under an open overlay asks what a click there could, but neither agrees to publish nor insists', async () => {
      await own.evaluate(
        (id) =>
          (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({
            kind: 'reader/toggle',
            ask: { tabId: id },
          }),
        tabId,
      );
      await page.bringToFront();
      await until('the overlay', () =>
        page.evaluate(
          () => document.querySelector('parallax-reader')?.shadowRoot?.querySelector('h1') != null,
        ),
      );
      const [heard] = await speak(['voices/post', 'voices/judge', 'explore/open', 'coverage/judge']);
      expect(heard!.answers).toMatchObject({
        'voices/post': { ok: false, problem: { code: 'voice-unconsented' } },
        'voices/judge': { ok: false, problem: { code: 'voice-gone' } },
        'explore/open': { ok: true },
        'coverage/judge': closed, // Explore is in front by then: nothing behind it is a click
      });
      await own.evaluate(async () => {
        const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
        const [explore] = await tabs.query({ active: true, lastFocusedWindow: true });
        await tabs.remove(explore!.id);
      });
      // Closed with its own button or Esc, it lends no click to anybody.
      await page.keyboard.press('Escape');
      await until('the page alone', () =>
        page.evaluate(() => document.querySelector('parallax-reader') === null),
      );
      const clicks = KINDS.filter((kind) => ASKS[kind].from === 'clicks');
      const [after] = await speak(clicks);
      for (const kind of clicks) expect([kind, after!.answers[kind]]).toEqual([kind, closed]);
      const [still] = await speak(KINDS.filter((kind) => ASKS[kind].from === 'pages'));
      expect(Object.values(still!.answers).filter((answer) => answer !== null)).toEqual([]);
    });
  });
});
