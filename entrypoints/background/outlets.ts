import { briefOf, type Outlet, type OutletBrief } from '../../lib/outlets';
import { getSettings } from '../../lib/platform/settings';
import { outletTable } from './rooms';

/** Outlets of these domains in the same order, the reader's own first in doubt; unknown ones are left out. */
export async function findOutlets(domains: string[]): Promise<Outlet[]> {
  const find = await outletFinder();
  return domains.flatMap((domain) => find(domain) ?? []);
}

/** Look-up of a domain among the reader's own outlets, then the table. */
export async function outletFinder(): Promise<(domain: string) => Outlet | null> {
  const table = await outletTable();
  const { ownOutlets } = await getSettings();
  const own = new Map(ownOutlets.map((outlet) => [outlet.domain, outlet]));
  return (domain) => own.get(domain) ?? table.find(domain);
}

/** The same for the short form, with the bare domain as the name of an outlet nobody knows. */
export async function outletBriefs(): Promise<(domain: string) => OutletBrief> {
  const find = await outletFinder();
  return (domain) => {
    const outlet = find(domain);
    return outlet ? briefOf(outlet) : { domain, name: domain, country: null, bias: 'unrated' };
  };
}
