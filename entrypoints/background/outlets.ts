import { discoverFeeds } from '../../lib/coverage';
import { follow } from '../../lib/following';
import {
  briefOf,
  outletBook,
  withKnown,
  type Outlet,
  type OutletBook,
  type OutletBrief,
} from '../../lib/outlets';
import type { Handlers } from '../../lib/platform/messages';
import { mayLoad } from '../../lib/platform/permissions';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { ok } from '../../lib/problem';
import type { Settings } from '../../lib/settings';
import { outletTable } from './rooms';

type OutletKind = `outlets/${'search' | 'list' | 'suggest' | 'follow' | 'discover'}`;

/** Outlets found, followed and added. */
export const outletHandlers: Pick<Handlers, OutletKind> = {
  'outlets/search': async ({ query, limit }) => {
    const { ownOutlets } = await getSettings();
    const found = (await outletTable()).search(query, limit, ownOutlets);
    const { heard } = await outlets();
    return ok(found.map(heard));
  },

  'outlets/list': async ({ domains }) => ok(await findOutlets(domains)),

  'outlets/suggest': async ({ languages }) => {
    const { heard } = await outlets();
    return ok((await outletTable()).suggest(languages).map(heard));
  },

  'outlets/follow': async ({ domains }) => {
    const { followed } = await changeSettings((settings) => follow(settings, domains));
    return ok({ followed: followed.length });
  },

  'outlets/discover': async ({ address }) => {
    const found = await discoverFeeds(address, {
      fetch: (input, init) => fetch(input, init),
      now: Date.now,
      mayLoad,
    });
    if (!found.ok) return found;
    // Its feeds are what was found; its ratings are still those of the table.
    const [whole = found.value] = withKnown([found.value], await findOutlets([found.value.domain]));
    return ok(whole);
  },
};

/** What the table and the reader know of outlets, as the settings stand now. */
export async function outlets(): Promise<OutletBook> {
  const [table, settings] = await Promise.all([outletTable(), getSettings()]);
  return outletBook(table, settings);
}

/** Outlets of these domains in the same order, the reader's own first in doubt; unknown ones are left out. */
export async function findOutlets(domains: string[]): Promise<Outlet[]> {
  const { find } = await outlets();
  return domains.flatMap((domain) => find(domain) ?? []);
}

/** The reader's settings and what they make of outlets, read once for an answer that needs them in several places. */
export interface Newsstand {
  settings: Settings;
  book: OutletBook;
  /** The followed outlets, in the reader's order. */
  followed: Outlet[];
  /** The short form, with the bare domain as the name of an outlet nobody knows. */
  describe: (domain: string) => OutletBrief;
}

export async function newsstand(): Promise<Newsstand> {
  const [table, settings] = await Promise.all([outletTable(), getSettings()]);
  const book = outletBook(table, settings);
  const briefs = new Map<string, OutletBrief>();
  const describe = (domain: string): OutletBrief => {
    const outlet = book.find(domain);
    return outlet ? briefOf(outlet) : { domain, name: domain, country: null, bias: 'unrated' };
  };
  return {
    settings,
    book,
    followed: settings.followed.flatMap((domain) => book.find(domain) ?? []),
    describe(domain) {
      let brief = briefs.get(domain);
      if (!brief) briefs.set(domain, (brief = describe(domain)));
      return brief;
    },
  };
}
