import { normalizeHost } from './host';

/** Deeper than this nobody wraps a page honestly. */
const MOST_WRAPPERS = 4;
const LONGEST_ADDRESS = 4096;

/**
 * The host under which a page was published, whatever wraps it: AMP caches and viewers of Google and Bing, the Wayback
 * Machine, archive.today, Arquivo.pt, Google's cache and translation proxy, where the true address shows in theirs.
 * @param address - any address; of one that is not http or https nothing is known
 * @returns lower case, punycode, without `www.`; the wrapper's own host where the address does not show the true one
 */
export function outletHostOf(address: string): string | null {
  let current = address;
  for (let depth = 0; depth < MOST_WRAPPERS; depth++) {
    const url = webAddress(current);
    if (!url) return null;
    const inner = unwrap(url);
    if (inner === null || !webAddress(inner)) return normalizeHost(url.hostname);
    current = inner;
  }
  const url = webAddress(current);
  return url && normalizeHost(url.hostname);
}

function webAddress(address: string): URL | null {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** The address inside a wrapper's; null where the page is none, or does not say. */
function unwrap(url: URL): string | null {
  const host = url.hostname.replace(/^www\./, '');
  if (host.endsWith('.cdn.ampproject.org') || host === 'cdn.ampproject.org') return ampAddress(url.pathname);
  if (/^(?:google\.[a-z]{2,3}(\.[a-z]{2})?|bing\.com)$/.test(host)) return viewerAddress(url.pathname);
  if (/^translate\.google\.[a-z]{2,3}(\.[a-z]{2})?$/.test(host)) return url.searchParams.get('u');
  if (host === 'webcache.googleusercontent.com') return googleCacheAddress(url);
  if (host.endsWith('.translate.goog')) return translatedAddress(host);
  if (host === 'web.archive.org')
    return archivedAddress(url, /^\/(?:save\/|web\/(?:\d{0,14}\*?(?:[a-z]{2}_)?\/)?)/);
  if (host === 'arquivo.pt')
    return archivedAddress(url, /^\/(?:noFrame\/replay|wayback)\/\d{4,14}(?:[a-z]{2}_)?\//);
  if (/^archive\.(today|ph|is|li|vn|fo|md)$/.test(host))
    return archivedAddress(url, /^\/(?:o\/\w+\/|\d{4,14}\/|\d{4}(?:\.\d\d){2}-\d{6}\/|newest\/|oldest\/)/);
  return null;
}

/** `/c/s/site.example/path`, `/v/…`, `/i/…` (pictures); `s` marks https. */
function ampAddress(path: string): string | null {
  const [, secure, rest] = /^\/(?:[a-z]{1,3}\/)+?(s\/)?([^/]+\..*)$/.exec(path) ?? [];
  return rest === undefined ? null : `${secure ? 'https' : 'http'}://${rest}`;
}

/** `google.com/amp/s/site.example/path`, and Bing's alike. */
function viewerAddress(path: string): string | null {
  const [, secure, rest] = /^\/amp\/(s\/)?([^/]+\..*)$/.exec(path) ?? [];
  return rest === undefined ? null : `${secure ? 'https' : 'http'}://${rest}`;
}

/** `/search?q=cache:KEY:site.example/path+words`. */
function googleCacheAddress(url: URL): string | null {
  const [, rest] = /^cache:(?:[\w-]{12}:)?(\S+)/.exec(url.searchParams.get('q') ?? '') ?? [];
  return rest === undefined ? null : withScheme(rest);
}

/** `www-site-example.translate.goog`: a dot became a hyphen, a hyphen two (the proxy's own rule). */
function translatedAddress(host: string): string {
  const label = host.slice(0, -'.translate.goog'.length);
  const name = label.replace(/--|-/g, (hyphens) => (hyphens === '--' ? '-' : '.'));
  return `https://${name}/`;
}

/** What follows the archive's own part of the path; its query belongs to the archived page. */
function archivedAddress(url: URL, own: RegExp): string | null {
  if (!own.test(url.pathname)) return null;
  const rest = (url.pathname + url.search).replace(own, '');
  return /^https?:\/{1,2}[^/]/i.test(rest) || /^[^/:]+\.[^/]/.test(rest) ? withScheme(rest) : null;
}

function withScheme(address: string): string {
  // Some servers fold the two slashes of an inner address into one.
  if (/^https?:/i.test(address)) return address.replace(/^(https?:)\/{0,2}/i, '$1//');
  return `https://${address}`;
}
