import { head, ld, link, og, page, paragraphs, times, words, type MadePage } from './parts';
import { TEASERS } from './lists';

const buy =
  '<form action="/cart/add"><select name="size"><option>1</option></select><button class="add-to-cart">Add to basket</button></form><span class="price">€ 49.00</span>';
const reviews = (count: number): string =>
  times(count, (i) => `<div class="review"><b>Buyer ${i}</b><p>${words(2, i)}</p></div>`);
const shops = (): MadePage[] => {
  const product = { '@type': 'Product', name: 'Model ferry', offers: { '@type': 'Offer', price: 49 } };
  const body = (long: number) =>
    `<h1>Model ferry</h1>${buy}<div class="description">${paragraphs(long, 3)}</div>`;
  return [
    page('shop-data', 'shop', '/products/model-ferry', { head: og('product') + ld(product), body: body(4) }),
    page('shop-graph', 'shop', '/product/model-ferry/', {
      head: og('article') + ld({ '@graph': [product] }),
      body: body(5),
    }),
    page('shop-og-alone', 'shop', '/products/model-ferry', { head: og('product'), body: body(3) }),
    page('shop-og-item', 'shop', '/p/model-ferry', { head: og('og:product'), body: body(6) + reviews(6) }),
    page('shop-microdata', 'shop', '/model-ferry.html', {
      body: `<div itemscope itemtype="http://schema.org/Product">${body(4)}</div>`,
    }),
    page('shop-group', 'shop', '/item/7', {
      head: ld({ '@type': 'ProductGroup', name: 'Model ferry' }),
      body: body(3),
    }),
    page('shop-reviews', 'shop', '/products/model-ferry', { head: ld(product), body: body(1) + reviews(20) }),
    page('shop-list', 'shop', '/collections/ferries', {
      head: og('website'),
      body: times(
        24,
        (i) =>
          `<div class="product-card"><a href="/products/${i}"><h3>Model ${i}</h3></a><span class="price">€ ${i}</span></div>`,
      ),
    }),
    page('shop-marked-only', 'shop', '/dp/B00FERRY', {
      body: `<h1>Model ferry</h1>${buy}<ul>${times(6, (i) => `<li>${words(1, i)}</li>`)}</ul>${reviews(8)}`,
    }),
    page('shop-price-tags', 'shop', '/itm/88', {
      head: '<meta property="product:price:amount" content="49">',
      body: body(4),
    }),
    page('shop-cart', 'shop', '/cart', {
      body: `<h1>Your basket</h1>${times(3, (i) => `<p>Model ${i}, € ${i}</p>`)}${buy}`,
    }),
  ];
};

export const post = (i: number, long: number): string => words(long, i * 2);
const forums = (): MadePage[] => [
  page('forum-data', 'forum', '/t/which-seat/77', {
    head: ld({ '@type': 'DiscussionForumPosting', headline: 'Which seat?' }),
    body: times(12, (i) => `<div class="topic-body"><div class="cooked"><p>${post(i, 3)}</p></div></div>`),
  }),
  page('forum-discourse-crawler', 'forum', '/t/which-seat/78', {
    head: og('website'),
    body: times(
      10,
      (i) =>
        `<div itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><div class="post" itemprop="text"><p>${post(i, 3)}</p><p>${post(i + 3, 2)}</p></div></div>`,
    ),
  }),
  page('forum-phpbb', 'forum', '/viewtopic.php?f=3&t=921', {
    body: times(
      10,
      (i) =>
        `<div id="p${i}" class="post"><div class="postbody"><h3><a href="#p${i}">Re: Which seat?</a></h3><p class="author">by <a href="/u${i}">sailor${i}</a></p><div class="content">${post(i, 4)}<br><br>${post(i + 1, 3)}</div></div></div>`,
    ),
  }),
  page('forum-xenforo', 'forum', '/threads/which-seat.921/', {
    head: og('website') + ld({ '@type': 'DiscussionForumPosting', headline: 'Which seat?' }),
    body: times(15, (i) => `<article class="message"><div class="bbWrapper">${post(i, 4)}</div></article>`),
  }),
  page('forum-xenforo-bare', 'forum', '/threads/which-seat.922/', {
    body: times(
      15,
      (i) =>
        `<article class="message message--post" data-author="sailor${i}"><article class="message-body"><div class="bbWrapper">${post(i, 3)}</div></article></article>`,
    ),
  }),
  page('forum-tables', 'forum', '/showthread.php?t=55', {
    body: times(
      9,
      (i) =>
        `<table class="tborder" id="post${i}"><tr><td class="alt2"><a href="/member.php?u=${i}">sailor${i}</a></td><td class="alt1"><div id="post_message_${i}">${post(i, 4)}</div></td></tr></table>`,
    ),
  }),
  page('questions-data', 'forum', '/questions/77/which-seat', {
    head: og('website') + ld({ '@type': 'QAPage', mainEntity: { '@type': 'Question', name: 'Which seat?' } }),
    body: times(5, (i) => `<div class="answer"><p>${post(i, 4)}</p><p>${post(i + 2, 3)}</p></div>`),
  }),
  page('questions-microdata', 'forum', '/questions/78/which-seat', {
    head: og('website'),
    body: `<div itemscope itemtype="https://schema.org/QAPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question">${times(5, (i) => `<div class="s-prose js-post-body" itemprop="text"><p>${post(i, 4)}</p><p>${post(i + 2, 3)}</p></div>`)}</div></div>`,
  }),
  page('forum-threads', 'forum', '/forums/ferries/', {
    body: `<ul>${times(30, (i) => `<li class="row"><a href="/t/${i}">Which seat on line ${i}?</a> <span>12 replies</span> <a href="/u/${i}">sailor${i}</a></li>`)}</ul>`,
  }),
  page('comments-tree', 'forum', '/item?id=4412', {
    body: `<table>${times(40, (i) => `<tr><td><span class="comhead"><a href="/user?id=${i}">sailor${i}</a> 2 hours ago</span><div class="comment">${post(i, 2)}</div><a href="/reply?id=${i}">reply</a></td></tr>`)}</table>`,
  }),
  page('social-thread', 'forum', '/r/ferries/comments/1a2b3c/which_seat/', {
    head: og('website'),
    body: `<h1>Which seat?</h1><p>${words(2, 1)}</p>${times(20, (i) => `<div class="comment"><a href="/user/s${i}">s${i}</a><p>${post(i, 2)}</p></div>`)}`,
  }),
];

export const film = '<video src="/film.mp4" poster="/film.jpg"></video>';
export const rail = times(16, (i) => `<li>${link(i, `<h4>${head(i)}</h4>`)}</li>`);
const videos = (): MadePage[] => {
  const object = { '@type': 'VideoObject', name: head(1), uploadDate: '2026-03-02' };
  return [
    page('film-og', 'video', '/watch?v=12', {
      head: og('video.other'),
      body: `${film}<h1>${head(1)}</h1><p>${words(2, 1)}</p>`,
    }),
    page('film-data', 'video', '/video/7', {
      head: og('website') + ld(object),
      body: `${film}<h1>${head(2)}</h1><p>${words(3, 2)}</p><ul>${rail}</ul>`,
    }),
    page('film-newsroom', 'video', '/videos/world/7', {
      head: og('video.other') + ld(object),
      body: `<h1>${head(3)}</h1>${film}<p>${words(1, 3)}</p><ul>${rail}</ul>`,
    }),
    page('film-called-article', 'video', '/video/8', {
      head: og('article') + ld(object),
      body: `<h1>${head(4)}</h1>${film}<p>${words(2, 4)}</p><ul>${rail}</ul>`,
    }),
    page('film-as-news', 'video', '/news/videos/9', {
      head: og('article') + ld({ '@type': 'NewsArticle', headline: head(5), video: object }, object),
      body: `<h1>${head(5)}</h1>${film}<p>${words(1, 5)}</p><ul>${rail}</ul>`,
    }),
    page('film-microdata', 'video', '/watch?v=14', {
      head: og('video'),
      body: `<div itemscope itemtype="http://schema.org/VideoObject">${film}<h1>${head(6)}</h1><div id="description">${words(6, 6)}</div></div>`,
    }),
    page('film-list', 'video', '/videos', {
      head: og('website'),
      body: `<h1>Films</h1><ul>${rail}${rail}</ul>`,
    }),
    page('film-live', 'video', '/live', {
      head: og('website') + ld({ '@type': 'BroadcastEvent', name: 'Live' }),
      body: `<h1>Live</h1>${film}<p>${words(1, 3)}</p>`,
    }),
    page('broadcast-archive', 'video', '/shows/evening/2026-03-02', {
      head: og('video.episode'),
      body: `${film}<h1>Evening</h1><p>${words(4, 2)}</p>`,
    }),
    page('podcast-episode', 'video', '/podcast/12', {
      head: og('music.song') + ld({ '@type': 'PodcastEpisode', name: 'Twelve' }),
      body: `<h1>Twelve</h1><audio src="/12.mp3"></audio><p>${words(2, 5)}</p>`,
    }),
  ];
};

export const field = (i: number): string => `<label>Field ${i}<input type="text" name="f${i}"></label>`;
const others = (): MadePage[] => [
  page('log-in', 'other', '/login', {
    body: '<h1>Log in</h1><form><input type="email"><input type="password"><button>Go</button></form>',
  }),
  page('subscribe', 'other', '/subscribe', {
    head: og('website'),
    body: `<h1>Subscribe</h1>${times(3, (i) => `<div class="plan"><h2>Plan ${i}</h2><ul><li>All stories</li><li>Cancel any time</li></ul></div>`)}<p>${words(2, 1)}</p>`,
  }),
  page('register', 'other', '/users/new', {
    body: `<h1>Register</h1><form>${times(9, field)}<input type="password"></form><p>${words(4, 2)}</p>`,
  }),
  page('gone', 'other', '/story/gone', {
    head: og('article'),
    body: '<h1>Page not found</h1><p>What you were looking for is no longer here.</p>',
  }),
  page('gone-with-offers', 'other', '/story/lost', {
    body: `<h1>404</h1><p>We looked everywhere for this page.</p>${times(12, (i) => TEASERS.linkAround!(i, 0))}`,
  }),
  page('weather', 'other', '/weather/harbour', {
    body: `<h1>Weather</h1><table>${times(24, (i) => `<tr><td>${i}:00</td><td>${10 + i}°</td></tr>`)}</table><p>Dry until Friday.</p>`,
  }),
  page('scores', 'other', '/sport/scores', {
    body: `<h1>Scores</h1><table>${times(30, (i) => `<tr><td>Town ${i}</td><td>${i % 4}</td><td>City ${i}</td></tr>`)}</table>`,
  }),
  page('quotes-of-shares', 'other', '/markets/HRB', {
    body: `<h1>HRB</h1><table>${times(20, (i) => `<tr><td>Row ${i}</td><td>${i * 3}</td></tr>`)}</table><ul>${rail}</ul>`,
  }),
  page('puzzle', 'other', '/puzzles/crossword', {
    head: og('website'),
    body: `<h1>Crossword</h1><canvas></canvas><ol>${times(20, (i) => `<li>Clue number ${i} (5)</li>`)}</ol>`,
  }),
  page('checkout', 'other', '/checkout/pay', {
    body: `<h1>Pay</h1><form>${times(8, field)}<input autocomplete="cc-number"></form>`,
  }),
  page('contact', 'other', '/contact', {
    body: '<h1>Contact</h1><p>Harbour Post, Pier 4.</p><form><input type="text"><textarea></textarea></form>',
  }),
  page('newsletters', 'other', '/newsletters', {
    head: og('website'),
    body: `<h1>Letters</h1>${times(8, (i) => `<div class="letter"><h3>Letter ${i}</h3><p>${words(1, i)}</p><input type="checkbox"></div>`)}<input type="email">`,
  }),
  page('gallery-of-one-line', 'other', '/pictures', {
    head: og('website'),
    body: `<h1>Pictures</h1>${times(20, (i) => `<figure><img src="/${i}.jpg" alt=""><figcaption>Pier ${i}</figcaption></figure>`)}`,
  }),
];

/** Shops, forums, films, forms, tables and what is gone. */
export const otherPages = (): MadePage[] => [...shops(), ...forums(), ...videos(), ...others()];
