import { decode, nsecEncode, type NSec } from 'nostr-tools/nip19';
import { decrypt, encrypt } from 'nostr-tools/nip49';
import { fail, ok, type Result } from '../problem';
import { isSecret } from './keys';

/** Rounds of scrypt, as a power of two: about a second and 64 MB. */
const HARDNESS = 16;
/** As high as an import may ask for, so that a made-up one cannot hang the page. */
const HARDEST = 18;

/** A secret as people keep it (NIP-19): "nsec1…". */
export function nsecOf(secret: Uint8Array): string {
  return nsecEncode(secret);
}

/** A secret locked with a passphrase (NIP-49): "ncryptsec1…". Takes about a second. */
export function lockKey(secret: Uint8Array, passphrase: string): string {
  return encrypt(secret, passphrase, HARDNESS);
}

/** Whether a text is a locked secret, so that a passphrase has to be asked for. */
export function isLockedKey(text: string): boolean {
  return text.trim().startsWith('ncryptsec1');
}

/** The secret in "nsec1…", 64 hex digits, or "ncryptsec1…" with its passphrase. */
export function readKey(typed: string, passphrase: string): Result<Uint8Array> {
  const text = typed.trim();
  const invalid = fail({ code: 'key-invalid' });
  if (text.length > 300) return invalid;
  if (isLockedKey(text)) return unlock(text, passphrase);
  const secret = /^[0-9a-f]{64}$/i.test(text) ? fromHex(text) : fromNsec(text);
  return secret && isSecret(secret) ? ok(secret) : invalid;
}

function unlock(text: string, passphrase: string): Result<Uint8Array> {
  if (hardnessOf(text) > HARDEST) return fail({ code: 'key-invalid' });
  try {
    const secret = decrypt(text, passphrase);
    return isSecret(secret) ? ok(secret) : fail({ code: 'key-invalid' });
  } catch {
    return fail({ code: 'key-passphrase' });
  }
}

/** Bech32 carries five bits a letter; the second byte is the power of two. */
function hardnessOf(text: string): number {
  const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  const bits = [...text.slice('ncryptsec1'.length, 'ncryptsec1'.length + 4)].reduce(
    (sum, letter) => sum * 32 + Math.max(0, letters.indexOf(letter)),
    0,
  );
  return (bits >> 4) & 0xff;
}

function fromNsec(text: string): Uint8Array | null {
  try {
    return text.startsWith('nsec1') ? decode(text as NSec).data : null;
  } catch {
    return null;
  }
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}

/** A public key as typed, as npub or hex. @returns 64 hex digits; null for anything else */
export function readAuthor(typed: string): string | null {
  const text = typed.trim().replace(/^nostr:/, '');
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  try {
    const read = decode(text);
    return read.type === 'npub' ? read.data : null;
  } catch {
    return null;
  }
}
