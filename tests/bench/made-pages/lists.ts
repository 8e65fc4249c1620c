import { head, ld, link, og, page, pick, SITE, times, words, type MadePage } from './parts';

/** Ways in which systems print a teaser: the summary beside it grows with `long`. */
export const TEASERS: Record<string, (i: number, long: number) => string> = {
  articles: (i, long) => `<article><h2>${link(i)}</h2><p>${words(long, i)}</p></article>`,
  linkAround: (i, long) =>
    `<div class="card"><a href="/story/${i}"><img src="/${i}.jpg" alt=""><h3>${head(i)}</h3><p>${words(long, i)}</p></a></div>`,
  list: (i, long) =>
    `<li class="river"><span class="kicker">City</span><h3>${link(i)}</h3><p>${words(long, i)}</p><time>2 hours ago</time></li>`,
  divs: (i, long) =>
    `<div class="views-row"><div class="title">${link(i)}</div><div class="teaser-text">${words(long, i)}</div></div>`,
  paragraphs: (i, long) => `<h3>${link(i)}</h3><p>${words(long, i)} <a href="/story/${i}">Read more</a></p>`,
  table: (i, long) =>
    `<table><tr><td><b>${link(i)}</b><br><font size="2">${words(long, i)}</font></td></tr></table>`,
  bare: (i) => `<div class="item">${link(i)}</div>`,
  posts: (i, long) =>
    `<article class="post hentry"><header><h2 class="entry-title">${link(i)}</h2></header><div class="entry-content">${times(long, (k) => `<p>${words(2, i + k)}</p>`)}<a class="more-link" href="/story/${i}">Continue reading</a></div></article>`,
};
const FRONTS: [path: string, dress: string][] = [
  ['/', og('website') + SITE],
  ['/en/', og('website')],
  ['/news/', og('website') + ld({ '@type': 'CollectionPage', name: 'News' })],
  ['/politics', ''],
  ['/sport/football/', og('article')],
  ['/tag/ferries/', og('object') + ld({ '@type': 'CollectionPage', name: 'Ferries' })],
  ['/blog/page/2/', og('website')],
  ['/world/europe.html', ld({ '@type': 'ItemList', name: 'Europe' })],
];
const fronts = (): MadePage[] =>
  Object.entries(TEASERS).flatMap(([dress, teaser], row) =>
    FRONTS.flatMap(([path, more], column) => {
      if ((row + column) % 2 === 1) return [];
      const long = dress === 'posts' ? 1 + (column % 4) : column % 3;
      const count = dress === 'posts' ? 10 : pick([14, 24, 40], column);
      const intro = path.startsWith('/tag') ? `<h1>Ferries</h1><p>${words(2, row)}</p>` : '';
      const all = times(count, (i) => teaser(i + row, long));
      const body = intro + (dress === 'list' ? `<ul>${all}</ul>` : all);
      return page(`front-${dress}-${column}`, 'front', path, { head: more, body });
    }),
  );

const biography = `<p>Ilse Dorn has written about harbours, ferries and those who live by them since 2009. ${words(2, 4)}</p>`;
const lists = (): MadePage[] => [
  page('author-cards', 'front', '/author/ilse-dorn', {
    head: og('profile') + ld({ '@type': 'ProfilePage', name: 'Ilse Dorn' }),
    body: `<h1>Ilse Dorn</h1>${biography}${times(20, (i) => TEASERS.linkAround!(i, 1))}`,
  }),
  page('author-list', 'front', '/staff/ilse-dorn', {
    head: ld({ '@type': 'Person', name: 'Ilse Dorn' }),
    body: `<h1>Ilse Dorn</h1>${biography}<ul>${times(30, (i) => TEASERS.list!(i, 1))}</ul>`,
  }),
  page('topic-long-introduction', 'front', '/topics/housing', {
    head: og('website'),
    body: `<h1>Housing</h1><p>${words(4, 2)}</p>${times(25, (i) => TEASERS.articles!(i, 1))}`,
  }),
  page('archive-of-a-month', 'front', '/2026/03/', {
    head: og('website'),
    body: `<h1>March 2026</h1><ul>${times(60, (i) => `<li>${link(i)}</li>`)}</ul>`,
  }),
  page('podcast-episodes', 'front', '/podcasts/the-quay', {
    head: og('website') + ld({ '@type': 'PodcastSeries', name: 'The Quay' }),
    body: `<h1>The Quay</h1><p>${words(2, 1)}</p>${times(18, (i) => TEASERS.divs!(i, 2))}`,
  }),
  page('newest-in-german', 'front', '/schlagzeilen/', {
    lang: 'de',
    head: og('website'),
    body: times(20, (i) => `<article><h2>${link(i)}</h2><p>${words(2, i, 'de')}</p></article>`),
  }),
  page('front-in-japanese', 'front', '/news/', {
    lang: 'ja',
    head: og('website'),
    body: `<ul>${times(30, (i) => `<li><a href="/articles/${i}.html">${words(1, i, 'ja')}</a></li>`)}</ul>`,
  }),
  page('front-in-arabic', 'front', '/politics', {
    lang: 'ar',
    head: og('website'),
    body: times(
      20,
      (i) => `<div class="card"><h3>${link(i, words(1, i, 'ar'))}</h3><p>${words(1, i + 1, 'ar')}</p></div>`,
    ),
  }),
];

const search = (): MadePage[] =>
  (
    [
      ['/search?q=ferry', 'list'],
      ['/search/?query=ferry&page=2', 'articles'],
      ['/?s=ferry', 'posts'],
      ['/suche?q=faehre', 'divs'],
      ['/recherche/?q=bac', 'linkAround'],
      ['/results?search_query=ferry', 'paragraphs'],
      ['/find/ferry', 'list'],
      ['/en/search-results?keywords=ferry', 'divs'],
      ['/buscar.php?texto=ferry', 'table'],
    ] as const
  ).map(([path, dress], i) =>
    page(`search-${i}`, 'search', path, {
      head: i === 6 ? ld({ '@type': 'SearchResultsPage' }) : og('website'),
      body: `<h1>Results for ferry</h1>${times(10, (k) => TEASERS[dress]!(k, 1 + (i % 2)))}`,
    }),
  );

/** Pages that lead to articles: fronts, sections, lists by topic and author, results of a search. */
export const listPages = (): MadePage[] => [...fronts(), ...lists(), ...search()];
