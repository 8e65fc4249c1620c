import type { FeedStatus } from '../../lib/coverage';
import type { Outlet } from '../../lib/outlets';
import { explain } from '../common/explain';
import { counted, timeAgo } from '../common/format';
import type { View } from '../common/view';

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
  if (!outlet) return { kind: 'unknown', words: 'This outlet is no longer in the list of outlets.' };
  if (outlet.feeds.length === 0) return { kind: 'no-feed', words: 'No feed is known for this outlet.' };
  if (missing.length > 0)
    return { kind: 'not-allowed', words: `Not loaded: the browser has not allowed ${list(missing)} yet.` };

  const items = statuses.reduce((sum, status) => sum + status.itemCount, 0);
  const lastOkAt = latest(statuses.map((status) => status.lastOkAt));
  const loaded =
    lastOkAt === null
      ? null
      : `${counted(items, 'item', 'items', locale)}, loaded ${timeAgo(lastOkAt, now, locale)}`;
  const failed = statuses.filter((status) => status.problem !== null);
  const first = failed[0]?.problem;
  if (first) {
    const which = statuses.length > 1 ? `${failed.length} of ${statuses.length} feeds failed: ` : '';
    return { kind: 'failed', words: `${which}${explain(first)}${loaded ? ` ${loaded}.` : ''}` };
  }
  return loaded
    ? { kind: 'loaded', words: `${loaded}.` }
    : { kind: 'never-loaded', words: 'Not loaded yet.' };
}

function latest(times: (number | null)[]): number | null {
  return times.reduce(
    (newest, time) => (time !== null && time > (newest ?? -Infinity) ? time : newest),
    null,
  );
}

const list = (hosts: string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(hosts);
