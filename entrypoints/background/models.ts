import type { Article } from '../../lib/article';
import { runModel } from '../../lib/platform/model';
import type { TellForTab } from '../../lib/platform/model-port';
import { getSettings } from '../../lib/platform/settings';
import type { Result } from '../../lib/problem';
import { narrator } from './rooms';

/** Have the reader's model tell the article of a tab, for the overlay there. */
export function tellForTab(articleOf: (tabId: number) => Promise<Result<Article>>): TellForTab {
  return async (tabId, onDraft, signal) => {
    const article = await articleOf(tabId);
    if (!article.ok) return article;
    const { narrativeLength: length } = await getSettings();
    const embedded = (await narrator()).tell(article.value, { length });
    return runModel({ tabId, article: article.value, embedded, onDraft, signal });
  };
}
