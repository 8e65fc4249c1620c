// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseOpml as parse, serializeOpml } from '../../../lib/coverage/feeds/opml';

const parseOpml = (text: string) => parse(new DOMParser().parseFromString(text, 'text/html'));
const list = (body: string) =>
  `<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>${body}</body></opml>`;

describe('a list of feeds from another reader', () => {
  it('becomes outlets, one for each site', () => {
    const outlets = parseOpml(
      list(`<outline text="News" title="News">
        <outline type="rss" text="Harbour &amp; Sound" xmlUrl="https://feeds.burner.example/harbour" htmlUrl="https://www.harbour.example/"/>
        <outline text="Sport" xmlUrl="https://harbour.example/sport.xml" htmlUrl="https://harbour.example/sport"/>
        <outline text="Twice" xmlUrl="https://harbour.example/sport.xml" htmlUrl="https://harbour.example/sport"/>
        </outline><outline text="Loose" xmlUrl="http://loose.example/rss" language="de-AT"/>
        <outline text="Script" xmlUrl="javascript:alert(1)"/><outline text="Folder"/>`),
    );
    expect(outlets).toMatchObject({
      ok: true,
      value: [
        {
          domain: 'harbour.example',
          name: 'Harbour & Sound',
          origin: 'own',
          feeds: [
            { url: 'https://feeds.burner.example/harbour', section: null },
            { url: 'https://harbour.example/sport.xml', section: 'Sport' },
          ],
        },
        {
          domain: 'loose.example',
          name: 'Loose',
          languages: ['de'],
          feeds: [{ url: 'http://loose.example/rss' }],
        },
      ],
    });
  });

  it('keeps outlets of one portal apart, and joins a site’s own feed hosts', () => {
    const outlets = parseOpml(
      list(`<outline text="Harbour" xmlUrl="https://feeds.harbour.example/top"/>
        <outline text="Sport" xmlUrl="https://www.harbour.example/sport"/>
        <outline text="Lake" xmlUrl="https://lake.portal.example/rss"/>
        <outline text="Hill" xmlUrl="https://hill.portal.example/rss"/>`),
    );
    const domains = outlets.ok && outlets.value.map(({ domain, feeds }) => [domain, feeds.length]);
    expect(domains).toEqual([
      ['harbour.example', 2],
      ['lake.portal.example', 1],
      ['hill.portal.example', 1],
    ]);
  });

  it('comes back as it was written', () => {
    const outlets = parseOpml(
      list(
        '<outline text="Tom &quot;T&quot; &lt;b&gt;" xmlUrl="https://h.example/f?a=1&amp;b=2" language="nb"/>',
      ),
    );
    if (!outlets.ok) throw new Error(outlets.problem.code);
    expect(parseOpml(serializeOpml(outlets.value, 'Mine & yours'))).toEqual(outlets);
  });

  it.each([
    ['', 'the file'],
    ['<html><outline xmlUrl="https://h.example/"/></html>', 'the file'],
    [list('<outline text="Empty"/>'), 'the list'],
    [list('<outline>'.repeat(4_000)), 'the list'],
  ])('that is none is refused with the reason', (text, at) => {
    expect(parseOpml(text)).toMatchObject({ ok: false, problem: { code: 'import-invalid', at } });
  });
});
