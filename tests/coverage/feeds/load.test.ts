// @vitest-environment node
import { createGzip, gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { loadFeed, type FeedLoad } from '../../../lib/coverage/feeds/load';
import { feedOf, openNewsroom, type Answerer, type Newsroom } from './newsroom';

const NOW = Date.UTC(2026, 2, 10, 12);
let newsroom: Newsroom | null = null;

afterEach(async () => {
  await newsroom?.close();
  newsroom = null;
});

async function loadFrom(
  answers: Record<string, string | Answerer>,
  change: { etag?: string; lastModified?: string; movedTo?: string; timeoutMs?: number } = {},
): Promise<FeedLoad> {
  newsroom = await openNewsroom(answers);
  const { timeoutMs = 5000, ...validators } = change;
  const record = { url: newsroom.at('/feed'), outletDomain: 'news.example', etag: null, lastModified: null };
  return loadFeed({ ...record, movedTo: null, ...validators }, { fetch, now: () => NOW, timeoutMs });
}
const problemOf = (load: FeedLoad) => (load.kind === 'failed' ? load.problem : load.kind);
const titlesOf = (load: FeedLoad) =>
  load.kind === 'loaded' ? load.feed.items.map(({ title }) => title) : null;

describe('a feed', () => {
  it('is asked for changes only, without cookies or referrer', async () => {
    const seen: Record<string, unknown>[] = [];
    const answer: Answerer = ({ headers }, response) => {
      seen.push(headers);
      if (headers['if-none-match'] === '"7"') response.writeHead(304).end();
      else
        response
          .writeHead(200, {
            etag: '"7"',
            'last-modified': 'Tue, 10 Mar 2026 11:00:00 GMT',
            'set-cookie': 'a=b',
          })
          .end(feedOf('One'));
    };
    const first = await loadFrom({ '/feed': answer });
    expect(first).toMatchObject({
      kind: 'loaded',
      etag: '"7"',
      lastModified: 'Tue, 10 Mar 2026 11:00:00 GMT',
      movedTo: null,
    });
    await newsroom?.close();
    expect(await loadFrom({ '/feed': answer }, { etag: '"7"', lastModified: 'then' })).toEqual({
      kind: 'unchanged',
    });
    expect(seen[1]).toMatchObject({ 'if-none-match': '"7"', 'if-modified-since': 'then' });
    for (const headers of seen) expect(headers).not.toHaveProperty(['cookie']);
    for (const headers of seen) expect(headers).not.toHaveProperty(['referer']);
  });

  it('is followed where it moved', async () => {
    const load = await loadFrom({
      '/feed': (_, response) => response.writeHead(301, { location: '/new' }).end(),
      '/new': feedOf('Moved'),
    });
    expect(load).toMatchObject({ kind: 'loaded', movedTo: newsroom!.at('/new') });
    expect(titlesOf(load)).toEqual(['Moved']);
  });

  it('may be written in any of the old encodings', async () => {
    const load = await loadFrom({
      '/feed': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/xml; charset=utf-8' })
          .end(Buffer.from(feedOf('Caf\xe9 \x93Nord\x94'), 'latin1')),
    });
    expect(titlesOf(load)).toEqual(['Café “Nord”']);
  });

  it('may be compressed', async () => {
    const load = await loadFrom({
      '/feed': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(feedOf('Packed'))),
    });
    expect(titlesOf(load)).toEqual(['Packed']);
  });
});

describe('a feed that fails is named with its cause', () => {
  it('when its server says so, with the time it wants to be asked again', async () => {
    const busy = (status: number, retryAfter: string) =>
      loadFrom({ '/feed': (_, response) => response.writeHead(status, { 'retry-after': retryAfter }).end() });
    expect(await busy(429, '120')).toEqual({
      kind: 'failed',
      problem: { code: 'feed-unreachable', host: '127.0.0.1', status: 429 },
      retryAt: NOW + 120_000,
      gone: false,
    });
    await newsroom?.close();
    expect(await busy(503, new Date(NOW + 3_600_000).toUTCString())).toMatchObject({
      retryAt: NOW + 3_600_000,
    });
    await newsroom?.close();
    expect(await busy(503, 'later')).toMatchObject({ retryAt: null });
    await newsroom?.close();
    expect(await busy(410, '120')).toMatchObject({ retryAt: null, gone: true, problem: { status: 410 } });
  });

  it('when nobody is there', async () => {
    const record = {
      url: 'http://127.0.0.1:9/',
      outletDomain: 'n.example',
      etag: null,
      lastModified: null,
      movedTo: null,
    };
    expect(problemOf(await loadFeed(record, { fetch, now: () => NOW }))).toEqual({
      code: 'feed-unreachable',
      host: '127.0.0.1',
      status: null,
    });
  });

  it('when it is a page', async () => {
    const load = await loadFrom({ '/feed': '<!doctype html><html><title>Cookies?</title></html>' });
    expect(problemOf(load)).toEqual({ code: 'feed-unreadable', host: '127.0.0.1' });
  });

  it('when it redirects in a ring', async () => {
    const load = await loadFrom({
      '/feed': (_, response) => response.writeHead(302, { location: '/ring' }).end(),
      '/ring': (_, response) => response.writeHead(302, { location: '/feed' }).end(),
    });
    expect(problemOf(load)).toMatchObject({ code: 'feed-unreachable', status: null });
  });

  it('when it leads from the net into the reader’s own network', async () => {
    const record = {
      url: 'https://news.example/feed',
      outletDomain: 'n.example',
      etag: null,
      lastModified: null,
      movedTo: null,
    };
    for (const url of ['http://192.168.1.1/feed', 'http://localhost/feed', 'http://[::1]:8080/feed']) {
      const led = Object.defineProperties(new Response(feedOf('Router')), {
        url: { value: url },
        redirected: { value: true },
      });
      const load = await loadFeed(record, { fetch: () => Promise.resolve(led), now: () => NOW });
      expect(problemOf(load)).toEqual({ code: 'feed-unreachable', host: 'news.example', status: null });
    }
  });

  const tooLarge = { code: 'feed-too-large', host: '127.0.0.1', megabytes: 4 };

  it('when it never ends', async () => {
    let sent = 0;
    const load = await loadFrom({
      '/feed': (_, response) => {
        const more = new Readable({
          read() {
            sent += 65_536;
            this.push('<item/>'.repeat(9362));
          },
        });
        response.on('close', () => more.destroy());
        more.pipe(response.writeHead(200));
      },
    });
    expect(problemOf(load)).toEqual(tooLarge);
    expect(sent).toBeLessThan(50_000_000);
  });

  it('when it says that it has 100 MB', async () => {
    const load = await loadFrom({
      '/feed': (_, response) => response.writeHead(200, { 'content-length': '100000000' }).flushHeaders(),
    });
    expect(problemOf(load)).toEqual(tooLarge);
  });

  it('when it unpacks to gigabytes', async () => {
    let unpacked = 0;
    const load = await loadFrom({
      '/feed': (_, response) => {
        const zeros = new Readable({
          read() {
            unpacked += 1_000_000;
            this.push(unpacked > 2e9 ? null : Buffer.alloc(1_000_000));
          },
        });
        response.on('close', () => zeros.destroy());
        zeros.pipe(createGzip()).pipe(response.writeHead(200, { 'content-encoding': 'gzip' }));
      },
    });
    expect(problemOf(load)).toEqual(tooLarge);
  });

  it('when it is silent, or gives a letter now and then', async () => {
    const tooSlow = { code: 'feed-too-slow', host: '127.0.0.1', seconds: 0 };
    expect(problemOf(await loadFrom({ '/feed': () => undefined }, { timeoutMs: 200 }))).toEqual(tooSlow);
    await newsroom?.close();
    const dripping: Answerer = (_, response) => {
      const drops = new Readable({ read: () => undefined });
      const drip = setInterval(() => drops.push(' '), 20);
      response.on('close', () => clearInterval(drip));
      drops.pipe(response.writeHead(200));
    };
    expect(problemOf(await loadFrom({ '/feed': dripping }, { timeoutMs: 200 }))).toEqual(tooSlow);
  });

  it('when the connection breaks off', async () => {
    const load = await loadFrom({
      '/feed': (_, response) => {
        response.writeHead(200, { 'content-length': '500' }).flushHeaders();
        setTimeout(() => response.destroy(), 20);
      },
    });
    expect(problemOf(load)).toEqual({ code: 'feed-unreachable', host: '127.0.0.1', status: null });
  });

  it('when a fetch hears no signal', async () => {
    const record = {
      url: 'https://news.example/',
      outletDomain: 'n.example',
      etag: null,
      lastModified: null,
      movedTo: null,
    };
    const deaf = () => new Promise<Response>(() => undefined);
    expect(problemOf(await loadFeed(record, { fetch: deaf, now: () => NOW, timeoutMs: 30 }))).toMatchObject({
      code: 'feed-too-slow',
    });
    expect(
      problemOf(await loadFeed(record, { fetch: deaf, now: () => NOW, signal: AbortSignal.abort() })),
    ).toMatchObject({ code: 'feed-unreachable' });
  });
});
