import { expect, it } from 'vitest';
import { addressKey } from '../../../lib/coverage/search/address';

it('knows an article again under the forms its address takes', () => {
  const address = 'https://www.harbour.example/news/dam?id=7';
  for (const form of [
    'http://harbour.example/news/dam?id=7',
    'https://m.harbour.example/news/dam/?utm_source=feed&id=7#top',
  ])
    expect(addressKey(form)).toBe(addressKey(address));
});

it('keeps articles apart that differ in path or identifying parameter', () => {
  expect(addressKey('https://harbour.example/a')).not.toBe(addressKey('https://harbour.example/b'));
  expect(addressKey('https://harbour.example/a?id=1')).not.toBe(addressKey('https://harbour.example/a?id=2'));
  expect(addressKey('not an address')).not.toBe(addressKey('https://harbour.example/a'));
});
