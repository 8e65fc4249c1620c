/** What a message is about: its tab, and the article there. */
import type { Article } from '../../lib/article';
import { forgetArticle, recallArticle, rememberArticle } from '../../lib/platform/articles';
import type { Sender } from '../../lib/platform/sender';
import { readPage } from '../../lib/platform/tabs';
import { ok, type Result } from '../../lib/problem';

export interface Subject {
  tabId: number;
  article: Article;
}

/** A handler of messages about the article in a tab; where there is none, the answer says why. */
export function onArticle<A extends { tabId: number | null }, R>(
  answer: (subject: Subject, ask: A, sender: Sender) => Promise<Result<R>>,
): (ask: A, sender: Sender) => Promise<Result<R>> {
  return async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const article = await articleOf(tabId);
    return article.ok ? answer({ tabId, article: article.value }, ask, sender) : article;
  };
}

/** The tab a message is about. A content script speaks only of its own. */
export function tabOf(ask: { tabId?: number | null }, sender: Sender): number {
  const tabId = sender.trusted ? (ask.tabId ?? sender.tabId) : sender.tabId;
  if (tabId === null) throw new Error('a message about a tab came from none');
  return tabId;
}

/** The article read last, at hand for the questions that come right after it; storage has it when the worker was killed. */
let atHand: { tabId: number; article: Article } | null = null;

export async function keepArticle(tabId: number, article: Article): Promise<void> {
  atHand = { tabId, article };
  await rememberArticle(tabId, article);
}

export async function dropArticle(tabId: number): Promise<void> {
  if (atHand?.tabId === tabId) atHand = null;
  await forgetArticle(tabId);
}

/** The article as it was last read in this tab, or read now: the worker may have lost nothing but the click. */
export async function articleOf(tabId: number): Promise<Result<Article>> {
  const known = atHand?.tabId === tabId ? atHand.article : await recallArticle(tabId);
  if (known) return ok(known);
  return readArticle(tabId);
}

/**
 * The page in a tab as an article.
 * @param anyway - whether to take the page at this address for one where it seems to be none
 */
export async function readArticle(
  tabId: number,
  anyway: (url: string) => boolean | Promise<boolean> = () => false,
): Promise<Result<Article>> {
  const reading = readPage(tabId); // under way while the part of the worker that understands it is read
  const { articleOn } = await import('./read');
  return articleOn(reading, anyway);
}
