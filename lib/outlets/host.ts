import { getPublicSuffix } from 'tldts';

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

/** Whether many owners share this name (`co.uk`, `github.io`), so that it cannot stand for one outlet. */
export function isPublicSuffix(host: string): boolean {
  return getPublicSuffix(host, { allowPrivateDomains: true }) === host;
}
