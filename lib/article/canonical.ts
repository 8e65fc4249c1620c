import { webAddress } from './dom';
import { stringOf, type Structured } from './structured';

/** Parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|msclkid|twclid|yclid|igshid|mc_[ce]id|ref|ref_?src|ref_?url|referrer|source|src|smid|smtyp|cmpid|cmp|cid|ncid|ito|ocid|sr_share|share|shared|si|sh|partner|CMP|xtor|at_.*|wt_.*|ns_.*|s_cid|taid|spm|from|feature|guccounter|guce_.*|__twitter_impression|outputType|amp|usqp|amp_js_v|_gl|_ga)$/i;

/** The one address of the article: as the page declares it where that is believable, without tracking. */
export function canonicalAddress(data: Structured): string {
  const shown = unwrapped(data.claims.url);
  const declared = [data.claims.canonical, data.meta.get('og:url')?.[0], stringOf(data.article?.url)];
  for (const claim of declared) {
    const absolute = webAddress(claim, shown);
    if (absolute && believable(absolute, shown)) return tidy(absolute);
  }
  return tidy(withoutForm(shown));
}

/** The one address of an article, from any address of it alone, without its page; null where it is no web address. */
export function plainAddress(address: string): string | null {
  if (address.length > 2_000 || !URL.canParse(address)) return null;
  const plain = tidy(withoutForm(unwrapped(address)));
  return /^https?:$/.test(new URL(plain).protocol) ? plain : null;
}

/** Host of the outlet, lower case, without `www.` and the like. */
export function outletDomainOf(canonicalUrl: string): string {
  try {
    return new URL(canonicalUrl).hostname
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  } catch {
    return '';
  }
}

/** The publisher's address behind an AMP cache: /c/s/host/path, or host-with-dashes.cdn.ampproject.org/… */
function unwrapped(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  if (!/(?:^|\.)ampproject\.org$|(?:^|\.)google\.[a-z.]{2,6}$|(?:^|\.)bing-amp\.com$/.test(url.hostname))
    return address;
  const inner = /^\/(?:amp\/|[cvri]\/)(s\/)?([^/]+\.[a-z]{2,}(?:\/.*)?)$/i.exec(url.pathname);
  return inner ? `http${inner[1] ? 's' : ''}://${inner[2]}${url.search}` : address;
}

/** A home page or another site named as canonical is a mistake of the page's template. */
function believable(claim: string, shown: string): boolean {
  const [a, b] = [new URL(claim), new URL(shown)];
  if (a.pathname === '/' && b.pathname !== '/') return false;
  return siteOf(a.hostname) === siteOf(b.hostname) || b.hostname.endsWith('ampproject.org');
}

/** The last two labels, three under short second levels ("co.uk"). */
function siteOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const short = labels.length > 2 && (labels.at(-2)?.length ?? 9) <= 3 && (labels.at(-1)?.length ?? 9) === 2;
  return labels.slice(short ? -3 : -2).join('.');
}

/** The plain form's address of an AMP, print or mobile page. */
function withoutForm(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hostname = url.hostname.replace(/^(?:m|mobile|amp)\.(?=[^.]+\.)/, '');
  url.pathname = url.pathname
    .replace(/\/(?:amp|print|amp\.html)\/?$/i, '/')
    .replace(/^\/amp\//i, '/')
    .replace(/\.amp(?=$|\.html?$)/i, '');
  return url.href;
}

function tidy(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()].slice(0, 100)) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.href.slice(0, 2_000);
}
