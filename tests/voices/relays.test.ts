import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addressKey,
  askForArticle,
  authorOf,
  collectVoices,
  composeDeletion,
  composeReport,
  countVoices,
  DEFAULT_VOICES,
  giveRelay,
  openVoices,
  readThread,
  relayStates,
  sign,
  type CollectPorts,
  type SignedEvent,
  type VoicesStore,
} from '../../lib/voices';
import { startRelay, type TestRelay } from './relay';
import { ARTICLE, comment, forged, writer } from './writers';

const now = Date.now();
let clock = now;
const article = addressKey(ARTICLE)!;
const all = { article, choice: DEFAULT_VOICES, most: 100, unreviewed: true };

let relay: TestRelay;
let store: VoicesStore;
let ports: CollectPorts;
let traffic: { url: string; sent: number; received: number; ok: boolean }[];

beforeEach(async () => {
  relay = await startRelay();
  store = await openVoices(`voices-${Math.random()}`);
  traffic = [];
  clock = now;
  ports = {
    store,
    now: () => clock,
    open: (url) => new WebSocket(url),
    onTraffic: (each) => void traffic.push(each),
  };
});
afterEach(() => relay.close());

/** The same a while later: a relay that was just asked is left alone. */
const rested = (): CollectPorts => {
  clock += 11 * 60_000;
  return ports;
};
const sources = (...relays: string[]) => ({ relays, moderators: [] as string[] });
const put = (...events: SignedEvent[]) => void relay.events.push(...events);
const texts = async () => (await readThread(all, store)).voices.map(({ text }) => text);
const say = (text: string, by = 1, about: Parameters<typeof comment>[2] = {}) =>
  comment(by, text, { at: now - 60_000, ...about });

describe('bringing comments without naming a page', () => {
  it('brings 2,000 comments on many pages, in pages, and finds those of one article', async () => {
    for (let i = 0; i < 2_000; i++) {
      const url = i % 50 === 0 ? ARTICLE : `https://other.example/${i}`;
      put(say(`Comment ${i}`, i, { url, at: now - (i + 1) * 1_000 }));
    }
    expect(await collectVoices(sources(relay.url), ports)).toBe(2_000);
    expect(await countVoices(all, store)).toEqual({ count: 0, unreviewed: 40 });
    expect(await texts()).toHaveLength(40);
    expect(relay.told.join()).not.toContain('harbourpost');
    const received = traffic.reduce((sum, each) => sum + each.received, 0);
    expect(received).toBeLessThan(1_500_000);
  }, 120_000);

  it('asks only for what is new the next time, and leaves a relay alone that was just asked', async () => {
    put(say('First.'));
    await collectVoices(sources(relay.url), ports);
    const before = relay.told.length;
    expect(await collectVoices(sources(relay.url), ports)).toBe(0);
    expect(relay.told.length).toBe(before);
    put(say('Second.', 2));
    expect(await collectVoices(sources(relay.url), rested())).toBe(1);
    const [, , filter] = JSON.parse(relay.told[before]!) as [string, string, { since: number }];
    expect(filter.since).toBeGreaterThan(now / 1000 - 3_700);
  });

  it('finds a comment that was written under another form of the address', async () => {
    put(say('From a phone.', 1, { url: 'https://m.harbourpost.example/2026/ships-levy/?utm_source=x' }));
    await collectVoices(sources(relay.url), ports);
    expect(await texts()).toEqual(['From a phone.']);
  });

  it('names the page to the relay only when asked for that very article', async () => {
    put(say('Old but here.', 1, { at: now - 60 * 86_400_000 }));
    await collectVoices(sources(relay.url), ports);
    expect(await texts()).toEqual([]);
    expect(relay.told.join()).not.toContain('harbourpost');
    expect(await askForArticle(sources(relay.url), [ARTICLE], ports)).toEqual({ fresh: 1, problems: [] });
    expect(relay.told.join()).toContain(ARTICLE);
    expect(await texts()).toEqual(['Old but here.']);
  });

  it('finds, when asked for that article, a comment of the older form whose kind is the site', async () => {
    const site = 'https://harbourpost.example';
    const tags = [['I', ARTICLE], ['K', site], ['i', ARTICLE], ['k', site]]; // prettier-ignore
    put(
      sign({ kind: 1111, tags, content: 'Older form.', created_at: Math.floor(now / 1000) - 60 }, writer(1)),
    );
    await askForArticle(sources(relay.url), [ARTICLE], ports);
    expect(await texts()).toEqual(['Older form.']);
  });

  it('closes every socket it opened', async () => {
    const open: WebSocket[] = [];
    ports.open = (url) => {
      const socket = new WebSocket(url);
      open.push(socket);
      return socket;
    };
    await collectVoices(sources(relay.url), ports);
    expect(open.length).toBeGreaterThan(0);
    for (const socket of open) expect(socket.readyState).toBeGreaterThanOrEqual(WebSocket.CLOSING);
  });
});

describe('a comment’s way', () => {
  it('is taken by the relay, read elsewhere, and gone for everybody after its author deleted it', async () => {
    const event = say('I was there.');
    expect(await giveRelay(relay.url, event, 5_000, ports)).toEqual({ ok: true, value: true });
    await collectVoices(sources(relay.url), ports);
    expect(await texts()).toEqual(['I was there.']);
    const wish = sign(composeDeletion(event, now), writer(1));
    expect((await giveRelay(relay.url, wish, 5_000, ports)).ok).toBe(true);
    await collectVoices(sources(relay.url), rested());
    expect(await texts()).toEqual([]);
    await collectVoices(sources(relay.url), rested()); // the relay still has it; it stays away
    expect(await texts()).toEqual([]);
  });

  it('is not gone when somebody else asks for its deletion', async () => {
    const event = say('Still here.');
    put(event, sign(composeDeletion(event, now), writer(2)));
    put({ ...sign(composeDeletion(event, now), writer(2)), pubkey: event.pubkey });
    await collectVoices(sources(relay.url), ports);
    expect(await texts()).toEqual(['Still here.']);
  });

  it('may be sent twice and is there once', async () => {
    const event = say('Once.');
    await giveRelay(relay.url, event, 5_000, ports);
    expect((await giveRelay(relay.url, event, 5_000, ports)).ok).toBe(true);
    expect(relay.events).toHaveLength(1);
  });
});

describe('relays that fail or lie', () => {
  it('names one that is down, and still brings from the other', async () => {
    const down = await startRelay();
    await down.close();
    put(say('From the living.'));
    await collectVoices(sources(down.url, relay.url), ports);
    expect(await texts()).toEqual(['From the living.']);
    const [first, second] = await relayStates([down.url, relay.url], store);
    expect(first?.problem).toEqual({ code: 'relay-silent', host: new URL(down.url).host });
    expect(second?.problem).toBeNull();
  });

  it('gives up on a silent one and keeps what came before', async () => {
    const event = say('In time.');
    relay.intercept = (message, socket) => {
      const [kind, id] = JSON.parse(message) as [string, string];
      if (kind === 'REQ') socket.send(JSON.stringify(['EVENT', id, event]));
      return true;
    };
    await collectVoices(sources(relay.url), ports);
    expect(await texts()).toEqual(['In time.']);
    const [state] = await relayStates([relay.url], store);
    expect(state?.problem?.code).toBe('relay-slow');
  }, 20_000);

  it('throws away a changed text, a megabyte, binary noise and events nobody asked for, and says who sent them', async () => {
    const good = say('Good.');
    const bad: unknown[] = [
      { ...say('Changed.', 2), content: 'Changed!' },
      { ...say('Large.', 3), content: 'x'.repeat(1_000_000) },
      sign({ kind: 1, tags: [], content: 'A note.', created_at: Math.floor(now / 1000) }, writer(4)),
      { nonsense: true },
      null,
    ];
    relay.intercept = (message, socket) => {
      const [kind, id] = JSON.parse(message) as [string, string];
      if (kind !== 'REQ') return false;
      for (const each of [...bad, good]) socket.send(JSON.stringify(['EVENT', id, each]));
      socket.send('not json');
      socket.send(Buffer.from([0, 1, 2]));
      socket.send(JSON.stringify(['EOSE', id]));
      return true;
    };
    await collectVoices(sources(relay.url), ports);
    expect(await texts()).toEqual(['Good.']);
    const [state] = await relayStates([relay.url], store);
    expect(state?.problem).toEqual({ code: 'relay-untrue', host: new URL(relay.url).host });
  });

  it('shows no comment in another’s name, and lets the true one in after the false', async () => {
    const event = say('Truly mine.');
    put(forged(event));
    await collectVoices(sources(relay.url), ports);
    const first = await readThread(all, store);
    expect(first.voices).toEqual([]);
    expect(first.untrue).toEqual([new URL(relay.url).host]);
    relay.events.length = 0;
    put(forged(event));
    await collectVoices(sources(relay.url), rested());
    relay.events.length = 0;
    put(event);
    await collectVoices(sources(relay.url), rested());
    expect(await texts()).toEqual(['Truly mine.']);
  });

  it('calls no relay untrue for a signed comment too large to show, and reads past five hundred of them', async () => {
    const about = [['I', ARTICLE], ['K', 'web']]; // prettier-ignore
    const signed = (content: string, tags: string[][], seconds: number) =>
      sign({ kind: 1111, tags, content, created_at: seconds }, writer(9));
    const at = Math.floor(now / 1000) - 60;
    put(signed('x'.repeat(4_001), about, at), signed('x'.repeat(70_000), about, at));
    put(signed('In milliseconds.', about, now));
    const many = Array.from({ length: 101 }, () => ['t']);
    for (let n = 0; n < 500; n++) put(signed(`${n}`, [...about, ...many], at - n));
    put(say('Older.', 1, { at: now - 3_600_000 }));
    await collectVoices(sources(relay.url), ports);
    expect(await texts()).toEqual(['Older.']);
    expect((await relayStates([relay.url], store))[0]?.problem).toBeNull();
  });

  it('still hears deletions and moderators from one that also sends what is untrue', async () => {
    const [reported, deleted] = [say('Reported.', 2), say('Deleted.', 3)];
    put(reported, deleted, { ...say('Changed.', 4), content: 'Changed!' });
    put(sign(composeReport(reported, 'spam', now), writer(5)));
    put(sign(composeDeletion(deleted, now), writer(3)));
    const moderators = [authorOf(writer(5))];
    await collectVoices({ relays: [relay.url], moderators }, ports);
    const choice = { ...DEFAULT_VOICES, moderators };
    expect((await readThread({ ...all, choice }, store)).voices).toEqual([]);
    expect((await relayStates([relay.url], store))[0]?.problem?.code).toBe('relay-untrue');
  });

  it('asks again from where it was as long as it could not hear deletions', async () => {
    const event = say('Deleted two days ago.', 1, { at: now - 3 * 86_400_000 });
    put(event, sign(composeDeletion(event, now - 2 * 86_400_000), writer(1)));
    put({ ...say('Changed.', 4), content: 'Changed!' });
    relay.intercept = (message, socket) => {
      const [, id, filter] = JSON.parse(message) as [string, string, { kinds: number[] } | undefined];
      if (!filter?.kinds.includes(5)) return false;
      socket.send(JSON.stringify(['CLOSED', id, 'error: busy']));
      return true;
    };
    await collectVoices(sources(relay.url), ports);
    expect(await texts()).toEqual(['Deleted two days ago.']);
    relay.intercept = null;
    await collectVoices(sources(relay.url), rested());
    expect(await texts()).toEqual([]);
  });

  it('reads no more of a relay that sends for ever than it asked for', async () => {
    const event = JSON.stringify(say('x'.repeat(400)));
    relay.intercept = (message, socket) => {
      const [kind, id] = JSON.parse(message) as [string, string];
      const more = () => {
        if (socket.readyState !== socket.OPEN) return;
        for (let i = 0; i < 500; i++) socket.send(`["EVENT","${id}",${event}]`);
        setImmediate(more);
      };
      if (kind === 'REQ') more();
      return true;
    };
    await collectVoices(sources(relay.url), ports);
    expect(Math.max(...traffic.map(({ received }) => received))).toBeLessThan(2_100_000);
    const [state] = await relayStates([relay.url], store);
    expect(state?.problem?.code).toBe('relay-overflow');
  }, 30_000);

  it('takes a comment for sent where one relay took it, and names the one that refused', async () => {
    relay.intercept = (message, socket) => {
      const [kind, event] = JSON.parse(message) as [string, { id: string }];
      if (kind === 'EVENT') socket.send(JSON.stringify(['OK', event.id, false, 'blocked: no strangers']));
      return true;
    };
    const answer = await giveRelay(relay.url, say('Please.'), 5_000, ports);
    expect(answer).toEqual({
      ok: false,
      problem: { code: 'relay-refused', host: new URL(relay.url).host },
    });
  });
});
