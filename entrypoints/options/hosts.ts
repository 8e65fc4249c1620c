import { hostsNeeded } from '../../lib/following';
import { send } from '../../lib/platform/messages';
import { releaseHosts } from '../../lib/platform/permissions';
import { getSettings } from '../../lib/platform/settings';
import { ok } from '../../lib/problem';

/** Give back the permission for those of these hosts that nothing needs. Call once the change is saved. */
export async function giveBack(hosts: string[]): Promise<void> {
  const settings = await getSettings();
  const { followed: domains } = settings;
  const followed = domains.length > 0 ? await send('outlets/list', { domains }) : ok([]);
  if (!followed.ok) return; // rather one too many than one that a feed needs
  const needed = hostsNeeded(settings, followed.value);
  await releaseHosts(hosts.filter((host) => !needed.has(host))).catch(() => undefined);
}
