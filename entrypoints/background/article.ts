import { articleFrom } from '../../lib/article';
import { describeOutlet, withOwnLabel } from '../../lib/outlets';
import { recallArticle } from '../../lib/platform/articles';
import type { Handlers } from '../../lib/platform/messages';
import { receiptOf } from '../../lib/platform/receipt';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { isPrivate, readPage, showPassage } from '../../lib/platform/tabs';
import { fail, ok } from '../../lib/problem';
import { outlets } from './outlets';
import { noteReading } from './reads';
import { narrator } from './rooms';
import { keepArticle, onArticle, tabOf } from './subject';

type ArticleKind = Extract<
  keyof Handlers,
  'article/read' | 'narrative/tell' | 'outlet/describe' | 'outlet/label' | 'passage/show' | 'receipt/list'
>;

/** The article on screen: who says it, what it says, where it says so, and what left the browser for it. */
export const articleHandlers: Pick<Handlers, ArticleKind> = {
  'article/read': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const [page, known] = await Promise.all([readPage(tabId), recallArticle(tabId)]);
    if (!page.ok) return page;
    const answer = articleFrom(page.value.found, ask.anyway || known?.url === page.value.url);
    if (answer.ok) {
      await keepArticle(tabId, answer.value);
      noteReading(tabId, answer.value);
    }
    return answer;
  },

  'outlet/describe': onArticle(async ({ article }) => ok(describeOutlet(article, await outlets()))),

  'outlet/label': onArticle(async ({ tabId, article }, { label }) => {
    if (await isPrivate(tabId)) return fail({ code: 'private-window' }); // the label names what was read
    const { domain } = describeOutlet(article, await outlets());
    await changeSettings((settings) => ({
      ...settings,
      ownLabels: withOwnLabel(settings.ownLabels, domain, label),
    }));
    return ok(describeOutlet(article, await outlets()));
  }),

  'narrative/tell': onArticle(async ({ article }) => {
    const { narrativeLength } = await getSettings();
    return ok((await narrator()).tell(article, { length: narrativeLength }));
  }),

  'passage/show': onArticle(async ({ tabId, article }, { passage: { block, start, end } }) =>
    showPassage(tabId, article.blocks[block]?.text.slice(start, end) ?? ''),
  ),

  'receipt/list': onArticle(async ({ tabId, article }) =>
    ok(await receiptOf({ tabId, url: article.canonicalUrl })),
  ),
};
