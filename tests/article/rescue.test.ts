import { describe, expect, it } from 'vitest';
import { articleFrom, readPage, type Article } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';

function read(html: string): Article {
  const crossed: unknown = JSON.parse(JSON.stringify(readPage(pageOf(html, URL), URL)));
  const result = articleFrom(crossed);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const body = Array.from(
  { length: 30 },
  (_, i) =>
    `The ferry crossed ${i + 1} times on Monday. It carried islanders, goats and the mail of a whole week.`,
).join(' ');
const ld = (node: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry returns to the harbour', articleBody: body, ...node })}</script>`;

describe('a page that shows less than its own data tells', () => {
  it('is read from the data, in paragraphs', () => {
    const article = read(articlePage(prose(1), ld({})));
    expect(article.text.replace(/\s+/g, ' ')).toBe(body);
    expect(article.blocks.length).toBeGreaterThan(3);
    expect(article.extraction.method).toBe('structured-data');
  });

  it('is left as it is where the rest is to be paid for', () => {
    const article = read(articlePage(prose(1), ld({ isAccessibleForFree: false })));
    expect(article.text).not.toContain('goats');
    expect(article.access).toBe('partial');
  });

  it('is not read from the data where the page shows nearly all of it', () => {
    const article = read(articlePage(prose(12), ld({})));
    expect(article.text).not.toContain('goats');
    expect(article.extraction.method).toBe('readability');
  });
});

describe('what readers wrote below', () => {
  it('ends the article where its count stands', () => {
    const comments = `<div><p>3 Kommentare</p>${prose(3).replaceAll('ferry', 'boat of theirs')}</div>`;
    expect(read(articlePage(prose(8) + comments)).text).not.toContain('boat of theirs');
  });
});
