import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const HOST = 'https://www.harbour-post.example';

type Kind = 'article' | 'front' | 'video' | 'shop' | 'forum' | 'search' | 'unknown' | 'empty';
interface Case {
  name: string;
  path: string;
  html: string;
  /** Several where a page may fairly be called either. */
  want: Kind[];
}

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('\n');
const ld = (node: object): string => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
const page = (body: string, head = '', title = 'Harbour Post'): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const teaser = (i: number): string =>
  `<article><h2><a href="/story-${i}">Headline number ${i} of a long and busy day</a></h2>
   <p>The ferry, the council and the bridge: what became of story number ${i} since the morning.</p></article>`;
const cards = (count: number): string =>
  times(count, (i) => `<div class="card"><h3><a href="/s/${i}">A story about pier ${i}</a></h3></div>`);
const result = (i: number): string => `<li><a href="/s/${i}">Ferry story ${i}</a> … the ferry that …</li>`;
const sentence = 'I have crossed by this ferry for years, and it was late on every single day of them.';

const SEARCHES = [
  '/search',
  '/suche',
  '/recherche',
  '/buscar',
  '/busca',
  '/ricerca',
  '/zoeken',
  '/sok',
  '/ara/cari',
];

const CASES: Case[] = [
  ...['/', '/index.html', '/en/', '/news/', '/politics', '/de/politik/'].map((path, i) => ({
    name: `front ${path}`,
    path,
    html: page(i % 2 ? cards(40) : times(25, teaser)),
    want: ['front' as const],
  })),
  ...[12, 20, 60].map((count) => ({
    name: `topic page of ${count} teasers`,
    path: '/topic/ferries',
    html: page(`<h1>Ferries</h1>${times(count + 1, teaser)}`),
    want: ['front' as const],
  })),
  {
    name: 'author page',
    path: '/authors/ilse-dorn',
    html: page(`<h1>Ilse Dorn</h1><p>Ilse Dorn writes about the islands.</p>${cards(20)}`),
    want: ['front'],
  },
  ...SEARCHES.map((path) => ({
    name: `search ${path}`,
    path: `${path}?q=ferry`,
    html: page(`<h1>Results</h1><ol>${times(10, result)}</ol>`),
    want: ['search' as const],
  })),
  {
    name: 'search by its own word',
    path: '/find/ferry',
    html: page(`<ol>${times(10, result)}</ol>`, ld({ '@type': 'SearchResultsPage' })),
    want: ['search'],
  },
  ...['video.other', 'video', 'video.episode'].map((type) => ({
    name: `video of type ${type}`,
    path: '/video/crossing',
    html: page(
      '<h1>The crossing</h1><video></video><p>The ferry leaves the harbour.</p>',
      `<meta property="og:type" content="${type}">`,
    ),
    want: ['video' as const],
  })),
  {
    name: 'video by JSON-LD',
    path: '/watch/crossing',
    html: page(
      `<h1>The crossing</h1><p>${sentence}</p>`,
      ld({ '@type': 'VideoObject', name: 'The crossing' }),
    ),
    want: ['video'],
  },
  ...[{ '@type': 'Product' }, { '@type': ['Product', 'Thing'] }, { '@graph': [{ '@type': 'Product' }] }].map(
    (node, i) => ({
      name: `shop ${i}`,
      path: `/shop/model-${i}`,
      html: page(`<h1>Model ferry</h1><p>${sentence} ${sentence} ${sentence} ${sentence}</p>`, ld(node)),
      want: ['shop' as const],
    }),
  ),
  ...['DiscussionForumPosting', 'QAPage'].map((type) => ({
    name: `forum ${type}`,
    path: '/t/which-seat/77',
    html: page(
      times(8, () => `<div class="post"><p>${sentence}</p></div>`),
      ld({ '@type': type }),
    ),
    want: ['forum' as const],
  })),
  {
    name: 'front that calls itself an article',
    path: '/sport/football/',
    html: page(times(14, teaser), '<meta property="og:type" content="article">'),
    want: ['front'],
  },
  {
    name: 'blog whose front holds whole posts',
    path: '/blog/page/2',
    html: page(
      times(
        8,
        (i) => `<article><h2><a href="/post-${i}">Post ${i}</a></h2><div>${prose(3 + i)}</div></article>`,
      ),
      '<meta property="og:type" content="website">',
    ),
    want: ['front'],
  },
  {
    name: 'author page with a long biography',
    path: '/authors/ilse-dorn',
    html: page(
      `<h1>Ilse Dorn</h1><p>${sentence} ${sentence} ${sentence} ${sentence}</p>${cards(20)}`,
      ld({ '@type': 'ProfilePage' }),
    ),
    want: ['front'],
  },
  ...[
    '<meta property="og:type" content="product">',
    '<meta property="product:price:amount" content="49">',
    `<meta property="og:type" content="article">${ld({ '@type': 'Product', offers: { price: 49 } })}`,
  ].map((head, i) => ({
    name: `shop by another sign ${i}`,
    path: `/things/model-${i}`,
    html: page(`<h1>Model ferry</h1>${prose(4)}`, head),
    want: ['shop' as const],
  })),
  ...['Product', 'QAPage'].map((type) => ({
    name: `${type} that only its elements name`,
    path: '/things/7',
    html: page(`<div itemscope itemtype="https://schema.org/${type}"><h1>Model ferry</h1>${prose(4)}</div>`),
    want: [type === 'Product' ? ('shop' as const) : ('forum' as const)],
  })),
  ...['/viewtopic.php?t=7', '/threads/which-seat.7/', '/t/which-seat/7'].map((path) => ({
    name: `forum at ${path}`,
    path,
    html: page(times(8, (i) => `<div class="post">${prose(1 + (i % 3))}</div>`)),
    want: ['forum' as const],
  })),
  {
    name: 'article above linked headings of the site',
    path: '/city/ferry-returns',
    html: articlePage(prose(8) + times(12, teaser)),
    want: ['article'],
  },
  {
    name: 'article whose subheads lead to other sites',
    path: '/life/piers',
    html: articlePage(
      times(6, (i) => `<h2><a href="https://pier${i}.example/">Pier ${i}</a></h2>${prose(1 + (i % 2))}`),
    ),
    want: ['article'],
  },
  {
    name: 'log-in page',
    path: '/login',
    html: page(
      '<h1>Log in</h1><form><label>Name</label><input><button>Go</button></form><p>Welcome back.</p>',
    ),
    want: ['unknown'],
  },
  {
    name: 'page not found',
    path: '/gone',
    html: page('<h1>Not found</h1><p>The page you were looking for is not here any more.</p>'),
    want: ['unknown'],
  },
  {
    name: 'contact page',
    path: '/contact',
    html: page('<h1>Contact</h1><p>Harbour Post, Pier 4.</p><p>Telephone 00 00 00</p>'),
    want: ['unknown'],
  },
  { name: 'application not yet started', path: '/app', html: page('<div id="root"></div>'), want: ['empty'] },
  {
    name: 'only scripts',
    path: '/app',
    html: page('<script>var words = "many words"</script>'),
    want: ['empty'],
  },
  ...[3, 4, 6, 12, 30, 80].map((count) => ({
    name: `article of ${count} paragraphs`,
    path: `/city/2026/story-${count}`,
    html: articlePage(prose(count)),
    want: ['article' as const],
  })),
  ...['NewsArticle', 'ReportageNewsArticle', 'BlogPosting', 'OpinionNewsArticle', 'LiveBlogPosting'].map(
    (type) => ({
      name: `article of type ${type} under many teasers`,
      path: '/city/2026/story',
      html: page(
        `<h1>Ferry returns</h1>${prose(5)}${cards(40)}`,
        ld({ '@type': type, headline: 'Ferry returns' }),
      ),
      want: ['article' as const],
    }),
  ),
  {
    name: 'article that claims nothing',
    path: '/blog/ferry',
    html: page(`<div>${prose(4)}</div>`),
    want: ['article'],
  },
  ...[8, 40].map((count) => ({
    name: `article of ${count} paragraphs that claims nothing, under many teasers, with another headline than its title`,
    path: '/city/story',
    html: page(
      `<h1>Council brings the ferry back after two winters</h1><div>${prose(count)}</div>${cards(40)}`,
      '',
      count < 20 ? 'Ferry comes back: council says after two winters' : 'Across the bay again',
    ),
    want: ['article' as const],
  })),
  {
    name: 'article with a film above it',
    path: '/city/story',
    html: page(
      `<video></video>${prose(8)}`,
      ld({ '@graph': [{ '@type': 'NewsArticle', headline: 'x' }, { '@type': 'VideoObject' }] }),
    ),
    want: ['article'],
  },
  {
    name: 'article that tests a thing one can buy',
    path: '/tests/model-ferry',
    html: page(
      prose(8),
      ld({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'x' },
          { '@type': 'Product', name: 'Model' },
        ],
      }),
    ),
    want: ['article'],
  },
  {
    name: 'short article by its own word',
    path: '/city/brief',
    html: page(`<article>${prose(1)}</article>`, ld({ '@type': 'NewsArticle', headline: 'Ferry returns' })),
    want: ['article'],
  },
];

function kindOf({ html, path }: Case): Kind {
  const answer = extractArticle(pageOf(html, HOST + path), HOST + path);
  if (answer.ok) return 'article';
  const { problem } = answer;
  if (problem.code === 'empty-page') return 'empty';
  return problem.code === 'not-an-article' ? problem.looksLike : 'unknown';
}

describe('article or not', () => {
  it.each(CASES)('$name', (one) => {
    expect(one.want).toContain(kindOf(one));
  });
});
