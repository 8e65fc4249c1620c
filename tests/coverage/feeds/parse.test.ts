// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../lib/coverage/feeds/parse';
import { context, first, NOW, parse, rss } from './parsed';

describe('what the newsroom files an entry under', () => {
  const topicOf = (item: string) => first(`<title>Harbour wins</title>${item}`).topic;

  it('is its topic, in whatever language the feed names it', () => {
    expect(topicOf('<category>Fussball</category><category>Hafen</category>')).toBe('sport');
    expect(topicOf('<category domain="x"><![CDATA[Politique]]></category>')).toBe('politics and government');
    const atom = parse(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Harbour wins</title>
      <link href="https://harbour.example/a"/><category term="s1" label="Sport"/></entry></feed>`);
    expect(atom.items[0]!.topic).toBe('sport');
    const json = parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ title: 'Harbour wins', url: '/a', tags: ['Sport', 7] }],
      }),
    );
    expect(json.items[0]!.topic).toBe('sport');
  });

  it('is read off the address where the feed files nothing', () => {
    expect(parse(rss('<item><link>/sport/a</link><title>Harbour wins</title></item>')).items[0]!.topic).toBe(
      'sport',
    );
  });

  it('stays out where neither says anything', () => {
    expect(first('<title>Harbour wins</title><category>Seven</category>')).not.toHaveProperty('topic');
  });
});

describe('each format', () => {
  it('RSS 2.0 gives headline, summary, time, address and picture', () => {
    const feed = parse(`<?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel>
        <title>Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language>
        <atom:link rel="self" href="https://harbour.example/feeds/news.xml"/>
        <image><title>Logo</title><url>https://harbour.example/logo.png</url><link>https://harbour.example/logo</link></image>
        <item>
          <title><![CDATA[Ferry “Solveig” stuck: 40% of crossings cancelled]]></title>
          <link>https://harbour.example/ferry?utm_source=rss&amp;utm_medium=feed&amp;id=7</link>
          <guid isPermaLink="false">tag:7</guid>
          <description>&lt;p&gt;Fog held the &lt;b&gt;Solv&lt;/b&gt;eig in port.&lt;/p&gt;&lt;p&gt;More at six.&lt;/p&gt;</description>
          <content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded>
          <dc:creator>A. Writer</dc:creator>
          <pubDate>Tue, 10 Mar 2026 09:30:00 +0100</pubDate>
          <media:content url="https://img.example/ferry.jpg" medium="image"><media:title>Not the headline</media:title></media:content>
          <source url="https://other.example/"><title>Other</title></source>
        </item>
      </channel></rss>`);
    expect(feed).toEqual({
      title: 'Harbour Post',
      language: 'en-GB',
      siteUrl: 'https://harbour.example/',
      items: [
        {
          id: expect.stringMatching(/^harbour\.example [0-9a-z]+$/),
          outletDomain: 'harbour.example',
          url: 'https://harbour.example/ferry?id=7',
          title: 'Ferry “Solveig” stuck: 40% of crossings cancelled',
          summary: 'Fog held the Solveig in port. More at six.',
          publishedAt: Date.UTC(2026, 2, 10, 8, 30),
          language: 'en-GB',
          image: 'https://img.example/ferry.jpg',
        },
      ],
    });
  });

  it('Atom tells plain text, HTML and XHTML apart and takes the alternate link', () => {
    const { items, siteUrl, title } =
      parse(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="/de/">
      <title type="text">Hafen &lt;live&gt;</title>
      <link rel="self" href="feed.atom"/><link href="https://hafen.example/"/>
      <entry><title type="html">Preise um 5&amp;nbsp;% &amp;lt; Vorjahr</title><id>urn:1</id>
        <link rel="replies" href="/x"/><link rel="alternate" type="text/html" href="eins"/>
        <published>2026-03-09T10:00:00Z</published><updated>2026-03-10T10:00:00Z</updated>
        <author><name>B</name><uri>https://b.example</uri></author><summary>Kurz</summary></entry>
      <entry><title type="text">Why &lt;b&gt; is bold</title><link href="zwei"/><updated>2026-03-08T10:00:00+02:00</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Tom &amp; <i>Jer</i>ry &lt; 3</p><script>x()</script></div></content></entry>
      <entry><title type="xhtml"><div>So <em>nah</em></div></title><id>https://hafen.example/drei</id></entry>
    </feed>`);
    expect(title).toBe('Hafen <live>');
    expect(siteUrl).toBe('https://hafen.example/');
    expect(items.map(({ url, title, summary }) => [url, title, summary])).toEqual([
      ['https://hafen.example/drei', 'So nah', ''],
      ['https://harbour.example/de/eins', 'Preise um 5 % < Vorjahr', 'Kurz'],
      ['https://harbour.example/de/zwei', 'Why <b> is bold', 'Tom & Jerry < 3'],
    ]);
    expect(items[1]).toMatchObject({ language: 'de', publishedAt: Date.UTC(2026, 2, 9, 10) });
    expect(items[2]!.publishedAt).toBe(Date.UTC(2026, 2, 8, 8));
  });

  it('RDF keeps its items beside the channel', () => {
    const { items, title } = parse(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://harbour.example/"><title>Old Harbour</title><link>https://harbour.example/</link>
        <items><rdf:Seq><rdf:li resource="https://harbour.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://harbour.example/1"><title>One</title><d:date>2026-03-01T00:00+00:00</d:date><d:language>fr</d:language></item>
      <item rdf:about="https://harbour.example/x"><title>Two</title><link>https://harbour.example/2</link></item></rdf:RDF>`);
    expect(title).toBe('Old Harbour');
    expect(items.map(({ url, language }) => [url, language])).toEqual([
      ['https://harbour.example/2', 'en'],
      ['https://harbour.example/1', 'fr'],
    ]);
  });

  it('JSON Feed gives the same', () => {
    const { items, title, language } = parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Harbour &amp; Sound',
        language: 'nb',
        items: [
          {
            id: 'https://harbour.example/1',
            title: 'One',
            content_text: 'a < b',
            date_published: '2026-03-01T10:00:00Z',
          },
          {
            id: 2,
            url: '/2',
            content_html: '<p>No headline here</p>',
            image: 'http://harbour.example/plain.jpg',
          },
          'nonsense',
          { id: 'no address', title: 'Lost' },
        ],
      }),
    );
    expect([title, language]).toEqual(['Harbour & Sound', 'nb']);
    expect(items.map(({ url, title, summary, image }) => [url, title, summary, image])).toEqual([
      ['https://harbour.example/2', 'No headline here', 'No headline here', null],
      ['https://harbour.example/1', 'One', 'a < b', null],
    ]);
  });

  it('a news sitemap counts as a feed', () => {
    const { items, title } = parse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://harbour.example/1</loc><n:news><n:publication><n:name>Harbour Post</n:name><n:language>pt</n:language></n:publication>
        <n:publication_date>2026-03-09</n:publication_date><n:title>Maré alta</n:title></n:news>
        <image:image><image:loc>https://img.example/1.jpg</image:loc></image:image></url>
      <url><loc>https://harbour.example/about</loc></url></urlset>`);
    expect(title).toBe('Harbour Post');
    expect(items).toMatchObject([
      {
        title: 'Maré alta',
        language: 'pt',
        image: 'https://img.example/1.jpg',
        publishedAt: Date.UTC(2026, 2, 9),
      },
    ]);
  });

  it('a page, plain JSON or nothing at all is named as no feed', () => {
    for (const text of [
      '',
      '<!doctype html><html><body>Hi</body></html>',
      '{"items":[]}',
      '{',
      'x'.repeat(1e6),
    ])
      expect(parseFeed(text, context)).toEqual({
        ok: false,
        problem: { code: 'feed-unreadable', host: 'harbour.example' },
      });
  });
});

describe('headlines', () => {
  it.each([
    ['<title>AT&amp;amp;T and R&amp;D</title>', 'AT&T and R&D'],
    ['<title>&lt;b&gt;Storm&lt;/b&gt;: &quot;worst in years&quot;</title>', 'Storm: "worst in years"'],
    ['<title>It&#8217;s 5&#37; &hellip; caf&eacute;</title>', 'It’s 5% … café'],
    ['<title>if a&lt;b then</title>', 'if a<b then'],
    [
      '<title>&lt;script&gt;alert(1)&lt;/script&gt;Calm &lt;img src=x onerror=alert(1)&gt;seas</title>',
      'Calm seas',
    ],
    ['<title>\n  Two\n  lines\u00a0here </title>', 'Two lines here'],
    ['<title>Rev\u202eersed\u0007 text</title>', 'Reversed text'],
    ['<title/><description>Only a summary</description>', 'Only a summary'],
    ['<title>«40 %» — „so“ ‘yes’</title>', '«40 %» — „so“ ‘yes’'],
  ])('%s is read as %s', (source, title) => {
    expect(first(source).title).toBe(title);
  });

  it('may speak of a tag in plain text, where a summary is markup all the same', () => {
    const { items } =
      parse(`<feed><entry><title type="text">On &lt;b&gt;old&lt;/b&gt; tags</title><link href="/1"/>
      <summary type="text">&lt;p&gt;Some &lt;b&gt;bold&lt;/b&gt; words, 1 &lt; 2&lt;/p&gt;</summary></entry></feed>`);
    expect(items).toMatchObject([{ title: 'On <b>old</b> tags', summary: 'Some bold words, 1 < 2' }]);
  });

  it('are cut between words when they do not end', () => {
    const { title, summary } = first(
      `<title>${'long words '.repeat(500)}</title><description>${'😀'.repeat(5000)}</description>`,
    );
    expect(title).toMatch(/^long words .*(long|words)…$/);
    expect(title.length).toBeLessThanOrEqual(300);
    expect(summary.length).toBeLessThanOrEqual(500);
    expect(summary.isWellFormed()).toBe(true);
  });
});

describe('times', () => {
  it('in 2099, in 1970 or in no calendar become the time of first sight', () => {
    for (const date of [
      'Fri, 02 Jan 2099 00:00:00 GMT',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      '30 Feb 2026 10:00',
      'soon',
      '',
    ])
      expect(first(`<title>t</title><pubDate>${date}</pubDate>`).publishedAt).toBe(NOW);
  });

  it('a few hours ahead are kept: clocks and zones are often wrong', () => {
    expect(first('<title>t</title><pubDate>Tue, 10 Mar 2026 18:00:00 GMT</pubDate>').publishedAt).toBe(
      Date.UTC(2026, 2, 10, 18),
    );
  });
});
