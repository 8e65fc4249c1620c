import { hostsNeeded } from '../../lib/following';
import type { Outlet } from '../../lib/outlets';
import { send } from '../../lib/platform/messages';
import { releaseHosts } from '../../lib/platform/permissions';
import { getSettings } from '../../lib/platform/settings';
import { ok, type Result } from '../../lib/problem';
import { entries } from './state';

/** Give back the permission for those of these hosts that nothing needs. Call once the change is saved. */
export async function giveBack(hosts: string[]): Promise<void> {
  const settings = await getSettings();
  const followed = await outletsOf(settings.followed);
  if (!followed.ok) return; // rather one too many than one that a feed needs
  const needed = hostsNeeded(settings, followed.value);
  await releaseHosts(hosts.filter((host) => !needed.has(host))).catch(() => undefined);
}

/** Mostly on the page already: whoever waits for the worker instead has their focus moved while they type on. */
async function outletsOf(domains: string[]): Promise<Result<Outlet[]>> {
  const shown = new Map(entries.value.map(({ domain, outlet }) => [domain, outlet]));
  const known = domains.flatMap((domain) => shown.get(domain) ?? []);
  return known.length === domains.length ? ok(known) : send('outlets/list', { domains });
}
