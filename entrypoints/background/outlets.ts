import { briefOf, outletBook, type Outlet, type OutletBook, type OutletBrief } from '../../lib/outlets';
import { getSettings } from '../../lib/platform/settings';
import type { Settings } from '../../lib/settings';
import { outletTable } from './rooms';

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
