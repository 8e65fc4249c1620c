import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dataHandlers } from '../../entrypoints/background/data';
import { feedHandlers } from '../../entrypoints/background/polling';
import { collectDueVoices } from '../../entrypoints/background/voices';
import { openStore } from '../../lib/coverage';
import type { Outlet } from '../../lib/outlets';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { DEFAULT_SETTINGS } from '../../lib/settings';
import { openVoices } from '../../lib/voices';
import { countItems } from '../coverage/count';
import { feedOf, outlet } from '../coverage/feeds/newsroom';
import { startRelay } from '../voices/relay';
import { comment } from '../voices/writers';

const US = { tabId: null, trusted: true };
const clear = () => dataHandlers['data/clear']({ what: 'everything' }, US);

let load: (address: string) => Promise<Response>;

beforeAll(() => {
  Object.assign(fakeBrowser, { permissions: { contains: () => Promise.resolve(true) } });
  vi.stubGlobal('fetch', (input: string) => {
    const own = browser.runtime.getURL('');
    if (!input.startsWith(own)) return load(input);
    const file = path.resolve('assets/public', input.slice(own.length).replace(/^\//, ''));
    return Promise.resolve(new Response(readFileSync(file)));
  });
});
beforeEach(() => fakeBrowser.storage.local.clear());

/** Resolves with what is called once, and how it goes on. */
function held<T>(): { begun: Promise<null>; hold: () => Promise<T>; goOn: (value: T) => void } {
  const [begun, answer] = [Promise.withResolvers<null>(), Promise.withResolvers<T>()];
  return {
    begun: begun.promise,
    hold: () => (begun.resolve(null), answer.promise),
    goOn: answer.resolve,
  };
}

describe('everything that is deleted stays deleted', () => {
  it('when a feed was still on its way', async () => {
    const [first, second] = [1, 2].map((n) => outlet(`post${n}.example`, `https://post${n}.example/feed`));
    const ownOutlets = [first, second] as Outlet[];
    const followed = ownOutlets.map(({ domain }) => domain);
    await changeSettings((settings) => ({ ...settings, ownOutlets, followed }));
    const feed = held<Response>();
    load = feed.hold;
    const round = feedHandlers['feeds/refresh']({ domains: [] }, US);
    await feed.begun;
    await clear();
    feed.goOn(new Response(feedOf('Harbour opens')));
    await round;
    const store = await openStore();
    expect(await countItems(store)).toBe(0);
    expect(await store.readFeeds()).toEqual([]);
    expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('when comments were still on their way', async () => {
    const relay = await startRelay();
    await changeSettings((settings) => ({
      ...settings,
      voices: { ...settings.voices, on: true, relays: [relay.url] },
    }));
    const event = comment(1, 'Late.', { at: Date.now() });
    relay.events.push(event);
    const asked = held<null>();
    relay.intercept = (message, socket) => {
      const [kind, id] = JSON.parse(message) as [string, string];
      if (kind !== 'REQ') return false;
      socket.send(JSON.stringify(['EVENT', id, event]));
      void asked.hold().then(() => socket.send(JSON.stringify(['EOSE', id])));
      return true;
    };
    const round = collectDueVoices();
    await asked.begun;
    await clear();
    asked.goOn(null);
    await round;
    await relay.close();
    const store = await openVoices();
    expect(await store.find(event.id)).toBeNull();
    expect(await store.relay(relay.url)).toBeNull();
  });
});
