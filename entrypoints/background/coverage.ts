import type { Article } from '../../lib/article';
import {
  buildCoverage,
  expectedOf,
  storiesToday,
  unread,
  type Found,
  type StoriesToday,
  type StoryQuery,
} from '../../lib/coverage';
import { briefOf, describeOutlet, type OutletBrief } from '../../lib/outlets';
import { recallFurther } from '../../lib/platform/further';
import type { Ask, Handlers } from '../../lib/platform/messages';
import { readAddresses } from '../../lib/platform/reads';
import { isPrivate } from '../../lib/platform/tabs';
import { fail, ok } from '../../lib/problem';
import { statuses } from './followed';
import { store } from './opened';
import { newsstand, type Newsstand } from './outlets';
import { queryOf } from './query';
import { noteCopy } from './reads';
import { coverageSearch } from './search';
import { articleOf, onArticle, tabOf } from './subject';

type CoverageKind = Extract<keyof Handlers, `coverage/${string}` | 'stories/today' | 'verdicts/bring'>;

/** Who else tells it: the story of an article, and the stories of today. */
export const coverageHandlers: Pick<Handlers, CoverageKind> = {
  'coverage/find': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    // Counted first, so that a woken worker reads its index while it reads the rest.
    const counting = countItems();
    counting.catch(() => undefined); // awaited below, unless there is no article
    const [article, stand] = await Promise.all([articleOf(tabId), newsstand()]);
    if (!article.ok) return article;
    const { settings, describe } = stand;
    const own = describeOutlet(article.value, stand.book);
    const query = queryOf(article.value, own.domain);
    const [itemCount, found, expected, feeds, read] = await Promise.all([
      counting,
      findStory(tabId, query),
      expectedOutlets(article.value, stand),
      statuses(stand.followed),
      readAddresses(),
    ]);
    noteCopy(tabId, query, found.story);
    return ok(
      buildCoverage({
        query,
        outlet: briefOf(own),
        matches: { ...found, related: unread(found.related, read, article.value.topic) },
        describe,
        followed: settings.followed,
        muted: settings.muted,
        statuses: feeds,
        itemCount,
        expected,
        now: Date.now(),
      }),
    );
  },

  'coverage/judge': onArticle(async ({ tabId, article }, { url, apart }) => {
    if (await isPrivate(tabId)) return fail({ code: 'private-window' }); // the verdict names what was read
    if (!URL.canParse(url)) return fail({ code: 'address-invalid', address: url });
    await (await coverageSearch()).judge(article.canonicalUrl, url, apart);
    return ok({ apart });
  }),

  'verdicts/bring': async ({ pairs }) => {
    const search = await coverageSearch();
    for (const pair of pairs) {
      const [a, b] = pair.split(' ');
      if (a && b) await search.judge(a, b, true);
    }
    return ok([...(await (await store()).readVerdicts())]);
  },

  'stories/today': async (ask) => ok(await todaysStories(ask)),
};

/** The stories of the followed feeds, for the page that shows them all. */
async function todaysStories(ask: Ask<'stories/today'>): Promise<StoriesToday> {
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

async function findStory(tabId: number, query: StoryQuery): Promise<Found> {
  const [search, further] = await Promise.all([coverageSearch(), recallFurther(tabId, query.url)]);
  return search.find(query, further);
}

/** Followed outlets that would be expected to tell the story of an article. */
async function expectedOutlets(article: Article, { settings, describe }: Newsstand): Promise<OutletBrief[]> {
  const { topic, language, publishedAt } = article;
  if (topic === null || publishedAt === null) return [];
  const search = await coverageSearch();
  return expectedOf(await search.regulars(topic, language, publishedAt), describe, settings.followed);
}

/**
 * Items that are searched. Where there are none, the feeds that are due are polled at once: the database was begun anew, or
 * they were never loaded.
 */
async function countItems(): Promise<number> {
  const count = await (await coverageSearch()).size();
  if (count === 0)
    import('./polling')
      .then(({ pollDue }) => pollDue())
      .catch((cause: unknown) => console.warn('Parallax:', cause));
  return count;
}
