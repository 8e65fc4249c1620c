import { follow } from '../../lib/following';
import {
  briefOf,
  describeOutlet,
  openOutletTable,
  outletBook,
  withKnown,
  withOwnLabel,
  type Outlet,
  type OutletBook,
  type OutletBrief,
} from '../../lib/outlets';
import type { Handlers } from '../../lib/platform/messages';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { isPrivate } from '../../lib/platform/tabs';
import { fail, ok } from '../../lib/problem';
import type { Settings } from '../../lib/settings';
import { bundled, once } from './opened';
import { onArticle } from './subject';

type OutletKind = Extract<keyof Handlers, `${'outlet' | 'outlets'}/${string}`>;

/** Who says it; outlets found, followed and added. */
export const outletHandlers: Pick<Handlers, OutletKind> = {
  'outlet/describe': onArticle(async ({ article }) => ok(describeOutlet(article, await outlets()))),

  'outlet/label': onArticle(async ({ tabId, article }, { label }) => {
    if (await isPrivate(tabId)) return fail({ code: 'private-window' }); // the label names what was read
    const { domain } = describeOutlet(article, await outlets());
    await changeSettings((settings) => ({
      ...settings,
      ownLabels: withOwnLabel(settings.ownLabels, domain, label),
    }));
    return ok(describeOutlet(article, await outlets()));
  }),

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
    const { discoverOutlet } = await import('./discover');
    const found = await discoverOutlet(address);
    if (!found.ok) return found;
    // Its feeds are what was found; its ratings are still those of the table.
    const [whole = found.value] = withKnown([found.value], await findOutlets([found.value.domain]));
    return ok(whole);
  },
};

const outletTable = once(async () => openOutletTable(await bundled('/outlets.bin'), navigator.languages));

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
