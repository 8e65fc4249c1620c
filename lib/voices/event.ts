import { finalizeEvent, getEventHash, getPublicKey, verifyEvent } from 'nostr-tools/pure';

/** A Nostr event as it travels (NIP-01). `created_at` in seconds. */
export interface SignedEvent {
  id: string;
  pubkey: string;
  created_at: number;
  kind: number;
  tags: string[][];
  content: string;
  sig: string;
}

export type Unsigned = Pick<SignedEvent, 'kind' | 'tags' | 'content' | 'created_at'>;

export const KIND = { deletion: 5, comment: 1111, report: 1984, label: 1985 } as const;

/** Longest content and most tags that are kept; a comment of 500 code points needs a fraction of it. */
const MOST_CONTENT = 4_000;
const MOST_TAGS = 100;
const MOST_TAG_PARTS = 10;
const MOST_TAG_TEXT = 2_100;

/** An event of the right shape, from anything a relay or a signer may give; its signature is not checked. */
export function readEvent(value: unknown): SignedEvent | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, pubkey, created_at, kind, tags, content, sig } = value as Record<string, unknown>;
  if (!isHex(id, 64) || !isHex(pubkey, 64) || !isHex(sig, 128)) return null;
  if (!isWhole(kind, 0xffff) || !isWhole(created_at, Number.MAX_SAFE_INTEGER)) return null;
  if (typeof content !== 'string' || !Array.isArray(tags) || !tags.every(isTag)) return null;
  return { id, pubkey, created_at, kind, tags, content, sig };
}

/** Whether an event is too large to be kept. Anybody may sign such a one: a relay that passes it on does nothing wrong. */
export function isLarge({ tags, content }: SignedEvent): boolean {
  const isLargeTag = (tag: string[]) =>
    tag.length > MOST_TAG_PARTS || tag.some((part) => part.length > MOST_TAG_TEXT);
  return content.length > MOST_CONTENT || tags.length > MOST_TAGS || tags.some(isLargeTag);
}

/** Whether its id is the hash of what it says: cheap, and keeps a false event from standing in a true one's place. */
export function idHolds(event: SignedEvent): boolean {
  try {
    return getEventHash(event) === event.id;
  } catch {
    return false; // a lone surrogate or the like
  }
}

/** Whether its author signed it: about a millisecond each, so only for what is shown. */
export function signatureHolds({ id, pubkey, created_at, kind, tags, content, sig }: SignedEvent): boolean {
  return verifyEvent({ id, pubkey, created_at, kind, tags, content, sig });
}

/** @param secret - 32 bytes */
export function sign(event: Unsigned, secret: Uint8Array): SignedEvent {
  const { id, pubkey, created_at, kind, tags, content, sig } = finalizeEvent(event, secret);
  return { id, pubkey, created_at, kind, tags, content, sig };
}

/** The author a secret signs as: 64 hex digits. */
export function authorOf(secret: Uint8Array): string {
  return getPublicKey(secret);
}

/** The first value of a tag; null where there is none. */
export function tagOf(event: Pick<SignedEvent, 'tags'>, name: string): string | null {
  return event.tags.find((tag) => tag[0] === name)?.[1] ?? null;
}

/** All first values of a tag. */
export function tagsOf(event: Pick<SignedEvent, 'tags'>, name: string): string[] {
  return event.tags.flatMap((tag) => (tag[0] === name && tag[1] !== undefined ? [tag[1]] : []));
}

/**
 * Leading zero bits of an event's id, as far as its author said it would look for them (NIP-13): what luck gave beyond
 * that does not count.
 */
export function workOf(event: Pick<SignedEvent, 'id' | 'tags'>): number {
  const meant = Number(event.tags.find((tag) => tag[0] === 'nonce')?.[2]);
  if (!Number.isInteger(meant) || meant <= 0) return 0;
  const zeros = /^0*/.exec(event.id)![0].length;
  const next = Number.parseInt(event.id[zeros] ?? '0', 16);
  return Math.min(meant, zeros * 4 + Math.max(0, Math.clz32(next) - 28));
}

export function isHex(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
}

function isWhole(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isTag(tag: unknown): tag is string[] {
  return Array.isArray(tag) && tag.every((part) => typeof part === 'string');
}
