/** What every page of the newsroom shares: the head, its metadata, the furniture around the text. */
import { numberOf, slugOf, type Illustration, type NewsArticle } from './content';
import { markup, scriptJson, type Markup } from './markup';
import { feedUrl, type NewsOutlet } from './outlets';
import { HEIGHT, WIDTH } from './picture';
import { wordsFor, type Words } from './words';

/** All that a template of a page style draws on. */
export interface Site {
  outlet: NewsOutlet;
  words: Words;
  /** Main language of the front page. */
  language: string;
  sections: string[];
  /** The outlet's own, newest first. */
  articles: NewsArticle[];
  /** Epoch ms. */
  openedAt: number;
}

const FEED_TYPES = {
  rss: 'application/rss+xml',
  rdf: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

export function siteOf(outlet: NewsOutlet, articles: NewsArticle[], openedAt: number): Site {
  const own = articles.filter((article) => article.outlet.domain === outlet.domain);
  const language = outlet.languages[0]!;
  const sections = [...new Set(own.map((article) => article.section))];
  return { outlet, words: wordsFor(language), language, sections, articles: own, openedAt };
}

export function page(site: Site, article: NewsArticle | null, body: Markup): string {
  const { outlet } = site;
  const language = article?.language ?? site.language;
  const title = article ? `${article.title} | ${outlet.name}` : `${outlet.name} | ${outlet.motto}`;
  return markup`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="alternate" type="${FEED_TYPES[outlet.feed.format]}" title="${outlet.name}" href="${feedUrl(outlet)}">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="/assets/base.css">
<link rel="stylesheet" href="/assets/around.css">
<link rel="stylesheet" href="/assets/${outlet.style}.css">
<style>:root { --accent: ${outlet.accent}; }</style>
${article ? articleHead(site, article) : frontHead(site)}
<script src="/assets/site.js" defer></script>
</head>
<body class="${outlet.style} ${article ? 'is-story' : 'is-front'}">
<a class="skip" href="#content">${site.words.home}</a>
${body}
${cookieBar(site)}
</body>
</html>
`.text;
}

function frontHead({ outlet }: Site): Markup {
  return markup`<link rel="canonical" href="https://${outlet.domain}/">
<meta name="description" content="${outlet.name}: ${outlet.motto}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${outlet.name}">
<meta property="og:title" content="${outlet.name}">
<meta property="og:url" content="https://${outlet.domain}/">
<script type="application/ld+json">${scriptJson({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: outlet.name,
    url: `https://${outlet.domain}/`,
  })}</script>`;
}

function articleHead({ outlet }: Site, article: NewsArticle): Markup {
  const published = new Date(article.publishedAt).toISOString();
  const data = articleData(article);
  return markup`<link rel="canonical" href="${article.url}">
<meta name="description" content="${article.dek}">
<meta name="author" content="${article.authors.join(', ')}">
<meta name="keywords" content="${article.tags.join(', ')}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${outlet.name}">
<meta property="og:title" content="${article.title}">
<meta property="og:description" content="${article.dek}">
<meta property="og:url" content="${article.url}">
<meta property="og:locale" content="${article.locale.replace('-', '_')}">
<meta property="og:image" content="${imageUrl(article, article.image)}">
<meta property="og:image:width" content="${WIDTH}">
<meta property="og:image:height" content="${HEIGHT}">
<meta property="article:published_time" content="${published}">
<meta property="article:section" content="${article.section}">
<meta name="twitter:card" content="summary_large_image">
<script type="application/ld+json">${scriptJson(outlet.style === 'brief' ? { '@context': 'https://schema.org', '@graph': [data] } : { '@context': 'https://schema.org', ...data })}</script>`;
}

function articleData(article: NewsArticle): Record<string, unknown> {
  const { outlet } = article;
  const types = {
    news: 'NewsArticle',
    opinion: 'OpinionNewsArticle',
    live: 'LiveBlogPosting',
    teaser: 'NewsArticle',
  };
  return {
    '@type': types[article.kind],
    mainEntityOfPage: article.url,
    headline: article.title,
    description: article.dek,
    image: [imageUrl(article, article.image)],
    datePublished: new Date(article.publishedAt).toISOString(),
    dateModified: new Date(article.publishedAt + 8 * 60_000).toISOString(),
    author: article.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: outlet.name, url: `https://${outlet.domain}/` },
    articleSection: article.section,
    keywords: article.tags,
    inLanguage: article.language,
    ...(article.kind === 'teaser'
      ? {
          isAccessibleForFree: false,
          hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paywall' },
        }
      : { isAccessibleForFree: true }),
  };
}

export function imageUrl(article: NewsArticle, image: Illustration): string {
  return `https://${article.outlet.domain}/images/${image.scene}-${numberOf(article.slug + image.caption)}.png`;
}

/** Loaded at once, or by the site's script when it comes near, as most news sites have it. */
export function picture(article: NewsArticle, image: Illustration, when: 'at once' | 'late'): Markup {
  const source = imageUrl(article, image);
  if (when === 'at once')
    return markup`<img src="${source}" width="${WIDTH}" height="${HEIGHT}" alt="${image.caption}" fetchpriority="high">`;
  return markup`<img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="${source}" width="${WIDTH}" height="${HEIGHT}" alt="${image.caption}">`;
}

export function figure(article: NewsArticle, image: Illustration, when: 'at once' | 'late'): Markup {
  const credit = image.credit && markup` <span class="credit">${image.credit}</span>`;
  return markup`<figure>${picture(article, image, when)}<figcaption>${image.caption}${credit}</figcaption></figure>`;
}

export function time(epochMs: number, locale: string, style: 'date' | 'moment' | 'clock' = 'moment'): Markup {
  const shown = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(style === 'date' && { dateStyle: 'full' }),
    ...(style === 'moment' && { dateStyle: 'medium', timeStyle: 'short' }),
    ...(style === 'clock' && { timeStyle: 'short' }),
  }).format(epochMs);
  return markup`<time datetime="${new Date(epochMs).toISOString()}">${shown}</time>`;
}

export function nav({ sections, words }: Site, className: string): Markup {
  const links = sections.map((section) => markup`<li><a href="/s/${slugOf(section)}">${section}</a></li>`);
  return markup`<nav class="${className}" aria-label="${words.home}"><ul><li><a href="/">${words.home}</a></li>${links}</ul></nav>`;
}

export function shareButtons({ words }: Site): Markup {
  const glyphs = ['✉', 'f', '𝕏', '⤴'].map(
    (glyph) => markup`<li><button type="button">${glyph}</button></li>`,
  );
  return markup`<div class="share-tools"><span>${words.share}</span><ul class="social-share">${glyphs}<li><button type="button">${words.save}</button></li></ul></div>`;
}

export function newsletterBox({ words }: Site): Markup {
  return markup`<aside class="newsletter-signup"><h4>${words.newsletter}</h4><p>${words.newsletterPitch}</p><form action="/" method="get"><input type="email" placeholder="${words.email}" aria-label="${words.email}"><button type="submit">${words.signUp}</button></form></aside>`;
}

export function advert({ words }: Site): Markup {
  return markup`<div class="ad-slot" data-ad="300x250"><span>${words.advertisement}</span></div>`;
}

/** The outlet's other articles, as cards. */
export function related(site: Site, article: NewsArticle, count: number): Markup {
  const others = site.articles.filter((other) => other.slug !== article.slug).slice(0, count);
  const cards = others.map(
    (other) =>
      markup`<li><a href="${other.url}">${picture(other, other.image, 'late')}<strong>${other.title}</strong></a></li>`,
  );
  return markup`<section class="related-stories"><h3>${site.words.related}</h3><ul>${cards}</ul></section>`;
}

export function mostRead({ outlet, sections, words }: Site): Markup {
  const lines = outlet.briefs.map(
    (brief, index) =>
      markup`<li><a href="/s/${slugOf(sections[index % sections.length]!)}">${brief}</a></li>`,
  );
  return markup`<section class="most-read"><h3>${words.mostRead}</h3><ol>${lines}</ol></section>`;
}

export function footer({ outlet, words, openedAt }: Site): Markup {
  const year = new Date(openedAt).getUTCFullYear();
  return markup`<footer class="site-footer"><strong>${outlet.name}</strong><ul><li><a href="/">${words.about}</a></li><li><a href="/">${words.contact}</a></li><li><a href="/">${words.privacy}</a></li><li><a href="${outlet.feed.path}">RSS</a></li></ul><p>© ${year} ${outlet.name}</p></footer>`;
}

function cookieBar({ words }: Site): Markup {
  return markup`<div class="cookie-banner" role="region" aria-label="Cookies"><p>${words.cookies}</p><button type="button">${words.settings}</button><button type="button" class="accept">${words.accept}</button></div>`;
}
