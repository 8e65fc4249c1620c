import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { glance } from '../../lib/article';
import { pageOf } from './pages';

const FOLDER = path.resolve('tests/fixtures/articles');
const ADDRESS = 'https://www.harbour-post.example/news/ferry-returns';

const PROSE = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>The ferry came back to the harbour on day ${i}, and the people who had waited for it all winter went down to the quay to see it tie up.</p>`,
).join('');
const CLAIM = '<meta property="og:type" content="article">';

function look(html: string, address = ADDRESS): boolean {
  const page = pageOf(html, address);
  // jsdom lays nothing out.
  for (const element of page.querySelectorAll('*'))
    element.checkVisibility = () => element.closest('[hidden]') === null;
  return glance(page, new URL(address));
}

const dressed = (body: string, head = '') =>
  `<html lang="en"><head>${head}</head><body>${body}</body></html>`;

/** A saved page at the address it was saved with. */
function lookAtSaved(name: string): boolean {
  const read = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');
  const { url } = JSON.parse(read(name.replace('.html', '.json'))) as { url: string };
  return look(read(name), url);
}

describe('a glance at a page', () => {
  const saved = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
  const shortened = ['economy--teaser-behind-a-paywall.html', 'hostile--scripts-and-traps.html'];

  it.each(saved.filter((name) => !/^none--/.test(name) && !shortened.includes(name)))(
    'sees the article in %s',
    (name) => expect(lookAtSaved(name)).toBe(true),
  );

  it.each(saved.filter((name) => name.startsWith('none--')))('sees none in %s', (name) =>
    expect(lookAtSaved(name)).toBe(false),
  );

  it('believes prose that stands together without any claim', () => {
    expect(look(dressed(`<main>${PROSE}</main>`))).toBe(true);
  });

  it('does not take many teasers, each in its box, for an article', () => {
    const cards = PROSE.replaceAll(
      '<p>',
      '<div class="card"><h3><a href="/x">A story</a></h3><p>',
    ).replaceAll('</p>', '</p></div>');
    expect(look(dressed(`<main>${cards}${cards}${cards}</main>`))).toBe(false);
  });

  it('sees no article at the root of a site, whatever it claims', () => {
    expect(look(dressed(PROSE, CLAIM), 'https://www.harbour-post.example/')).toBe(false);
  });

  it.each([
    ['a password', '<form><input type="password"></form>'],
    ['a card number', '<input autocomplete="cc-number">'],
    ['payment by another site', '<iframe src="https://js.stripe.com/v3/"></iframe>'],
    ['a long form', '<form>' + '<input type="text">'.repeat(9) + '</form>'],
  ])('stays away from a page that asks for %s', (_, form) => {
    expect(look(dressed(PROSE + form, CLAIM))).toBe(false);
  });

  it.each([
    ['is sold', '<meta property="og:type" content="product">'],
    [
      'is sold by a page that calls itself an article',
      `${CLAIM}<script type="application/ld+json">{"@type":"Product"}</script>`,
    ],
    ['was asked', '<script type="application/ld+json">{"@type": "QAPage"}</script>'],
    ['is filmed', '<meta property="og:type" content="video.other">'],
  ])('takes no page for an article that tells of what %s', (_, head) => {
    expect(look(dressed(PROSE, head))).toBe(false);
  });

  it('takes a thread of a forum for none, but an article that a newspaper files under it for one', () => {
    const address = 'https://www.harbour-post.example/forum/ferry/';
    expect(look(dressed(PROSE), address)).toBe(false);
    expect(look(dressed(PROSE, CLAIM), address)).toBe(true);
  });

  it('sees prose laid out with line breaks or boxes alone', () => {
    const text = PROSE.replaceAll(/<p>(.*?)<\/p>/g, '$1<br><br>');
    expect(look(dressed(`<div>${text}</div>`))).toBe(true);
    expect(look(dressed(PROSE.replaceAll('p>', 'div>'), CLAIM))).toBe(true);
  });

  it('minds no field the page itself put the focus in, but one that is typed in', () => {
    const page = pageOf(dressed(`${PROSE}<input autofocus value="seek">`, CLAIM), ADDRESS);
    const field = page.querySelector('input')!;
    field.focus();
    for (const element of page.querySelectorAll('*')) element.checkVisibility = () => true;
    expect(glance(page, new URL(ADDRESS))).toBe(true);
    field.value = 'ferr';
    expect(glance(page, new URL(ADDRESS))).toBe(false);
  });

  it('minds no login at the edge of a page, and no long form beside a long article that says it is one', () => {
    const data = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
    const form = `<form>${'<input>'.repeat(9)}</form>`;
    expect(look(dressed(`<header><input type="password"></header>${PROSE}${form}`, data))).toBe(true);
    expect(look(dressed(`<input type="password">${PROSE}`, data))).toBe(false);
  });

  it('minds no hidden login, no newsletter and no search', () => {
    const rest =
      '<div hidden><input type="password"></div><form><input type="email"></form><input type="search">';
    expect(look(dressed(PROSE + rest, CLAIM))).toBe(true);
  });

  it.each(['/login', '/checkout/step-1', '/account/letters', '/suche', '/en/'])(
    'stays away from %s',
    (place) => {
      expect(look(dressed(PROSE, CLAIM), `https://www.harbour-post.example${place}`)).toBe(false);
    },
  );
});
