import { afterEach, describe, expect, it } from 'vitest';
import { searchServer, checkServer } from '../../../lib/coverage/providers/search';
import { newOnGoogleReader } from '../../../lib/coverage/providers/google-reader';
import { ACCOUNT, googleReader, json, openServer, PASSWORD, type Held, type RealServer } from './servers';

const NOW = Date.UTC(2026, 4, 20, 12);
const DAY = 86_400;
const at = (days: number): number => NOW / 1000 + days * DAY;
const HELD: Held[] = [
  { id: 1, title: 'Strike at Halden dam', url: 'https://www.one.example/a?utm_source=rss', published: at(0) },
  {
    id: 2,
    title: 'Ferries &amp; tolls',
    url: 'https://two.example/b',
    published: at(-1),
    summary: '<p>So <b>it</b> is.</p>',
  },
  { id: 31, title: 'Halden council meets', url: 'https://three.example/c', published: at(-2) },
  { id: 4, title: 'Older news of Halden', url: 'https://three.example/d', published: at(-9) },
];
const QUERY = { terms: ['Halden', 'Reyes'], title: 'Dam', lead: '', publishedAt: NOW };

let server: RealServer;
afterEach(() => server.close());

const ports = (secret = PASSWORD) => ({ fetch, now: () => NOW, secret });
const reader = (path = '', account = ACCOUNT) =>
  ({ kind: 'google-reader', address: server.address + path, account }) as const;
const titles = (found: Awaited<ReturnType<typeof searchServer>>): string[] =>
  found.ok ? found.value.map(({ title }) => title) : [found.problem.code];

describe('a feed server of the reader', () => {
  it('is searched by its own search where it has one', async () => {
    server = await openServer(googleReader(HELD, 'bazqux'));
    expect(titles(await searchServer(reader(), QUERY, ports()))).toEqual([
      'Strike at Halden dam',
      'Halden council meets',
      'Older news of Halden',
    ]);
    expect(server.asked.find(({ url }) => url.pathname.includes('search'))?.url.searchParams.get('q')).toBe(
      'Halden Reyes',
    );
  });

  it('gives the days around the article, page by page, where it has no search', async () => {
    server = await openServer(googleReader(HELD, 'freshrss'));
    const found = await searchServer(reader('/api/greader.php/'), QUERY, ports());
    expect(titles(found)).toEqual(['Strike at Halden dam', 'Ferries & tolls', 'Halden council meets']);
    expect(found.ok && found.value[0]).toMatchObject({
      outletDomain: 'one.example',
      url: 'https://www.one.example/a',
      publishedAt: NOW,
    });
    expect(found.ok && found.value[1]?.summary).toBe('So it is.');
  });

  it.each(['', '/', '/i/', '/api', '/api/', '/api/greader.php', '/api/greader.php/reader/api/0'])(
    'is found by the address that a reader of FreshRSS may type: %s',
    async (typed) => {
      const speak = googleReader(HELD, 'freshrss');
      server = await openServer((asked) =>
        asked.url.pathname.startsWith('/api/greader.php/')
          ? speak(asked)
          : { status: 404, type: 'text/html', body: '<h1>Not Found</h1>' },
      );
      expect(await checkServer(reader(typed), ports())).toEqual({ ok: true, value: 2 });
      expect(titles(await searchServer(reader(typed), QUERY, ports()))).toHaveLength(3);
      expect(await checkServer(reader(typed), ports('no'))).toMatchObject({
        problem: { code: 'server-login' },
      });
    },
  );

  it('gives items by their numbers where it has no streams', async () => {
    server = await openServer(googleReader(HELD, 'miniflux'));
    expect(titles(await searchServer(reader(), QUERY, ports()))).toHaveLength(3);
  });

  it('gives what came where a later page fails', async () => {
    const speak = googleReader(HELD, 'freshrss');
    server = await openServer((asked) =>
      asked.url.searchParams.has('c') ? { status: 503, body: 'Busy' } : speak(asked),
    );
    const found = await searchServer(reader(), QUERY, ports());
    expect(titles(found)).toEqual(['Strike at Halden dam', 'Ferries & tolls']);
  });

  it('is told nothing of the article but its week when it cannot search', async () => {
    server = await openServer(googleReader(HELD, 'miniflux'));
    await searchServer(reader(), QUERY, ports());
    const told = server.asked.filter(({ url }) => !url.pathname.includes('search'));
    expect(told.map(({ url, body }) => url.href + body).join()).not.toMatch(/Halden|Reyes|Dam/);
  });

  it('brings what is new as if its feeds were followed', async () => {
    server = await openServer(googleReader(HELD, 'freshrss'));
    const found = await newOnGoogleReader(reader(), NOW - 1.5 * DAY * 1000, ports());
    expect(found.problem).toBeNull();
    expect(found.items.map(({ title }) => title)).toEqual(['Strike at Halden dam', 'Ferries & tolls']);
  });

  it('says how many feeds it has when it is tried', async () => {
    server = await openServer(googleReader(HELD, 'freshrss'));
    expect(await checkServer(reader(), ports())).toEqual({ ok: true, value: 2 });
  });

  it('names a wrong password', async () => {
    server = await openServer(googleReader(HELD, 'freshrss'));
    expect(await checkServer(reader(), ports('no'))).toEqual({
      ok: false,
      problem: { code: 'server-login', host: '127.0.0.1' },
    });
  });

  it('is named when it is no such server', async () => {
    server = await openServer(() => ({ type: 'text/html', body: '<h1>Welcome</h1>' }));
    expect(titles(await searchServer(reader(), QUERY, ports()))).toEqual(['server-unreadable']);
  });

  it('ends where a server goes round in circles', async () => {
    const speak = googleReader(HELD, 'freshrss');
    server = await openServer((asked) => {
      const answer = speak(asked);
      if (!asked.url.pathname.includes('/stream/')) return answer;
      return { body: JSON.stringify({ ...JSON.parse(answer.body), continuation: 'again' }) };
    });
    await searchServer(reader(), QUERY, ports());
    expect(server.asked.length).toBeLessThan(6);
  });

  it('ends where a server promises more for ever and gives nothing', async () => {
    const speak = googleReader(HELD, 'freshrss');
    let page = 0;
    server = await openServer((asked) =>
      asked.url.pathname.includes('/stream/')
        ? json({ items: [], continuation: String(page++) })
        : speak(asked),
    );
    expect(await searchServer(reader(), QUERY, ports())).toEqual({ ok: true, value: [] });
    expect(page).toBeLessThan(100);
  });

  it('takes of a page of 100,000 items no more than it asked for', async () => {
    const speak = googleReader(HELD, 'freshrss');
    const items = Array.from({ length: 100_000 }, (_, at) => ({
      title: `Report ${at}`,
      canonical: [{ href: `https://one.example/${at}` }],
    }));
    server = await openServer((asked) =>
      asked.url.pathname.includes('/stream/') ? json({ items }) : speak(asked),
    );
    expect(titles(await searchServer(reader(), QUERY, ports()))).toHaveLength(250);
  });

  it('may date its items in 1970 or 2099, which counts as now', async () => {
    const odd = HELD.slice(0, 2).map((each, at) => ({ ...each, published: at ? 86_400 : 4_070_908_800 }));
    server = await openServer(googleReader(odd, 'bazqux'));
    const found = await searchServer(reader(), QUERY, ports());
    expect(found.ok && found.value.map(({ publishedAt }) => publishedAt)).toEqual([NOW]);
  });
});
