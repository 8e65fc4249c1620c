import type { Page } from 'puppeteer-core';
import { startRelay, type TestRelay } from '../../tests/voices/relay';
import { comment } from '../../tests/voices/writers';
import { plantSecret } from '../plant';

/** What is there of comments, and what the reader is doing with them. */
export const VOICES_STATES = [
  'unset',
  'empty',
  'folded',
  'unfolded',
  'thread',
  'answering',
  'reporting',
  'undo',
  'deleting',
  'composing',
  'over',
  'consent',
  'uncivil',
  'none-left',
  'offline',
  'draft',
  'locked',
] as const;
export type VoicesState = (typeof VOICES_STATES)[number];

export interface VoicesOnView {
  relay: TestRelay;
  /** Put relay, storage and settings into the state, from a page of ours with the article's tab in its address. */
  prepare(own: Page, state: VoicesState): Promise<void>;
  /** Bring the popup's page for the article into the state. */
  show(popup: Page, state: VoicesState): Promise<void>;
  /** Comments off again, and nothing left of them. */
  reset(own: Page): Promise<void>;
  close(): Promise<void>;
}

const HOUR = 3_600_000;
const SAID = [
  'The tariff part is clear enough. What I miss in every telling is who pays for the two years in between.',
  'My father worked the Quillon ferries. They promised this in 1998 as well, and I still have the leaflet.',
  'Page 14 of the draft says the opposite of the minister: the veto stays until the second reading.',
  'فكرة جيدة، لكن من سيدفع؟',
];
const TYPED = 'A fifth of it, and no veto: who gave more?';

/** Readers who comment through a relay on this machine, for pictures and tests. */
export async function voicesForViews(): Promise<VoicesOnView> {
  const relay = await startRelay();
  const speak = (url: string): string[] => {
    const now = Date.now();
    const [first, second, third, fourth] = SAID.map((text, nth) =>
      comment(nth + 1, text, { url, at: now - (nth + 2) * HOUR }),
    );
    const answer = comment(2, 'Two billion, says the budget office; see its letter of last week.', {
      url,
      at: now - HOUR,
      parent: first!,
    });
    const further = comment(3, 'That letter counts only the ports.', {
      url,
      at: now - HOUR / 2,
      parent: answer,
    });
    const all = [first!, second!, third!, fourth!, answer, further];
    relay.events.push(...all);
    return [first!, second!, third!].map(({ pubkey }) => pubkey);
  };
  const prepare = async (own: Page, state: VoicesState): Promise<void> => {
    relay.events.length = 0;
    await reset(own);
    const down = state === 'offline' || state === 'draft';
    const relays = state === 'unset' ? [] : [down ? 'ws://127.0.0.1:9/' : relay.url];
    await own.evaluate(choose, { on: true, relays, consented: state !== 'consent' });
    if (state === 'locked') await plantSecret(own, 'voices', 'ncryptsec1locked');
    if (state === 'unset' || state === 'empty' || state === 'locked' || down) return;
    const url = await own.evaluate(addressOfArticle);
    const authors = speak(url);
    const folds = state === 'folded' || state === 'unfolded';
    if (!folds) await own.evaluate(choose, { trusted: authors });
    const posts = state === 'none-left' ? 3 : state === 'thread' || state === 'deleting' ? 1 : 0;
    for (let nth = 0; nth < posts; nth++) await own.evaluate(post, `${TYPED}${' Really.'.repeat(nth)}`);
  };
  const reset = async (own: Page): Promise<void> => {
    await own.evaluate(forget);
    await plantSecret(own, 'voices', null);
  };
  return {
    relay,
    prepare,
    reset,
    async show(popup, state) {
      await prepare(popup, state);
      await popup.reload();
      await popup.waitForSelector('.voices:not([aria-busy="true"]) :is(.composer, .note, .voices-none-left)');
      await popup.waitForSelector(WAITS[state] ?? '.voices');
      const type = (text: string) => popup.locator('.voices > div > .composer textarea').fill(text);
      const click = (name: string) =>
        popup.locator(`.voices ::-p-aria([name="${name}"][role="button"])`).click();
      const press = (words: string) => popup.locator(`.voices button::-p-text(${words})`).click();
      if (state === 'unfolded') await press('you don’t know');
      if (state === 'answering') await press('Answer');
      if (state === 'reporting') await press('Report');
      if (state === 'undo') await press('Mute author');
      if (state === 'deleting') await press('Delete');
      if (state === 'composing') await type(TYPED);
      if (state === 'over') await type('So much to say about this. '.repeat(20));
      if (state === 'uncivil') await type('YOU ARE ALL FUCKING IDIOTS AND YOU KNOW IT');
      if (state === 'consent' || state === 'draft') await type(TYPED);
      if (state === 'consent' || state === 'draft' || state === 'uncivil') await click('Send');
      await popup.waitForSelector(ENDS[state] ?? '.voices');
    },
    close: () => relay.close(),
  };
}

/** What stands once the comments were brought. */
const WAITS: Partial<Record<VoicesState, string>> = {
  folded: '.voice-folds button',
  unfolded: '.voice-folds button',
  thread: '.voice[data-own="true"]',
  answering: '.voice',
  reporting: '.voice',
  undo: '.voice',
  deleting: '.voice[data-own="true"]',
  'none-left': '.voices-none-left',
  offline: '.voices .note.alert',
  locked: '.voices .note',
};

/** What stands once the reader did it. */
const ENDS: Partial<Record<VoicesState, string>> = {
  unfolded: '.voice .badge',
  answering: '.voice .composer',
  reporting: '.voice-report',
  undo: '.voice-said',
  deleting: '.question',
  over: '.composer-over',
  consent: '.question',
  uncivil: '.question',
  draft: '.voice-draft',
};

// What follows runs inside pages.

interface Api {
  runtime: { sendMessage(message: object): Promise<{ value: { url: string } }> };
  storage: {
    local: {
      get(key: string): Promise<{ settings?: { voices?: object } }>;
      set(values: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
    session: { remove(keys: string[]): Promise<void> };
  };
}

async function choose(voices: object): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
  const { settings = {} } = await storage.local.get('settings');
  await storage.local.set({ settings: { ...settings, voices: { ...settings.voices, ...voices } } });
}

async function addressOfArticle(): Promise<string> {
  const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
  const tabId = Number(new URLSearchParams(location.search).get('tab'));
  const ask = { tabId, most: 0, unreviewed: false };
  return (await runtime.sendMessage({ kind: 'voices/list', ask })).value.url;
}

async function post(text: string): Promise<void> {
  const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
  const tabId = Number(new URLSearchParams(location.search).get('tab'));
  const ask = { tabId, text, parent: null, consent: true, anyway: true };
  await runtime.sendMessage({ kind: 'voices/post', ask });
}

async function forget(): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
  const { settings = {} } = await storage.local.get('settings');
  await storage.local.set({ settings: { ...settings, voices: {} } });
  await storage.local.remove(['voices:drafts', 'voices:typed']);
  await storage.session.remove(['voices:key']);
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'parallax-voices')) return;
  const open = indexedDB.open('parallax-voices');
  const database = await new Promise<IDBDatabase>((done) => {
    open.onsuccess = () => done(open.result);
  });
  const stores = [...database.objectStoreNames];
  const change = database.transaction(stores, 'readwrite');
  for (const store of stores) change.objectStore(store).clear();
  await new Promise((done) => {
    change.oncomplete = done;
  });
  database.close();
}
