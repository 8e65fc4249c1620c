/** An article's own text as markup; the styles decide what stands between its parts. */
import type { Block, NewsArticle } from './content';
import { Markup, escape, markup } from './markup';
import { figure, time, type Site } from './page';

/**
 * The body's blocks in order.
 * @param between - furniture to put behind the n-th paragraph, by n
 */
export function body(site: Site, article: NewsArticle, between: Record<number, Markup>): Markup {
  const blocks = article.kind === 'live' ? entries(site, article) : furnished(article, between);
  return markup`${blocks}${after(site, article)}`;
}

function furnished(article: NewsArticle, between: Record<number, Markup>): (Markup | null)[] {
  let paragraphs = 0;
  return article.blocks.flatMap((block, index) => {
    const text = toMarkup(article, block, index === 0);
    return block.kind === 'paragraph' ? [text, between[++paragraphs] ?? null] : [text];
  });
}

/** Each entry of a live blog as an article of its own, as such pages have it. */
function entries(site: Site, article: NewsArticle): Markup[] {
  const groups: { minutesAgo: number; title: string; blocks: Block[] }[] = [];
  for (const block of article.blocks)
    if (block.kind === 'entry') groups.push({ minutesAgo: block.minutesAgo, title: block.text, blocks: [] });
    else groups.at(-1)!.blocks.push(block);
  return groups.map(({ minutesAgo, title, blocks }, index) => {
    const moment = time(site.openedAt - minutesAgo * 60_000, article.locale, 'clock');
    return markup`<article class="live-entry" id="entry-${groups.length - index}">${moment}<h2>${title}</h2>${blocks.map((block) => toMarkup(article, block, false))}</article>\n`;
  });
}

function toMarkup(article: NewsArticle, block: Block, first: boolean): Markup {
  switch (block.kind) {
    case 'paragraph': {
      const dateline =
        first && article.place ? markup`<span class="dateline">${dateLine(article)}</span> ` : null;
      return markup`<p>${dateline}${inline(block.text)}</p>\n`;
    }
    case 'heading':
    case 'entry':
      return markup`<h2>${block.text}</h2>\n`;
    case 'quote':
      return markup`<blockquote><p>${block.text}</p>${block.speaker && markup`<cite>${block.speaker}</cite>`}</blockquote>\n`;
    case 'list':
      return markup`<ul>${block.items.map((item) => markup`<li>${inline(item)}</li>`)}</ul>\n`;
    case 'figure':
      return markup`${figure(article, block.image, 'late')}\n`;
  }
}

function dateLine({ place, outlet, language }: NewsArticle): string {
  if (language === 'ja') return `【${place}】`;
  if (language === 'ar') return `${place} -`;
  return outlet.type === 'wire' ? `${place} (${outlet.name}) —` : `${place} —`;
}

function inline(text: string): Markup {
  return new Markup(escape(text).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>'));
}

function after({ words }: Site, { kind }: NewsArticle): Markup | null {
  if (kind !== 'teaser') return null;
  return markup`<div class="paywall"><h3>${words.paywall}</h3><p>${words.paywallPitch}</p><button type="button">${words.subscribe}</button><p class="small"><a href="/">${words.signIn}</a></p></div>`;
}
