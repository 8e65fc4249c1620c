import type { FollowedOutlet } from '../../components/options/feed-state';
import { dayOf } from '../../lib/day';
import { serializeOpml } from '../../lib/coverage';
import { feedHosts, putOwn, removeOwn, setMuted, unfollow } from '../../lib/following';
import { serializeOutletPack, withOwnLabel, type Outlet } from '../../lib/outlets';
import { askForHosts, followOutlets, saveChange } from '../../lib/platform/choice';
import { saveText } from '../../lib/platform/hand-over';
import { send } from '../../lib/platform/messages';
import { setSync } from '../../lib/platform/sync';
import { releaseAllHosts } from '../../lib/platform/permissions';
import { fail, ok, type Problem, type Result } from '../../lib/problem';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings';
import { giveBack } from './hosts';
import { entries, settings, showStatuses } from './state';

export const change = (part: Partial<Settings>) => saveChange((before) => ({ ...before, ...part }));

/** Let a source of ratings count, or not. */
export const switchSource = (source: string, off: boolean) =>
  saveChange((before) => {
    const others = before.switchedOff.filter((key) => key !== source);
    return { ...before, switchedOff: off ? [...others, source] : others };
  });

/** Take back the label the reader gave an outlet. */
export const removeLabel = (domain: string) =>
  saveChange((before) => ({ ...before, ownLabels: withOwnLabel(before.ownLabels, domain, null) }));

export const mute = (domain: string, muted: boolean) =>
  saveChange((before) => setMuted(before, domain, muted));

/** Follow an outlet. A refused permission is no failure here: its row says so and can ask again. */
export async function followOne(outlet: Outlet): Promise<Problem | null> {
  const answer = await followOutlets([outlet]);
  return answer.ok ? null : answer.problem;
}

export async function allow(closed: FollowedOutlet[]): Promise<Problem | null> {
  const hosts = closed.flatMap((entry) => entry.missing);
  return granted(await askForHosts([...new Set(hosts)]), hosts);
}

/** Stop following, and give back the permission for hosts that nothing else needs. */
export async function stopFollowing(domain: string): Promise<Problem | null> {
  const gone = entries.value.find((entry) => entry.domain === domain)?.outlet;
  const problem = await saveChange((before) => unfollow(before, domain));
  if (!problem && gone) await giveBack(feedHosts([gone]));
  return problem;
}

/** Forget one of the reader's own outlets, and give back its permission as above. */
export async function remove(domain: string): Promise<Problem | null> {
  const gone = settings.value.ownOutlets.find((outlet) => outlet.domain === domain);
  const problem = await saveChange((before) => removeOwn(before, domain));
  if (!problem && gone) await giveBack(feedHosts([gone]));
  return problem;
}

/** Ask for the site, then let the worker look for its feeds. Call straight from the click. */
export async function discover(address: string): Promise<Result<Outlet>> {
  const host = hostOf(address);
  if (!host) return fail({ code: 'address-invalid', address });
  // Sites move between their bare and their www name; without both, the redirect would be refused.
  const other = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
  const hosts = /^[\d.]+$|^\[|^localhost$/.test(host) ? [host] : [host, other];
  const refused = granted(await askForHosts(hosts), [host]);
  if (refused) return fail(refused);
  const answer = await send('outlets/discover', { address });
  const found = answer.ok ? feedHosts([answer.value]) : [];
  await giveBack(hosts.filter((asked) => !found.includes(asked)));
  return answer;
}

/** Keep an outlet as the reader's own and follow it. Call straight from the click. */
export async function addOwn(outlet: Outlet): Promise<Problem | null> {
  const answer = await followOutlets([outlet], (before) => putOwn(before, [outlet]));
  return answer.ok ? null : answer.problem;
}

/** Call straight from the click where `follow` is set. */
export async function importPack(outlets: Outlet[], alsoFollow: boolean): Promise<Problem | null> {
  if (!alsoFollow) return saveChange((before) => putOwn(before, outlets));
  const withFeeds = outlets.filter((outlet) => outlet.feeds.length > 0);
  const answer = await followOutlets(withFeeds, (before) => putOwn(before, outlets));
  return answer.ok ? null : answer.problem;
}

/** Save the reader's own outlets as a file. */
export async function exportPack(): Promise<Problem | null> {
  const text = serializeOutletPack(settings.value.ownOutlets, { date: dayOf(Date.now()) });
  saveText('parallax-outlets.json', 'application/json', text);
  return null;
}

/** Save the feeds of the followed outlets as a list that other readers import. */
export async function exportFeeds(): Promise<Problem | null> {
  const answer = await send('outlets/list', { domains: settings.value.followed });
  if (!answer.ok) return answer.problem;
  saveText('parallax-feeds.opml', 'text/x-opml', serializeOpml(answer.value, 'Outlets followed in Parallax'));
  return null;
}

export async function loadNow(): Promise<Result<{ feeds: number; failed: number }>> {
  const answer = await send('feeds/refresh', { domains: [] });
  await showStatuses();
  if (!answer.ok) return answer;
  return ok({
    feeds: answer.value.length,
    failed: answer.value.filter((status) => status.problem !== null).length,
  });
}

export async function clear(what: 'items' | 'everything'): Promise<Problem | null> {
  if (what === 'everything') await setSync(false).catch(() => undefined); // the other devices keep theirs
  const answer = await send('data/clear', { what });
  if (!answer.ok) return answer.problem;
  if (what === 'everything') await releaseAllHosts().catch(() => undefined);
  await showStatuses();
  return null;
}

/** Back to the first day's choices; what the reader follows, added, connected or labelled stays. */
export const reset = () =>
  saveChange((before) => ({
    ...before,
    narrativeLength: DEFAULT_SETTINGS.narrativeLength,
    pollMinutes: DEFAULT_SETTINGS.pollMinutes,
    reading: DEFAULT_SETTINGS.reading,
    showPictures: DEFAULT_SETTINGS.showPictures,
    pageMarks: DEFAULT_SETTINGS.pageMarks,
    switchedOff: DEFAULT_SETTINGS.switchedOff,
  }));

/** A grant as a deed's outcome. */
function granted(answer: Result<boolean>, hosts: string[]): Problem | null {
  if (!answer.ok) return answer.problem;
  return answer.value ? null : { code: 'permission-missing', host: hosts.join(', ') };
}

/** Host of an address as typed, with or without scheme; null where it is none. */
function hostOf(address: string): string | null {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (/\s/.test(address) || !URL.canParse(whole)) return null;
  const { protocol, hostname } = new URL(whole);
  const known = protocol === 'https:' || protocol === 'http:';
  return known && /^\[|^localhost$|\./.test(hostname) ? hostname : null;
}
