import { storage, type StorageItemKey } from 'wxt/utils/storage';
import { checkArticle, type Article } from '../article';

/**
 * The article last read in each tab, in session storage: it outlives the worker, and is gone with the browser.
 * Session storage is memory only, so private windows may use it too.
 */
export async function rememberArticle(tabId: number, article: Article): Promise<void> {
  await storage.setItem(key(tabId), article);
}

export async function recallArticle(tabId: number): Promise<Article | null> {
  return checkArticle(await storage.getItem(key(tabId)));
}

export async function forgetArticle(tabId: number): Promise<void> {
  await storage.removeItem(key(tabId));
}

function key(tabId: number): StorageItemKey {
  return `session:article:${tabId}`;
}
