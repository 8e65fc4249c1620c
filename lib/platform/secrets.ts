import { browser } from 'wxt/browser';
import { storage, type StorageItemKey } from 'wxt/utils/storage';

/**
 * Keys and passwords, each under the name of what it opens. On this machine only: never synced, never exported, never
 * in an answer to a content script.
 */
export async function readSecret(name: string): Promise<string | null> {
  const secret = await storage.getItem<unknown>(key(name));
  return typeof secret === 'string' ? secret : null;
}

/** @param secret - null forgets it */
export async function keepSecret(name: string, secret: string | null): Promise<void> {
  if (secret === null) await storage.removeItem(key(name));
  else await storage.setItem(key(name), secret);
}

/** Told whenever it is kept anew or forgotten, here or in another page. */
export function watchSecret(name: string, onChange: () => void): void {
  storage.watch(key(name), onChange);
}

/** Forget all of them, when the reader clears everything. */
export async function forgetSecrets(): Promise<void> {
  const all = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(all.filter((name) => name.startsWith('secret:')));
}

/**
 * Close the local storage to content scripts, which share a process with pages. Once, when the worker starts. Firefox has
 * no such lock (153): our scripts there never ask for it, but whoever broke into a page's process could.
 */
export async function lockStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

function key(name: string): StorageItemKey {
  return `local:secret:${name}`;
}
