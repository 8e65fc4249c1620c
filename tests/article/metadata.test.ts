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

  const tag = (name: string, ...said: string[]): string =>
    said.map((content) => `<meta name="${name}" content="${content}">`).join('');

  it('reads a tag for the author by whatever name, but none of who built the site', () => {
    expect(
      read(prose(5), tag('web_author', 'Ada Moss') + tag('cms:article_author', 'Ilse Dorn')).byline,
    ).toEqual(['Ilse Dorn']);
  });

  it('believes the page before a tag that lists everyone who had a part, or puts the surname first', () => {
    const line = '<p class="byline">By <a>Ilse Dorn</a></p>';
    const crew = 'Ilse Dorn,Tom Reyes,Ada Moss at Quay Studio,Una Berg,Jonas Keller for Coast Hair';
    for (const said of [crew, 'Dorn, Ilse'])
      expect(read(line + prose(5), tag('cms.author', said)).byline).toEqual(['Ilse Dorn']);
  });

  it('takes no picture’s credit for a second author, nor what follows a name for a part of it', () => {
    const head = tag('author', 'April Moss', 'Una Berg | Coast Wire | Getty Images');
    expect(read(prose(5), head).byline).toEqual(['April Moss']);
    expect(read(`<p class="byline">Tom Reyes in News</p>${prose(5)}`).byline).toEqual(['Tom Reyes']);
  });

  it('is not the outlet, however its name is joined, nor whoever helped, in brackets', () => {
    const page = articlePage(prose(5), tag('author', 'Harbour Post')).replaceAll(
      'Harbour Post',
      'Pier &amp; Quay',
    );
    const result = extractArticle(pageOf(page, URL), URL);
    expect(result.ok && result.value.byline).toEqual([]);
    const line = '<p class="byline">By Ilse Dorn (with Tom Reyes and Ada Moss)</p>';
    expect(read(line + prose(5)).byline).toEqual(['Ilse Dorn']);
  });

  it('is no button beside the names, nor the label of a choice in a form', () => {
    const names = ['Ilse Dorn', 'Shut', 'Tom Reyes'].map((name) => `<a class="author-name">${name}</a>`);
    expect(read(`<div>${names.join(' ')}</div>${prose(5)}`).byline).toEqual(['Ilse Dorn', 'Tom Reyes']);
    const form = '<form><p><label>Rich <i>Text</i></label></p></form>';
    expect(read(prose(5) + form).byline).toEqual([]);
  });

  it('may be one word where it is joined to the others', () => {
    const body = `<p class="byline">By <a>Ilse Dorn</a> and <a>Banksy</a></p>${prose(5)}`;
    expect(read(body).byline).toEqual(['Ilse Dorn', 'Banksy']);
  });

  it('is on the page where the tag for the author names the house', () => {
    const body = `<p class="byline">By Ilse Dorn</p>${prose(5)}`;
    expect(read(body, tag('author', 'Harbour Post Publishing')).byline).toEqual(['Ilse Dorn']);
  });

  it('is no button with an arrow', () => {
    const body = `<p><a class="author-link">→ Learn More</a></p><p class="author">Ilse Dorn</p>${prose(5)}`;
    expect(read(body).byline).toEqual(['Ilse Dorn']);
  });

  it('stands in cards for addresses, under its Spanish name, and in a line beside marks that name nobody', () => {
    const card = '<p class="byline vcard">By <a class="fn">Ilse Dorn</a></p>';
    const other = '<div class="latest"><p class="byline">By Tom Reyes</p></div>';
    expect(read(card + prose(9) + other).byline).toEqual(['Ilse Dorn']);
    expect(read(`<p class="firma"><em>Ilse Dorn</em></p>${prose(5)}`).byline).toEqual(['Ilse Dorn']);
    const line = '<p>by Ilse Dorn</p><p><a href="/author/7">More from this author</a></p>';
    expect(read(line + prose(5)).byline).toEqual(['Ilse Dorn']);
  });

  it.each([
    ['Ilse Dorn, Berlin', 'Ilse Dorn'],
    ['ILSE DORN, TOM REYES Envoyés spéciaux à Toulouse', 'ILSE DORN', 'TOM REYES'],
    ['By ILSE DORN 10/ 5/11 09:19 PM ET', 'ILSE DORN'],
    ['Ilse Dorn, Business Editor, and Tom Reyes', 'Ilse Dorn', 'Tom Reyes'],
    ['Ilse Dorn, Tom Reyes, and Ada Moss', 'Ilse Dorn', 'Tom Reyes', 'Ada Moss'],
    ['Reporting by Ilse Dorn; editing by Tom Reyes', 'Ilse Dorn'],
    ['Words by Ilse Dorn, photographs by Tom Reyes', 'Ilse Dorn'],
    ['Text: Ilse Dorn, Fotos: Tom Reyes', 'Ilse Dorn'],
    ['Guest post by Ilse Dorn', 'Ilse Dorn'],
    ['Editorial by Ilse Dorn', 'Ilse Dorn'],
    ['Ilse Dorn, edited by Tom Reyes', 'Ilse Dorn'],
    ['By Ilse Dorn Updated 3 hours ago', 'Ilse Dorn'],
    ['Ilse Dorn et Tom Reyes avec AFP', 'Ilse Dorn', 'Tom Reyes'],
    ['Ilse Dorn + Tom Reyes', 'Ilse Dorn', 'Tom Reyes'],
    ['Ilse Dorn, envoyée spéciale à Kiev', 'Ilse Dorn'],
    ['記者 山田太郎', '山田太郎'],
    ['김철수 기자', '김철수'],
  ])('is told from what is printed beside it: %s', (printed, ...names) => {
    expect(read(prose(5), ld({ author: { '@type': 'Person', name: printed } })).byline).toEqual(names);
    expect(read(prose(5), tag('author', printed)).byline).toEqual(names);
  });

  it('believes a desk that the tag and the page both name', () => {
    const body = `<p class="byline">by Quay News Desk</p>${prose(5)}<ul class="authors"><li><a>Opening Nights</a></li><li><a>Red Sails</a></li></ul>`;
    expect(read(body, tag('author', 'Quay News Desk')).byline).toEqual(['Quay News Desk']);
  });

  it('finds the name beside a role in a card, and in the footer of the headline', () => {
    const card = `<div class="author-card"><span class="author-card__name">Ilse Dorn</span> <i>Senior Editor, Harbours</i></div>`;
    expect(read(card + prose(5)).byline).toEqual(['Ilse Dorn']);
    const footer = '<footer><p class="byline">By <a rel="author">Tom Reyes</a></p></footer>';
    expect(read(footer + prose(5)).byline).toEqual(['Tom Reyes']);
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

  it('is the day the page prints, not that of the night before in its address', () => {
    const body = `<p class="date">2026-05-09 03:00:00</p>${prose(5)}`;
    const url = 'https://www.harbour-post.example/all/20260508/ferry-returns';
    expect(day(read(body, '', url))).toBe('2026-05-09');
  });

  it('reads a tag for the date by whatever name', () => {
    const head = '<meta name="cms.article-publish-date" content="2026-05-08T10:15:00Z">';
    expect(new Date(read(prose(5), head).publishedAt!).toISOString()).toBe('2026-05-08T10:15:00.000Z');
  });

  it('is not that of a post quoted in the text', () => {
    const post = '<blockquote><p>At last!</p><time datetime="2026-05-04T17:10:10Z">4 May</time></blockquote>';
    const body = `<p><span>May 6, 2026 @ 3:53 PM</span></p>${prose(2)}${post}${prose(3)}`;
    expect(day(read(body))).toBe('2026-05-06');
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
  it('is named by a question to the server too, and is one of a set that stands in its place', () => {
    const shared = '<meta property="og:image" content="https://pictures.example/r/?id=4712">';
    expect(read(prose(5), shared).leadImage?.src).toBe('https://pictures.example/r/?id=4712');
    const set = 'https://pictures.example/ferry-s.jpg 300w, https://pictures.example/ferry-l.jpg 900w';
    const lazy = `<figure><img data-src="${set}"><figcaption>The ferry</figcaption></figure>`;
    expect(read(lazy + prose(5)).leadImage?.src).toBe('https://pictures.example/ferry-l.jpg');
  });

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

  it('is the first beside the text where the page shares none, or only its mark', () => {
    const box = `<div><img src="https://pictures.example/ferry-4712.jpg" width="800"><p>The ferry</p></div>`;
    for (const head of ['', '<meta property="og:image" content="https://pictures.example/Post_Logo_PS.gif">'])
      expect(read(box + prose(5), head).leadImage).toMatchObject({
        src: 'https://pictures.example/ferry-4712.jpg',
        caption: 'The ferry',
      });
  });

  it('is not shown a second time further down, unless with other words', () => {
    const head = '<meta property="og:image" content="https://pictures.example/ferry-4712.jpg">';
    const picture = figure('ferry-4712.jpg', 'The ferry');
    const images = (again: string) =>
      read(picture + prose(3) + again + prose(6).replaceAll('Paragraph', 'Part'), head).blocks.filter(
        ({ kind }) => kind === 'image',
      );
    expect(images(picture)).toEqual([]);
    const other = figure('pier-4713.jpg', 'The pier');
    expect(images(other + figure('ferry-4712.jpg', 'Seen from the pier'))).toMatchObject([
      { caption: 'The pier' },
      { caption: 'Seen from the pier' },
    ]);
  });

  it('is the first beside the text where the shared one is another cut, and is not shown twice', () => {
    const head = '<meta property="og:image" content="https://pictures.example/share/1.jpg">';
    const article = read(`${prose(1)}${figure('ferry-4712.jpg', 'The ferry')}${prose(5)}`, head);
    expect(article.leadImage?.caption).toBe('The ferry');
    expect(article.blocks.some(({ kind }) => kind === 'image')).toBe(false);
  });
});

describe('what it is called', () => {
  const titled = (title: string, heads = ''): string => {
    const page = articlePage(prose(5)).replace(/<title>.*?<\/title>/, `<title>${title}</title>`);
    const result = extractArticle(pageOf(page.replace(/<h1>.*?<\/h1>/, heads), URL), URL);
    return result.ok ? result.value.title : '';
  };

  it('ends before the names that lines part from it, though not at a quotation mark', () => {
    expect(titled('渡轮在十一个月之后终于重新回到港口_社会_港口日报')).toBe(
      '渡轮在十一个月之后终于重新回到港口',
    );
    expect(titled('Le maire «assume» son retard')).toBe('Le maire «assume» son retard');
  });

  it('is the one headline on the page, though printed twice and beside a section’s', () => {
    const head = '<h1>An ode to the ferry that came home</h1>';
    expect(titled('The ferry is back', `${head}${head}<h1>More city</h1>`)).toBe(
      'An ode to the ferry that came home',
    );
  });

  it('is what the title repeats one level below a section’s own heading', () => {
    const page = `<html lang="en"><head><title>Ferry returns to the harbour</title></head><body>
      <h1>Everything about our islands</h1><div><h2>Ferry returns to the harbour</h2>${prose(5)}</div></body></html>`;
    const result = extractArticle(pageOf(page, URL), URL);
    expect(result.ok && result.value.title).toBe('Ferry returns to the harbour');
  });

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

  it.each(['', 'opengraph_default.jpg', 'site/post_fb_logo.jpg?v=1'])(
    'is no picture where its address names a folder or the outlet’s own mark: %s',
    (name) => {
      const image = `<meta property="og:image" content="https://pictures.example/${name}">`;
      expect(read(prose(5), image).leadImage).toBeNull();
    },
  );

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
