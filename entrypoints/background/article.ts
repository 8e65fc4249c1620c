import { recallArticle } from '../../lib/platform/articles';
import type { Handlers } from '../../lib/platform/messages';
import { receiptOf } from '../../lib/platform/receipt';
import { showPassage } from '../../lib/platform/tabs';
import { ok } from '../../lib/problem';
import { noteReading } from './reads';
import { keepArticle, onArticle, readArticle, tabOf } from './subject';

/** The article on screen: what it is, where it says what was told, and what left the browser for it. */
export const articleHandlers: Pick<Handlers, 'article/read' | 'passage/show' | 'receipt/list'> = {
  'article/read': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const wasRead = async (url: string) => (await recallArticle(tabId))?.url === url;
    const answer = await readArticle(tabId, ask.anyway ? () => true : wasRead);
    if (answer.ok) {
      await keepArticle(tabId, answer.value);
      noteReading(tabId, answer.value);
    }
    return answer;
  },

  'passage/show': onArticle(async ({ tabId, article }, { passage: { block, start, end } }) =>
    showPassage(tabId, article.blocks[block]?.text.slice(start, end) ?? ''),
  ),

  'receipt/list': onArticle(async ({ tabId, article }) =>
    ok(await receiptOf({ tabId, url: article.canonicalUrl })),
  ),
};
