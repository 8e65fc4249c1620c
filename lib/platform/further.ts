import { storage, type StorageItemKey } from 'wxt/utils/storage';
import type { FeedItem } from '../coverage';

/** Hits kept for one article; a server gives at most as many. */
const MOST = 300;

interface Kept {
  url: string;
  items: FeedItem[];
}

/**
 * What servers found for the article in a tab, in session storage: never on disk, gone with the tab's next article.
 * @param url - canonical address of the article
 */
export async function rememberFurther(tabId: number, url: string, items: FeedItem[]): Promise<void> {
  await navigator.locks.request('parallax-further', async () => {
    const before = await recallFurther(tabId, url);
    const all = new Map([...items, ...before].map((item) => [item.url, item]));
    await storage.setItem<Kept>(key(tabId), { url, items: [...all.values()].slice(0, MOST) });
  });
}

export async function recallFurther(tabId: number, url: string): Promise<FeedItem[]> {
  const kept = await storage.getItem<Kept>(key(tabId));
  return kept?.url === url ? kept.items : [];
}

export async function forgetFurther(tabId: number): Promise<void> {
  await storage.removeItem(key(tabId));
}

function key(tabId: number): StorageItemKey {
  return `session:further:${tabId}`;
}
