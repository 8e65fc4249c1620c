import { getPublicKey } from 'nostr-tools/pure';
import { describe, expect, it } from 'vitest';
import {
  isLockedKey,
  lockKey,
  nsecOf,
  readKey,
  scopeOf,
  secretFor,
  secretFromHex,
  toHex,
} from '../../lib/voices';
import { writer } from './writers';

const master = writer(7);
const at = { outletDomain: 'harbourpost.example', now: Date.UTC(2026, 4, 12, 23, 59) };

describe('keys', () => {
  it('gives one author, one for each outlet, or one for each UTC day, from one secret', async () => {
    const scopes = (['one', 'outlet', 'day'] as const).map((mode) => scopeOf(mode, at));
    expect(scopes).toEqual(['one', 'outlet:harbourpost.example', 'day:2026-05-12']);
    const authors = await Promise.all(
      scopes.map(async (scope) => getPublicKey(await secretFor(master, scope))),
    );
    expect(new Set(authors).size).toBe(3);
    expect(authors[0]).toBe(getPublicKey(master));
    const again = await secretFor(master, 'day:2026-05-12');
    expect(getPublicKey(again)).toBe(authors[2]);
  });
  it('brings a key back from its text', () => {
    expect(readKey(nsecOf(master), '')).toEqual({ ok: true, value: master });
    expect(readKey(toHex(master), '')).toEqual({ ok: true, value: master });
  });
  it('opens a locked key with its passphrase alone', () => {
    const locked = lockKey(master, 'twelve grey gulls');
    expect(isLockedKey(locked)).toBe(true);
    expect(readKey(locked, 'twelve grey gulls')).toEqual({ ok: true, value: master });
    expect(readKey(locked, 'twelve grey geese')).toEqual({ ok: false, problem: { code: 'key-passphrase' } });
  });
  it('reads the test vector of NIP-49', () => {
    const vector =
      'ncryptsec1qgg9947rlpvqu76pj5ecreduf9jxhselq2nae2kghhvd5g7dgjtcxfqtd67p9m0w57lspw8gsq6yphnm8623nsl8xn9j4jdzz84zm3frztj3z7s35vpzmqf6ksu8r89qk5z2zxfmu5gv8th8wclt0h4p';
    const read = readKey(vector, 'nostr');
    expect(read.ok && toHex(read.value)).toBe(
      '3501454135014541350145413501453fefb02227e449e57cf4d3a3ce05378683',
    );
  });
  it('is not fooled by what is no key', () => {
    for (const text of [
      '',
      'nsec1qqqq',
      'npub1abc',
      '0'.repeat(64),
      'f'.repeat(64),
      'ncryptsec1',
      'x'.repeat(9_999),
    ])
      expect(readKey(text, 'x').ok).toBe(false);
    expect(secretFromHex('f'.repeat(64))).toBeNull();
  });
  it('does not hang on a key that asks for years of work', () => {
    const greedy = `ncryptsec1qgl${lockKey(master, 'x').slice(13)}`; // 2^31 rounds
    expect(readKey(greedy, 'x')).toEqual({ ok: false, problem: { code: 'key-invalid' } });
  });
});
