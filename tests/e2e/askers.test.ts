import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKS } from '../../lib/platform/asks';
import type { Kind } from '../../lib/platform/messages';
import { SAMPLES, speakAsScript, type Heard } from './asking';
import { openSession, type Session } from './session';

const SECRET = 'a-key-of-the-readers';
const KINDS = Object.keys(SAMPLES) as Kind[];
const asksOf = (kinds: readonly Kind[]): [Kind, object][] => kinds.map((kind) => [kind, SAMPLES[kind]]);
const closed = { ok: false, problem: { code: 'page-closed-to-us' } };

interface Api {
  scripting: { executeScript(what: object): Promise<{ frameId: number; result: unknown }[]> };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(what: object): Promise<void> };
  };
  tabs: { query(what: object): Promise<{ id: number }[]> };
}

let session: Session;
let page: Page;
let tabId: number;

beforeAll(async () => {
  session = await openSession({ follow: false });
  const own = await session.openOwn('options.html');
  await own.evaluate(async (secret) => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
    const { settings } = await storage.local.get('settings');
    await storage.local.set({
      'secret:server:google-reader': secret,
      settings: { ...(settings as object), voices: { on: true, relays: ['ws://127.0.0.1:1/'] } },
    });
  }, SECRET);
  await own.close();
  page = await session.open(session.article('novarra-quillon-new-terms'));
  await (await session.clickAndWait(page)).close(); // the tab is now ours to write into
  tabId = await (
    await session.worker()
  ).evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    return (await tabs.query({ active: true, lastFocusedWindow: true }))[0]!.id;
  });
});
afterAll(() => session.close());

/** In the world of our scripts, as somebody would who broke into the page's process. */
async function speak(kinds: readonly Kind[], frames = false): Promise<Heard[]> {
  const worker = await session.worker();
  const source = `(${speakAsScript.toString()})(${JSON.stringify(asksOf(kinds))})`;
  await page.bringToFront();
  const devtools = await page.createCDPSession();
  const contexts: { id: number; name: string; auxData?: { frameId: string } }[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as never));
  // Puts one of our scripts there, whose world the driver then speaks in.
  await worker.evaluate(
    async (id, allFrames) => {
      const { scripting } = (globalThis as unknown as { chrome: Api }).chrome;
      await scripting.executeScript({ target: { tabId: id, allFrames }, func: () => true });
    },
    tabId,
    frames,
  );
  await devtools.send('Runtime.enable');
  const ours = contexts.filter(({ name }) => name.startsWith('Parallax'));
  const heard: Heard[] = [];
  for (const { id } of ours) {
    const answer = await devtools.send('Runtime.evaluate', {
      contextId: id,
      expression: source,
      awaitPromise: true,
      returnByValue: true,
    });
    heard.push(answer.result.value as Heard);
  }
  await devtools.detach();
  return heard;
}

describe('a web page', () => {
  it('finds no way to the extension: no message, no event, no address', async () => {
    const asks = asksOf(KINDS).map(([kind, ask]) => ({ kind, ask }));
    const answers = await page.evaluate(
      async (id, messages) => {
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
        for (const name of ['popup.html', 'options.html', 'background.js', 'narrative.bin', 'icon/16.png']) {
          const address = `chrome-extension://${id}/${name}`;
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
      session.extension.id,
      asks,
    );
    expect(answers).toEqual({ heard: [], runtime: 'undefined' });
    const own = (await session.extension.pages()).filter((each) => /popup|options/.test(each.url()));
    expect(own).toEqual([]);
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
    expect(heard!.local).toBe('refused');
    expect(heard!.session).toBe('refused');
    expect(JSON.stringify(heard)).not.toContain(SECRET);
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
    await session.openReader(page);
    const [heard] = await speak(['voices/post', 'voices/judge', 'explore/open', 'coverage/judge']);
    expect(heard!.answers).toMatchObject({
      'voices/post': { ok: false, problem: { code: 'voice-unconsented' } },
      'voices/judge': { ok: false, problem: { code: 'voice-gone' } },
      'explore/open': { ok: true },
      'coverage/judge': closed, // Explore is in front by then: nothing behind it is a click
    });
    const explore = (await session.extension.pages()).find((each) => each.url().includes('explore.html'))!;
    await explore.close();
    const [still] = await speak(KINDS.filter((kind) => ASKS[kind].from === 'pages'));
    expect(Object.values(still!.answers).filter((answer) => answer !== null)).toEqual([]);
  });
});
