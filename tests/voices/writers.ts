import { composeComment, sign, type SignedEvent } from '../../lib/voices';

export const NOW = Date.UTC(2026, 4, 12, 12);
export const ARTICLE = 'https://harbourpost.example/2026/ships-levy';

/** The same secret for the same number. */
export function writer(number: number): Uint8Array {
  return new Uint8Array(32)
    .fill(1)
    .with(31, (number % 250) + 1)
    .with(30, Math.floor(number / 250) + 1);
}

/** A comment as any client would send it. */
export function comment(
  by: number,
  text: string,
  about: { url?: string; at?: number; parent?: SignedEvent | null } = {},
): SignedEvent {
  const { url = ARTICLE, at = NOW, parent = null } = about;
  return sign(composeComment(text, url, parent, at), writer(by));
}

/** The same event with another's signature: its id still holds. */
export function forged(event: SignedEvent): SignedEvent {
  return { ...event, sig: 'ab'.repeat(64) };
}
