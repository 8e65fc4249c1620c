import { worldRegionOf } from './regions';

/**
 * A host as the table keeps it: lower case, IDN in punycode (ASCII), no trailing dot, no leading `www.`.
 * @param text - a bare host or domain, without scheme, port or path
 * @returns null where the text is no host name
 */
export function normalizeHost(text: string): string | null {
  if (text.length === 0 || text.length > 253 || /[\s/?#@:\\%]/.test(text)) return null;
  let host: string;
  try {
    host = new URL(`https://${text}`).hostname; // lower-cases and turns IDN into punycode
  } catch {
    return null;
  }
  host = host.replace(/\.$/, '');
  // "www.com" is a name of its own; only a www in front of a whole domain says nothing.
  if (host.startsWith('www.') && host.indexOf('.', 4) > 0) host = host.slice(4);
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(host) ? host : null;
}

/** Country domains that sites anywhere take for their sound or their price. */
const TAKEN_ANYWHERE = new Set(
  'ac ag ai am as bz cc cd cf cm co cx dj eu fm ga gg gl gq gs ht im io is la li ly me mn ms mu nu pm pn pw sc sh sk so st su sx tc tf tk tl tm to tv vc vg wf ws'.split(
    ' ',
  ),
);

/** The country in whose domain a host lies, ISO 3166-1 alpha-2; null where the domain says nothing of it. */
export function countryOfDomain(host: string): string | null {
  const last = host.slice(host.lastIndexOf('.') + 1);
  if (!/^[a-z]{2}$/.test(last) || TAKEN_ANYWHERE.has(last)) return null;
  const country = last === 'uk' ? 'GB' : last.toUpperCase();
  return worldRegionOf(country) === null ? null : country;
}

/**
 * Second-level domains under which many owners register, below a country's own. Words that are somewhere a site's
 * own name (in.gr, net.hr, web.de) are not among them.
 */
const SHARED_BELOW_COUNTRY = /^(?:ac|co|com|edu|go|gob|gouv|gov|govt|gub|mil|ne|or|org)\.[a-z]{2}$/;

/** Of that shape, yet outlets of the table: governments that publish under the whole name. */
const OUTLETS_OF_THEIR_OWN = new Set(['gov.bw', 'gov.md']);

/**
 * Whether many owners share this name, so that it cannot stand for one outlet. The whole public-suffix list would
 * be the largest part of the worker, so this knows only its common shapes; the table's builder checks against the list.
 */
export function isSharedSuffix(host: string): boolean {
  return !host.includes('.') || (SHARED_BELOW_COUNTRY.test(host) && !OUTLETS_OF_THEIR_OWN.has(host));
}

/** The host, then what follows each of its dots but the last: `a.b.example`, `b.example`. */
export function suffixesOf(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** In front of a site's name, these name a way to it and not another outlet. `www` is gone already. */
const SERVICE = /^(?:amp|feeds?|m|mobile|rss|xml)\./;

/**
 * The site that a host belongs to: without `www.`, and without one label such as `feeds.` or `m.`. Other sub-domains
 * stay, as portals give each outlet its own. Works by shapes and not by the public-suffix list, which would be the
 * largest part of the worker; the table's builder checks against that list.
 * @param host - `hostname` of a URL
 * @returns the host as it is where it is no name of a site: `localhost`, an IPv6 number
 */
export function siteOfHost(host: string): string {
  const name = normalizeHost(host);
  if (name === null) return host;
  const rest = name.replace(SERVICE, '');
  return isSharedSuffix(rest) ? name : rest;
}

/** Whether one of these sites is the other or lies below it. @param one - as `siteOfHost` gives it, like `other` */
export function areOneHouse(one: string, other: string): boolean {
  const [above, below] = one.length < other.length ? [one, other] : [other, one];
  return above === below || (!isSharedSuffix(above) && below.endsWith(`.${above}`));
}
