/** The sample newsroom as a real web server on 127.0.0.1, one site for each outlet's host name. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { generate } from 'selfsigned';
import { paint } from './art';
import { readArticles, slugOf } from './content';
import { feed } from './feeds';
import { markup } from './markup';
import { readOutlets, type NewsOutlet } from './outlets';
import { siteOf, type Site } from './page';
import { articlePage, frontPage } from './styles';

/** down: the connection is cut; slow: no answer comes while the newsroom is open; garbage: bytes that mean nothing. */
export type Failure = 'down' | 'slow' | 'garbage';

export interface Newsroom {
  /** Plain HTTP, and a proxy (CONNECT) that leads every host to the secure port. */
  port: number;
  /** HTTPS, under a certificate made for this run: browsers must be told to accept it. */
  securePort: number;
  outlets: NewsOutlet[];
  /** Newest first. */
  articles: PublishedArticle[];
  /** From now on, until null; `domain` as in the outlet list. */
  setFailure(domain: string, failure: Failure | null): void;
  /** One article more in an outlet's feed from now on. @returns its address */
  publish(domain: string, title: string): string;
  /** Every request so far, in order; failing hosts included. */
  requests: { host: string; path: string; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

export interface PublishedArticle {
  /** Domain of its outlet. */
  outlet: string;
  url: string;
  title: string;
  /** Shared by articles on the same event. */
  story: string;
  /** The one to show first of all. */
  lead: boolean;
  language: string;
  /** Only its opening is on the page. */
  paywalled: boolean;
}

interface Options {
  /** Epoch ms. What is published at the opening is dated back from it, and stays where it was. */
  now: () => number;
}

interface Answer {
  type: string;
  body: string | Buffer;
}

/** Answers for every host of the outlet list (`Host:` header, with or without www. and port). */
export async function startNewsroom({ now }: Options): Promise<Newsroom> {
  const openedAt = now();
  const articles = readArticles(openedAt);
  const outlets = readOutlets();
  const sites = new Map(outlets.map((outlet) => [outlet.domain, siteOf(outlet, articles, openedAt)]));
  const failures = new Map<string, Failure>();
  const requests: Newsroom['requests'] = [];

  const respond = (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').replace(/^www\./, '');
    const path = request.url ?? '/';
    requests.push({ host, path, headers: request.headers });
    const failure = failures.get(host);
    if (failure) return fail(failure, request, response);
    const answer = find(sites.get(host), path);
    if (answer) send(answer, openedAt, request, response);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  };
  const { private: key, cert } = await generate([{ name: 'commonName', value: '*.example' }]);
  const secure = createSecureServer({ key, cert }, respond);
  const securePort = await listen(secure);
  const server = createServer(respond);
  server.on('connect', (_request, client) => {
    const tunnel = connect(securePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.pipe(client).pipe(tunnel);
    });
    const hangUp = () => {
      client.destroy();
      tunnel.destroy();
    };
    for (const end of [client, tunnel]) end.on('error', hangUp).on('close', hangUp);
  });

  return {
    port: await listen(server),
    securePort,
    outlets,
    articles: articles.map((article) => ({
      outlet: article.outlet.domain,
      url: article.url,
      title: article.title,
      story: article.story,
      lead: article.lead,
      language: article.language,
      paywalled: article.kind === 'teaser',
    })),
    setFailure(domain, failure) {
      if (failure) failures.set(domain, failure);
      else failures.delete(domain);
    },
    publish(domain, title) {
      const { articles: own } = sites.get(domain)!;
      const url = `https://${domain}/news/${slugOf(title)}`;
      own.unshift({ ...own[0]!, url, title, dek: `${title}.`, publishedAt: now() });
      return url;
    },
    requests,
    async close() {
      for (const each of [server, secure]) {
        each.closeAllConnections();
        await new Promise((resolve) => each.close(resolve));
      }
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function find(site: Site | undefined, address: string): Answer | null {
  if (!site) return null;
  const { pathname } = new URL(address, `https://${site.outlet.domain}`);
  if (pathname === '/') return html(frontPage(site, null));
  const section = site.sections.find((name) => pathname === `/s/${slugOf(name)}`);
  if (section) return html(frontPage(site, section));
  if (pathname === site.outlet.feed.path) {
    const { type, text } = feed(site);
    return { type, body: text };
  }
  const article = site.articles.find(({ url }) => new URL(url).pathname === pathname);
  return article ? html(articlePage(site, article)) : file(site, pathname);
}

const ASSETS = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };
/** A picture takes a moment to paint, and pages ask again. */
const painted = new Map<string, Buffer>();

function file({ outlet }: Site, pathname: string): Answer | null {
  const [, asset, kind] = /^\/assets\/([a-z]+\.(css|js))$/.exec(pathname) ?? [];
  if (asset) {
    const source = new URL(`./assets/${asset}`, import.meta.url);
    return existsSync(source)
      ? { type: ASSETS[kind as keyof typeof ASSETS], body: readFileSync(source) }
      : null;
  }
  const [, scene, seed] = /^\/images\/([a-z]+)-(\d{1,9})\.png$/.exec(pathname) ?? [];
  if (scene) {
    const body = painted.get(pathname) ?? paint(scene, Number(seed));
    painted.set(pathname, body);
    return { type: 'image/png', body };
  }
  if (pathname === '/icon.svg') return icon(outlet);
  // Two pages that are no article, on every site: one that is empty so far, and a document.
  if (pathname === '/empty') return html('<!doctype html><title></title>');
  return pathname === '/report.pdf' ? { type: 'application/pdf', body: PDF } : null;
}

/** One blank page. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

function icon({ name, accent }: NewsOutlet): Answer {
  const initial = name.replace(/^(The|Le) /, '').slice(0, 1);
  const body = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${accent}"/><text x="16" y="23" font-family="serif" font-size="20" font-weight="700" fill="#fff" text-anchor="middle">${initial}</text></svg>`;
  return { type: 'image/svg+xml', body: body.text };
}

function html(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}

function send(
  { type, body }: Answer,
  openedAt: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const etag = `"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`;
  const modified = new Date(openedAt).toUTCString();
  const headers = { etag, 'last-modified': modified, 'cache-control': 'no-cache' };
  // RFC 9110 §13.1.3: If-Modified-Since counts only without If-None-Match.
  const known = request.headers['if-none-match'];
  const same = known ? known === etag : request.headers['if-modified-since'] === modified;
  if (same) response.writeHead(304, headers).end();
  else
    response
      .writeHead(200, { ...headers, 'content-type': type })
      .end(request.method === 'HEAD' ? undefined : body);
}

function fail(failure: Failure, request: IncomingMessage, response: ServerResponse): void {
  if (failure === 'down') request.socket.destroy();
  if (failure === 'garbage')
    response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(Buffer.from('\u0000\u0007<<rss ]]> \ufffd&;{'));
}
