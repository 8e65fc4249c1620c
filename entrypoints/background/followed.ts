import { feedStatuses, type FeedStatus } from '../../lib/coverage';
import type { Outlet } from '../../lib/outlets';
import { getSettings } from '../../lib/platform/settings';
import { store } from './opened';
import { findOutlets } from './outlets';

/** The followed outlets, in the reader's order. */
export async function followedOutlets(): Promise<Outlet[]> {
  return findOutlets((await getSettings()).followed);
}

/** @param followed - the followed outlets, where they are known already */
export async function statuses(followed?: readonly Outlet[]): Promise<FeedStatus[]> {
  return feedStatuses(await store(), followed ?? (await followedOutlets()));
}
