/** What a message is about: its tab, the article there, and how that is searched for. */
import { articleFrom, type Article } from '../../lib/article';
import type { StoryQuery } from '../../lib/coverage';
import { describeOutlet } from '../../lib/outlets';
import { recallArticle } from '../../lib/platform/articles';
import type { Sender } from '../../lib/platform/sender';
import { readPage } from '../../lib/platform/tabs';
import { ok, type Result } from '../../lib/problem';
import { LEAD_WORDS } from './further';
import { outlets } from './outlets';

/** The tab a message is about. A content script speaks only of its own. */
export function tabOf(ask: { tabId?: number | null }, sender: Sender): number {
  const tabId = sender.trusted ? (ask.tabId ?? sender.tabId) : sender.tabId;
  if (tabId === null) throw new Error('a message about a tab came from none');
  return tabId;
}

/** The article as it was last read in this tab, or read now: the worker may have lost nothing but the click. */
export async function articleOf(tabId: number): Promise<Result<Article>> {
  const known = await recallArticle(tabId);
  if (known) return ok(known);
  const page = await readPage(tabId);
  return page.ok ? articleFrom(page.value.found) : page;
}

/** What the article in a tab is searched by. */
export async function storyOf(tabId: number): Promise<Result<StoryQuery>> {
  const article = await articleOf(tabId);
  if (!article.ok) return article;
  const own = describeOutlet(article.value, await outlets());
  return ok(queryOf(article.value, own.domain));
}

export function queryOf(article: Article, outletDomain: string): StoryQuery {
  return {
    url: article.canonicalUrl,
    outletDomain,
    title: article.title,
    lead: [article.dek ?? '', article.text].join(' ').split(/\s+/u).slice(0, LEAD_WORDS).join(' ').trim(),
    publishedAt: article.publishedAt,
    language: article.language,
  };
}
