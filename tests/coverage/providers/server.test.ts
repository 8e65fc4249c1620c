import { expect, it } from 'vitest';
import { readServers } from '../../../lib/coverage/providers/server';

it('keeps one server of a kind, and only those that may be sent a password', () => {
  const reader = { kind: 'google-reader', address: 'https://feeds.example/api', account: 'me' };
  expect(
    readServers([
      { kind: 'gdelt', address: 'https://elsewhere.example' },
      { ...reader, account: 'first' },
      reader,
      { kind: 'opensearch', address: 'http://archive.example', index: 'news', account: '' },
      { kind: 'opensearch', address: 'http://127.0.0.1:9200', index: '../_all', account: '' },
      { kind: 'elsewhere' },
      null,
    ]),
  ).toEqual([{ kind: 'gdelt' }, { ...reader }]);
  expect(
    readServers([{ kind: 'opensearch', address: 'http://localhost:9200', index: 'news-*', account: '' }]),
  ).toHaveLength(1);
  expect(readServers('gdelt')).toEqual([]);
});
