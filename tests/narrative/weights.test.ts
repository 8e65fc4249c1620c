import { expect, test } from 'vitest';
import { createNarrator } from '../../lib/narrative';
import { weights } from './shipped';

test('weights that lost a byte are refused by name', () => {
  const bytes = new Uint8Array(weights());
  bytes[bytes.length - 5]! ^= 1;
  expect(() => createNarrator(bytes.buffer)).toThrow(/weights are damaged: the checksum differs/);
});

test('something else than weights is refused', () => {
  expect(() => createNarrator(new ArrayBuffer(4))).toThrow(/too short/);
  expect(() => createNarrator(new TextEncoder().encode('<!doctype html><p>Not found').buffer)).toThrow(
    /not a weights file/,
  );
});
