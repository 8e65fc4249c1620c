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
 * @returns the new items; none when it was not due. Where it failed, also in the middle, its log says so, and all since
 *   the last success are asked for again
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
  const { items, problem } = await newOnGoogleReader(server, since, ports);
  const feed = { items, title: '', language: null, siteUrl: null };
  const outcome = problem
    ? ({ kind: 'failed', problem, retryAt: null, gone: false } as const)
    : ({ kind: 'loaded', feed, etag: null, lastModified: null, movedTo: null } as const);
  return store.addItems(items, recordAfter(record, outcome, { now: now(), random: random(), pollMinutes }));
}
