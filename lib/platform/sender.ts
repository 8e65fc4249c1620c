import { browser } from 'wxt/browser';
import { storage, type StorageItemKey } from 'wxt/utils/storage';

/** Who asked: the tab of a content script, or null for one of our own pages. */
export interface Sender {
  tabId: number | null;
  /** False for a content script, whose process also runs the page. */
  trusted: boolean;
}

/** What the browser says of whoever sent a message. */
export interface From {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  documentLifecycle?: string;
  tab?: { id?: number | undefined; active?: boolean };
}

/** Null: nobody of ours. Our scripts run in the main frame of a page that is shown, and nowhere else. */
export function senderOf(from: From | undefined): Sender | null {
  if (from?.id !== browser.runtime.id) return null;
  const { tab, url = '', origin, frameId = 0, documentLifecycle = 'active' } = from;
  const tabId = tab?.id ?? null;
  const own = browser.runtime.getURL('');
  if (url.startsWith(own)) return origin && !own.startsWith(origin) ? null : { tabId, trusted: true };
  const isPage = /^(https?|file):/.test(url) && frameId === 0 && documentLifecycle === 'active';
  return isPage && tabId !== null ? { tabId, trusted: false } : null;
}

/** Whether a script's question may count as a click in the overlay. */
export async function mayClick(from: From): Promise<boolean> {
  return from.tab?.active === true && (await isOverlayOpen(from));
}

/** Whether the worker opened the overlay over this page, or over another of the same site in this tab. */
export async function isOverlayOpen({ tab, url }: From): Promise<boolean> {
  if (tab?.id === undefined || !url) return false;
  return (await storage.getItem(overlayIn(tab.id))) === siteOf(url);
}

/** Called before the overlay opens, whose first questions come at once; null: it is closed. */
export async function noteOverlay(tabId: number, url: string | null): Promise<void> {
  if (url === null) await storage.removeItem(overlayIn(tabId));
  else await storage.setItem(overlayIn(tabId), siteOf(url));
}

const siteOf = (url: string): string => `${new URL(url).protocol}//${new URL(url).host}`;
const overlayIn = (tabId: number): StorageItemKey => `session:overlay:${tabId}`;
