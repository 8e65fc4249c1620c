import fc from 'fast-check';
import { npubEncode } from 'nostr-tools/nip19';
import { expect, it } from 'vitest';
import { authorName } from '../../lib/voices/author';

it('names an author as every other client does', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(key, (bytes) => {
      const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const npub = npubEncode(hex);
      expect(authorName(hex)).toBe(`${npub.slice(0, 10)}…${npub.slice(-4)}`);
    }),
  );
});
