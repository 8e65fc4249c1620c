import type { Article } from '../../lib/article';
import { expectedOf, storiesToday, type StoriesToday } from '../../lib/coverage';
import type { OutletBrief } from '../../lib/outlets';
import type { Ask } from '../../lib/platform/messages';
import { getSettings } from '../../lib/platform/settings';
import { outletBriefs } from './outlets';
import { statuses } from './polling';
import { coverageSearch, store } from './rooms';

/** The stories of the followed feeds, for the page that shows them all. */
export async function todaysStories(ask: Ask<'stories/today'>): Promise<StoriesToday> {
  const { followed, muted } = await getSettings();
  return storiesToday(ask, {
    search: await coverageSearch(),
    describe: await outletBriefs(),
    followed,
    muted,
    statuses: await statuses(),
    itemCount: await (await store()).countItems(),
    now: Date.now(),
  });
}

/** Followed outlets that would be expected to tell the story of an article. */
export async function expectedOutlets(article: Article): Promise<OutletBrief[]> {
  const { topic, language, publishedAt } = article;
  if (topic === null || publishedAt === null) return [];
  const search = await coverageSearch();
  const { followed } = await getSettings();
  return expectedOf(await search.regulars(topic, language, publishedAt), await outletBriefs(), followed);
}
