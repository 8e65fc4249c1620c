import { bareOutlet } from './bare';
import type { Article } from '../article';
import { outletHostOf } from './address';
import { countryOfDomain, normalizeHost, suffixesOf } from './host';
import type { OutletTable } from './table';
import type { Outlet, OutletBrief } from './types';

/** What an unknown outlet's page can say of it. */
type Page = Pick<Article, 'outletDomain' | 'siteName' | 'localeCountry' | 'language' | 'url'>;

/** First labels under which sites keep another form of the same pages. */
const FORMS = /^(?:www\d?|m|mobile|mobil|amp|wap|touch|edition)\.(?=[^.]+\.)/;

/**
 * Who publishes an article: one of the reader's own outlets, else the table's, else one inferred from the page, of
 * which its name, country and language are known at most.
 */
export function describeOutlet(page: Page, table: OutletTable, ownOutlets: readonly Outlet[]): Outlet {
  const host = normalizeHost(page.outletDomain) ?? outletHostOf(page.url) ?? page.outletDomain;
  return ownOutlet(host, ownOutlets) ?? table.find(host) ?? inferOutlet(host, page);
}

export function briefOf({ domain, name, country, bias }: Outlet): OutletBrief {
  return { domain, name, country, bias: bias.label ?? 'unrated' };
}

/** The longest match among the reader's own outlets, by the rule of the table. */
function ownOutlet(host: string, ownOutlets: readonly Outlet[]): Outlet | null {
  for (const domain of suffixesOf(host)) {
    const found = ownOutlets.find((outlet) => outlet.domain === domain || outlet.aliases.includes(domain));
    if (found) return found;
  }
  return null;
}

/** Sub-domains stay apart: two names for one unknown outlet do less harm than one name for two. */
function inferOutlet(host: string, page: Page): Outlet {
  const domain = host.replace(FORMS, '');
  const language = page.language?.split('-')[0]?.toLowerCase();
  return {
    ...bareOutlet(domain),
    name: page.siteName?.trim() || domain,
    // Half the world's sites leave their locale at en_US; nobody takes a country's domain by default.
    country: countryOfDomain(domain) ?? page.localeCountry,
    languages: language ? [language] : [],
  };
}
