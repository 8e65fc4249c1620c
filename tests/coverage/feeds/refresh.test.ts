// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type CoverageStore, type StoredItem } from '../../../lib/coverage';
import { refreshFeeds, type RefreshPorts } from '../../../lib/coverage/feeds/refresh';
import { feedStatuses } from '../../../lib/coverage/feeds/standing';
import type { Outlet } from '../../../lib/outlets';
import { feedOf, openNewsroom, outlet, status, type Answerer, type Newsroom } from './newsroom';
import { countItems } from '../count';

const START = Date.UTC(2026, 2, 10, 12);
const MINUTE = 60_000;
const newsrooms: Newsroom[] = [];
let store: CoverageStore;
let clock = START;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
  clock = START;
});
afterEach(async () => {
  await Promise.all(newsrooms.splice(0).map((newsroom) => newsroom.close()));
});

async function open(answers: Record<string, string | Answerer>): Promise<Newsroom> {
  const newsroom = await openNewsroom(answers);
  newsrooms.push(newsroom);
  return newsroom;
}
const refresh = (outlets: Outlet[], change: Partial<RefreshPorts> = {}) =>
  refreshFeeds({
    store,
    outlets,
    fetch,
    now: () => clock,
    random: () => 0.5,
    mayLoad: async () => true,
    onItems: async () => undefined,
    pollMinutes: 30,
    timeoutMs: 1000,
    ...change,
  });

describe('a round of polling', () => {
  it('brings each item once, and only what is new is handed on', async () => {
    const answers: Record<string, string> = { '/a': feedOf('One', 'Two'), '/b': feedOf('Three') };
    const newsroom = await open(answers);
    const outlets = [outlet('a.example', newsroom.at('/a')), outlet('b.example', newsroom.at('/b'))];
    const brought: string[][] = [];
    const onItems = async (items: StoredItem[]) => void brought.push(items.map(({ title }) => title));

    const statuses = await refresh(outlets, { onItems });
    expect(brought.flat().sort()).toEqual(['One', 'Three', 'Two']);
    expect(statuses).toEqual([
      {
        outletDomain: 'a.example',
        url: newsroom.at('/a'),
        lastTriedAt: START,
        lastOkAt: START,
        itemCount: 2,
        problem: null,
      },
      {
        outletDomain: 'b.example',
        url: newsroom.at('/b'),
        lastTriedAt: START,
        lastOkAt: START,
        itemCount: 1,
        problem: null,
      },
    ]);

    clock += 30 * MINUTE;
    answers['/a'] = feedOf('Zero', 'One', 'Two');
    brought.length = 0;
    await refresh(outlets, { onItems });
    expect(brought).toEqual([['Zero']]);
    expect(await countItems(store)).toBe(4);
  });

  it('leaves alone what is not due, unless the reader asks', async () => {
    const newsroom = await open({ '/a': feedOf('One') });
    const outlets = [outlet('a.example', newsroom.at('/a'))];
    await refresh(outlets);
    clock += 10 * MINUTE;
    await refresh(outlets);
    expect(newsroom.asked).toHaveLength(1);
    await refresh(outlets, { force: true });
    expect(newsroom.asked).toHaveLength(2);
    // A shorter period chosen since counts at once; so does every alarm of the period itself.
    clock += 16 * MINUTE;
    await refresh(outlets, { pollMinutes: 15 });
    clock += 30 * MINUTE - 5000;
    await refresh(outlets);
    expect(newsroom.asked).toHaveLength(4);
  });

  it('never loads a host without the reader’s permission, and names it', async () => {
    const newsroom = await open({ '/a': feedOf('One') });
    const outlets = [outlet('a.example', newsroom.at('/a'))];
    const [denied] = await refresh(outlets, { mayLoad: async () => false });
    expect(denied).toMatchObject({
      lastTriedAt: null,
      problem: { code: 'permission-missing', host: '127.0.0.1' },
    });
    expect(newsroom.asked).toEqual([]);
    const [allowed] = await refresh(outlets);
    expect(allowed).toMatchObject({ itemCount: 1, problem: null });
  });

  it('loads six feeds at once, each host’s one after the other', async () => {
    let running = 0;
    let most = 0;
    const perHost: number[] = [];
    const hosts = await Promise.all(
      Array.from({ length: 9 }, (_, host) => {
        perHost[host] = 0;
        const slow: Answerer = (_request, response) => {
          most = Math.max(most, ++running);
          perHost[host]!++;
          expect(perHost[host]).toBe(1);
          setTimeout(() => {
            running--;
            perHost[host]!--;
            response.end(feedOf('x'));
          }, 30);
        };
        return open({ '/1': slow, '/2': slow, '/3': slow });
      }),
    );
    const outlets = hosts.map((newsroom, index) =>
      outlet(`n${index}.example`, newsroom.at('/1'), newsroom.at('/2'), newsroom.at('/3')),
    );
    const statuses = await refresh(outlets);
    expect(statuses.every(({ problem }) => problem === null)).toBe(true);
    expect(most).toBe(6);
  });

  it('is not held up by a silent feed', async () => {
    // It answers once the others are through: waiting for it would be waiting for ever.
    let answer: () => void = () => undefined;
    const silent = await open({ '/': (_, response) => (answer = () => response.end(feedOf('late'))) });
    const quick = await open({ '/a': feedOf('a'), '/b': feedOf('b'), '/c': feedOf('c') });
    const seen: string[] = [];
    const statuses = await refresh(
      [
        outlet('silent.example', silent.at('/')),
        outlet('q.example', quick.at('/a'), quick.at('/b'), quick.at('/c')),
      ],
      {
        timeoutMs: 30_000,
        onItems: async (items) => {
          seen.push(...items.map(({ title }) => title));
          if (seen.length === 3) answer();
        },
      },
    );
    expect(statuses.map(({ problem }) => problem)).toEqual([null, null, null, null]);
    expect(seen.at(-1)).toBe('late');
  });

  it('names a feed that stays silent', async () => {
    const silent = await open({ '/': () => undefined });
    const statuses = await refresh([outlet('silent.example', silent.at('/'))], { timeoutMs: 100 });
    expect(statuses).toMatchObject([{ problem: { code: 'feed-too-slow' } }]);
  });
});

describe('a feed that fails', () => {
  it('is asked less and less often, at least once a day, and at once normally when it is back', async () => {
    const answers: Record<string, string | Answerer> = { '/a': status(500) };
    const newsroom = await open(answers);
    const outlets = [outlet('a.example', newsroom.at('/a'))];
    const waits: number[] = [];
    for (let round = 0; round < 8; round++) {
      await refresh(outlets);
      const [record] = await store.readFeeds();
      waits.push((record!.nextDueAt - clock) / MINUTE);
      clock = record!.nextDueAt;
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440]);
    answers['/a'] = feedOf('Back');
    expect(await refresh(outlets)).toMatchObject([{ problem: null, itemCount: 1 }]);
    expect((await store.readFeeds())[0]).toMatchObject({ failures: 0, nextDueAt: clock + 25.5 * MINUTE });
  });

  it('for good, as its server says, is asked once a day', async () => {
    const newsroom = await open({ '/a': status(410), '/b': feedOf('b') });
    const outlets = [outlet('a.example', newsroom.at('/a'), newsroom.at('/b'))];
    expect(await refresh(outlets)).toMatchObject([{ problem: { status: 410 } }, { problem: null }]);
    clock += (24 * 60 - 1) * MINUTE;
    await refresh(outlets);
    expect(newsroom.asked.filter((path) => path === '/a')).toHaveLength(1);
    clock += MINUTE;
    await refresh(outlets);
    expect(newsroom.asked.filter((path) => path === '/a')).toHaveLength(2);
  });

  it('together with others does not come back together with them', async () => {
    const newsroom = await open({
      '/a': status(500),
      '/b': status(500),
      '/c': feedOf('c'),
      '/d': feedOf('d'),
    });
    const chance = [0, 0.999, 0, 0.999];
    await refresh([outlet('a.example', ...['/a', '/b', '/c', '/d'].map(newsroom.at))], {
      random: () => chance.shift()!,
    });
    const due = new Map((await store.readFeeds()).map(({ url, nextDueAt }) => [url, nextDueAt - clock]));
    const wait = (path: string): number => Math.round(due.get(newsroom.at(path))! / MINUTE);
    expect([wait('/a'), wait('/b')]).toEqual([23, 37]);
    expect([wait('/c'), wait('/d')]).toEqual([24, 27]);
  });

  it('with “too many requests” spares all feeds of its host for as long as asked', async () => {
    const newsroom = await open({ '/a': status(429, { 'retry-after': '7200' }), '/b': feedOf('b') });
    const outlets = [outlet('a.example', newsroom.at('/a'), newsroom.at('/b'))];
    const statuses = await refresh(outlets);
    expect(newsroom.asked).toEqual(['/a']);
    expect(statuses.map(({ problem }) => problem)).toMatchObject([{ status: 429 }, { status: 429 }]);
    clock += 119 * MINUTE;
    await refresh(outlets);
    expect(newsroom.asked).toEqual(['/a']);
    clock += MINUTE;
    await refresh(outlets);
    expect(newsroom.asked).toHaveLength(2);
  });

  it('does not empty the others', async () => {
    const newsroom = await open({ '/a': status(404), '/b': '<html></html>', '/c': feedOf('c') });
    const statuses = await refresh([outlet('a.example', ...['/a', '/b', '/c'].map(newsroom.at))]);
    expect(statuses.map(({ problem }) => problem?.code ?? null)).toEqual([
      'feed-unreachable',
      'feed-unreadable',
      null,
    ]);
    expect(await countItems(store)).toBe(1);
  });
});

describe('a feed that moved', () => {
  it('is asked at its new place, and at the old one again when that fails', async () => {
    const answers: Record<string, string | Answerer> = {
      '/old': status(301, { location: '/new' }),
      '/new': feedOf('One'),
    };
    const newsroom = await open(answers);
    const outlets = [outlet('a.example', newsroom.at('/old'))];
    for (let round = 0; round < 2; round++) await refresh(outlets, { force: true });
    expect(newsroom.asked).toEqual(['/old', '/new', '/new']);
    delete answers['/new'];
    answers['/old'] = feedOf('Home again');
    for (let round = 0; round < 2; round++) await refresh(outlets, { force: true });
    expect(newsroom.asked.slice(3)).toEqual(['/new', '/old']);
    expect(await refresh(outlets)).toMatchObject([{ url: newsroom.at('/old'), problem: null }]);
  });
});

describe('a worker that is killed', () => {
  it('in the middle of a round finds the rest still due, with nothing lost or doubled', async () => {
    const hanging: Answerer = () => undefined;
    const answers: Record<string, string | Answerer> = { '/a': feedOf('One'), '/b': hanging };
    const first = await open({ '/a': feedOf('One', 'Two') });
    const second = await open(answers);
    const outlets = [outlet('a.example', first.at('/a')), outlet('b.example', second.at('/b'))];
    const killed = refresh(outlets, { timeoutMs: 60_000, onItems: () => new Promise(() => undefined) });
    await expect.poll(() => countItems(store)).toBe(2);
    store.close(); // nothing of the first round goes on from here: its second feed hangs, its items are not taken

    answers['/b'] = feedOf('Three');
    store = await openStore();
    clock += MINUTE;
    const brought: StoredItem[] = [];
    const statuses = await refresh(outlets, { onItems: async (items) => void brought.push(...items) });
    expect(first.asked).toHaveLength(1);
    expect(brought.map(({ title }) => title)).toEqual(['Three']);
    expect(statuses.map(({ problem }) => problem)).toEqual([null, null]);
    // What was stored but not taken is found by number.
    const found: number[] = [];
    await store.iterateItems((items) => void found.push(...items.map(({ docId }) => docId)));
    expect(found).toEqual([1, 2, 3]);
    void killed;
  });

  it('hears of a failure to take items only after every feed had its turn', async () => {
    const newsroom = await open({ '/a': feedOf('a'), '/b': feedOf('b') });
    const outlets = [outlet('a.example', newsroom.at('/a'), newsroom.at('/b'))];
    await expect(refresh(outlets, { onItems: () => Promise.reject(new Error('index')) })).rejects.toThrow(
      'index',
    );
    expect(await countItems(store)).toBe(2);
    expect(await feedStatuses(store, outlets)).toMatchObject([{ itemCount: 1 }, { itemCount: 1 }]);
  });
});
