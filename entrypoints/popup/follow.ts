import { signal, type ReadonlySignal } from '@preact/signals';
import type { Outlet } from '../../lib/outlets';
import { send } from '../../lib/platform/messages';
import { requestHosts } from '../../lib/platform/permissions';
import { changeSettings } from '../../lib/platform/settings';

const offered = signal<Outlet[] | null>(null);
let asked = false;

/** The outlets one click would follow; null until `loadSuggestion` has them. */
export const suggestion: ReadonlySignal<Outlet[] | null> = offered;

/** Fetch the suggestion before it is clicked: an `await` between click and permission request loses the gesture. */
export async function loadSuggestion(): Promise<void> {
  if (asked) return;
  asked = true;
  const answer = await send('outlets/suggest', { languages: [...navigator.languages] });
  offered.value = answer.ok ? answer.value : [];
}

/** Follow the suggested outlets, then ask for their feeds' hosts, from one click. */
export async function followSuggestion(): Promise<void> {
  const outlets = offered.value ?? [];
  // Started first and not waited for: the browser may close the popup when it asks for the permission.
  const followed = changeSettings((settings) => ({
    ...settings,
    followed: [...new Set([...settings.followed, ...outlets.map((outlet) => outlet.domain)])],
  }));
  const granted = requestHosts(feedHosts(outlets));
  await followed;
  if (await granted) await send('feeds/refresh', { domains: [] });
}

/** Ask for hosts whose feeds are followed but may not be loaded. */
export async function allowHosts(hosts: string[]): Promise<void> {
  if (await requestHosts(hosts)) await send('feeds/refresh', { domains: [] });
}

function feedHosts(outlets: Outlet[]): string[] {
  const hosts = outlets.flatMap(({ feeds }) => feeds.map((feed) => new URL(feed.url).hostname));
  return [...new Set(hosts)];
}
