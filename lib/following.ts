import { serverHost } from './coverage';
import type { Outlet } from './outlets';
import type { Settings } from './settings';

/** What the reader's deeds do to the settings. Each returns new settings and leaves the old ones as they were. */

/** Follow these outlets, after those followed already. An outlet followed anew is heard again, so it is unmuted. */
export function follow(settings: Settings, domains: string[]): Settings {
  const added = domains.filter((domain) => !settings.followed.includes(domain));
  return {
    ...settings,
    followed: [...settings.followed, ...new Set(added)],
    muted: settings.muted.filter((domain) => !added.includes(domain)),
  };
}

export function unfollow(settings: Settings, domain: string): Settings {
  return { ...settings, followed: settings.followed.filter((entry) => entry !== domain) };
}

export function setMuted(settings: Settings, domain: string, muted: boolean): Settings {
  const others = settings.muted.filter((entry) => entry !== domain);
  return { ...settings, muted: muted ? [...others, domain] : others };
}

/** Keep these as the reader's own; one with the same domain is replaced. */
export function putOwn(settings: Settings, outlets: Outlet[]): Settings {
  const incoming = new Map(outlets.map((outlet) => [outlet.domain, outlet]));
  const kept = settings.ownOutlets.filter((outlet) => !incoming.has(outlet.domain));
  return { ...settings, ownOutlets: [...kept, ...incoming.values()] };
}

/** Forget an own outlet altogether: it may be unknown afterwards, so it is neither followed nor muted any more. */
export function removeOwn(settings: Settings, domain: string): Settings {
  const without = setMuted(unfollow(settings, domain), domain, false);
  return { ...without, ownOutlets: settings.ownOutlets.filter((outlet) => outlet.domain !== domain) };
}

/** Hosts whose permission is needed to load these outlets' feeds, each once; without port, as match patterns want it. */
export function feedHosts(outlets: Iterable<Outlet>): string[] {
  const hosts = new Set<string>();
  for (const outlet of outlets)
    for (const feed of outlet.feeds) if (URL.canParse(feed.url)) hosts.add(new URL(feed.url).hostname);
  return [...hosts];
}

/** Hosts whose permission something needs: a feed, a server, the model, a site where the reader opens by itself. */
export function hostsNeeded(settings: Settings, followed: Iterable<Outlet>): Set<string> {
  const { servers, model, sites } = settings;
  const models = model?.address ? [new URL(model.address).hostname] : [];
  return new Set([...feedHosts(followed), ...servers.map(serverHost), ...models, ...sites]);
}
