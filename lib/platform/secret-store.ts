import type { DBSchema } from 'idb';
import { browser } from 'wxt/browser';
import { keepOpen } from '../database';
import { announceSecrets, type Secrets } from './secrets';

// For the worker alone: a database of the extension's origin, which no content script can open in either browser. In
// Firefox one can read all of storage.local, where the first versions kept the keys.

interface Schema extends DBSchema {
  secrets: { key: string; value: string };
}

const run = keepOpen<Schema>({
  name: 'parallax-secrets',
  version: 1,
  stores: ['secrets'],
  upgrade: (fresh) => void fresh.createObjectStore('secrets'),
});
const LOCK = 'parallax-secrets';
const OLD = 'secret:';

export const secretStore: Secrets = {
  async read(name) {
    // The old place first: it is emptied after the new one was filled, so one of the two has it.
    const { [OLD + name]: old } = await browser.storage.local.get(OLD + name);
    const kept = await run('reading a key', (database) => database.get('secrets', name)).catch(
      (cause: unknown) => {
        if (typeof old !== 'string') throw cause;
        return old;
      },
    );
    const secret: unknown = kept ?? old;
    return typeof secret === 'string' ? secret : null;
  },
  async keep(name, secret) {
    await navigator.locks.request(LOCK, async () => {
      await run('keeping a key', async (database) => {
        if (secret === null) await database.delete('secrets', name);
        else await database.put('secrets', secret, name);
      });
      await browser.storage.local.remove(OLD + name); // else the next move would bring it back
    });
    await announceSecrets();
  },
};

/** Forget all of them, when the reader clears everything. @throws Failure */
export async function forgetSecrets(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    await run('forgetting keys', (database) => database.clear('secrets'));
    await browser.storage.local.remove(Object.keys(await oldSecrets()));
  });
  await announceSecrets();
}

/**
 * Bring the secrets from where the first versions kept them; what was kept here since counts. Stopped half-way or
 * failing, it loses nothing: the old ones go last, and are read as long as they are there.
 * @throws Failure
 */
export async function moveSecrets(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const old = await oldSecrets();
    if (Object.keys(old).length === 0) return;
    await run('keeping keys', async (database) => {
      const { store, done } = database.transaction('secrets', 'readwrite', { durability: 'strict' });
      for (const [key, secret] of Object.entries(old)) {
        const name = key.slice(OLD.length);
        if (typeof secret === 'string' && (await store.getKey(name)) === undefined)
          await store.put(secret, name);
      }
      await done;
    });
    await browser.storage.local.remove(Object.keys(old));
  });
}

/**
 * Close the local storage to content scripts: it tells what was read and written. Once, when the worker starts. Firefox
 * has no such lock (153): our scripts there never ask for it, but whoever broke into a page's process could.
 */
export async function lockStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

async function oldSecrets(): Promise<Record<string, unknown>> {
  const all = await browser.storage.local.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(OLD)));
}
