import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { collectNew, openStore, type CoverageStore } from '../../../lib/coverage';
import { ACCOUNT, googleReader, openServer, PASSWORD, type Held, type RealServer } from './servers';
import { countItems } from '../count';

const MINUTE = 60_000;
let time = Date.UTC(2026, 4, 20, 12);
let store: CoverageStore;
let server: RealServer;
const held: Held[] = [];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore({ now: () => time });
  held.splice(0, Infinity, entry(1), entry(2));
  server = await openServer(googleReader(held, 'freshrss'));
});
afterEach(() => server.close());

const entry = (id: number): Held => ({
  id,
  title: `Report ${id}`,
  url: `https://one.example/${id}`,
  published: time / 1000 - 60,
});
const collect = async (secret = PASSWORD, force = false): Promise<string[]> => {
  const items = await collectNew(
    { kind: 'google-reader', address: server.address, account: ACCOUNT },
    { fetch, now: () => time, secret, store, random: () => 0.5, pollMinutes: 30, force },
  );
  return items.map(({ title }) => title).sort();
};

it('takes over what is new on the server, each item once', async () => {
  expect(await collect()).toEqual(['Report 1', 'Report 2']);
  expect(await collect()).toEqual([]); // not due
  time += 31 * MINUTE;
  held.push(entry(3));
  expect(await collect()).toEqual(['Report 3']);
  expect(await countItems(store)).toBe(3);
});

it('takes over what came before the server failed, and asks for the rest again', async () => {
  held.push(entry(3));
  await server.close();
  const speak = googleReader(held, 'freshrss');
  let busy = true;
  server = await openServer((asked) =>
    busy && asked.url.searchParams.has('c') ? { status: 503, body: 'Busy' } : speak(asked),
  );
  expect(await collect()).toEqual(['Report 1', 'Report 2']);
  expect((await store.readFeeds())[0]).toMatchObject({
    failures: 1,
    lastOkAt: null,
    problem: { code: 'server-busy' },
  });
  busy = false;
  time += 26 * 3_600_000; // longer than what is asked for again after a success
  expect(await collect()).toEqual(['Report 3']);
});

it('waits longer after each failure, unless it is told to try', async () => {
  expect(await collect('wrong')).toEqual([]);
  expect((await store.readFeeds())[0]).toMatchObject({ failures: 1, problem: { code: 'server-login' } });
  expect(await collect()).toEqual([]);
  expect(await collect(PASSWORD, true)).toEqual(['Report 1', 'Report 2']);
});
