import { computed, signal } from '@preact/signals';
import type { FollowedOutlet } from '../../components/options/feed-state';
import type { FeedStatus } from '../../lib/coverage';
import { feedHosts } from '../../lib/following';
import type { Outlet } from '../../lib/outlets';
import { send } from '../../lib/platform/messages';
import { watchNews } from '../../lib/platform/news';
import { missingHosts, watchHosts } from '../../lib/platform/permissions';
import { getSettings, watchSettings } from '../../lib/platform/settings';
import type { Problem } from '../../lib/problem';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings';

export const settings = signal<Settings>({ ...DEFAULT_SETTINGS });
/** The outlets of the settings, by domain. */
const known = signal<ReadonlyMap<string, Outlet>>(new Map());
/** Of their feeds' hosts, those that may not be loaded. */
const missing = signal<ReadonlySet<string>>(new Set());
export const statuses = signal<FeedStatus[]>([]);
export const lookup = signal<'done' | 'waiting' | Problem>('waiting');
/** Epoch ms; moves on, so that "just now" does not stay. */
export const now = signal(Date.now());
/** Bytes on disk; null where the browser does not say. */
export const bytes = signal<number | null>(null);

/** Followed outlets with how their feeds stand, in the reader's order. */
export const entries = computed<FollowedOutlet[]>(() =>
  settings.value.followed.map((domain) => {
    const outlet = known.value.get(domain) ?? null;
    return {
      domain,
      outlet,
      muted: settings.value.muted.includes(domain),
      missing: outlet ? feedHosts([outlet]).filter((host) => missing.value.has(host)) : [],
      statuses: statuses.value.filter((status) => status.outletDomain === domain),
    };
  }),
);

const SETTLE_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
let settling: ReturnType<typeof setTimeout> | undefined;

/** Show what is stored, and keep showing it as other pages, the reader's browser and the worker change it. */
export async function openState(): Promise<void> {
  watchSettings((changed) => void showSettings(changed));
  watchHosts(() => {
    void showMissing();
    settle();
  });
  watchNews(() => void showStatuses());
  setInterval(() => {
    now.value = Date.now();
  }, 30_000);
  await showSettings(await getSettings());
}

/** Look the outlets up again. */
export async function showSettings(changed: Settings): Promise<void> {
  settings.value = changed;
  const domains = changed.followed;
  if (known.value.size === 0 && domains.length > 0) lookup.value = 'waiting';
  const found = domains.length > 0 ? await send('outlets/list', { domains }) : null;
  if (settings.value !== changed) return; // a later change is being looked up
  if (found?.ok === false) {
    lookup.value = found.problem;
    return;
  }
  known.value = new Map(found?.value.map((outlet) => [outlet.domain, outlet]));
  lookup.value = 'done';
  await showMissing();
  await showStatuses();
  settle();
}

export async function showStatuses(): Promise<void> {
  const answer = await send('feeds/status', {});
  if (answer.ok) statuses.value = answer.value;
  now.value = Date.now();
  const estimate = await navigator.storage.estimate().catch(() => null);
  bytes.value = estimate?.usage ?? null;
}

async function showMissing(): Promise<void> {
  missing.value = new Set(await missingHosts(feedHosts(known.value.values())));
}

/**
 * The worker loads what was just followed or allowed by itself, and announces new items but no failures: look a
 * few times until each feed that may be loaded has been tried.
 */
function settle(round = 0): void {
  clearTimeout(settling);
  const wait = SETTLE_MS[round];
  const untried = entries.value.some(
    (entry) =>
      (entry.outlet?.feeds.length ?? 0) > 0 &&
      entry.missing.length === 0 &&
      !entry.statuses.some((status) => status.lastTriedAt !== null),
  );
  if (wait === undefined || !untried) return;
  settling = setTimeout(() => void showStatuses().then(() => settle(round + 1)), wait);
}
