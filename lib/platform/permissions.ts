import { browser } from 'wxt/browser';

/** Match pattern of one host, both schemes: feeds move from http to https. */
export const hostPattern = (host: string) => `*://${host}/*`;

/** May the extension load from this host? Asked before each use: the reader can take it back any time. */
export async function mayLoad(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(host)] });
}

/** Of these hosts, those that may not be loaded yet. */
export async function missingHosts(hosts: string[]): Promise<string[]> {
  const allowed = await Promise.all(hosts.map(mayLoad));
  return hosts.filter((_, index) => !allowed[index]);
}

/**
 * What leaves the browser, by Firefox's names
 * (https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent). Each is declared as optional.
 */
export type DataKind = 'websiteContent' | 'searchTerms' | 'browsingActivity' | 'personalCommunications';

/**
 * Ask the reader for these hosts and, in Firefox, for what is sent there. Must be called straight from a click: an
 * `await` before it loses the gesture.
 * @returns whether all are granted
 */
export async function requestHosts(hosts: string[], data: DataKind[] = []): Promise<boolean> {
  const wanted: { origins?: string[]; data_collection?: DataKind[] } = {
    ...(hosts.length > 0 && { origins: hosts.map(hostPattern) }),
    ...(import.meta.env.FIREFOX && data.length > 0 && { data_collection: data }),
  };
  return Object.keys(wanted).length === 0 || browser.permissions.request(wanted);
}

/** Give back the permission for these hosts. */
export async function releaseHosts(hosts: string[]): Promise<void> {
  if (hosts.length > 0) await browser.permissions.remove({ origins: hosts.map(hostPattern) });
}

/** Give back the permission for every host. */
export async function releaseAllHosts(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Calls back when a host was granted or taken back; returns the function that stops it. */
export function watchHosts(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
