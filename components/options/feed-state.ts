import type { FeedStatus } from '../../lib/coverage';
import type { Outlet } from '../../lib/outlets';
import { explain } from '../common/explain';
import { allOf, number, plural, timeAgo } from '../common/format';
import type { View } from '../common/view';
import { sentences, t } from '../common/words';

/** A followed outlet with what is known of its feeds. */
export interface FollowedOutlet {
  domain: string;
  /** null: neither our table nor the reader's own list knows the domain any more. */
  outlet: Outlet | null;
  muted: boolean;
  /** Hosts of its feeds that may not be loaded yet. */
  missing: string[];
  /** One for each feed polled so far. */
  statuses: FeedStatus[];
}

type FeedState =
  | { kind: 'unknown' | 'no-feed' | 'not-allowed' | 'never-loaded' | 'loaded'; words: string }
  /** Some or all feeds failed; `words` names the first failure. */
  | { kind: 'failed'; words: string };

/** How an outlet's feeds stand, in a sentence. */
export function feedState(entry: FollowedOutlet, { locale, now }: View): FeedState {
  const { outlet, missing, statuses } = entry;
  if (!outlet) return { kind: 'unknown', words: t('feeds.unknown') };
  if (outlet.feeds.length === 0) return { kind: 'no-feed', words: t('feeds.none') };
  if (missing.length > 0)
    return { kind: 'not-allowed', words: t('feeds.notAllowed', { hosts: allOf(missing, locale) }) };

  const items = statuses.reduce((sum, status) => sum + status.itemCount, 0);
  const lastOkAt = latest(statuses.map((status) => status.lastOkAt));
  const loaded =
    lastOkAt === null ? null : plural('feeds.loaded', items, locale, { ago: timeAgo(lastOkAt, now, locale) });
  const failed = statuses.filter((status) => status.problem !== null);
  const first = failed[0]?.problem;
  if (first) {
    const which =
      statuses.length > 1 &&
      plural('feeds.failed', failed.length, locale, { all: number(statuses.length, locale) });
    return { kind: 'failed', words: sentences([which, explain(first, true), loaded]) };
  }
  return loaded ? { kind: 'loaded', words: loaded } : { kind: 'never-loaded', words: t('feeds.notYet') };
}

/** Whether the reader can do something about it. */
export const needsLook = (kind: FeedState['kind']): boolean => kind !== 'loaded' && kind !== 'never-loaded';

function latest(times: (number | null)[]): number | null {
  return times.reduce(
    (newest, time) => (time !== null && time > (newest ?? -Infinity) ? time : newest),
    null,
  );
}
