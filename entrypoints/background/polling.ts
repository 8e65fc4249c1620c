import { refreshFeeds, type FeedStatus } from '../../lib/coverage';
import type { Outlet } from '../../lib/outlets';
import type { Handlers } from '../../lib/platform/messages';
import { announceNews } from '../../lib/platform/news';
import { mayLoad } from '../../lib/platform/permissions';
import { getSettings } from '../../lib/platform/settings';
import { ok } from '../../lib/problem';
import { followedOutlets, statuses } from './followed';
import { collectFromServer } from './further';
import { store } from './opened';
import { findOutlets } from './outlets';
import { coverageSearch } from './search';

export const feedHandlers: Pick<Handlers, Extract<keyof Handlers, `feeds/${string}`>> = {
  'feeds/refresh': async ({ domains }) => {
    if (domains.length > 0) return ok(await poll(() => findOutlets(domains), true));
    await collect(true);
    return ok(await poll(followedOutlets, true));
  },

  'feeds/status': async () => ok(await statuses()),
};

/** Breaks off the rounds begun so far. */
let rounds = new AbortController();

/**
 * Poll the feeds that are due, or with `force` all of these outlets' feeds. One round at a time: a second one
 * waits, then finds nothing due. Killed half-way, the next wake finds the rest still due.
 */
async function poll(outlets: () => Promise<Outlet[]>, force: boolean): Promise<FeedStatus[]> {
  const { signal } = rounds;
  const { pollMinutes } = await getSettings();
  const open = await store();
  const search = await coverageSearch();
  return navigator.locks.request('parallax-poll', async () =>
    refreshFeeds({
      store: open,
      outlets: await outlets(), // as chosen when its turn comes
      force,
      signal,
      pollMinutes,
      mayLoad,
      fetch: (input, init) => fetch(input, init),
      now: Date.now,
      random: Math.random,
      onItems: async (items) => {
        await search.addItems(items);
        await announceNews(Date.now());
      },
    }),
  );
}

/** Poll what is due, as alarms and changes of the settings or permissions ask for; failures are in the log. */
export async function pollDue(): Promise<void> {
  await poll(followedOutlets, false);
  await collect(false);
}

/** Take over what is new on the reader's feed server. One at a time, as with feeds. */
async function collect(force: boolean): Promise<void> {
  const { signal } = rounds;
  await navigator.locks.request('parallax-collect', async () => {
    const items = await collectFromServer(force, signal);
    if (items.length === 0) return;
    await (await coverageSearch()).addItems(items);
    await announceNews(Date.now());
  });
}

/** Break off what is being loaded, and do something before anything else is. */
export async function betweenRounds(work: () => Promise<void>): Promise<void> {
  rounds.abort();
  rounds = new AbortController();
  await navigator.locks.request('parallax-poll', () => navigator.locks.request('parallax-collect', work));
}
