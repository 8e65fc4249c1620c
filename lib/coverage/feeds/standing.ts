import type { Outlet } from '../../outlets';
import type { CoverageStore, FeedRecord } from '../store';
import type { FeedStatus } from '../types';
import { newRecord } from './schedule';

/** How the feeds of these outlets stand, in the outlets' order; one never tried has no times and no problem. */
export async function feedStatuses(store: CoverageStore, outlets: readonly Outlet[]): Promise<FeedStatus[]> {
  const records = await recordsOf(store, outlets);
  return records.map(({ outletDomain, url, lastTriedAt, lastOkAt, itemCount, problem }) => ({
    outletDomain,
    url,
    lastTriedAt,
    lastOkAt,
    itemCount,
    problem,
  }));
}

/** The log of each of their feeds, in the same order. */
export async function recordsOf(store: CoverageStore, outlets: readonly Outlet[]): Promise<FeedRecord[]> {
  const known = new Map((await store.readFeeds()).map((record) => [record.url, record]));
  const records = new Map<string, FeedRecord>();
  for (const outlet of outlets)
    for (const { url } of outlet.feeds)
      if (!records.has(url))
        records.set(url, {
          ...(known.get(url) ?? newRecord(url, outlet.domain)),
          outletDomain: outlet.domain,
        });
  return [...records.values()];
}
