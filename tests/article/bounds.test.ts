import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';
/** A browser answers each of these within half a second; jsdom on a busy machine is some forty times slower. */
const LIMIT_MS = 60_000;

function timed(page: Document): { ms: number; ok: boolean } {
  const start = performance.now();
  const { ok } = extractArticle(page, URL);
  return { ms: performance.now() - start, ok };
}

describe('a page out of all proportion', () => {
  it('with 200,000 nodes is answered', { timeout: 120_000 }, () => {
    const page = pageOf(articlePage(prose(10)));
    const list = page.createElement('div');
    for (let i = 0; i < 100_000; i++) {
      list.appendChild(page.createElement('span')).appendChild(page.createTextNode('word '));
    }
    page.body.appendChild(list);
    const { ms, ok } = timed(page);
    expect(ok).toBe(true);
    expect(ms).toBeLessThan(LIMIT_MS);
  });

  it('nested 5,000 deep is answered', { timeout: 120_000 }, () => {
    const page = pageOf(articlePage(prose(10)));
    let deep: Element = page.body;
    for (let i = 0; i < 5_000; i++) deep = deep.appendChild(page.createElement('div'));
    deep.textContent = 'The innermost words of all, which nobody will miss.';
    const { ms, ok } = timed(page);
    expect(ok).toBe(true);
    expect(ms).toBeLessThan(LIMIT_MS);
  });

  it('with its article 5,000 deep keeps the article', { timeout: 120_000 }, () => {
    const page = pageOf('<title>Ferry returns to the harbour</title><body></body>');
    let deep: Element = page.body;
    for (let i = 0; i < 5_000; i++) deep = deep.appendChild(page.createElement('div'));
    for (const words of prose(12).split('\n')) {
      deep.appendChild(page.createElement('p')).textContent = words.replace(/<[^>]+>/g, '');
    }
    const result = extractArticle(page, URL);
    expect(result.ok && result.value.text).toContain('Paragraph number 12 ends here.');
  });

  it('with 10 MB of text is answered', { timeout: 120_000 }, () => {
    const page = pageOf(articlePage(prose(10)));
    page.body.appendChild(page.createElement('p')).textContent = 'one word after another, '.repeat(420_000);
    const { ms } = timed(page);
    expect(ms).toBeLessThan(LIMIT_MS);
  });
});
