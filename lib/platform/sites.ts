import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { hostPattern, mayLoad } from './permissions';
import { changeSettings, getSettings } from './settings';

/**
 * Sites where the reader opens by itself: the list is part of the settings, the permission is the browser's, and a
 * content script is registered for each site that has both.
 */

const SCRIPT = 'detect.js';
const ID = 'site:';

/** The site whose permission was asked for; the browser may close the page that asked before it has the answer. */
const wanted = storage.defineItem<{ host: string; at: number } | null>('session:wantedSite', {
  fallback: null,
});
/** A question left open for longer is taken for a no: the same host may be allowed later for its feed. */
const PATIENCE_MS = 120_000;

/**
 * The reader asks for a site; it is chosen as soon as the browser allows it, which may be now.
 * @returns whether it is chosen
 */
export async function wantSite(host: string): Promise<boolean> {
  await wanted.setValue({ host, at: Date.now() }); // before the check: a permission given in between is then noticed by `adoptWanted`
  return adoptWanted();
}

/** Choose the site that was asked for, once it is allowed. @returns whether it was */
export async function adoptWanted(): Promise<boolean> {
  const asked = await wanted.getValue();
  if (asked === null || Date.now() - asked.at > PATIENCE_MS || !(await mayLoad(asked.host))) return false;
  const { host } = asked;
  await wanted.setValue(null);
  await changeSettings((settings) => ({ ...settings, sites: [...new Set([...settings.sites, host])] }));
  return true;
}

/** Let the reader open by itself here no more. */
export async function dropSite(host: string): Promise<void> {
  await wanted.setValue(null);
  await changeSettings((settings) => ({
    ...settings,
    sites: settings.sites.filter((site) => site !== host),
  }));
  await register();
}

/** Have a script registered for each chosen site that is allowed, and for no other. One call at a time. */
export async function register(): Promise<void> {
  await navigator.locks.request('parallax-sites', async () => {
    const { sites } = await getSettings();
    const allowed = (await Promise.all(sites.map(mayLoad))).flatMap((may, i) => (may ? sites[i]! : []));
    const there = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    const ids = new Set(allowed.map((host) => ID + host));
    const gone = there.filter((id) => id.startsWith(ID) && !ids.has(id));
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    const fresh = allowed.filter((host) => !there.includes(ID + host));
    if (fresh.length > 0)
      await browser.scripting.registerContentScripts(
        fresh.map((host) => ({
          id: ID + host,
          js: [SCRIPT],
          matches: [hostPattern(host)],
          runAt: 'document_idle' as const,
          persistAcrossSessions: true,
        })),
      );
  });
}

/** The reader took permissions back in the browser's own settings: the sites that had one are chosen no more. */
export async function dropRefused(): Promise<void> {
  const there = await browser.scripting.getRegisteredContentScripts();
  const ran = there.flatMap(({ id }) => (id.startsWith(ID) ? id.slice(ID.length) : []));
  const kept = await Promise.all(ran.map(mayLoad));
  const refused = new Set(ran.filter((_, i) => !kept[i]));
  if (refused.size > 0)
    await changeSettings((settings) => ({
      ...settings,
      sites: settings.sites.filter((site) => !refused.has(site)),
    }));
  await register();
}

const MOST_CLOSED = 300;

/**
 * Articles whose reader was closed, so that it does not open by itself there again. In memory only, as the browser
 * runs: on disk it would be a list of what was read.
 */
const closed = storage.defineItem<string[]>('session:closedArticles', { fallback: [] });

export async function noteClosed(addresses: string[]): Promise<void> {
  await navigator.locks.request('parallax-closed', async () => {
    const before = await closed.getValue();
    await closed.setValue([...new Set([...before, ...addresses.map(bare)])].slice(-MOST_CLOSED));
  });
}

export async function wasClosed(addresses: string[]): Promise<boolean> {
  const list = await closed.getValue();
  return addresses.some((address) => list.includes(bare(address)));
}

const bare = (address: string): string => address.replace(/#.*$/, '');
