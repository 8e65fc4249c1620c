import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask, Kind, Reply } from '../../lib/platform/messages';
import type { Result } from '../../lib/problem';
import { until } from '../../scripts/browser';
import { plantedSecret } from '../../scripts/plant';
import { startRelay, type TestRelay } from '../voices/relay';
import { sign, type Unsigned } from '../../lib/voices';
import { comment, writer } from '../voices/writers';
import { openProxy, type RecordingProxy } from './proxy';
import { openSession, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';
const NO = { consent: false, anyway: false };

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: {
    local: { get(key: string): Promise<{ settings?: object }>; set(values: object): Promise<void> };
  };
  tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
}

/** One reader: a browser with a profile of its own, and an article open in it. */
interface Reader {
  session: Session;
  own: Page;
  page: Page;
  tabId: number;
  ask<K extends Kind>(kind: K, ask: Omit<Ask<K>, 'tabId'>): Promise<Result<Reply<K>>>;
}

let relay: TestRelay;
let proxy: RecordingProxy;
let writes: Reader;
let reads: Reader;

/** Comments switched on, with the relay on this machine alone. */
async function openReader(args?: Parameters<typeof openSession>[0]['args']): Promise<Reader> {
  const session = await openSession({ follow: false, ...(args && { args }) });
  const own = await session.openOwn('options.html');
  await choose(own, { on: true, relays: [relay.url] });
  const page = await session.open(session.article(STORY));
  await session.clickAndWait(page);
  const tabId = await own.evaluate(async (slug) => {
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    return (await tabs.query({})).find(({ url }) => url?.includes(slug))!.id;
  }, STORY);
  return {
    session,
    own,
    page,
    tabId,
    ask: (kind, ask) =>
      own.evaluate(
        (message) => (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage(message),
        { kind, ask: { tabId, ...ask } },
      ) as Promise<never>,
  };
}

async function choose(own: Page, voices: object): Promise<void> {
  await own.evaluate(async (change) => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
    const { settings = {} } = await storage.local.get('settings');
    const before = (settings as { voices?: object }).voices ?? {};
    await storage.local.set({ settings: { ...settings, voices: { ...before, ...change } } });
  }, voices);
}

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(JSON.stringify(given.problem));
  return given.value;
}

const list = (reader: Reader, unreviewed = true) =>
  value(reader.ask('voices/list', { most: 50, unreviewed }));
const texts = async (reader: Reader) => (await list(reader)).voices.map(({ text }) => text);
const post = (reader: Reader, text: string, parent: string | null = null) =>
  reader.ask('voices/post', { ...NO, consent: true, text, parent });

/** Bring what is new, however lately the relay was asked. */
async function collect(reader: Reader): Promise<void> {
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

beforeAll(async () => {
  relay = await startRelay();
  writes = await openReader(async (newsroom) => {
    proxy = await openProxy(newsroom);
    return [`--proxy-server=http://127.0.0.1:${proxy.port}`];
  });
  reads = await openReader();
});
afterAll(async () => {
  await writes.session.close();
  await reads.session.close();
  await proxy.close();
  await relay.close();
});

describe('a comment between two readers', () => {
  let id: string;

  it('is not published before its writer agreed that it becomes public', async () => {
    expect(await writes.ask('voices/post', { ...NO, text: 'The terms are new.', parent: null })).toEqual({
      ok: false,
      problem: { code: 'voice-unconsented' },
    });
    expect(relay.told.filter((message) => message.startsWith('["EVENT"'))).toEqual([]);
  });

  it('gets a second look when it insults, and waits for the writer', async () => {
    expect(await value(post(writes, 'You fucking idiots.'))).toEqual({
      outcome: 'concerns',
      concerns: ['insult'],
    });
    expect(relay.events).toEqual([]);
  });

  it('is written in one browser and read in another, folded until its author is trusted', async () => {
    const sent = await value(post(writes, 'The terms are new.'));
    if (sent.outcome !== 'sent') throw new Error(sent.outcome);
    ({ id } = sent);
    expect(await list(writes)).toMatchObject({
      voices: [{ own: true, text: 'The terms are new.' }],
      left: 2,
    });
    // A click that arrives twice is one comment.
    expect(await value(post(writes, 'The terms are new.'))).toMatchObject({ outcome: 'sent', id });
    expect(relay.events).toHaveLength(1);
    await collect(reads);
    expect(await list(reads, false)).toMatchObject({ voices: [], unreviewed: 1 });
    expect(await value(reads.ask('voices/count', {}))).toEqual({ count: 0, unreviewed: 1 });
    await value(reads.ask('voices/judge', { id, judgement: 'trust', reason: 'other', undo: false }));
    expect(await list(reads, false)).toMatchObject({ voices: [{ own: false, unreviewed: false }] });
  });

  it('is answered', async () => {
    await value(post(reads, 'Which of them?', id));
    await collect(writes);
    const { voices } = await list(writes);
    expect(voices.map(({ text, depth }) => [text, depth])).toEqual([
      ['The terms are new.', 0],
      ['Which of them?', 1],
    ]);
  });

  it('is hidden, reported and muted with one word, and comes back with another', async () => {
    for (const judgement of ['hide', 'report', 'mute'] as const) {
      const say = (undo: boolean) =>
        value(reads.ask('voices/judge', { id, judgement, reason: 'spam', undo }));
      expect(await say(false)).toEqual({ sent: judgement === 'report' ? 1 : 0 });
      expect(await texts(reads)).toEqual(['Which of them?']);
      await say(true);
      expect(await texts(reads)).toEqual(['The terms are new.', 'Which of them?']);
    }
    expect(relay.events.filter(({ kind }) => kind === 1984)).toHaveLength(1);
  });

  it('is gone for both once its writer deleted it', async () => {
    await value(writes.ask('voices/delete', { id }));
    expect(await texts(writes)).toEqual(['Which of them?']);
    await collect(reads);
    expect(await texts(reads)).toEqual(['Which of them?']);
  });

  it('is one of three a day: a fourth is refused here, and not shown there whoever sent it', async () => {
    await value(post(writes, 'The second.'));
    await value(post(writes, 'The third.'));
    expect(await post(writes, 'The fourth.')).toEqual({
      ok: false,
      problem: { code: 'voice-limit', most: 3 },
    });
    const { url } = await list(writes);
    const at = Date.now();
    for (let n = 1; n <= 4; n++)
      relay.events.push(comment(5, `Other client ${n}.`, { url, at: at - 9_000 + n * 1_000 }));
    await collect(reads);
    expect((await texts(reads)).filter((text) => text.startsWith('Other client')).sort()).toEqual([
      'Other client 1.',
      'Other client 2.',
      'Other client 3.',
    ]);
  });

  it('is not believed when it was tampered with on its way', async () => {
    const { url } = await list(reads);
    const event = comment(6, 'What I wrote.', { url, at: Date.now() });
    relay.events.push({ ...event, content: 'What they made of it.' });
    relay.events.push({ ...comment(7, 'In her name.', { url, at: Date.now() }), sig: 'ab'.repeat(64) });
    await collect(reads);
    const said = await texts(reads);
    expect(said.join()).not.toMatch(/made of it|her name/);
    const [state] = (await list(reads)).relays;
    expect(state?.problem?.code).toBe('relay-untrue');
    relay.events.splice(-2);
  });

  it('is kept as a draft when the relay goes down in the middle, and sent when it is back', async () => {
    relay.intercept = (message, socket) => {
      if (!message.startsWith('["EVENT"')) return false;
      socket.terminate();
      return true;
    };
    const kept = await value(post(reads, 'Written in the storm.'));
    expect(kept).toMatchObject({ outcome: 'kept', missed: [{ code: 'relay-silent' }] });
    await reads.session.killWorker();
    const { drafts } = await list(reads);
    expect(drafts).toMatchObject([{ text: 'Written in the storm.' }]);
    relay.intercept = null;
    const sent = await value(reads.ask('voices/draft', { id: drafts[0]!.id, send: true }));
    expect(sent).toMatchObject({ outcome: 'sent' });
    expect((await list(reads)).drafts).toEqual([]);
    await collect(writes);
    expect(await texts(writes)).toContain('Written in the storm.');
  });

  it('is signed by the page’s own signer where the reader wants it, and only if it signs this comment', async () => {
    const signed = () => value(reads.ask('voices/post', { ...NO, anyway: true, text: 'Signed there.', parent: null })); // prettier-ignore
    await choose(reads.own, { identity: 'signer' });
    await expect(signed()).rejects.toThrow('signer-missing');
    await reads.page.evaluate(() => {
      const asked: string[] = [];
      const refuse = (what: string) => () => (
        asked.push(what),
        Promise.reject(new Error('The reader said no.'))
      );
      const nostr = { getPublicKey: refuse('key'), signEvent: refuse('signature') };
      Object.assign(window, { nostr, asked });
    });
    const asked = () => reads.page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    await list(reads);
    await value(reads.ask('voices/collect', {}));
    await value(reads.ask('voices/typed', { text: 'Signed the', parent: null }));
    expect(await asked()).toEqual([]); // it learns of nothing but a comment that is sent
    await expect(signed()).rejects.toThrow('signer-refused');
    expect(await asked()).toEqual(['key']);
    await reads.page.evaluate((event) => {
      const nostr = { getPublicKey: () => Promise.resolve(event.pubkey), signEvent: () => Promise.resolve(event) };
      Object.assign(window, { nostr });
    }, comment(8, 'Not what was asked for.')); // prettier-ignore
    await expect(signed()).rejects.toThrow('signer-refused');
    await reads.page.exposeFunction('signAs8', (event: Unsigned) => sign(event, writer(8)));
    await reads.page.evaluate((another) => {
      const { signAs8 } = window as unknown as { signAs8: (event: object) => Promise<object> };
      const nostr = { getPublicKey: () => Promise.resolve(another), signEvent: signAs8 };
      Object.assign(window, { nostr });
    }, comment(9, 'Another key.').pubkey);
    await expect(signed()).rejects.toThrow('signer-refused');
    expect(relay.events.some(({ content }) => content === 'Signed there.')).toBe(false);
    await reads.page.evaluate((pubkey) => {
      const { nostr } = window as unknown as { nostr: object };
      Object.assign(nostr, { getPublicKey: () => Promise.resolve(pubkey) });
    }, comment(8, 'The same key.').pubkey);
    expect(await signed()).toMatchObject({ outcome: 'sent' });
    expect(relay.events.at(-1)).toMatchObject({ content: 'Signed there.', pubkey: comment(8, '').pubkey });
    await choose(reads.own, { identity: 'one' });
  });
});

describe('the key', () => {
  it('never leaves the worker: no answer and no page has it', async () => {
    const key = await plantedSecret(reads.own, 'voices');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(await list(reads))).not.toContain(key);
    expect(relay.told.join()).not.toContain(key);
  });
});

describe('reading with comments on', () => {
  it('brings 2,000 comments, matches them here and shows the first of them at once', async () => {
    const { url } = await list(reads);
    const at = Date.now() - 3_600_000;
    for (let n = 0; n < 2_000; n++) {
      const about = n % 50 === 0 ? url : `https://elsewhere.example/${n}`;
      relay.events.push(comment(100 + n, `Of many ${n}.`, { url: about, at: at - n * 1_000 }));
    }
    await collect(reads);
    const { unreviewed } = await list(reads, false);
    expect(unreviewed).toBeGreaterThanOrEqual(40);
    const started = performance.now();
    const shown = await value(reads.ask('voices/list', { most: 20, unreviewed: true }));
    const tookMs = performance.now() - started;
    expect(shown.voices).toHaveLength(20);
    console.log(`20 of 2,000 comments listed in ${tookMs.toFixed(0)} ms, through the driver`);
  });

  it('opens fifty articles and names none of them to the relay or to anybody', async () => {
    relay.told.length = 0;
    proxy.asked.length = 0;
    const { session, own } = writes;
    const articles = session.newsroom.articles.slice(0, 50);
    expect(articles).toHaveLength(50);
    const page = await session.open('about:blank');
    for (const { url } of articles) {
      await page.goto(url);
      await page.bringToFront();
      const popup = await session.clickAndWait(page);
      const tabId = await own.evaluate(async (wanted) => {
        const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
        return (await tabs.query({})).find((tab) => tab.url === wanted)!.id;
      }, url);
      const ask = { tabId, most: 20, unreviewed: true };
      for (const kind of ['voices/collect', 'voices/list', 'voices/count'] as const)
        await value(writes.ask(kind, ask as never));
      await popup.close();
      await until('the popup to close', async () => popup.isClosed());
    }
    await collect(writes);
    expect(relay.told.length).toBeGreaterThan(0);
    const told = relay.told.join('\n');
    for (const { url } of articles) {
      expect(told).not.toContain(new URL(url).hostname);
      expect(told).not.toContain(new URL(url).pathname);
    }
    expect(relay.told.every((message) => message.startsWith('["REQ"'))).toBe(true);
    const beyond = proxy.asked.filter(({ host }) => !host.endsWith('.example'));
    expect(beyond.filter(({ host }) => !/(^|\.)(google|googleapis|gvt1|gstatic)\.com$/.test(host))).toEqual(
      [],
    );
  }, 400_000);
});
