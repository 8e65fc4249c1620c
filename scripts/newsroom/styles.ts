/** The four page styles of the newsroom: how an article and a front page are laid out. */
import type { NewsArticle } from './content';
import { markup, type Markup } from './markup';
import type { PageStyle } from './outlets';
import * as furniture from './page';
import { figure, page, picture, time, type Site } from './page';
import { body } from './text';

export function articlePage(site: Site, article: NewsArticle): string {
  return page(site, article, STORIES[site.outlet.style](site, article));
}

/** The front page, or the front of one section. */
export function frontPage(site: Site, section: string | null): string {
  const articles = site.articles.filter((article) => section === null || article.section === section);
  const [first, ...rest] = articles;
  const lead = first
    ? markup`<section class="front-lead"><a href="${first.url}">${picture(first, first.image, 'at once')}<h2>${first.title}</h2></a><p>${first.dek}</p></section>`
    : null;
  const cards = rest.map(
    (article) =>
      markup`<li class="card"><a href="${article.url}">${picture(article, article.image, 'late')}<span class="kicker">${article.section}</span><h3>${article.title}</h3></a><p>${article.dek}</p></li>`,
  );
  const content = markup`${MASTHEADS[site.outlet.style](site)}
<main id="content" class="front">${lead}<ul class="card-grid">${cards}</ul><aside class="sidebar">${furniture.mostRead(site)}${furniture.newsletterBox(site)}</aside></main>
${furniture.footer(site)}`;
  return page(site, null, content);
}

const MASTHEADS: Record<PageStyle, (site: Site) => Markup> = {
  broadsheet: (site) => markup`<header class="masthead">
<div class="topline"><span>${time(site.openedAt, `${site.language}-${site.outlet.country}`, 'date')}</span><span><a href="/">${site.words.signIn}</a> <a class="button" href="/">${site.words.subscribe}</a></span></div>
<a class="nameplate" href="/">${site.outlet.name}</a><div class="motto">${site.outlet.motto}</div>
${furniture.nav(site, 'sections')}</header>`,
  brief: (
    site,
  ) => markup`<header class="bar"><div class="bar-inner"><a class="logo" href="/">${site.outlet.name}</a>
${furniture.nav(site, 'bar-nav')}<a class="button" href="/">${site.words.subscribe}</a></div></header>`,
  tabloid: (
    site,
  ) => markup`<header class="banner"><div class="wrap"><a class="brand" href="/">${site.outlet.name}</a><span class="motto">${site.outlet.motto}</span></div>
${furniture.nav(site, 'menu')}</header>`,
  magazine: (site) => markup`<header class="mag-head"><a class="mag-logo" href="/">${site.outlet.name}</a>
${furniture.nav(site, 'mag-nav')}<a class="button" href="/">${site.words.subscribe}</a></header>`,
};

const STORIES: Record<PageStyle, (site: Site, article: NewsArticle) => Markup> = {
  broadsheet: (site, article) => markup`${MASTHEADS.broadsheet(site)}
<div class="columns"><main id="content"><article class="story">
<header class="story-header"><a class="section-label" href="/">${label(site, article)}</a><h1>${article.title}</h1><p class="standfirst">${article.dek}</p>
<div class="story-meta"><p class="byline">${site.words.by} ${names(article)}</p>${time(article.publishedAt, article.locale)}</div>${furniture.shareButtons(site)}</header>
${figure(article, article.image, 'at once')}
<div class="story-body">
${body(site, article, { 4: furniture.newsletterBox(site) })}</div>
${tags(article)}</article>
${furniture.related(site, article, 3)}</main>
<aside class="rail">${furniture.advert(site)}${furniture.mostRead(site)}</aside></div>
${furniture.footer(site)}`,

  brief: (site, article) => markup`${MASTHEADS.brief(site)}
<main id="content" class="sheet"><div class="post">
<div class="post-meta">${time(article.publishedAt, article.locale)} <span class="dot">·</span> <a href="/">${label(site, article)}</a></div>
<h1 class="post-title">${article.title}</h1>
<p class="post-dek">${article.dek}</p>
<div class="post-author"><span class="avatar" aria-hidden="true">${article.authors[0]!.slice(0, 1)}</span><span rel="author">${names(article)}</span>${furniture.shareButtons(site)}</div>
${figure(article, article.image, 'at once')}
<div class="post-content">
${body(site, article, {})}</div>
${tags(article)}
</div>${furniture.newsletterBox(site)}${furniture.related(site, article, 3)}</main>
${furniture.footer(site)}`,

  tabloid: (site, article) => markup`${MASTHEADS.tabloid(site)}
<div class="wrap two-columns"><main id="content" class="col-main">
<div class="breadcrumbs"><a href="/">${site.words.home}</a> › <a href="/">${label(site, article)}</a></div>
<h1 itemprop="headline">${article.title}</h1>
<h2 class="sub-headline">${article.dek}</h2>
<div class="author-line"><span class="author">${site.words.by} <a href="/" rel="author">${names(article)}</a></span> <span class="stamp">${time(article.publishedAt, article.locale)}</span> <a class="comment-count" href="#comments">${site.words.comments} (${site.words.commentSample.length})</a></div>
${furniture.shareButtons(site)}
<div class="article-text" itemprop="articleBody">
${figure(article, article.image, 'late')}
${body(site, article, { 3: furniture.advert(site), 5: readMore(site, article) })}</div>
${tags(article)}${comments(site)}</main>
<aside class="col-side">${furniture.related(site, article, 4)}${furniture.mostRead(site)}</aside></div>
${furniture.footer(site)}`,

  magazine: (site, article) => markup`${MASTHEADS.magazine(site)}
<main id="content"><div class="hero">${figure(article, article.image, 'at once')}</div>
<div class="mag-title"><p class="eyebrow">${label(site, article)}</p><h1>${article.title}</h1><p class="deck">${article.dek}</p>
<p class="credits"><span class="by">${site.words.by} <b>${names(article)}</b></span> ${time(article.publishedAt, article.locale)}</p></div>
<section class="entry-content">
${body(site, article, { 6: furniture.newsletterBox(site) })}</section>
${furniture.shareButtons(site)}${tags(article)}${furniture.related(site, article, 3)}</main>
${furniture.footer(site)}`,
};

function label({ words }: Site, { kind, section }: NewsArticle): string {
  if (kind === 'live') return words.live;
  return kind === 'opinion' ? words.opinion : section;
}

function names({ authors, locale }: NewsArticle): string {
  return new Intl.ListFormat(locale).format(authors);
}

function tags(article: NewsArticle): Markup {
  return markup`<ul class="tags">${article.tags.map((tag) => markup`<li><a href="/">${tag}</a></li>`)}</ul>`;
}

function readMore(site: Site, article: NewsArticle): Markup {
  const other = site.articles.find((candidate) => candidate.slug !== article.slug);
  return markup`${other ? markup`<p class="read-more"><b>${site.words.readMore}:</b> <a href="${other.url}">${other.title}</a></p>\n` : null}`;
}

function comments({ words }: Site): Markup {
  const posts = words.commentSample.map(
    ([author, text]) => markup`<li><b>${author}</b><p>${text}</p><button type="button">+1</button></li>`,
  );
  return markup`<section id="comments" class="comments"><h3>${words.comments} (${posts.length})</h3><ul>${posts}</ul></section>`;
}
