import { decode, npubEncode } from 'nostr-tools/nip19';

/** "npub1qqqq…wxyz" */
export function authorName(author: string): string {
  const npub = npubEncode(author);
  return `${npub.slice(0, 10)}…${npub.slice(-4)}`;
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
