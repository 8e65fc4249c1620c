import { t } from '../../components/common/words';
import { hostsNeeded } from '../../lib/following';
import { recallArticle } from '../../lib/platform/articles';
import { lightIcon } from '../../lib/platform/icon';
import type { Handlers } from '../../lib/platform/messages';
import { mayLoad, releaseHosts } from '../../lib/platform/permissions';
import { getSettings } from '../../lib/platform/settings';
import { dropSite, noteClosed, wantSite, wasClosed } from '../../lib/platform/sites';
import { addressOf, openReader } from '../../lib/platform/tabs';
import { ok } from '../../lib/problem';
import { followedOutlets } from './followed';
import { showHighlights } from './highlights';
import { keepArticle, readArticle, tabOf } from './subject';

/** Sites where the reader opens by itself. */
export const siteHandlers: Pick<Handlers, Extract<keyof Handlers, `sites/${string}`>> = {
  'sites/article': async (ask, sender) => ok(await openByItself(tabOf(ask, sender))),

  'sites/closed': async (ask, sender) => {
    await stayClosed(tabOf(ask, sender));
    return ok({ noted: true });
  },

  'sites/want': async ({ host }) => ok({ chosen: await wantSite(host) }),

  'sites/drop': async ({ host }) => {
    await dropSite(host);
    if (!hostsNeeded(await getSettings(), await followedOutlets()).has(host))
      await releaseHosts([host]).catch(() => undefined);
    return ok({ chosen: false });
  },
};

/**
 * The detector saw an article on a chosen site: read it whole, and open the reader on it if it is one. Not on a mere
 * teaser, whose page asks for something first, and not where the reader was closed before.
 */
async function openByItself(tabId: number): Promise<{ open: boolean }> {
  const address = await addressOf(tabId);
  if (address === null || !(await isChosen(new URL(address).hostname))) return { open: false };
  const article = await readArticle(tabId);
  if (!article.ok) return { open: false };
  await keepArticle(tabId, article.value);
  await lightIcon(tabId, t('extension.articleHere'));
  if (article.value.access === 'partial') return { open: false };
  if (await wasClosed([address, article.value.canonicalUrl])) {
    await showHighlights(tabId, article.value);
    return { open: false };
  }
  const opened = await openReader(tabId); // it may have been opened while the page was read
  return { open: opened.ok && opened.value.open };
}

/** The overlay was closed in this tab: it stays closed for this article. */
async function stayClosed(tabId: number): Promise<void> {
  const [address, article] = await Promise.all([addressOf(tabId), recallArticle(tabId)]);
  await noteClosed([address, article?.canonicalUrl].filter((each) => each != null));
}

async function isChosen(host: string): Promise<boolean> {
  const { sites } = await getSettings();
  return sites.includes(host) && (await mayLoad(host));
}
