import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';

// A browser answers each of these within half a second; jsdom on a busy machine is some forty times slower.
describe('a page out of all proportion', { timeout: 120_000 }, () => {
  it('with 200,000 nodes is answered', () => {
    const page = pageOf(articlePage(prose(10)));
    const list = page.createElement('div');
    for (let i = 0; i < 100_000; i++) {
      list.appendChild(page.createElement('span')).appendChild(page.createTextNode('word '));
    }
    page.body.appendChild(list);
    expect(extractArticle(page, URL).ok).toBe(true);
  });

  it('nested 5,000 deep is answered', () => {
    const page = pageOf(articlePage(prose(10)));
    let deep: Element = page.body;
    for (let i = 0; i < 5_000; i++) deep = deep.appendChild(page.createElement('div'));
    deep.textContent = 'The innermost words of all, which nobody will miss.';
    expect(extractArticle(page, URL).ok).toBe(true);
  });

  it('with its article 5,000 deep keeps the article', () => {
    const page = pageOf('<title>Ferry returns to the harbour</title><body></body>');
    let deep: Element = page.body;
    for (let i = 0; i < 5_000; i++) deep = deep.appendChild(page.createElement('div'));
    for (const words of prose(12).split('\n')) {
      deep.appendChild(page.createElement('p')).textContent = words.replace(/<[^>]+>/g, '');
    }
    const result = extractArticle(page, URL);
    expect(result.ok && result.value.text).toContain('Paragraph number 12 ends here.');
  });

  it('with 10 MB of text is answered', () => {
    const page = pageOf(articlePage(prose(10)));
    page.body.appendChild(page.createElement('p')).textContent = 'one word after another, '.repeat(420_000);
    expect(extractArticle(page, URL).ok).toBe(true);
  });
});
