import { once } from 'node:events';
import http from 'node:http';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFeed } from '../../lib/coverage/feeds/parse';
import { feedUrl } from '../../scripts/newsroom/outlets';
import { startNewsroom, type Newsroom } from '../../scripts/newsroom/server';

const NOW = Date.UTC(2026, 10, 23, 9, 0);

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom({ now: () => NOW });
});
afterAll(() => newsroom.close());

/** As a browser that maps every *.example host to the newsroom's port. */
async function get(address: string, headers: http.OutgoingHttpHeaders = {}, signal?: AbortSignal) {
  const { host, pathname } = new URL(address);
  const request = http.get({
    host: '127.0.0.1',
    port: newsroom.port,
    path: pathname,
    headers: { ...headers, host },
    ...(signal && { signal }),
  });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

const documentAt = async (address: string) =>
  new JSDOM((await get(address)).body.toString(), { url: address }).window.document;

describe('the newsroom’s server', { timeout: 30_000 }, () => {
  it('serves every article under its own host, with the metadata of a news page', async () => {
    for (const { url, title } of newsroom.articles) {
      const page = await documentAt(url);
      expect(page.querySelector('h1')!.textContent).toBe(title);
      expect(page.querySelector<HTMLLinkElement>('link[rel=canonical]')!.href).toBe(url);
      expect(page.querySelector('meta[property="og:type"]')!.getAttribute('content')).toBe('article');
      const data = page.querySelector('script[type="application/ld+json"]')!.textContent;
      expect(JSON.stringify(JSON.parse(data))).toContain('"datePublished"');
    }
  });

  it('dates articles back from the moment it opened', async () => {
    const { url } = newsroom.articles.find(({ lead }) => lead)!;
    const page = await documentAt(url);
    expect(page.querySelector('article time')!.getAttribute('datetime')).toBe('2026-11-23T08:00:00.000Z');
  });

  it('says behind which page there is more to pay for', async () => {
    const teaser = newsroom.articles.filter(({ paywalled }) => paywalled);
    expect(teaser).toHaveLength(1);
    expect((await get(teaser[0]!.url)).body.toString()).toContain('"isAccessibleForFree":false');
  });

  it('lists articles on front pages, and every link on them leads somewhere', async () => {
    for (const { domain } of newsroom.outlets) {
      const page = await documentAt(`http://${domain}/`);
      expect(page.querySelector('meta[property="og:type"]')!.getAttribute('content')).toBe('website');
      const links = [...page.querySelectorAll('a')].map((link) => link.href.replace(/#.*$/, ''));
      for (const link of new Set(links)) expect((await get(link)).status, link).toBe(200);
    }
  });

  it('paints each picture once and for all as PNG', async () => {
    const page = await documentAt(newsroom.articles[0]!.url);
    const { src } = page.querySelector<HTMLImageElement>('figure img')!;
    const { headers, body } = await get(src);
    expect(headers['content-type']).toBe('image/png');
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([960, 540]);
    expect((await get(src)).body.equals(body)).toBe(true);
  });

  it('publishes a feed for each outlet that names all its articles, newest first', async () => {
    const xml = new new JSDOM('').window.DOMParser();
    const formats = new Set(newsroom.outlets.map(({ feed }) => feed.format));
    expect(formats).toEqual(new Set(['rss', 'atom', 'rdf', 'json']));
    for (const outlet of newsroom.outlets) {
      const baseUrl = feedUrl(outlet);
      const { headers, body } = await get(baseUrl);
      const text = body.toString();
      if (outlet.feed.format === 'json') expect(JSON.parse(text)).toHaveProperty('version');
      else expect(xml.parseFromString(text, 'application/xml').querySelector('parsererror')).toBeNull();
      expect(headers['content-type']).toMatch(/xml|json/);
      const feed = parseFeed(text, { baseUrl, now: NOW, outletDomain: outlet.domain, language: null });
      const own = newsroom.articles.filter(({ outlet: domain }) => domain === outlet.domain);
      expect(feed.ok && feed.value.items.map(({ url, title }) => ({ url, title }))).toEqual(
        own.map(({ url, title }) => ({ url, title })),
      );
    }
  });

  it('answers 304 to those who have it already', async () => {
    const address = feedUrl(newsroom.outlets[0]!);
    const { etag, 'last-modified': modified } = (await get(address)).headers;
    const same = await get(address, { 'if-none-match': etag! });
    expect([same.status, same.body.length]).toEqual([304, 0]);
    expect((await get(address, { 'if-modified-since': modified! })).status).toBe(304);
    expect((await get(address, { 'if-none-match': '"other"', 'if-modified-since': modified! })).status).toBe(
      200,
    );
  });

  it('knows no other host and no other page', async () => {
    expect((await get('http://elsewhere.example/')).status).toBe(404);
    expect((await get('http://daybreak.example/assets/none.css')).status).toBe(404);
    expect((await get('http://www.daybreak.example/')).status).toBe(200);
  });

  it('fails as asked, only where asked, and remembers who came', async () => {
    const [first, second] = newsroom.outlets.map(feedUrl);
    const { domain } = newsroom.outlets[0]!;
    newsroom.setFailure(domain, 'down');
    await expect(get(first!)).rejects.toThrow();
    expect((await get(second!)).status).toBe(200);
    newsroom.setFailure(domain, 'garbage');
    expect((await get(first!)).body.toString()).not.toContain('<item>');
    newsroom.setFailure(domain, 'slow');
    await expect(get(first!, {}, AbortSignal.timeout(150))).rejects.toThrow();
    newsroom.setFailure(domain, null);
    expect((await get(first!, { 'x-reader': 'me' })).status).toBe(200);
    expect(newsroom.requests.at(-1)).toMatchObject({
      host: domain,
      path: newsroom.outlets[0]!.feed.path,
      headers: { 'x-reader': 'me' },
    });
  });
});
