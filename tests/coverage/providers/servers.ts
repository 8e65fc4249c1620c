import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server was asked: method, path with query, headers and body. */
export interface Asked {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Answer {
  status?: number;
  type?: string;
  /** Where it redirects to. */
  location?: string;
  body: string;
}

export interface RealServer {
  address: string;
  asked: Asked[];
  close: () => Promise<void>;
}

/** A server on 127.0.0.1 that answers by `reply` and remembers what it was asked. */
export async function openServer(reply: (asked: Asked) => Answer): Promise<RealServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const one = { method: request.method ?? '', url, headers: request.headers, body };
      asked.push(one);
      const answer = reply(one);
      response.writeHead(answer.status ?? 200, {
        'content-type': answer.type ?? 'application/json',
        ...(answer.location !== undefined && { location: answer.location }),
      });
      response.end(answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** One article that a feed server holds. */
export interface Held {
  id: number;
  title: string;
  url: string;
  /** Epoch seconds. */
  published: number;
  summary?: string;
}

export const ACCOUNT = 'reader@letters.example';
export const PASSWORD = 'a pass=word & more';
const TOKEN = 'reader/5f2c8d';
const LONG_ID = 'tag:google.com,2005:reader/item/';

/**
 * The Google Reader API as its servers speak it. `freshrss`: streams with continuation, no search, 400 to a path it does
 * not have (p/api/greader.php). `miniflux`: ids with continuation, then their contents by a POST that it takes by the
 * form's `T` and not by the header, ids without their long form read as hexadecimal; `[]` to a path it does not have
 * (internal/googlereader). `bazqux`: with a search of its own.
 */
export function googleReader(held: Held[], as: 'freshrss' | 'miniflux' | 'bazqux'): (asked: Asked) => Answer {
  return ({ method, url, headers, body }) => {
    const path = url.pathname.replace(/^\/api\/greader\.php/, '');
    const form = new URLSearchParams(body);
    if (path === '/accounts/ClientLogin')
      return form.get('Email') === ACCOUNT && form.get('Passwd') === PASSWORD
        ? { type: 'text/plain', body: `SID=${TOKEN}\nLSID=null\nAuth=${TOKEN}\n` }
        : { status: 401, type: 'text/plain', body: 'Error=BadAuthentication' };
    const shown =
      as === 'miniflux' && method === 'POST' ? `GoogleLogin auth=${form.get('T')}` : headers.authorization;
    if (shown !== `GoogleLogin auth=${TOKEN}`) return { status: 401, body: 'Unauthorized!' };
    const inTime = held.filter(({ published }) => {
      const from = Number(url.searchParams.get('ot') ?? 0);
      const to = Number(url.searchParams.get('nt') ?? Infinity);
      return published >= from && published <= to;
    });
    if (path === '/reader/api/0/token') return { type: 'text/plain', body: `${TOKEN}\n` };
    if (path === '/reader/api/0/subscription/list')
      return json({
        subscriptions: [
          { id: 'feed/1', title: 'One' },
          { id: 'feed/2', title: 'Two' },
        ],
      });
    if (path === '/reader/api/0/search/items/ids' && as === 'bazqux') {
      const words = (url.searchParams.get('q') ?? '').toLowerCase().split(' ');
      const hits = held.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)));
      return json({ results: hits.map(({ id }) => ({ id: String(id) })) });
    }
    const from = Number(url.searchParams.get('c') ?? 0);
    const next = from + Math.min(Number(url.searchParams.get('n')), 2);
    const more = next < inTime.length && { continuation: String(next) };
    if (path.startsWith('/reader/api/0/stream/contents/') && as === 'freshrss')
      return json({
        id: 'user/-/state/com.google/reading-list',
        items: inTime.slice(from, next).map(itemOf),
        ...more,
      });
    if (path === '/reader/api/0/stream/items/ids' && as === 'miniflux')
      return json({ itemRefs: inTime.slice(from, next).map(({ id }) => ({ id: String(id) })), ...more });
    if (path === '/reader/api/0/stream/items/contents' && method === 'POST' && as !== 'freshrss') {
      const wanted = form.getAll('i').map((id) => Number.parseInt(id.replace(LONG_ID, ''), 16));
      return json({ items: held.filter(({ id }) => wanted.includes(id)).map(itemOf) });
    }
    if (as === 'miniflux') return json([]);
    if (as === 'freshrss') return { status: 400, type: 'text/plain', body: 'Bad Request!' };
    return { status: 404, type: 'text/plain', body: 'Not Found' };
  };
}

function itemOf({ id, title, url, published, summary = '' }: Held): unknown {
  return {
    id: `${LONG_ID}${id.toString(16).padStart(16, '0')}`,
    crawlTimeMsec: String(published * 1000),
    published,
    title,
    canonical: [{ href: url }],
    alternate: [{ href: url, type: 'text/html' }],
    summary: { content: summary },
    origin: { streamId: 'feed/1', title: 'One', htmlUrl: new URL(url).origin },
  };
}

export const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });
