// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { checkArticle, extractArticle, type KindOfText } from '../../lib/article';

const TEXT = ['council', 'captain', 'baker', 'teacher', 'mayor', 'pilot', 'fisherman', 'shipwright']
  .map(
    (who, day) =>
      `<p>The ${who} of the harbour said on day ${day + 1} that the ferry would sail again in spring, as many in town had hoped since the winter storms took the old pier away.</p>`,
  )
  .join('');

interface Page {
  url?: string;
  title?: string;
  head?: string;
  before?: string;
  after?: string;
}

function kindOf({
  url = 'https://paper.example/2026/ferry',
  title = 'The ferry',
  ...page
}: Page): KindOfText | null {
  const html = `<title>${title}</title>${page.head ?? ''}<article><h1>${title}</h1>${page.before ?? ''}${TEXT}${page.after ?? ''}</article>`;
  const found = extractArticle(new DOMParser().parseFromString(html, 'text/html'), url);
  if (!found.ok) throw new Error(`no article: ${found.problem.code}`);
  return found.value.kindOfText;
}

const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
const typed = (type: string, more: object = {}) => ld({ '@type': type, headline: 'The ferry', ...more });

describe('what kind of text an article is', () => {
  it.each([
    ['opinion', { head: typed('OpinionNewsArticle') }],
    ['analysis', { head: typed('AnalysisNewsArticle') }],
    ['sponsored', { head: typed('AdvertiserContentArticle') }],
    ['live-blog', { head: typed('LiveBlogPosting') }],
    ['opinion', { head: typed('NewsArticle', { articleSection: 'Meinung' }) }],
    ['opinion', { head: '<meta property="article:section" content="Opinión">' }],
    ['opinion', { url: 'https://paper.example/commentisfree/2026/ferry' }],
    ['opinion', { url: 'https://paper.example/رأي/2026/ferry' }],
    ['opinion', { url: 'https://opinion.paper.example/2026/ferry' }],
    ['opinion', { title: 'Kommentar: Die Fähre fehlt' }],
    ['opinion', { title: '【社説】渡し船' }],
    ['analysis', { title: 'Análisis | El transbordador' }],
    ['review', { title: 'The Ferry – review' }],
    [
      'review',
      {
        title: 'The Ferry (2026) Review: The deck is enough to convince those waiting',
        url: 'https://paper.example/2026/the-ferry-review',
      },
    ],
    ['review', { url: 'https://paper.example/film-reviews/the-ferry' }],
    ['sponsored', { url: 'https://paper.example/sponsored-content/ferry' }],
    ['sponsored', { before: '<p>Sponsored content</p>' }],
    ['press-release', { url: 'https://paper.example/pressemitteilungen/ferry' }],
    ['live-blog', { url: 'https://paper.example/ferry-live-updates-tuesday' }],
    ['news', { head: typed('NewsArticle') }],
  ] as const)('is %s: %o', (kind, page) => {
    expect(kindOf(page)?.kind).toBe(kind);
  });

  it('is left open where nothing says it', () => {
    expect(kindOf({})).toBeNull();
  });

  it('comes with everything that speaks for it, in the page’s words', () => {
    const head = typed('NewsArticle', { articleSection: ['World', 'Kommentar'] });
    expect(kindOf({ head, url: 'https://paper.example/meinung/ferry' })).toEqual({
      kind: 'opinion',
      reasons: [
        { sign: 'section', said: 'Kommentar' },
        { sign: 'address', said: 'meinung' },
      ],
    });
  });

  it('is not decided by a keyword alone, nor by the words of its own name', () => {
    const keyword = kindOf({ head: '<meta name="keywords" content="opinion">' });
    expect(keyword?.kind ?? null).toBeNull();
    expect(kindOf({ url: 'https://paper.example/news/opinion' })?.kind ?? null).toBeNull();
  });

  it('is no review because an office reviews something', () => {
    const url = 'https://paper.example/2026/ferry-plan-put-under-review';
    expect(kindOf({ title: 'Ferry plan put under review', url })).toBeNull();
  });

  it('is sponsored when most of its many links are paid for, not when a few stand beside', () => {
    const links = (many: number) =>
      `<ul>${'<li><a rel="sponsored nofollow" href="https://shop.example/a">Rope</a> for the ferry</li>'.repeat(many)}</ul>`;
    expect(kindOf({ after: links(30) })?.kind).toBe('sponsored');
    expect(kindOf({ after: links(2) })).toBeNull();
  });

  it('is what would mislead most, where a page says two things', () => {
    expect(kindOf({ head: typed('OpinionNewsArticle'), before: '<p>Sponsored content</p>' })?.kind).toBe(
      'sponsored',
    );
  });

  it('is kept with the article, rebuilt from known fields only', () => {
    const stored = {
      url: 'https://paper.example/a',
      canonicalUrl: 'https://paper.example/a',
      outletDomain: 'paper.example',
      title: 'A',
      blocks: [],
      kindOfText: { kind: 'opinion', reasons: [{ sign: 'section', said: 'Views' }, { sign: 'x' }, 7] },
    };
    expect(checkArticle(stored)?.kindOfText).toEqual({
      kind: 'opinion',
      reasons: [{ sign: 'section', said: 'Views' }],
    });
    expect(checkArticle({ ...stored, kindOfText: { kind: 'gospel' } })?.kindOfText).toBeNull();
  });
});
