import { bareOutlet } from './bare';
import type { Article } from '../article';
import { outletHostOf } from './address';
import { countryOfDomain, normalizeHost } from './host';
import type { OutletBook } from './readers-word';
import type { Outlet, OutletBrief } from './types';

/** What an unknown outlet's page can say of it. */
type Page = Pick<Article, 'outletDomain' | 'siteName' | 'localeCountry' | 'language' | 'url'>;

/** First labels under which sites keep another form of the same pages. */
const FORMS = /^(?:www\d?|m|mobile|mobil|amp|wap|touch|edition)\.(?=[^.]+\.)/;

/**
 * Who publishes an article: one of the reader's own outlets, else the table's, else one inferred from the page, of
 * which its name, country and language are known at most.
 */
export function describeOutlet(page: Page, book: OutletBook): Outlet {
  const host = normalizeHost(page.outletDomain) ?? outletHostOf(page.url) ?? page.outletDomain;
  const known = book.find(host);
  return known ? spelled(known, page) : book.heard(inferOutlet(host, page));
}

/** Some are known by their address alone: the page knows how its own name is written ("Kotaku", not "kotaku.com"). */
function spelled(outlet: Outlet, { siteName }: Page): Outlet {
  const { domain, name, origin } = outlet;
  const own = siteName?.trim() ?? '';
  const isAddress = origin === 'table' && name.toLowerCase() === domain;
  const label = domain.split('.')[0]!.replace(/-/g, '');
  const isItsName = own.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') === label;
  return isAddress && isItsName ? { ...outlet, name: own } : outlet;
}

/** In lists the reader's own label takes the place of the sources'. */
export function briefOf({ domain, name, country, bias, word }: Outlet): OutletBrief {
  return {
    domain,
    name,
    country,
    bias: word?.label ?? bias.label ?? 'unrated',
    ...(word?.by === 'reader' && { yours: true }),
  };
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
