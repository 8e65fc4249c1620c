import { fail, ok, type Result } from '../problem';
import { authorOf, isLockedKey, lockKey, nsecOf, openVoices, readKey } from '../voices';
import type { Identity } from './voices-identity';

// For pages of ours alone: scrypt takes a second, and the worker would carry it for nothing.

/** Set the passphrase of the key, or take it off with ''. The key must be unlocked. */
export async function setPassphrase(identity: Identity, passphrase: string): Promise<Result<true>> {
  const secret = await identity.master();
  if (!secret) return fail({ code: 'key-locked' });
  await identity.keep(secret, passphrase === '' ? null : lockKey(secret, passphrase));
  return ok(true);
}

/** Unlock the key until the browser is closed. */
export async function unlockIdentity(identity: Identity, passphrase: string): Promise<Result<true>> {
  const locked = await identity.locked();
  if (locked === null) return ok(true);
  const secret = readKey(locked, passphrase);
  if (!secret.ok) return secret;
  await identity.keep(secret.value, locked);
  return ok(true);
}

/** The key as text to keep elsewhere: locked where it has a passphrase, plain otherwise. */
export async function exportIdentity(identity: Identity): Promise<Result<string>> {
  const locked = await identity.locked();
  if (locked !== null) return ok(locked);
  const secret = await identity.master();
  return secret ? ok(nsecOf(secret)) : fail({ code: 'key-invalid' });
}

/** Take this key in the place of the one there is. A locked one stays locked with its passphrase. */
export async function importIdentity(
  identity: Identity,
  text: string,
  passphrase: string,
): Promise<Result<true>> {
  const secret = readKey(text, passphrase);
  if (!secret.ok) return secret;
  await identity.keep(secret.value, isLockedKey(text) ? text.trim() : null);
  // What was written with it elsewhere is the reader's own here too. No comment has this id.
  const pubkey = authorOf(secret.value);
  await (await openVoices()).addOwn({ id: pubkey, pubkey, scope: 'one', at: 0 });
  return ok(true);
}
