import { describe, expect, it } from 'vitest';
import { extractArticle, type Article } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';

function read(body: string, head = '', change = (page: string) => page): Article {
  const result = extractArticle(pageOf(change(articlePage(body, head)), URL), URL);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const ld = (node: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...node })}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const picture = (name: string): string => `<img src="https://pictures.example/${name}">`;
const texts = (article: Article): string[] => article.blocks.map(({ text }) => text);

describe('a name that stands where another belongs', () => {
  it('is the address of the site, before the person the page names', () => {
    const line = '<p class="byline">By Ilse Dorn</p>';
    expect(read(line + prose(5), meta('author', 'HARBOUR.KZ')).byline).toEqual(['Ilse Dorn']);
    expect(read(line + prose(5), ld({ author: { name: 'pier.nl' } })).byline).toEqual(['Ilse Dorn']);
  });

  it('is a columnist of the sidebar, where the data and the first byline name an agency', () => {
    const others = '<ul><li><a rel="author">Tom Reyes</a></li><li><a rel="author">Ada Moss</a></li></ul>';
    const data = ld({ author: { '@type': 'Organization', name: 'Coastwire' } });
    const page = read(`<p class="byline">By Coastwire</p>${prose(5)}${others}`, data);
    expect(page.byline).toEqual(['Coastwire']);
  });

  it('is a section or a button in one line with the agency', () => {
    const line = '<div class="byline">Business - 2 January 2020<p>Av Coastwire</p><p>Contact us</p></div>';
    expect(read(line + prose(5)).byline).not.toContain('Business');
    const filed = '<p class="byline">Written by</p><p class="byline">Filed Under</p>';
    expect(read(filed + prose(5)).byline).toEqual([]);
  });

  it('is the section, which some systems call the site', () => {
    const head = ld({ articleSection: 'Harbours' }) + meta('application-name', 'Pier Courier');
    const inSection = (page: string) =>
      page.replace(meta('og:site_name', 'Harbour Post'), meta('og:site_name', 'Harbours'));
    expect(read(prose(5), head, inSection).siteName).toBe('Pier Courier');
  });

  it('is the last part of a title that holds the site’s address', () => {
    const page = read(prose(5), '', (html) =>
      html
        .replace(meta('og:site_name', 'Harbour Post'), '')
        .replace('the harbour | Harbour Post', 'the harbour - harbour-post.example - Front - City'),
    );
    expect(page.siteName).toBe('harbour-post.example');
  });
});

describe('a picture that stands where another belongs', () => {
  it.each(['nopreview.png', 'apple-touch-icon.png', 'agency-default.jpg'])('is %s', (name) => {
    expect(read(prose(5), meta('og:image', `https://pictures.example/${name}`)).leadImage).toBeNull();
  });

  it('is a teaser’s above the article, where the named one stands at its first words', () => {
    const teaser = `<div><figure>${picture('regatta-of-the-year.jpg')}</figure></div>`;
    const own = `<figure>${picture('ferry-at-the-pier.jpg')}</figure>`;
    const head = meta('og:image', 'https://pictures.example/small/ferry-at-the-pier.jpg');
    const page = read(prose(1) + own + prose(5), head, (html) =>
      html.replace('<article>', `${teaser}<article>`),
    );
    expect(page.leadImage?.src).toContain('ferry-at-the-pier');
  });

  it('is the page itself, which a picture without an address names', () => {
    expect(
      read(`<figure><img src="#"><figcaption>The pier</figcaption></figure>${prose(5)}`).leadImage,
    ).toBeNull();
  });

  it('is a button’s', () => {
    const buttons = ['ico/ico-mail.png', 'ferry-m-icon.png', 'icons/print.png'].map(picture).join('');
    const page = read(`${prose(2)}<div>${buttons}</div>${picture('a-rock-icon.jpg')}${prose(3)}`);
    expect(page.blocks.flatMap((block) => (block.kind === 'image' ? [block.src] : []))).toEqual([
      'https://pictures.example/a-rock-icon.jpg',
    ]);
  });

  it('is an icon, however it is named, once it has loaded', () => {
    const html = articlePage(
      `${prose(2)}<div>${picture('clock.png')}${picture('pier.png')}</div>${prose(3)}`,
    );
    const page = pageOf(html, URL);
    const [clock, pier] = page.querySelectorAll('img');
    Object.defineProperty(clock, 'naturalWidth', { value: 24 });
    Object.defineProperty(pier, 'naturalWidth', { value: 640 });
    const result = extractArticle(page, URL);
    const shown = result.ok && result.value.blocks.flatMap((one) => (one.kind === 'image' ? [one.src] : []));
    expect(shown).toEqual(['https://pictures.example/pier.png']);
  });
});

describe('a line that stands where another belongs', () => {
  it('is a standfirst set as a heading', () => {
    const line =
      'The council pays for both engines, and the crossing stays free for pupils until the end of the year.';
    const [first] = read(`<h2>${line}</h2>${prose(5)}`).blocks;
    expect(first).toMatchObject({ kind: 'paragraph', text: line });
  });

  it('is the excerpt of another article, or a caption, under the headline', () => {
    const card =
      '<h3><a href="/other">A regatta</a></h3><div class="excerpt">Sails of every colour filled the bay on Sunday.</div>';
    expect(read(card + prose(5)).dek).toBeNull();
    const caption =
      '<p class="dek">The ferry may sail again soon, as in this older view. Foto: Una Berg / Coastwire</p>';
    expect(read(caption + prose(5)).dek).toBeNull();
  });

  it('is what a network writes under a post, a call to click or to read on, and data', () => {
    const post = '<blockquote>A post shared by Ilse Dorn (@ilse) on Feb 16, 2020 at 3:02pm PST</blockquote>';
    const call = '<p>Want more of the ferry? <a href="/f">Click here to visit our topic page!</a></p>';
    const data = '<p>{ "modules": [{"name": "video"}, {"name": "expandable picture"}], "type": "story" }</p>';
    const next =
      '<p>MUST READ | Thousands wait for the ferry</p><p>Ezt ne hagyja ki! <a href="/x">Hírek a kikötőből</a></p>';
    const told = texts(read(prose(3) + post + call + data + next + prose(5).replaceAll('number', 'part')));
    expect(told.filter((text) => /shared|Click|modules|MUST|Ezt/.test(text))).toEqual([]);
  });

  it('is a long quotation pulled out of the text', () => {
    const words = `${'The new service is to carry pupils, nurses and all who work on the islands, said the council, '.repeat(4)}free`;
    const told = texts(read(`<blockquote>${words}</blockquote>${prose(2)}<p>${words}.</p>${prose(3)}`));
    expect(told.filter((text) => text.startsWith('The new service'))).toHaveLength(1);
  });

  it('is a list of links to the outlet’s coverage at the end', () => {
    const links = Array.from(
      { length: 8 },
      (_, i) => `<a href="/${i}">Another report on the ferry, part ${i} of eight</a>`,
    );
    const told = texts(read(`${prose(5)}<h3>MORE COVERAGE</h3><p>${links.join(' ')}</p>`));
    expect(told.at(-1)).toContain('Paragraph number 5');
  });

  it('is an Armenian sentence taken for an announcement of something else', () => {
    const last = 'Նոր լաստանավը կրկին կլողա հաջորդ շաբաթ, ասել է նավահանգստի տնօրենը երեկ:';
    expect(texts(read(`${prose(5)}<p>${last}</p>`)).at(-1)).toBe(last);
  });
});

it('is no article where headlines of others are all there is', () => {
  const lines = [
    'Mayor opens the new pier',
    'Ferry timetable for the spring',
    'Storm closes both bridges',
    'Fares stay as they are',
    'Pupils sail for free until June',
    'Harbour master retires after thirty years',
  ];
  const page = articlePage(
    lines.map((line) => `<p>${line}</p>`.repeat(2)).join(''),
    ld({ headline: 'Ferry returns' }),
  );
  expect(extractArticle(pageOf(page, URL), URL)).toMatchObject({ ok: false });
});
