import { discoverFeeds } from '../../lib/coverage';
import type { Outlet } from '../../lib/outlets';
import { mayLoad } from '../../lib/platform/permissions';
import type { Result } from '../../lib/problem';

/** The outlet at a site's or feed's address, with the feeds that are found there. */
export function discoverOutlet(address: string): Promise<Result<Outlet>> {
  return discoverFeeds(address, {
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    mayLoad,
  });
}
