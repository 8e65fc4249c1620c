import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { load as loadFeed } from '../../lib/coverage/feeds/http';
import { ask } from '../../lib/coverage/providers/ask';
import { receiptOf, record, recordedFetch } from '../../lib/platform/receipt';
import type { StoryRequest } from '../../lib/receipt';

const STORY = { tabId: 4, url: 'https://daily.example/a' };
const ABOUT = { why: 'search', carried: [{ what: 'words', count: 3 }] } as const;
const request = (at: number): StoryRequest => ({
  id: String(at),
  host: 'relay.example',
  why: 'comments',
  carried: [],
  bytesSent: 1,
  bytesReceived: 2,
  at,
  ok: true,
});

let server: Server;
let address: string;

beforeEach(async () => {
  fakeBrowser.reset();
  server = createServer((asked, answer) => {
    if (asked.url?.startsWith('/gone')) answer.writeHead(404).end('no');
    else if (asked.url === '/long') answer.writeHead(200, { 'content-length': '99' }).end('a'.repeat(99));
    else if (asked.url === '/endless') {
      answer.writeHead(200);
      const more = setInterval(() => answer.write('a'.repeat(99)), 1);
      answer.on('close', () => clearInterval(more));
    } else if (asked.url === '/cut') {
      answer.writeHead(200, { 'content-length': '99' }).write('half');
      setTimeout(() => answer.destroy(), 20);
    } else {
      answer.write('été');
      setTimeout(() => answer.end('!'), 20);
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
});

const load = (path: string, init?: RequestInit) =>
  recordedFetch(STORY, { why: ABOUT.why, carried: [...ABOUT.carried] })(address + path, init);

describe('a story’s receipt', () => {
  it('names each request with what it carried and its bytes', async () => {
    const answer = await load('/a?b=1', { method: 'POST', body: 'ñ' });
    expect(answer.url).toBe(`${address}/a?b=1`);
    expect(await answer.text()).toBe('été!');
    const { requests } = await receiptOf(STORY);
    expect(requests).toEqual([
      {
        id: expect.any(String) as string,
        host: new URL(address).host,
        why: 'search',
        carried: [{ what: 'words', count: 3 }],
        bytesSent: 8,
        bytesReceived: 6,
        at: expect.any(Number) as number,
        ok: true,
      },
    ]);
  });

  it('names those that failed too', async () => {
    await (await load('/gone')).text();
    await expect((await load('/cut')).text()).rejects.toThrow();
    server.close();
    server.closeAllConnections();
    await expect(load('/nobody')).rejects.toThrow();
    const { requests } = await receiptOf(STORY);
    expect(requests.map(({ ok, bytesReceived }) => [ok, bytesReceived])).toEqual([
      [false, 2],
      [true, 4],
      [false, 0],
    ]);
  });

  it('names those that were refused, whose words nobody reads', async () => {
    const fetch = recordedFetch(STORY, { why: ABOUT.why, carried: [...ABOUT.carried] });
    const asked = await ask(`${address}/gone`, {}, { fetch, now: Date.now, secret: null });
    expect(asked).toMatchObject({ ok: false, problem: { code: 'server-lacks' } });
    await loadFeed(`${address}/long`, {}, { fetch, maxBytes: 10 });
    await loadFeed(`${address}/endless`, {}, { fetch, maxBytes: 10 });
    const answered = async () => (await receiptOf(STORY)).requests.map(({ ok }) => ok);
    await vi.waitFor(async () => expect(await answered()).toEqual([false, true, true]));
  });

  it('counts what had come when the reader let go', async () => {
    const answer = await load('/slow');
    const reader = answer.body!.getReader();
    await reader.read();
    await reader.cancel();
    expect((await receiptOf(STORY)).requests.map(({ bytesReceived }) => bytesReceived)).toEqual([5]);
  });

  it('names one that is still on its way', async () => {
    const answer = await load('/slow');
    expect((await receiptOf(STORY)).requests.map(({ ok }) => ok)).toEqual([null]);
    await answer.text();
    expect((await receiptOf(STORY)).requests.map(({ ok }) => ok)).toEqual([true]);
  });

  it('begins anew with another article in the tab', async () => {
    await record(STORY, request(1));
    await record({ ...STORY, url: 'https://daily.example/b' }, request(2));
    expect((await receiptOf(STORY)).requests).toEqual([]);
    expect((await receiptOf({ ...STORY, url: 'https://daily.example/b' })).requests).toHaveLength(1);
  });

  it('says how many it no longer lists', async () => {
    for (let at = 0; at < 203; at++) await record(STORY, request(at));
    const { requests, earlier } = await receiptOf(STORY);
    expect([requests.length, earlier, requests[0]?.at]).toEqual([200, 3, 3]);
  });

  it('keeps every one of several made at once', async () => {
    await Promise.all([5, 3, 9].map((at) => record(STORY, request(at))));
    expect((await receiptOf(STORY)).requests.map(({ at }) => at)).toEqual([3, 5, 9]);
  });
});
