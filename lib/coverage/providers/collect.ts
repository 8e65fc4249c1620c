import { recordAfter, newRecord, isDue } from '../feeds/schedule';
import { hostOf } from '../feeds/address';
import type { CoverageStore, StoredItem } from '../store';
import { newOnGoogleReader } from './google-reader';
import type { ProviderPorts, Server } from './server';

const DAY_MS = 86_400_000;
/** Asked again for what came shortly before the last time: servers get items late. */
const OVERLAP_MS = 2 * 3_600_000;
const DAYS_AT_FIRST = 3;

/**
 * Take over what is new on a feed server when it is due, as if its feeds were followed here.
 * @returns the new items; none when it was not due or did not answer, which its log says
 */
export async function collectNew(
  server: Server & { kind: 'google-reader' },
  ports: ProviderPorts & { store: CoverageStore; random: () => number; pollMinutes: number; force: boolean },
): Promise<StoredItem[]> {
  const { store, now, random, pollMinutes } = ports;
  const known = (await store.readFeeds()).find(({ url }) => url === server.address);
  const record = known ?? newRecord(server.address, hostOf(server.address));
  if (!ports.force && !isDue(record, now(), pollMinutes)) return [];
  const since = record.lastOkAt === null ? now() - DAYS_AT_FIRST * DAY_MS : record.lastOkAt - OVERLAP_MS;
  const found = await newOnGoogleReader(server, since, ports);
  const clock = { now: now(), random: random(), pollMinutes };
  if (!found.ok) {
    const failed = { kind: 'failed', problem: found.problem, retryAt: null, gone: false } as const;
    await store.writeFeed(recordAfter(record, failed, clock));
    return [];
  }
  const feed = { items: found.value, title: '', language: null, siteUrl: null };
  const loaded = { kind: 'loaded', feed, etag: null, lastModified: null, movedTo: null } as const;
  return store.addItems(found.value, recordAfter(record, loaded, clock));
}
