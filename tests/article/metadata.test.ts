import { describe, expect, it } from 'vitest';
import { extractArticle, type Article } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';

function read(body: string, head = '', url = URL): Article {
  const result = extractArticle(pageOf(articlePage(body, head), url), url);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const ld = (node: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...node })}</script>`;
const figure = (src: string, caption: string): string =>
  `<figure><img src="https://pictures.example/${src}" width="800"><figcaption>${caption}</figcaption></figure>`;

describe('who wrote it', () => {
  it('names the agency that the page’s data lists beside a person', () => {
    const author = [
      { '@type': 'Person', name: 'Ilse Dorn' },
      { '@type': 'Organization', name: 'Coast Wire' },
    ];
    expect(read(prose(5), ld({ author })).byline).toEqual(['Ilse Dorn', 'Coast Wire']);
  });

  it('completes a byline of which the data names the first alone', () => {
    const head =
      ld({ author: { '@type': 'Person', name: 'Ilse Dorn' } }) +
      '<meta name="author" content="Ilse Dorn, Tom Reyes">';
    expect(read(prose(5), head).byline).toEqual(['Ilse Dorn', 'Tom Reyes']);
  });

  it('takes neither a section in small letters nor a picture’s credit for a name', () => {
    const body = `<p class="author"><span>harbours</span></p><p class="author">Photo: Coast Wire/Una Berg</p>
      <p class="author">von Jonas Keller</p>${prose(5)}`;
    expect(read(body).byline).toEqual(['Jonas Keller']);
  });

  it('finds a line that begins as bylines do where nothing marks it', () => {
    expect(read(`<div><p>Von: <a href="/k">Jonas Keller</a></p></div>${prose(5)}`).byline).toEqual([
      'Jonas Keller',
    ]);
  });

  it('leaves degrees after a name out', () => {
    const body = `<div>Written by <a href="/team">Rachael Lind, MS, RD</a> on November 14, 2019</div>${prose(5)}`;
    expect(read(body).byline).toEqual(['Rachael Lind']);
  });
});

describe('when it came out', () => {
  const day = (article: Article): string => new Date(article.publishedAt ?? 0).toISOString().slice(0, 10);

  it('is not hidden by how long it takes to read', () => {
    const body = `<div><span>Dec 18, 2023</span> <span class="read-time">3 min read</span></div>${prose(5)}`;
    expect(day(read(body))).toBe('2023-12-18');
  });

  it('holds dates on the page against the one in its address', () => {
    const body = `<p class="date">11 February 2022</p><p class="date">8 May 2026, 10:15</p>${prose(5)}`;
    const url = 'https://www.harbour-post.example/2026/05/08/ferry-returns';
    expect(new Date(read(body, '', url).publishedAt!).toISOString()).toBe('2026-05-08T10:15:00.000Z');
  });

  it('reads a tag for the date by whatever name', () => {
    const head = '<meta name="cms.article-publish-date" content="2026-05-08T10:15:00Z">';
    expect(new Date(read(prose(5), head).publishedAt!).toISOString()).toBe('2026-05-08T10:15:00.000Z');
  });

  it('passes over today’s date in the masthead', () => {
    const body = `<p class="date">Tuesday, (08 Dec 2020)</p><p class="date">13 Oct 2020 18:29</p>${prose(5)}`;
    expect(day(read(body))).toBe('2020-10-13');
  });

  it('believes a date that the title repeats', () => {
    const body = `<p class="date">24.04.2023</p><p class="date">28.04.2023</p>${prose(5)}`;
    const html = articlePage(body).replace('| Harbour Post', '| 28.04.2023');
    const result = extractArticle(pageOf(html, URL), URL);
    expect(result.ok && day(result.value)).toBe('2023-04-28');
  });
});

describe('what it is called', () => {
  it('leaves out a label before the headline and a note on the medium after it', () => {
    const html = articlePage(prose(5), ld({ headline: 'Ferry returns to the harbour (video)' })).replace(
      '<h1>',
      '<h1>Opinion ',
    );
    const result = extractArticle(pageOf(html.replace('harbour</h1>', 'harbour (video)</h1>'), URL), URL);
    expect(result.ok && result.value.title).toBe('Ferry returns to the harbour');
  });

  it('keeps a first word that is only a part of the outlet’s name', () => {
    const html = articlePage(prose(5))
      .replaceAll('Ferry returns', 'Report: ferry returns')
      .replaceAll('Harbour Post', 'Coast and Harbour Reports');
    const result = extractArticle(pageOf(html, URL), URL);
    expect(result.ok && result.value.title).toBe('Report: ferry returns to the harbour');
  });

  it('writes the outlet as its publisher does, not as a key', () => {
    const html = articlePage(prose(5), ld({ publisher: { name: 'Harbour Post' } }));
    const result = extractArticle(
      pageOf(html.replace('content="Harbour Post"', 'content="harbourpost"'), URL),
      URL,
    );
    expect(result.ok && result.value.siteName).toBe('Harbour Post');
  });
});

describe('the picture that opens it', () => {
  it('is no portrait of its author', () => {
    const body =
      figure('una-berg-portrait-4711.jpg', 'By Una Berg') + figure('ferry-4712.jpg', 'The ferry') + prose(5);
    expect(read(body).leadImage?.src).toBe('https://pictures.example/ferry-4712.jpg');
  });

  it('is the one the page shares, in whatever size the page shows it', () => {
    const body = figure('ferry-harbour-4712_v16_9_1200.jpg', 'The ferry') + prose(5);
    const head =
      '<meta property="og:image" content="https://pictures.example/s/ferry-harbour-4712_v4_3_600.jpg">';
    expect(read(body, head).leadImage).toMatchObject({
      src: 'https://pictures.example/ferry-harbour-4712_v16_9_1200.jpg',
      caption: 'The ferry',
    });
  });

  it('is the first beside the text where the shared one is another cut, and is not shown twice', () => {
    const head = '<meta property="og:image" content="https://pictures.example/share/1.jpg">';
    const article = read(`${prose(1)}${figure('ferry-4712.jpg', 'The ferry')}${prose(5)}`, head);
    expect(article.leadImage?.caption).toBe('The ferry');
    expect(article.blocks.some(({ kind }) => kind === 'image')).toBe(false);
  });
});

describe('what it is called', () => {
  it('parts a kicker from the headline it is glued to', () => {
    const html = articlePage(prose(5), ld({ headline: 'Ferry returns to the harbour' })).replace(
      '<h1>',
      '<h1><span>City life</span>',
    );
    const result = extractArticle(pageOf(html, URL), URL);
    expect(result.ok && result.value.title).toBe('Ferry returns to the harbour');
  });
});

describe('what a site says of itself', () => {
  it('is no standfirst where its description is of the site', () => {
    const own =
      '<meta name="description" content="Harbour Post: breaking headlines, weather, video and sports">';
    const of = '<meta name="description" content="Harbour Post: the ferry is back, and free until spring">';
    expect([read(prose(5), own).dek, read(prose(5), of).dek]).toEqual([
      null,
      'Harbour Post: the ferry is back, and free until spring',
    ]);
  });

  it('is no part of the text: a lone moment, a call to report a slip', () => {
    const [first, ...rest] = prose(5).split('\n');
    const body = [
      first,
      '<p>16.08.2026 - 21:03h</p>',
      ...rest,
      '<p>Found a slip? Mark it and press Ctrl+Enter</p>',
    ];
    expect(read(body.join('\n')).blocks).toEqual(read(prose(5)).blocks);
  });

  it('is no picture where its address names a folder', () => {
    const image = '<meta property="og:image" content="https://pictures.example/">';
    expect(read(prose(5), image).leadImage).toBeNull();
  });

  it('is cut off before a headline too', () => {
    const page = articlePage(prose(5)).replace(/<title>.*?<\/title>|<h1>.*?<\/h1>/g, '');
    const titled = page.replace(
      '<head>',
      '<head><title>Harbour Post :: Ferry returns to the harbour</title>',
    );
    const result = extractArticle(pageOf(titled, URL), URL);
    expect(result.ok && result.value.title).toBe('Ferry returns to the harbour');
  });
});
