import { describe, expect, it } from 'vitest';
import { extractArticle, type Article } from '../../lib/article';
import { ADDRESS, articleIn, articlePage, pageOf, prose } from './pages';

describe('when it came out', () => {
  const day = (article: Article): string => new Date(article.publishedAt ?? 0).toISOString().slice(0, 10);

  it('is not hidden by how long it takes to read', () => {
    const body = `<div><span>Dec 18, 2023</span> <span class="read-time">3 min read</span></div>${prose(5)}`;
    expect(day(articleIn(body))).toBe('2023-12-18');
  });

  it('holds dates on the page against the one in its address', () => {
    const body = `<p class="date">11 February 2022</p><p class="date">8 May 2026, 10:15</p>${prose(5)}`;
    const url = 'https://www.harbour-post.example/2026/05/08/ferry-returns';
    expect(new Date(articleIn(body, '', url).publishedAt!).toISOString()).toBe('2026-05-08T10:15:00.000Z');
  });

  it('is the day the page prints, not that of the night before in its address', () => {
    const body = `<p class="date">2026-05-09 03:00:00</p>${prose(5)}`;
    const url = 'https://www.harbour-post.example/all/20260508/ferry-returns';
    expect(day(articleIn(body, '', url))).toBe('2026-05-09');
  });

  it('reads a tag for the date by whatever name', () => {
    const head = '<meta name="cms.article-publish-date" content="2026-05-08T10:15:00Z">';
    expect(new Date(articleIn(prose(5), head).publishedAt!).toISOString()).toBe('2026-05-08T10:15:00.000Z');
  });

  it('is not that of a post quoted in the text', () => {
    const post = '<blockquote><p>At last!</p><time datetime="2026-05-04T17:10:10Z">4 May</time></blockquote>';
    const body = `<p><span>May 6, 2026 @ 3:53 PM</span></p>${prose(2)}${post}${prose(3)}`;
    expect(day(articleIn(body))).toBe('2026-05-06');
  });

  it('passes over today’s date in the masthead', () => {
    const body = `<p class="date">Tuesday, (08 Dec 2020)</p><p class="date">13 Oct 2020 18:29</p>${prose(5)}`;
    expect(day(articleIn(body))).toBe('2020-10-13');
  });

  it('believes a date that the title repeats', () => {
    const body = `<p class="date">24.04.2023</p><p class="date">28.04.2023</p>${prose(5)}`;
    const html = articlePage(body).replace('| Harbour Post', '| 28.04.2023');
    const result = extractArticle(pageOf(html, ADDRESS), ADDRESS);
    expect(result.ok && day(result.value)).toBe('2023-04-28');
  });
});
