import type { FeedRecord } from '../database';
import type { FeedLoad } from './load';

const MINUTE_MS = 60_000;
/** Longest wait, whatever the failures and whatever a server asks for. */
const MAX_WAIT_MS = 24 * 60 * MINUTE_MS;
/**
 * A feed is due again a little before the next alarm: alarms and answers shift by seconds, and one that missed its
 * alarm would wait for a whole period more.
 */
const EARLY = 0.8;

export function newRecord(url: string, outletDomain: string): FeedRecord {
  return {
    url,
    outletDomain,
    etag: null,
    lastModified: null,
    nextDueAt: 0,
    failures: 0,
    lastTriedAt: null,
    lastOkAt: null,
    itemCount: 0,
    problem: null,
    movedTo: null,
  };
}

/** Whether a feed is to be loaded now. A shorter period, chosen since, and a clock that was set back count at once. */
export function isDue(record: FeedRecord, now: number, pollMinutes: number): boolean {
  if (record.nextDueAt <= now || record.nextDueAt > now + MAX_WAIT_MS) return true;
  const { failures, lastTriedAt } = record;
  return failures === 0 && lastTriedAt !== null && lastTriedAt + pollMinutes * MINUTE_MS <= now;
}

/**
 * The log of a feed after it was loaded, or was not.
 * @param random - 0–1; spreads the next loads so that feeds that failed together do not come back together
 */
export function recordAfter(
  record: FeedRecord,
  load: FeedLoad,
  { now, random, pollMinutes }: { now: number; random: number; pollMinutes: number },
): FeedRecord {
  const period = pollMinutes * MINUTE_MS;
  if (load.kind === 'failed') {
    const failures = record.failures + 1;
    const backOff = period * 2 ** Math.min(failures - 1, 12) * (0.75 + random / 2);
    const asked = load.gone ? MAX_WAIT_MS : Math.max(0, (load.retryAt ?? 0) - now);
    return {
      ...record,
      failures,
      problem: load.problem,
      lastTriedAt: now,
      nextDueAt: now + Math.min(Math.max(backOff, asked), MAX_WAIT_MS),
      // Back to the address the outlet gave: what a redirect led to may have been for a day.
      ...(record.movedTo !== null && { movedTo: null, etag: null, lastModified: null }),
    };
  }
  const fine = {
    ...record,
    failures: 0,
    problem: null,
    lastTriedAt: now,
    lastOkAt: now,
    nextDueAt: now + period * (EARLY + random * 0.1),
  };
  if (load.kind === 'unchanged') return fine;
  return {
    ...fine,
    etag: load.etag,
    lastModified: load.lastModified,
    itemCount: load.feed.items.length,
    movedTo: load.movedTo ?? record.movedTo,
  };
}

/** The log of a feed whose host just asked to be left alone, by way of another of its feeds. */
export function postponed(record: FeedRecord, problem: FeedRecord['problem'], untilAt: number): FeedRecord {
  return {
    ...record,
    failures: Math.max(record.failures, 1),
    problem,
    nextDueAt: Math.max(record.nextDueAt, untilAt),
  };
}
