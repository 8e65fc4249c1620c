import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';

/** The words read where a style sheet hides `.late`; jsdom lays nothing out. */
function wordsRead(body: string, head = ''): string {
  const page = pageOf(articlePage(body, head), URL);
  for (const element of page.querySelectorAll('*'))
    element.checkVisibility = () => element.closest('.late') === null;
  const result = extractArticle(page, URL);
  return result.ok ? result.value.text : '';
}

const late = (html: string): string => html.replaceAll('<p>', '<p class="late">');
const PAID =
  '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>';

describe('prose that a style sheet hides', () => {
  it('is read where most of it waits for a script of the site', () => {
    const text = wordsRead(`${prose(1)}${late(prose(8))}`);
    expect(text).toContain('Paragraph number 8 ends here.');
  });

  it('is left out where the rest is to be seen', () => {
    const text = wordsRead(
      `${prose(6)}<p class="late">${'A draft that nobody was to read yet. '.repeat(4)}</p>`,
    );
    expect(text).toContain('Paragraph number 6 ends here.');
    expect(text).not.toContain('A draft');
  });

  it('stays hidden where the page asks for money', () => {
    const text = wordsRead(`${prose(2)}${late(prose(9))}`, PAID);
    expect(text).toContain('Paragraph number 2 ends here.');
    expect(text).not.toContain('Paragraph number 9 ends here.');
  });
});
