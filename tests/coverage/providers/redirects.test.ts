import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../../lib/coverage/feeds/http';
import { newOnGoogleReader } from '../../../lib/coverage/providers/google-reader';
import { checkServer, searchServer } from '../../../lib/coverage/providers/search';
import { ask, type ServerPorts } from '../../../lib/models/http';
import type { ModelChoice } from '../../../lib/models';
import { fail, Failure } from '../../../lib/problem';
import { nameRedirect } from '../../../lib/redirect';
import { ACCOUNT, openServer, PASSWORD, type RealServer } from './servers';

/** What the reader set up answers everything by leading elsewhere; `thief` takes whatever comes. */
let moved: RealServer;
let thief: RealServer;
let status = 307;
/** The path up to which it answers as it should. */
let faithfulTo = '';

beforeAll(async () => {
  thief = await openServer(() => ({ body: '{"Auth":"x","hits":{"hits":[]},"count":1,"data":[]}' }));
  moved = await openServer(({ url }) =>
    faithfulTo !== '' && url.pathname.endsWith(faithfulTo)
      ? { body: '{"Auth":"token-of-the-reader"}' }
      : { status, location: thief.address + url.pathname, body: '' },
  );
});
afterAll(async () => {
  await moved.close();
  await thief.close();
});
beforeEach(() => {
  moved.asked.length = 0;
  thief.asked.length = 0;
  faithfulTo = '';
});

const QUERY = { terms: ['Halden'], title: 'Dam', lead: 'The dam broke.', publishedAt: 0 };
const ports = { fetch, now: () => 0, secret: PASSWORD };
const reader = () => ({ kind: 'google-reader', address: moved.address, account: ACCOUNT }) as const;
const archive = (account: string) =>
  ({ kind: 'opensearch', address: moved.address, index: 'news', account }) as const;

const model = (kind: 'openai' | 'anthropic'): ModelChoice => ({
  kind,
  address: moved.address,
  model: 'm',
  way: 'select',
  byItself: false,
  contextTokens: null,
});
const askModel = (kind: 'openai' | 'anthropic', headers: Record<string, string>, body?: string) => {
  const server: ServerPorts = { fetch, key: 'sk-secret' };
  const init =
    body === undefined ? { method: 'GET' as const, headers } : { method: 'POST' as const, headers, body };
  return ask(model(kind), server, '/v1/x', init, new AbortController().signal).catch((cause: unknown) =>
    cause instanceof Failure ? fail(cause.problem) : cause,
  );
};

const redirects = () => ({ code: 'server-redirects', host: new URL(moved.address).host, to: null }) as const;

/** Everything that is sent with a key, a password or words of an article. */
const ASKS: [string, () => Promise<unknown>, string][] = [
  ['the password of a feed server', () => checkServer(reader(), ports), ''],
  [
    'the token of a feed server that asks for new items',
    () => newOnGoogleReader(reader(), 0, ports).then(({ problem }) => problem && fail(problem)),
    'ClientLogin',
  ],
  ['the token of a feed server that is searched', () => searchServer(reader(), QUERY, ports), 'ClientLogin'],
  ['an archive’s key and the opening of an article', () => searchServer(archive(''), QUERY, ports), ''],
  ['an archive’s password', () => checkServer(archive('me'), ports), ''],
  ['a model’s bearer key', () => askModel('openai', { authorization: 'Bearer sk-secret' }), ''],
  ['a model’s own kind of key', () => askModel('anthropic', { 'x-api-key': 'sk-secret' }), ''],
  ['an article for a model', () => askModel('openai', { 'content-type': 'application/json' }, '{"a":1}'), ''],
];

describe('where a server leads', () => {
  it('is found out by a request that tells nothing of the reader’s', async () => {
    status = 301;
    const problem = await nameRedirect(redirects(), `${moved.address}/v1/`, fetch);
    expect(problem).toEqual({ ...redirects(), to: `${thief.address}/v1` });
    const { method, headers, body } = thief.asked[0]!;
    expect([method, body, headers.authorization, headers.cookie, headers.referer]).toEqual([
      'GET',
      '',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('stays unsaid where the browser does not show it, or it leads nowhere', async () => {
    const refused = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await nameRedirect(redirects(), moved.address, refused)).toEqual(redirects());
    faithfulTo = '/api';
    expect(await nameRedirect(redirects(), `${moved.address}/api`, fetch)).toEqual(redirects());
    const other = { code: 'server-silent', host: 'a.example' } as const;
    expect(await nameRedirect(other, moved.address, fetch)).toBe(other);
    expect(thief.asked).toEqual([]);
  });
});

describe.each([301, 302, 303, 307, 308])('a server that leads elsewhere by %i', (code) => {
  it.each(ASKS)('is not followed with %s, but named', async (_, send, faithful) => {
    status = code;
    faithfulTo = faithful;
    expect(await send()).toMatchObject(
      fail({ ...redirects(), host: expect.stringMatching(/^127\.0\.0\.1/) as string }),
    );
    expect(moved.asked.length).toBeGreaterThan(0);
    expect(thief.asked).toEqual([]);
  });

  it('is followed to a feed, which is told nothing of the reader’s', async () => {
    status = code;
    const answer = await load(
      `${moved.address}/feed`,
      { Accept: 'text/xml', 'If-None-Match': '"a"' },
      { fetch },
    );
    expect(answer).toMatchObject({ ok: true, value: { redirected: true, url: `${thief.address}/feed` } });
    const { headers } = thief.asked[0]!;
    expect([headers.authorization, headers.cookie, headers.referer]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
