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
