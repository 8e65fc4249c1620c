import { afterEach, describe, expect, it } from 'vitest';
import { gdeltQuery, searchGdelt } from '../../../lib/coverage/providers/gdelt';
import { openServer, type Answer, type RealServer } from './servers';

const NOW = Date.UTC(2026, 4, 20, 12);
const QUERY = { terms: ['Halden', 'Reyes', 'Oyelaran', 'Calder'], title: 'Dam', lead: '', publishedAt: NOW };

let server: RealServer;
afterEach(() => server.close());

const search = async (answer: Answer, terms = QUERY.terms) => {
  server = await openServer(() => answer);
  return searchGdelt(
    `${server.address}/api/v2/doc/doc`,
    { ...QUERY, terms },
    { fetch, now: () => NOW, secret: null },
  );
};

const ARTICLE = String.raw`{"url":"https://www.one.example/a","url_mobile":"","title":"Reyes : \"we won ' t pay\" 20 % more , says\	Halden \x","seendate":"20260519T081500Z","socialimage":"https://img.example/x.jpg","domain":"one.example","language":"Norwegian","sourcecountry":"Norway"}`;

describe('the index of the world’s news', () => {
  it('is asked for the rarest name with any of the next, in the days around the article', async () => {
    await search({ body: '{}' });
    const { searchParams } = server.asked[0]!.url;
    expect(searchParams.get('query')).toBe('Halden (Reyes OR Oyelaran OR Calder)');
    expect(searchParams.get('startdatetime')).toBe('20260517120000');
    expect(searchParams.get('enddatetime')).toBe('20260520120000');
    expect(searchParams.get('mode')).toBe('artlist');
  });

  it('gives headlines without its spaces, whatever its JSON holds', async () => {
    const found = await search({ body: `{"articles":[${ARTICLE},{"url":"javascript:1","title":"No"}]}` });
    expect(found).toEqual({
      ok: true,
      value: [
        expect.objectContaining({
          outletDomain: 'one.example',
          title: 'Reyes: "we won\'t pay" 20% more, says Halden x',
          publishedAt: Date.UTC(2026, 4, 19, 8, 15),
          language: 'no',
          image: null,
        }),
      ],
    });
  });

  it('keeps a backslash that its JSON escapes as it should', async () => {
    const found = await search({
      body: `{"articles":[${ARTICLE.replace('Reyes', String.raw`N\\x Reyes`)}]}`,
    });
    expect(found.ok && found.value[0]?.title).toMatch(/^N\\x Reyes: /);
  });

  it('has nothing to say where nothing was found', async () => {
    expect(await search({ body: '{}' })).toEqual({ ok: true, value: [] });
  });

  it.each([
    [{ status: 429, body: 'Please limit requests to one every 5 seconds' }, 'server-busy'],
    [{ body: 'Please limit requests to one every 5 seconds or contact us.' }, 'server-busy'],
    [{ body: 'The specified phrase is too short.\n' }, 'server-refused'],
    [{ body: '<!DOCTYPE html><html>' }, 'server-refused'],
    [{ body: '{"articles":[{"url"' }, 'server-unreadable'],
    [{ status: 502, body: '' }, 'server-refused'],
  ])('answers %j, which is named', async (answer, code) => {
    expect(await search(answer)).toEqual({ ok: false, problem: { code, host: '127.0.0.1' } });
  });

  it('is not asked at all for words it cannot know', async () => {
    expect(await search({ body: '{}' }, ['東京', 'و'])).toEqual({
      ok: false,
      problem: { code: 'search-wordless', host: '127.0.0.1' },
    });
    expect(server.asked).toEqual([]);
  });

  it('gets no marks of its own language from a headline', () => {
    expect(gdeltQuery(['O’Brien"', 'sourcecountry:US)'])).toBe('"O Brien" "sourcecountry US"');
  });
});
