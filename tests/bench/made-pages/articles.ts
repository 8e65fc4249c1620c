import { head, ld, og, page, paragraphs, times, words, type MadePage } from './parts';
import { TEASERS } from './lists';
import { field, film, post, rail } from './others';

const news = { '@type': 'NewsArticle', headline: head(0), datePublished: '2026-03-02' };
/** Articles in usual and unusual dress. */
export const articlePages = (): MadePage[] => [
  page('article-plain', 'article', '/city/ferry-stays', {
    head: og('article') + ld(news),
    body: `<article><h1>${head(0)}</h1>${paragraphs(6)}</article><ul>${rail}</ul>`,
  }),
  page('article-silent', 'article', '/city/ferry-stays', {
    body: `<h1>${head(0)}</h1><div class="text">${paragraphs(6)}</div>`,
  }),
  page('article-breaks', 'article', '/city/ferry-stays', {
    head: ld(news),
    body: `<h1>${head(0)}</h1><div class="story">${times(7, (i) => `${words(3, i)}<br><br>`)}</div>`,
  }),
  page('article-breaks-silent', 'article', '/2026/03/ferry.html', {
    body: `<h1>${head(0)}</h1><div class="post-body">${times(9, (i) => `${words(3, i)}<br><br>`)}</div>`,
  }),
  page('article-divs', 'article', '/city/ferry-stays', {
    head: og('article'),
    body: `<h1>${head(0)}</h1><div>${times(8, (i) => `<div class="block-text"><div>${words(2, i)}</div></div>`)}</div>`,
  }),
  page('article-sections', 'article', '/city/ferry-stays', {
    head: og('article'),
    body: `<h1>${head(0)}</h1>${times(7, (i) => `<section><div><div><p>${words(2, i)}</p></div></div></section>`)}`,
  }),
  page('article-short', 'article', '/brief/ferry', {
    head: og('article') + ld(news),
    body: `<h1>${head(0)}</h1>${paragraphs(2)}`,
  }),
  page('article-with-log-in', 'article', '/city/ferry-stays', {
    head: og('article') + ld(news),
    body: `<div class="modal"><form><input type="email"><input type="password"></form></div><h1>${head(0)}</h1>${paragraphs(8)}`,
  }),
  page('article-with-comments', 'article', '/city/ferry-stays', {
    head: og('article') + ld(news),
    body: `<article><h1>${head(0)}</h1>${paragraphs(8)}</article><form>${times(10, field)}</form>${times(20, (i) => `<div class="comment"><p>${post(i, 2)}</p></div>`)}`,
  }),
  page('article-on-a-thing-to-buy', 'article', '/reviews/model-ferry', {
    head: og('article') + ld(news, { '@type': 'Product', name: 'Model ferry', review: {} }),
    body: `<h1>${head(0)}</h1>${paragraphs(9)}`,
  }),
  page('article-with-film', 'article', '/city/ferry-film', {
    head: og('article') + ld(news, { '@type': 'VideoObject', name: head(1) }),
    body: `<h1>${head(0)}</h1>${film}${paragraphs(7)}`,
  }),
  page('article-of-og-website', 'article', '/blog/ferry', {
    head: og('website'),
    body: `<h1>${head(0)}</h1><div>${paragraphs(7)}</div>`,
  }),
  page('article-among-teasers', 'article', '/city/ferry-stays', {
    head: og('article'),
    body: `<h1>${head(0)}</h1><div>${paragraphs(7)}</div>${times(40, (i) => TEASERS.articles!(i, 1))}`,
  }),
  page('article-among-teasers-silent', 'article', '/city/ferry-stays', {
    body: `<h1>${head(0)}</h1><div>${paragraphs(9)}</div>${times(30, (i) => TEASERS.linkAround!(i, 0))}`,
  }),
  page('live-blog', 'article', '/live/storm', {
    head: og('article') + ld({ '@type': 'LiveBlogPosting', headline: head(5) }),
    body: `<h1>${head(5)}</h1>${times(20, (i) => `<article id="e${i}"><time>10:${i + 10}</time><h2>${head(i)}</h2>${paragraphs(1, i)}</article>`)}`,
  }),
  page('live-blog-silent', 'article', '/news/live/storm-as-it-happened', {
    head: og('article'),
    body: `<h1>${head(5)}</h1>${times(15, (i) => `<div class="entry"><time>10:${i + 10}</time><p>${words(3, i)}</p></div>`)}`,
  }),
  page('gallery', 'article', '/pictures/storm', {
    head: og('article') + ld(news),
    body: `<h1>${head(5)}</h1><p>${words(3, 1)}</p>${times(14, (i) => `<figure><img src="/${i}.jpg" alt=""><figcaption>${words(1, i)}</figcaption></figure>`)}`,
  }),
  page('interview', 'article', '/culture/interview', {
    head: og('article'),
    body: `<h1>${head(4)}</h1>${times(12, (i) => `<p><strong>What happened on day ${i}?</strong></p><p>${words(2, i)}</p>`)}`,
  }),
  page('list-article', 'article', '/life/ten-piers', {
    head: og('article'),
    body: `<h1>Ten piers worth the trip</h1>${times(10, (i) => `<h2><a href="https://pier${i}.example/">Pier ${i}</a></h2><p>${words(3, i)}</p>`)}`,
  }),
  page('column-of-letters', 'article', '/opinion/letters', {
    head: ld({ '@type': 'OpinionNewsArticle', headline: 'Letters' }),
    body: `<h1>Letters to the editor</h1>${times(5, (i) => `<h3>Letter ${i}</h3>${paragraphs(1, i)}`)}`,
  }),
  page('forum-named-newspaper', 'article', '/forum/opinion/ferry', {
    head: og('article') + ld(news),
    body: `<h1>${head(0)}</h1>${paragraphs(7)}`,
  }),
  page('search-in-the-headline', 'article', '/search-for-survivors-goes-on', {
    head: og('article'),
    body: `<h1>Search for survivors goes on</h1>${paragraphs(6)}`,
  }),
  page('video-in-the-address', 'article', '/video-games/review-of-tides', {
    head: og('article') + ld(news),
    body: `<h1>Tides, played through</h1>${paragraphs(8)}`,
  }),
  page('press-release', 'article', '/press/2026/harbour', {
    body: `<h1>Harbour Ltd opens a yard</h1><div>${paragraphs(5)}</div>`,
  }),
  page('article-in-german', 'article', '/stadt/faehre', {
    lang: 'de',
    head: og('article'),
    body: `<h1>Fähre bleibt</h1>${paragraphs(6, 0, 'de')}`,
  }),
  page('article-in-french', 'article', '/ville/bac', {
    lang: 'fr',
    body: `<h1>Le bac reste</h1><div>${paragraphs(7, 0, 'fr')}</div>`,
  }),
  page('article-in-japanese', 'article', '/articles/1.html', {
    lang: 'ja',
    body: `<h1>フェリー継続</h1><div>${paragraphs(5, 0, 'ja')}</div>`,
  }),
  page('article-in-arabic', 'article', '/city/1', {
    lang: 'ar',
    head: og('article'),
    body: `<h1>العبّارة تبقى</h1>${paragraphs(6, 0, 'ar')}`,
  }),
];
