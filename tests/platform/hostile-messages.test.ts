import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rooms } from '../../entrypoints/background/rooms';
import { readPage } from '../../lib/article';
import { ASKS } from '../../lib/platform/asks';
import { secretStore } from '../../lib/platform/secret-store';
import { noteOverlay } from '../../lib/platform/sender';
import { answer, type Kind } from '../../lib/platform/messages';
import { answerTellings, type TakeSeat } from '../../lib/platform/model-port';
import { DEFAULT_SETTINGS, readSettings } from '../../lib/settings';
import { DEFAULT_VOICES } from '../../lib/voices';
import { anything, asksOf, FIELDS, SECRET, SECRETS, TAB, tabId } from './made-up-asks';

const TIMES = 10_000;

type Listener = (message: unknown, from: object, reply: (value: unknown) => void) => unknown;
let listener: Listener;
let ran: number[];

const from = (tab: number, more: object = {}) => ({
  id: browser.runtime.id,
  url: 'https://news.example/a',
  tab: { id: tab, active: true },
  frameId: 0,
  ...more,
});

/** What a message brought: the answer, or null where nobody took it up. */
async function say(kind: unknown, ask: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    if (listener({ kind, ask }, sender, resolve) !== true) resolve(null);
  });
}

const SETTINGS = {
  ...DEFAULT_SETTINGS,
  followed: ['harbour.example'],
  voices: { ...DEFAULT_VOICES, on: true, relays: ['ws://127.0.0.1:1/'] },
};

class DeafSocket extends EventTarget {
  constructor() {
    super();
    queueMicrotask(() => {
      this.dispatchEvent(new Event('error'));
      this.dispatchEvent(new Event('close'));
      this.onerror?.();
      this.onclose?.();
    });
  }
  onerror?: () => void;
  onclose?: () => void;
  send(): void {
    throw new Error('closed');
  }
  close(): void {
    return undefined;
  }
}

beforeAll(async () => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('WebSocket', DeafSocket);
  vi.stubGlobal('fetch', (input: string) => {
    if (!input.startsWith(browser.runtime.getURL(''))) return Promise.reject(new TypeError('offline'));
    const name = input.slice(browser.runtime.getURL('').length);
    if (name.endsWith('.css')) return Promise.resolve(new Response('p { color: red }'));
    return Promise.resolve(
      new Response(readFileSync(path.resolve('assets/public', name.replace(/^\//, '')))),
    );
  });
  const { document } = new JSDOM(
    readFileSync('tests/fixtures/articles/science--caption-in-plain-boxes.html', 'utf8'),
  ).window;
  const page = readPage(document, 'https://news.example/a');
  const tab = { id: TAB, url: 'https://news.example/a', incognito: false };
  Object.assign(fakeBrowser.tabs, {
    get: (of: number) => Promise.resolve({ ...tab, id: of }),
    create: () => Promise.resolve(tab),
  });
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: ({ target }: { target: { tabId: number } }) => {
        ran.push(target.tabId);
        return Promise.resolve([{ result: page }]);
      },
      insertCSS: () => Promise.resolve(),
      getRegisteredContentScripts: () => Promise.resolve([]),
    },
    permissions: { contains: () => Promise.resolve(false) },
  });
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
  answer(rooms);
  listener = add.mock.calls.at(-1)![0] as unknown as Listener;
  await fakeBrowser.storage.local.set({ settings: SETTINGS });
  for (const name of SECRETS) await secretStore.keep(name, SECRET);
});
beforeEach(() => noteOverlay(TAB, 'https://news.example/')); // all that could be open to it is

describe('whatever a web page’s process says in our scripts’ name', () => {
  it.each(Object.keys(FIELDS) as Kind[])(
    `to “%s”, ${TIMES} times: is refused or answered, of its own tab alone, with no secret and no fault of ours`,
    async (kind) => {
      ran = [];
      let faults: unknown[] = [];
      vi.spyOn(console, 'error').mockImplementation((...said) => void faults.push(said));
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(asksOf(kind), async (ask) => {
          faults = [];
          const reply = await say(kind, ask, from(TAB));
          if (reply !== null) answered++;
          expect(JSON.stringify(reply)).not.toContain(SECRET.slice(0, 20));
          expect(faults).toEqual([]);
          expect(JSON.stringify(reply)).not.toMatch(/"code":"unexpected"/);
        }),
        { numRuns: TIMES, seed: 20_261_123 },
      );
      if (ASKS[kind].from === 'pages') expect(answered).toBe(0);
      else expect(answered).toBeGreaterThan(TIMES / 10);
      expect(ran.filter((tab) => tab !== TAB)).toEqual([]);
      for (const name of SECRETS) expect(await secretStore.read(name)).toBe(SECRET);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
      const { settings } = await fakeBrowser.storage.local.get('settings');
      // All that such a script may change: how the reader sets an article, and whose comments count.
      const { reading, voices } = readSettings(settings);
      expect(settings).toEqual({ ...SETTINGS, reading, voices });
      expect(voices.consented).toBe(false);
    },
    600_000,
  );

  it('is no click in the overlay any more once that was closed', async () => {
    ran = [];
    const typed = () => say('voices/typed', { tabId: null, text: 'x', parent: null }, from(TAB));
    const refused = { ok: false, problem: { code: 'page-closed-to-us' } };
    expect(await typed()).not.toEqual(refused);
    await say('reader/closed', {}, from(TAB));
    expect(await typed()).toEqual(refused);
  });

  it('is heard from the main frame of its tab and from nowhere else', async () => {
    const others = [
      from(TAB, { frameId: 3 }),
      from(TAB, { id: 'another-extension' }),
      from(TAB, { tab: undefined }),
      from(TAB, { tab: undefined, url: `https://${browser.runtime.id}.example/popup.html` }),
      from(TAB, { documentLifecycle: 'prerender' }),
      from(TAB, { url: 'data:text/html,x' }),
      from(TAB, { url: `${browser.runtime.getURL('')}popup.html`, origin: 'https://news.example' }),
      {},
    ];
    for (const sender of others)
      expect(await say('article/read', { tabId: null, anyway: false }, sender)).toBeNull();
    expect(await say('article/read', { tabId: null, anyway: false }, from(TAB))).toMatchObject({ ok: true });
  });

  it(`through the port of a telling, ${TIMES} times: takes a seat in its own tab, once, or none`, async () => {
    const seats: number[] = [];
    const connect = vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation(() => undefined);
    const takeSeat: TakeSeat = (tab) => {
      seats.push(tab);
      return { leave: () => undefined, stop: () => undefined };
    };
    answerTellings(() => Promise.resolve({ takeSeat }));
    const accept = connect.mock.calls.at(-1)![0] as unknown as (port: object) => void;
    const said = fc.oneof(fc.record({ begin: fc.oneof(tabId, anything) }), fc.constant('stop'), anything);
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    let taken = 0;
    const isOpen = fc.constantFrom('https://news.example/', 'https://other.example/', null);
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { maxLength: 4 }),
        fc.boolean(),
        isOpen,
        async (messages, ours, over) => {
          await noteOverlay(TAB, over);
          seats.length = 0;
          const heard: ((message: unknown) => void)[] = [];
          accept({
            name: ours ? 'model' : 'other',
            sender: from(TAB),
            postMessage: () => undefined,
            onMessage: { addListener: (hear: (message: unknown) => void) => heard.push(hear) },
            onDisconnect: { addListener: () => undefined },
          });
          for (const message of messages) for (const hear of heard) hear(message);
          await settled();
          taken += seats.length;
          expect(ours && over?.includes('news') ? [[], [TAB]] : [[]]).toContainEqual(seats);
        },
      ),
      { numRuns: TIMES, seed: 1 },
    );
    expect(taken).toBeGreaterThan(TIMES / 20);
  }, 600_000);
});
