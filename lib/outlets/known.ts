import type { Outlet } from './types';

const MOST_FEEDS = 20; // of one outlet, as everywhere

/**
 * Outlets of which hardly more than their feeds is known, such as a list of feeds gives, with what is known of them
 * already: the given feeds stay, all else comes from the known outlet. Those that are one outlet under two domains
 * are joined. Without this, an outlet of the reader's own would hide the ratings it has in the table.
 * @returns outlets of origin `own`, in the order given
 */
export function withKnown(outlets: readonly Outlet[], known: readonly Outlet[]): Outlet[] {
  const byDomain = new Map(
    known.flatMap((outlet) => [outlet.domain, ...outlet.aliases].map((domain) => [domain, outlet])),
  );
  const joined = new Map<string, Outlet>();
  for (const outlet of outlets) {
    const whole = byDomain.get(outlet.domain) ?? outlet;
    const feeds = [...(joined.get(whole.domain)?.feeds ?? []), ...outlet.feeds];
    const byUrl = new Map(feeds.map((feed) => [feed.url, feed]));
    joined.set(whole.domain, { ...whole, feeds: [...byUrl.values()].slice(0, MOST_FEEDS), origin: 'own' });
  }
  return [...joined.values()];
}
