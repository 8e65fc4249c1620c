import type { Outlet } from '../../outlets';
import type { CoverageStore, FeedRecord, StoredItem } from '../store';
import type { FeedStatus } from '../types';
import { hostOf } from './address';
import type { Fetch } from './http';
import { loadFeed, type FeedLoad } from './load';
import { isDue, postponed, recordAfter } from './schedule';
import { feedStatuses, recordsOf } from './standing';

const AT_ONCE = 6;

export interface RefreshPorts {
  store: CoverageStore;
  outlets: readonly Outlet[];
  fetch: Fetch;
  /** Epoch ms. */
  now: () => number;
  /** 0–1. */
  random: () => number;
  /** Whether the reader allowed this host (without port). */
  mayLoad: (host: string) => Promise<boolean>;
  /** New items, in the order of their numbers; one call at a time. Never called with none. */
  onItems: (items: StoredItem[]) => Promise<void>;
  /** Load all feeds, due or not. */
  force?: boolean;
  pollMinutes: number;
  /** For one feed. */
  timeoutMs?: number;
  /** Breaks the round off. */
  signal?: AbortSignal;
}

/**
 * Load the feeds that are due: six at once, each host's one after the other, those that failed before last. Each
 * outcome is saved, items and log together, as soon as it is known; killed half-way, the next call finds the rest due.
 * @returns how each of the outlets' feeds stands
 * @throws the first failure of storage, `mayLoad` or `onItems`, after all other feeds had their turn
 */
export async function refreshFeeds(ports: RefreshPorts): Promise<FeedStatus[]> {
  const { store, outlets, now, force = false, pollMinutes } = ports;
  const records = await recordsOf(store, outlets);
  const due = records.filter((record) => force || isDue(record, now(), pollMinutes));
  const hosts = queuesByHost(due);
  const languages = new Map(outlets.map((outlet) => [outlet.domain, outlet.languages]));
  const errors: unknown[] = [];
  const delivery = deliverInTurn(ports.onItems, errors);

  async function work(): Promise<void> {
    for (let queue = hosts.shift(); queue && !ports.signal?.aborted; queue = hosts.shift()) {
      const record = queue.shift()!;
      try {
        const { problem, nextDueAt, askedToWait } = await refreshFeed(record);
        if (askedToWait)
          for (const other of queue.splice(0)) await store.writeFeed(postponed(other, problem, nextDueAt));
      } catch (cause) {
        errors.push(cause);
      }
      // Its host is free again and goes to the end of the line.
      if (queue.length > 0) hosts.push(queue);
    }
  }

  /** @returns its log, and whether its host asked to be left alone until it is due */
  async function refreshFeed(record: FeedRecord): Promise<FeedRecord & { askedToWait: boolean }> {
    const host = hostOf(record.movedTo ?? record.url);
    if (!(await ports.mayLoad(host))) {
      // The place it moved to may never have been allowed, or no more; its own is what the reader can allow.
      if (record.movedTo !== null)
        return refreshFeed({ ...record, movedTo: null, etag: null, lastModified: null });
      return { ...(await noteMissingPermission(store, record, host)), askedToWait: false };
    }
    const spoken = languages.get(record.outletDomain) ?? [];
    const load = await loadFeed(record, { ...ports, language: spoken.length === 1 ? spoken[0]! : null });
    if (load.kind === 'loaded' && !(await mayMove(record, load, ports.mayLoad))) load.movedTo = null;
    const after = recordAfter(record, load, { now: now(), random: ports.random(), pollMinutes });
    const items = load.kind === 'loaded' ? load.feed.items : [];
    delivery.add(await store.addItems(items, after));
    return { ...after, askedToWait: load.kind === 'failed' && load.retryAt !== null };
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await delivery.end();
  if (errors.length > 0) throw errors[0];
  return feedStatuses(store, outlets);
}

/** Feeds by host (with port), longest waiting first; those that failed go last and delay no others. */
function queuesByHost(due: FeedRecord[]): FeedRecord[][] {
  const sorted = due.toSorted((a, b) => a.failures - b.failures || a.nextDueAt - b.nextDueAt);
  return [...Map.groupBy(sorted, ({ url }) => URL.parse(url)?.host ?? url).values()];
}

/**
 * Whether to ask the new address directly from now on. Whether a move is for good cannot be seen through `fetch`, so
 * any is remembered until the first failure there, but never one the reader did not allow or one that gives up https.
 */
async function mayMove(
  record: FeedRecord,
  { movedTo }: FeedLoad & { kind: 'loaded' },
  mayLoad: RefreshPorts['mayLoad'],
): Promise<boolean> {
  if (movedTo === null) return false;
  if (record.url.startsWith('https:') && !movedTo.startsWith('https:')) return false;
  return mayLoad(hostOf(movedTo));
}

/** It stays due, so that it is loaded as soon as the reader allows it. */
async function noteMissingPermission(
  store: CoverageStore,
  record: FeedRecord,
  host: string,
): Promise<FeedRecord> {
  if (record.problem?.code === 'permission-missing' && record.problem.host === host) return record;
  const noted: FeedRecord = { ...record, nextDueAt: 0, problem: { code: 'permission-missing', host } };
  await store.writeFeed(noted);
  return noted;
}

/**
 * Hands items on, one call at a time, without holding up the feeds: what arrives during a call goes together into the
 * next. Items on their way when the worker is killed are stored; whoever takes them finds them by their numbers.
 */
function deliverInTurn(
  onItems: RefreshPorts['onItems'],
  errors: unknown[],
): { add: (items: StoredItem[]) => void; end: () => Promise<void> } {
  let waiting: StoredItem[] = [];
  let last = Promise.resolve();
  async function deliver(): Promise<void> {
    const items = waiting;
    waiting = [];
    try {
      if (items.length > 0) await onItems(items);
    } catch (cause) {
      errors.push(cause);
    }
  }
  return {
    add: (items) => {
      waiting = waiting.concat(items);
      last = last.then(deliver);
    },
    end: () => last,
  };
}
