import { getPublicKey } from 'nostr-tools/pure';
import type { IdentityMode } from './choice';

/** What a key is for: "one", "outlet:news.example" or "day:2026-11-23"; "signer": it is not ours. */
export type Scope = string;

export function scopeOf(mode: IdentityMode, at: { outletDomain: string; now: number }): Scope {
  if (mode === 'outlet') return `outlet:${at.outletDomain}`;
  if (mode === 'day') return `day:${new Date(at.now).toISOString().slice(0, 10)}`;
  return mode;
}

/**
 * The secret for a scope. There is one master secret, and it is the only thing to export and to keep safe: "one" is the
 * master itself, every other secret is HMAC-SHA-256 of its scope under the master. Without the master nobody can tell
 * that two of them belong together.
 * @param master - 32 bytes
 */
export async function secretFor(master: Uint8Array, scope: Scope): Promise<Uint8Array> {
  if (scope === 'one') return master;
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(master), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]); // prettier-ignore
  for (let attempt = 0; ; attempt++) {
    const about = new TextEncoder().encode(`parallax voices/${scope}/${attempt}`);
    const secret = new Uint8Array(await crypto.subtle.sign('HMAC', key, about));
    if (isSecret(secret)) return secret;
  }
}

/** Whether 32 bytes are a secret key: all but about one in 2^128 are. */
export function isSecret(bytes: Uint8Array): boolean {
  try {
    getPublicKey(bytes);
    return true;
  } catch {
    return false;
  }
}

export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns null where it is not hex of 32 bytes, or no secret key */
export function secretFromHex(hex: string): Uint8Array | null {
  if (!/^[0-9a-f]{64}$/.test(hex)) return null;
  const bytes = Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  return isSecret(bytes) ? bytes : null;
}
