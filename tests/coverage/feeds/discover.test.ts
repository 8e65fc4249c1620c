// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { discoverFeeds } from '../../../lib/coverage/feeds/discover';
import { feedOf, openNewsroom } from './newsroom';

const NOW = Date.UTC(2026, 2, 10, 12);

/** The net as far as a test needs it: documents by address; hosts without any do not answer. */
function net(documents: Record<string, string | number>) {
  const asked: string[] = [];
  const hosts = new Set(Object.keys(documents).map((address) => new URL(address).origin));
  const fetch = async (address: string): Promise<Response> => {
    asked.push(address);
    if (!hosts.has(new URL(address).origin)) throw new TypeError('no such host');
    const found = documents[address] ?? 404;
    return typeof found === 'number' ? new Response('', { status: found }) : new Response(found);
  };
  return {
    asked,
    discover: (address: string, allowed: (host: string) => boolean = () => true) =>
      discoverFeeds(address, { fetch, now: () => NOW, mayLoad: async (host) => allowed(host) }),
  };
}
const declare = (href: string, type = 'application/rss+xml', title = '') =>
  `<link rel="alternate" type="${type}" href="${href}" title="${title}">`;
const page = (head: string, body = '') =>
  `<!doctype html><html lang="en-GB"><head><title>Home</title>${head}</head><body>${body}</body></html>`;

describe('a site the reader types', () => {
  it('is known by the feed that its page declares', async () => {
    const { discover } = net({
      'https://www.harbour.example/': page(
        `<meta property="og:site_name" content="Harbour &amp; Sound">${declare('/comments/feed', undefined, 'Comments')}
         ${declare('/feed')}${declare('/feed.atom', 'application/atom+xml')}${declare('/sport', undefined, 'Sport')}`,
      ),
      'https://www.harbour.example/feed': feedOf('One', 'Two'),
      'https://www.harbour.example/feed.atom': feedOf('One', 'Two'),
      'https://www.harbour.example/sport': feedOf('Goal'),
    });
    expect(await discover('www.harbour.example')).toMatchObject({
      ok: true,
      value: {
        domain: 'harbour.example',
        name: 'Harbour & Sound',
        languages: ['en'],
        origin: 'own',
        bias: { label: null, ratings: [] },
        feeds: [
          { url: 'https://www.harbour.example/feed', section: null },
          { url: 'https://www.harbour.example/sport', section: 'Sport' },
        ],
      },
    });
  });

  it('below a portal is an outlet of its own', async () => {
    const { discover } = net({
      'https://harbour.portal.example/': page(declare('/feed')),
      'https://harbour.portal.example/feed': feedOf('One'),
    });
    expect(await discover('harbour.portal.example')).toMatchObject({
      ok: true,
      value: { domain: 'harbour.portal.example' },
    });
  });

  it('is looked for over http where https does not answer', async () => {
    const { discover } = net({
      'http://old.example/': page(declare('rss')),
      'http://old.example/rss': feedOf('One'),
    });
    expect(await discover(' old.example ')).toMatchObject({ ok: true, value: { name: 'News' } });
  });

  it('may list its feeds on a page of their own', async () => {
    const { discover } = net({
      'https://harbour.example/': page('', '<a href="/help/rss-feeds">RSS</a>'),
      'https://harbour.example/help/rss-feeds': page(
        '',
        '<a href="/x/feeds/world.xml">World</a><a href="/about">x</a>',
      ),
      'https://harbour.example/x/feeds/world.xml': feedOf('One'),
    });
    expect(await discover('harbour.example')).toMatchObject({
      ok: true,
      value: { feeds: [{ url: 'https://harbour.example/x/feeds/world.xml' }] },
    });
  });

  it('may keep its feed where most do, even when its front page is closed', async () => {
    const { discover } = net({
      'https://harbour.example/': 403,
      'https://harbour.example/rss.xml': feedOf('One'),
    });
    expect(await discover('https://harbour.example')).toMatchObject({
      ok: true,
      value: { feeds: [{ url: 'https://harbour.example/rss.xml' }] },
    });
  });

  it('without a feed may have a news sitemap', async () => {
    const { discover } = net({
      'https://harbour.example/': page(''),
      'https://harbour.example/robots.txt':
        'User-agent: *\nSitemap: https://harbour.example/all.xml\nSitemap: /maps/news.xml',
      'https://harbour.example/maps/news.xml': `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
        <loc>https://harbour.example/1</loc><news:news><news:publication><news:name>Harbour</news:name></news:publication>
        <news:title>One</news:title></news:news></url></urlset>`,
    });
    expect(await discover('harbour.example')).toMatchObject({
      ok: true,
      value: { name: 'Harbour', feeds: [{ url: 'https://harbour.example/maps/news.xml' }] },
    });
  });

  it('is taken at its word on a feed whose host is not allowed yet, which is not asked', async () => {
    const { discover, asked } = net({
      'https://harbour.example/': page(declare('https://feeds.sound.example/h')),
    });
    const outlet = await discover('harbour.example', (host) => host === 'harbour.example');
    expect(outlet).toMatchObject({ ok: true, value: { feeds: [{ url: 'https://feeds.sound.example/h' }] } });
    expect(asked).toEqual(['https://harbour.example/']);
  });
});

describe('a feed the reader types', () => {
  it('names its outlet itself', async () => {
    const { discover } = net({
      'https://feeds.burner.example/harbour': `<rss><channel><title>Harbour Post - RSS Feed</title><link>https://www.harbour.example/</link>
        <language>nn-no</language><item><title>One</title><link>https://www.harbour.example/1</link></item></channel></rss>`,
    });
    expect(await discover('feed://feeds.burner.example/harbour')).toMatchObject({
      ok: true,
      value: {
        domain: 'harbour.example',
        name: 'Harbour Post',
        languages: ['nn'],
        feeds: [{ url: 'https://feeds.burner.example/harbour', section: null }],
      },
    });
  });

  it.each([
    ['https://harbour.example/', 'https://news.harbour.example/1', 'harbour.example'],
    ['https://edition.harbour.example/', 'https://www.harbour.example/1', 'edition.harbour.example'],
    ['https://co.uk/', 'https://harbour.co.uk/1', 'burner.example'],
  ])('that calls %s its site and leads to %s belongs to %s', async (home, item, domain) => {
    const { discover } = net({
      'https://feeds.burner.example/harbour': `<rss><channel><title>Harbour Post</title><link>${home}</link>
        <item><title>One</title><link>${item}</link></item></channel></rss>`,
    });
    expect(await discover('https://feeds.burner.example/harbour')).toMatchObject({
      ok: true,
      value: { domain },
    });
  });

  it('does not pass for an outlet that its items do not lead to', async () => {
    const { discover } = net({
      'https://pose.example/feed': `<rss><channel><title>Harbour Post</title><link>https://harbour.example/</link>
        <item><title>One</title><link>https://pose.example/1</link></item></channel></rss>`,
    });
    expect(await discover('https://pose.example/feed')).toMatchObject({
      ok: true,
      value: { domain: 'pose.example' },
    });
  });

  it('may come from a server of the reader’s own', async () => {
    const newsroom = await openNewsroom({ '/feed': feedOf('One') });
    const outlet = await discoverFeeds(newsroom.at('/feed'), { fetch, now: () => NOW });
    await newsroom.close();
    expect(outlet).toMatchObject({ ok: true, value: { domain: '127.0.0.1', name: 'News' } });
  });
});

describe('what leads nowhere is named', () => {
  it.each([
    '',
    'news',
    'not an address',
    'javascript:alert(1)',
    'mailto:me@h.example',
    'ftp://h.example',
    'https://me:pw@h.example',
    'https://',
    'co.uk',
  ])('“%s” is no address', async (address) => {
    const { discover } = net({ 'https://co.uk/': feedOf('One') });
    expect(await discover(address)).toMatchObject({ ok: false, problem: { code: 'address-invalid' } });
  });

  it('a site without a feed, one that does not answer, one not allowed', async () => {
    const { discover, asked } = net({ 'https://harbour.example/': page('') });
    expect(await discover('harbour.example')).toEqual({
      ok: false,
      problem: { code: 'feed-not-found', host: 'harbour.example' },
    });
    expect(asked.length).toBeLessThan(30);
    expect(await discover('gone.example')).toMatchObject({
      problem: { code: 'feed-unreachable', host: 'gone.example', status: null },
    });
    expect(await discover('harbour.example', () => false)).toEqual({
      ok: false,
      problem: { code: 'permission-missing', host: 'harbour.example' },
    });
  });

  it('a page of 4 MB of nesting', async () => {
    const { discover } = net({ 'https://harbour.example/': page('', '<b>'.repeat(1_300_000)) });
    expect(await discover('harbour.example')).toMatchObject({ problem: { code: 'feed-not-found' } });
  });
});
