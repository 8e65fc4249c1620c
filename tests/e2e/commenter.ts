import type { Page } from 'puppeteer-core';
import type { Ask, Kind, Reply } from '../../lib/platform/messages';
import type { Result } from '../../lib/problem';
import { askWorker, tabAt } from '../../scripts/ask-worker';
import { openSession, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

/** One who reads comments: a browser with a profile of its own, and an article open in it. */
export interface Commenter {
  session: Session;
  own: Page;
  page: Page;
  ask<K extends Kind>(kind: K, ask: Omit<Ask<K>, 'tabId'>): Promise<Result<Reply<K>> | null>;
}

/** Comments switched on, with this relay alone. */
export async function openCommenter(
  relayUrl: string,
  args?: Parameters<typeof openSession>[0]['args'],
): Promise<Commenter> {
  const session = await openSession({ follow: false, ...(args && { args }) });
  const own = await session.openOwn('options.html');
  await choose(own, { on: true, relays: [relayUrl] });
  const page = await session.open(session.article(STORY));
  await session.clickAndWait(page);
  const tabId = await tabAt(own, page.url());
  return {
    session,
    own,
    page,
    ask: <K extends Kind>(kind: K, ask: Omit<Ask<K>, 'tabId'>) =>
      askWorker(own, kind, { tabId, ...ask } as unknown as Ask<K>),
  };
}

interface Api {
  storage: {
    local: { get(key: string): Promise<{ settings?: object }>; set(values: object): Promise<void> };
  };
}

export async function choose(own: Page, voices: object): Promise<void> {
  await own.evaluate(async (change) => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
    const { settings = {} } = await storage.local.get('settings');
    const before = (settings as { voices?: object }).voices ?? {};
    await storage.local.set({ settings: { ...settings, voices: { ...before, ...change } } });
  }, voices);
}

/** What was answered. @throws Error where there was no answer, or it was a problem */
export async function value<T>(answer: Promise<Result<T> | null>): Promise<T> {
  const given = await answer;
  if (!given?.ok) throw new Error(JSON.stringify(given));
  return given.value;
}

export const list = (reader: Commenter, unreviewed = true) =>
  value(reader.ask('voices/list', { most: 50, unreviewed }));

/** Bring what is new, however lately the relay was asked. */
export async function collect(reader: Commenter): Promise<void> {
  await reader.own.evaluate(async () => {
    const open = indexedDB.open('parallax-voices');
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const change = database.transaction('relays', 'readwrite');
    change.objectStore('relays').clear();
    await new Promise((done) => {
      change.oncomplete = done;
    });
    database.close();
  });
  await value(reader.ask('voices/collect', {}));
}
