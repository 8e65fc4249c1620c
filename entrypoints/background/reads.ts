import type { Article } from '../../lib/article';
import { isCopied, type Match, type StoryQuery } from '../../lib/coverage';
import { describeOutlet } from '../../lib/outlets';
import { noteForBalance, noteRead } from '../../lib/platform/reads';
import { getSettings } from '../../lib/platform/settings';
import { isPrivate } from '../../lib/platform/tabs';
import { outlets } from './outlets';

/** Note that this article was read: not in private windows, and for the balance of the week only where it is wanted. */
export function noteReading(tabId: number, article: Article): void {
  quietly(async () => {
    if (await isPrivate(tabId)) return;
    await noteRead(article.canonicalUrl);
    if (!(await getSettings()).balance) return;
    const { domain } = describeOutlet(article, await outlets());
    const noted = { outletDomain: domain, kind: article.kindOfText?.kind ?? null };
    await noteForBalance(article.canonicalUrl, noted, Date.now());
  });
}

/** Note whether others print the same text, once that is known. */
export function noteCopy(tabId: number, query: StoryQuery, story: readonly Match[]): void {
  quietly(async () => {
    if (!(await getSettings()).balance || (await isPrivate(tabId))) return;
    await noteForBalance(
      query.url,
      { outletDomain: query.outletDomain, copy: isCopied(query, story) },
      Date.now(),
    );
  });
}

/** What was read is no part of any answer: a full disk must not keep an article from being shown. */
function quietly(work: () => Promise<void>): void {
  work().catch((cause: unknown) => {
    console.warn('Parallax: what was read is not noted', cause);
  });
}
