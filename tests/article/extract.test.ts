import { describe, expect, it } from 'vitest';
import { articleFrom, checkArticle, extractArticle, readPage, type Article } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';

function read(html: string, url = URL): Article {
  const result = extractArticle(pageOf(html, url), url);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function serialised(page: Document): string {
  const Serializer = page.defaultView!.XMLSerializer;
  return new Serializer().serializeToString(page);
}

describe('an ordinary article', () => {
  it('brings its paragraphs in order and leaves the furniture out', () => {
    const article = read(articlePage(prose(6)));
    expect(article.blocks.map(({ kind }) => kind)).toEqual(Array<string>(6).fill('paragraph'));
    expect(article.text).toContain('Paragraph number 6 ends here.');
    expect(article.text).not.toContain('All rights reserved');
    expect(article.title).toBe('Ferry returns to the harbour');
    expect(article.outletDomain).toBe('harbour-post.example');
  });

  it('keeps a short last note that ends in the arrow back to the text', () => {
    const notes = `<p id="note">Minutes of the harbour council, page 31. <a href="#mark">↩</a></p>`;
    const { blocks } = read(articlePage(`${prose(6)}<h2>Notes</h2>${notes}`));
    expect(blocks.map(({ text }) => text).slice(-2)).toEqual([
      'Notes',
      'Minutes of the harbour council, page 31. ↩',
    ]);
  });

  it('ends at the body the page declares, however long what stands beside it', () => {
    const beside = `<aside role="complementary"><ul>${'<li><p>Elsewhere a train was late once more, and nobody on the platform knew why.</p></li>'.repeat(30)}</ul></aside>`;
    const page = pageOf(
      `<html lang="en"><head><title>Ferry</title></head><body class="page-article"><h1>Ferry returns</h1>
       <div itemprop="articleBody">${prose(4)}</div>${beside}</body></html>`,
    );
    const result = extractArticle(page, page.URL);
    expect(result.ok && result.value.text).toContain('Paragraph number 4 ends here.');
    expect(result.ok && result.value.text).not.toContain('Elsewhere');
  });

  it('leaves the page as it was', () => {
    const page = pageOf(articlePage(prose(6)));
    const before = serialised(page);
    extractArticle(page, URL);
    expect(serialised(page)).toBe(before);
  });

  it('keeps emphasis and web links, and nothing that runs', () => {
    const body = `${prose(4)}<p>See <a href="/report">the <em>full</em> report</a> or <a href="javascript:alert(1)">this trap</a>,
      which the council published on Friday after months of delay.</p>`;
    const last = read(articlePage(body)).blocks.at(-1);
    expect(last).toMatchObject({
      kind: 'paragraph',
      runs: [
        { text: 'See ' },
        { text: 'the ', href: 'https://www.harbour-post.example/report' },
        { text: 'full', marks: ['emphasis'], href: 'https://www.harbour-post.example/report' },
        { text: ' report', href: 'https://www.harbour-post.example/report' },
        { text: ' or this trap, which the council published on Friday after months of delay.' },
      ],
    });
  });

  it('joins every block from its runs', () => {
    for (const block of read(articlePage(prose(5))).blocks) {
      if ('runs' in block) expect(block.runs.map((run) => run.text).join('')).toBe(block.text);
    }
  });
});

describe('pages that are no article', () => {
  it('calls a page without words empty', () => {
    const url = 'https://www.harbour-post.example/app';
    const page = pageOf('<body><div id="app"></div><script>start()</script></body>', url);
    expect(extractArticle(page, url)).toEqual({ ok: false, problem: { code: 'empty-page' } });
  });

  it('calls a home page a front', () => {
    const url = 'https://www.harbour-post.example/';
    const teasers = Array.from(
      { length: 30 },
      (_, i) => `<article><h2><a href="/${i}">Story ${i}</a></h2></article>`,
    );
    expect(extractArticle(pageOf(`<body>${teasers.join('')}</body>`, url), url)).toEqual({
      ok: false,
      problem: { code: 'not-an-article', looksLike: 'front', prose: false },
    });
  });
});

describe('a page that is read anyway', () => {
  const forum = 'https://www.harbour-post.example/threads/which-seat.7/';
  const crossed = (body: string, url: string): unknown =>
    JSON.parse(JSON.stringify(readPage(pageOf(`<body>${body}</body>`, url), url)));

  it('gives the prose it has, whatever it looks like', () => {
    const thread = crossed(`<h1>Which seat?</h1><div>${prose(4)}</div>`, forum);
    expect(articleFrom(thread)).toEqual({
      ok: false,
      problem: { code: 'not-an-article', looksLike: 'forum', prose: true },
    });
    expect(articleFrom(thread, true)).toMatchObject({ ok: true, value: { blocks: { length: 4 } } });
  });

  it('is refused all the same where there is no prose', () => {
    const bare = crossed('<h1>Which seat?</h1><p>Nobody has answered yet.</p>', forum);
    expect(articleFrom(bare, true)).toMatchObject({ problem: { looksLike: 'forum', prose: false } });
  });
});

describe('what crosses from the page', () => {
  const reading = () => JSON.parse(JSON.stringify(readPage(pageOf(articlePage(prose(5))), URL))) as unknown;

  it('is judged in the worker as it would be in one go', () => {
    expect(articleFrom(reading())).toEqual(extractArticle(pageOf(articlePage(prose(5))), URL));
  });

  it('is stored and checked again without loss', () => {
    const article = read(articlePage(prose(5)));
    expect(checkArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
  });

  it('is refused when it is no article', () => {
    for (const value of [null, 7, 'x', [], {}, { claims: null }, { claims: { url: 'javascript:1' } }]) {
      expect(checkArticle(value)).toBeNull();
    }
  });

  it('loses addresses that are not of the web, and fields nobody knows', () => {
    const article = checkArticle({
      ...read(articlePage(prose(5))),
      extra: 'field',
      leadImage: { src: 'http://plain.example/a.jpg', alt: 'a', caption: null },
      publishedAt: Number.NaN,
      blocks: [
        {
          kind: 'paragraph',
          text: 'other',
          runs: [{ text: 'Words', href: 'javascript:alert(1)', onclick: 'x' }],
        },
        { kind: 'script', text: 'alert(1)' },
        { kind: 'image', src: 'data:image/png;base64,AA', alt: '' },
      ],
    });
    expect(article?.blocks).toEqual([{ kind: 'paragraph', text: 'Words', runs: [{ text: 'Words' }] }]);
    expect(article?.leadImage).toBeNull();
    expect(article?.publishedAt).toBeNull();
    expect(article).not.toHaveProperty('extra');
  });
});
