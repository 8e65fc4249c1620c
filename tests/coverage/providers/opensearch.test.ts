import { afterEach, describe, expect, it } from 'vitest';
import { checkServer, searchServer } from '../../../lib/coverage/providers/search';
import { json, openServer, type RealServer } from './servers';

const NOW = Date.UTC(2026, 4, 20, 12);
const QUERY = { terms: [], title: 'Dam at Halden overflows', lead: 'Water ran.', publishedAt: NOW };

let server: RealServer;
afterEach(() => server.close());

const archive = (account = '') =>
  ({ kind: 'opensearch', address: `${server.address}/`, index: 'news-*', account }) as const;
const ports = (secret: string | null) => ({ fetch, now: () => NOW, secret });

describe('an archive', () => {
  it('is asked for more like the article, and gives items whatever it calls their parts', async () => {
    server = await openServer(() =>
      json({
        hits: {
          hits: [
            {
              _source: {
                headline: 'Halden',
                link: 'https://one.example/a',
                date: '2026-05-19T08:15:00Z',
                lang: 'nb',
              },
            },
            {
              _source: {
                title: 'Reyes',
                url: 'https://two.example/b',
                published_at: NOW - 1000,
                body: 'Long.',
              },
            },
            { _source: { title: 'No address' } },
            null,
          ],
        },
      }),
    );
    const found = await searchServer(archive(), QUERY, ports('key'));
    expect(found.ok && found.value).toMatchObject([
      { title: 'Halden', publishedAt: Date.UTC(2026, 4, 19, 8, 15), language: 'nb' },
      { title: 'Reyes', publishedAt: NOW - 1000, summary: 'Long.', outletDomain: 'two.example' },
    ]);
    const asked = server.asked[0]!;
    expect(asked.url.pathname).toBe('/news-*/_search');
    expect(asked.headers.authorization).toBe('ApiKey key');
    expect(JSON.parse(asked.body).query.more_like_this.like).toBe('Dam at Halden overflows\nWater ran.');
  });

  it('gets an account and its password as such', async () => {
    server = await openServer(() => json({ count: 4_000_000 }));
    expect(await checkServer(archive('newsdesk'), ports('päss'))).toEqual({ ok: true, value: 4_000_000 });
    expect(server.asked[0]!.headers.authorization).toBe(
      `Basic ${Buffer.from('newsdesk:päss').toString('base64')}`,
    );
  });

  it('is named when it answers something else', async () => {
    server = await openServer(() => json({ error: 'index_not_found' }));
    expect(await searchServer(archive(), QUERY, ports(null))).toMatchObject({
      problem: { code: 'server-unreadable' },
    });
  });
});
