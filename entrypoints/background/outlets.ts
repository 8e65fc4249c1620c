import { briefOf, outletBook, type Outlet, type OutletBook, type OutletBrief } from '../../lib/outlets';
import { getSettings } from '../../lib/platform/settings';
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

/** Look-up of a domain for the short form, with the bare domain as the name of an outlet nobody knows. */
export async function outletBriefs(): Promise<(domain: string) => OutletBrief> {
  const { find } = await outlets();
  return (domain) => {
    const outlet = find(domain);
    return outlet ? briefOf(outlet) : { domain, name: domain, country: null, bias: 'unrated' };
  };
}
