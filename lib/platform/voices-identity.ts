import { storage } from 'wxt/utils/storage';
import { secretFromHex, toHex, type IdentityState } from '../voices';
import { keepSecret, readSecret, watchSecret } from './secrets';

/** The master secret: 64 hex digits, or locked with a passphrase ("ncryptsec1…"). */
const NAME = 'voices';
/** The secret while it is unlocked: memory only, trusted contexts only, until the browser is closed. */
const unlocked = storage.defineItem<string | null>('session:voices:key', { fallback: null });

export async function identityState(): Promise<IdentityState> {
  if ((await readSecret(NAME)) === null) return 'none';
  return (await masterSecret()) ? 'ready' : 'locked';
}

/** The master secret; null where there is none, or it is locked. */
export async function masterSecret(): Promise<Uint8Array | null> {
  const kept = await readSecret(NAME);
  if (kept === null) return null;
  return secretFromHex(kept) ?? secretFromHex((await unlocked.getValue()) ?? '');
}

/** The master secret, made now where the reader has none; null where it is locked. */
export async function needMaster(): Promise<Uint8Array | null> {
  return navigator.locks.request('parallax-voices-key', async () => {
    if ((await readSecret(NAME)) !== null) return masterSecret();
    for (;;) {
      const secret = secretFromHex(toHex(crypto.getRandomValues(new Uint8Array(32))));
      if (!secret) continue;
      await keepMaster(secret, null);
      return secret;
    }
  });
}

/** Keep this as the master secret, in the place of any before. @param locked - "ncryptsec1…", if it has a passphrase */
export async function keepMaster(secret: Uint8Array, locked: string | null): Promise<void> {
  await keepSecret(NAME, locked ?? toHex(secret));
  await unlocked.setValue(locked ? toHex(secret) : null);
}

/** The locked form; null where there is no key or it has no passphrase. */
export async function lockedKey(): Promise<string | null> {
  const kept = await readSecret(NAME);
  return kept?.startsWith('ncryptsec1') ? kept : null;
}

/** Told whenever the key is made, replaced, locked, unlocked or forgotten, here or in another page. */
export function watchIdentity(onChange: () => void): void {
  watchSecret(NAME, onChange);
  unlocked.watch(onChange);
}

/** The key is gone for good, unless it was exported. */
export async function forgetIdentity(): Promise<void> {
  await keepSecret(NAME, null);
  await unlocked.setValue(null);
}
