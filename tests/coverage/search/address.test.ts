import { expect, it } from 'vitest';
import { sameAddress } from '../../../lib/coverage/search/address';

it('knows an article again under the forms its address takes', () => {
  const address = 'https://www.harbour.example/news/dam?id=7';
  for (const form of [
    'http://harbour.example/news/dam?id=7',
    'https://m.harbour.example/news/dam/?utm_source=feed&id=7#top',
  ])
    expect(sameAddress(address, form)).toBe(true);
});

it('keeps articles apart that differ in path or identifying parameter', () => {
  expect(sameAddress('https://harbour.example/a', 'https://harbour.example/b')).toBe(false);
  expect(sameAddress('https://harbour.example/a?id=1', 'https://harbour.example/a?id=2')).toBe(false);
  expect(sameAddress('not an address', 'https://harbour.example/a')).toBe(false);
});
