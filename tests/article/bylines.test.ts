import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article';
import { ADDRESS, articleIn, articlePage, ld, pageOf, prose } from './pages';

describe('who wrote it', () => {
  it('names the agency that the page’s data lists beside a person', () => {
    const author = [
      { '@type': 'Person', name: 'Ilse Dorn' },
      { '@type': 'Organization', name: 'Coast Wire' },
    ];
    expect(articleIn(prose(5), ld({ author })).byline).toEqual(['Ilse Dorn', 'Coast Wire']);
  });

  it('completes a byline of which the data names the first alone', () => {
    const head =
      ld({ author: { '@type': 'Person', name: 'Ilse Dorn' } }) +
      '<meta name="author" content="Ilse Dorn, Tom Reyes">';
    expect(articleIn(prose(5), head).byline).toEqual(['Ilse Dorn', 'Tom Reyes']);
  });

  it('takes neither a section in small letters nor a picture’s credit for a name', () => {
    const body = `<p class="author"><span>harbours</span></p><p class="author">Photo: Coast Wire/Una Berg</p>
      <p class="author">von Jonas Keller</p>${prose(5)}`;
    expect(articleIn(body).byline).toEqual(['Jonas Keller']);
  });

  it('finds a line that begins as bylines do where nothing marks it', () => {
    expect(articleIn(`<div><p>Von: <a href="/k">Jonas Keller</a></p></div>${prose(5)}`).byline).toEqual([
      'Jonas Keller',
    ]);
  });

  it('leaves degrees after a name out', () => {
    const body = `<div>Written by <a href="/team">Rachael Lind, MS, RD</a> on November 14, 2019</div>${prose(5)}`;
    expect(articleIn(body).byline).toEqual(['Rachael Lind']);
  });

  const tag = (name: string, ...said: string[]): string =>
    said.map((content) => `<meta name="${name}" content="${content}">`).join('');

  it('reads a tag for the author by whatever name, but none of who built the site', () => {
    expect(
      articleIn(prose(5), tag('web_author', 'Ada Moss') + tag('cms:article_author', 'Ilse Dorn')).byline,
    ).toEqual(['Ilse Dorn']);
  });

  it('believes the page before a tag that lists everyone who had a part, or puts the surname first', () => {
    const line = '<p class="byline">By <a>Ilse Dorn</a></p>';
    const crew = 'Ilse Dorn,Tom Reyes,Ada Moss at Quay Studio,Una Berg,Jonas Keller for Coast Hair';
    for (const said of [crew, 'Dorn, Ilse'])
      expect(articleIn(line + prose(5), tag('cms.author', said)).byline).toEqual(['Ilse Dorn']);
  });

  it('takes no picture’s credit for a second author, nor what follows a name for a part of it', () => {
    const head = tag('author', 'April Moss', 'Una Berg | Coast Wire | Getty Images');
    expect(articleIn(prose(5), head).byline).toEqual(['April Moss']);
    expect(articleIn(`<p class="byline">Tom Reyes in News</p>${prose(5)}`).byline).toEqual(['Tom Reyes']);
  });

  it('is not the outlet, however its name is joined, nor whoever helped, in brackets', () => {
    const page = articlePage(prose(5), tag('author', 'Harbour Post')).replaceAll(
      'Harbour Post',
      'Pier &amp; Quay',
    );
    const result = extractArticle(pageOf(page, ADDRESS), ADDRESS);
    expect(result.ok && result.value.byline).toEqual([]);
    const line = '<p class="byline">By Ilse Dorn (with Tom Reyes and Ada Moss)</p>';
    expect(articleIn(line + prose(5)).byline).toEqual(['Ilse Dorn']);
  });

  it('is no button beside the names, nor the label of a choice in a form', () => {
    const names = ['Ilse Dorn', 'Shut', 'Tom Reyes'].map((name) => `<a class="author-name">${name}</a>`);
    expect(articleIn(`<div>${names.join(' ')}</div>${prose(5)}`).byline).toEqual(['Ilse Dorn', 'Tom Reyes']);
    const form = '<form><p><label>Rich <i>Text</i></label></p></form>';
    expect(articleIn(prose(5) + form).byline).toEqual([]);
  });

  it('may be one word where it is joined to the others', () => {
    const body = `<p class="byline">By <a>Ilse Dorn</a> and <a>Banksy</a></p>${prose(5)}`;
    expect(articleIn(body).byline).toEqual(['Ilse Dorn', 'Banksy']);
  });

  it('is on the page where the tag for the author names the house', () => {
    const body = `<p class="byline">By Ilse Dorn</p>${prose(5)}`;
    expect(articleIn(body, tag('author', 'Harbour Post Publishing')).byline).toEqual(['Ilse Dorn']);
  });

  it('is no button with an arrow', () => {
    const body = `<p><a class="author-link">→ Learn More</a></p><p class="author">Ilse Dorn</p>${prose(5)}`;
    expect(articleIn(body).byline).toEqual(['Ilse Dorn']);
  });

  it('stands in cards for addresses, under its Spanish name, and in a line beside marks that name nobody', () => {
    const card = '<p class="byline vcard">By <a class="fn">Ilse Dorn</a></p>';
    const other = '<div class="latest"><p class="byline">By Tom Reyes</p></div>';
    expect(articleIn(card + prose(9) + other).byline).toEqual(['Ilse Dorn']);
    expect(articleIn(`<p class="firma"><em>Ilse Dorn</em></p>${prose(5)}`).byline).toEqual(['Ilse Dorn']);
    const line = '<p>by Ilse Dorn</p><p><a href="/author/7">More from this author</a></p>';
    expect(articleIn(line + prose(5)).byline).toEqual(['Ilse Dorn']);
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
    expect(articleIn(prose(5), ld({ author: { '@type': 'Person', name: printed } })).byline).toEqual(names);
    expect(articleIn(prose(5), tag('author', printed)).byline).toEqual(names);
  });

  it('believes a desk that the tag and the page both name', () => {
    const body = `<p class="byline">by Quay News Desk</p>${prose(5)}<ul class="authors"><li><a>Opening Nights</a></li><li><a>Red Sails</a></li></ul>`;
    expect(articleIn(body, tag('author', 'Quay News Desk')).byline).toEqual(['Quay News Desk']);
  });

  it('finds the name beside a role in a card, and in the footer of the headline', () => {
    const card = `<div class="author-card"><span class="author-card__name">Ilse Dorn</span> <i>Senior Editor, Harbours</i></div>`;
    expect(articleIn(card + prose(5)).byline).toEqual(['Ilse Dorn']);
    const footer = '<footer><p class="byline">By <a rel="author">Tom Reyes</a></p></footer>';
    expect(articleIn(footer + prose(5)).byline).toEqual(['Tom Reyes']);
  });
});
