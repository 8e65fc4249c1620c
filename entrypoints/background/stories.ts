import type { Article } from '../../lib/article';
import { expectedOf, storiesToday, type StoriesToday } from '../../lib/coverage';
import type { OutletBrief } from '../../lib/outlets';
import type { Ask } from '../../lib/platform/messages';
import { newsstand, type Newsstand } from './outlets';
import { countItems, statuses } from './polling';
import { coverageSearch } from './rooms';

/** The stories of the followed feeds, for the page that shows them all. */
export async function todaysStories(ask: Ask<'stories/today'>): Promise<StoriesToday> {
  const [search, { settings, followed, describe }] = await Promise.all([coverageSearch(), newsstand()]);
  return storiesToday(ask, {
    search,
    describe,
    followed: settings.followed,
    muted: settings.muted,
    statuses: await statuses(followed),
    itemCount: await countItems(),
    now: Date.now(),
  });
}

/** Followed outlets that would be expected to tell the story of an article. */
export async function expectedOutlets(
  article: Article,
  { settings, describe }: Newsstand,
): Promise<OutletBrief[]> {
  const { topic, language, publishedAt } = article;
  if (topic === null || publishedAt === null) return [];
  const search = await coverageSearch();
  return expectedOf(await search.regulars(topic, language, publishedAt), describe, settings.followed);
}
