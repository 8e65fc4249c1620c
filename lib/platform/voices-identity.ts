import { storage } from 'wxt/utils/storage';
import { secretFromHex, toHex, type IdentityState } from '../voices';
import { watchSecrets, type Secrets } from './secrets';

/** The master secret: 64 hex digits, or locked with a passphrase ("ncryptsec1…"). */
const NAME = 'voices';
/** The secret while it is unlocked: memory only, trusted contexts only, until the browser is closed. */
const unlocked = storage.defineItem<string | null>('session:voices:key', { fallback: null });

/** The key the reader's comments are signed with. Everything throws a Failure where the secrets cannot be had. */
export interface Identity {
  state: () => Promise<IdentityState>;
  /** The master secret; null where there is none, or it is locked. */
  master: () => Promise<Uint8Array | null>;
  /** The master secret, made now where the reader has none; null where it is locked. */
  need: () => Promise<Uint8Array | null>;
  /** Keep this as the master secret, in the place of any before. @param locked - "ncryptsec1…", if it has a passphrase */
  keep: (secret: Uint8Array, locked: string | null) => Promise<void>;
  /** The locked form; null where there is no key or it has no passphrase. */
  locked: () => Promise<string | null>;
  /** The key is gone for good, unless it was exported. */
  forget: () => Promise<void>;
}

/** @param secrets - the worker's store, or what asks the worker for it */
export function identityIn(secrets: Secrets): Identity {
  const master = async (): Promise<Uint8Array | null> => {
    const kept = await secrets.read(NAME);
    if (kept === null) return null;
    return secretFromHex(kept) ?? secretFromHex((await unlocked.getValue()) ?? '');
  };
  const keep = async (secret: Uint8Array, locked: string | null): Promise<void> => {
    await secrets.keep(NAME, locked ?? toHex(secret));
    await unlocked.setValue(locked ? toHex(secret) : null);
  };
  return {
    master,
    keep,
    async state() {
      if ((await secrets.read(NAME)) === null) return 'none';
      return (await master()) ? 'ready' : 'locked';
    },
    need: () =>
      navigator.locks.request('parallax-voices-key', async () => {
        if ((await secrets.read(NAME)) !== null) return master();
        for (;;) {
          const secret = secretFromHex(toHex(crypto.getRandomValues(new Uint8Array(32))));
          if (!secret) continue;
          await keep(secret, null);
          return secret;
        }
      }),
    async locked() {
      const kept = await secrets.read(NAME);
      return kept?.startsWith('ncryptsec1') ? kept : null;
    },
    async forget() {
      await secrets.keep(NAME, null);
      await unlocked.setValue(null);
    },
  };
}

/** Told whenever the key is made, replaced, locked, unlocked or forgotten, here or in another page. */
export function watchIdentity(onChange: () => void): void {
  watchSecrets(onChange);
  unlocked.watch(onChange);
}
