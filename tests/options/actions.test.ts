// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as actions from '../../entrypoints/options/actions';
import * as models from '../../entrypoints/options/models';
import * as servers from '../../entrypoints/options/servers';
import { entries, openState, settings } from '../../entrypoints/options/state';
import type { Server } from '../../lib/coverage';
import { readModel } from '../../lib/models';
import { checkOutlet, type Outlet } from '../../lib/outlets';
import { askedSecrets } from '../../lib/platform/secrets';
import { serverSecrets } from '../../lib/platform/server-secrets';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { ok } from '../../lib/problem';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings';

/** The browser's side: hosts granted, what the prompt answers, what was asked of it. */
let granted: Set<string>;
let prompt: boolean;
const asked: string[][] = [];
const sent: { kind: string; ask: unknown }[] = [];
/** Keys and passwords the worker keeps, by name. */
const secrets = new Map<string, string>();

const patterns = (hosts: string[]) => hosts.map((host) => `*://${host}/*`);

function outlet(domain: string, feedHost: string): Outlet {
  const checked = checkOutlet({ domain, name: domain, feeds: [`https://${feedHost}/rss`] });
  if (!checked.ok) throw new Error(`the sample ${domain} is no outlet`);
  return { ...checked.value, origin: 'table' };
}

const post = outlet('post.example', 'feeds.post.example');
const echo = outlet('echo.example', 'shared.example');
const globe = outlet('globe.example', 'shared.example');
const table = new Map([post, echo, globe].map((each) => [each.domain, each]));

function reply(kind: string, ask: { domains?: string[]; name?: string; secret?: string | null }): unknown {
  switch (kind) {
    case 'outlets/list':
      return (ask.domains ?? []).flatMap((domain) => table.get(domain) ?? []);
    case 'outlets/discover':
      return outlet('morning.example', 'www.morning.example');
    case 'secret/read':
      return secrets.get(ask.name!) ?? null;
    case 'secret/keep':
      if (ask.secret) secrets.set(ask.name!, ask.secret);
      else secrets.delete(ask.name!);
      return { kept: true };
    case 'further/check':
      return { held: 3 };
    default:
      return [];
  }
}

const setUp = async (part: Partial<Settings>) => {
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, ...part }));
  await openState();
};

beforeEach(() => {
  fakeBrowser.reset();
  granted = new Set();
  prompt = true;
  asked.length = 0;
  sent.length = 0;
  secrets.clear();
  const deaf = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(browser, {
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((host) => granted.has(host))),
      request: ({ origins }: { origins: string[] }) => {
        asked.push(origins);
        if (prompt) for (const origin of origins) granted.add(origin);
        return Promise.resolve(prompt);
      },
      getAll: () => Promise.resolve({ origins: [...granted] }),
      remove: ({ origins }: { origins: string[] }) => {
        for (const origin of origins) granted.delete(origin);
        return Promise.resolve(true);
      },
      onAdded: deaf,
      onRemoved: deaf,
    },
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    const { kind, ask } = message as { kind: string; ask: { domains?: string[] } };
    sent.push({ kind, ask });
    return Promise.resolve(ok(reply(kind, ask))) as never;
  });
  // Two pages that change settings take turns through a lock, which jsdom does not have.
  const locks = { request: (_name: string, work: () => unknown) => work() };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
  const storage = { estimate: () => Promise.resolve({ usage: 2_048 }) };
  Object.defineProperty(navigator, 'storage', { configurable: true, value: storage });
});

describe('following an outlet', () => {
  it('asks for its feed’s host only', async () => {
    await setUp({});
    expect(await actions.followOne(post)).toBeNull();
    expect(asked).toEqual([patterns(['feeds.post.example'])]);
    expect((await getSettings()).followed).toEqual(['post.example']);
  });

  it('asks before anything is awaited', async () => {
    await setUp({});
    const done = actions.followOne(post);
    expect(asked).toHaveLength(1);
    await done;
  });

  it('keeps the choice when the prompt is refused, and shows what is missing', async () => {
    await setUp({});
    prompt = false;
    expect(await actions.followOne(post)).toBeNull();
    await vi.waitFor(() => expect(entries.value[0]?.missing).toEqual(['feeds.post.example']));
    expect((await getSettings()).followed).toEqual(['post.example']);
  });

  it('names a prompt that was refused when it was asked for by itself', async () => {
    await setUp({ followed: ['post.example'] });
    prompt = false;
    expect(await actions.allow(entries.value)).toEqual({
      code: 'permission-missing',
      host: 'feeds.post.example',
    });
  });
});

describe('letting an outlet go', () => {
  it('gives back the permission nobody else needs', async () => {
    granted = new Set(patterns(['feeds.post.example', 'shared.example']));
    await setUp({ followed: ['post.example', 'echo.example'] });
    expect(await actions.stopFollowing('post.example')).toBeNull();
    expect([...granted]).toEqual(patterns(['shared.example']));
  });

  it('keeps the permission that another followed outlet needs', async () => {
    granted = new Set(patterns(['shared.example']));
    await setUp({ followed: ['echo.example', 'globe.example'] });
    await actions.stopFollowing('echo.example');
    expect([...granted]).toEqual(patterns(['shared.example']));
  });

  it('keeps the permission that a server or the model needs', async () => {
    granted = new Set(patterns(['feeds.post.example', 'shared.example']));
    await setUp({
      followed: ['post.example', 'echo.example'],
      servers: [{ kind: 'google-reader', address: 'https://feeds.post.example/api', account: 'me' }],
      model: readModel({ kind: 'openai', address: 'https://shared.example', model: 'small' }),
    });
    await actions.stopFollowing('post.example');
    await actions.stopFollowing('echo.example');
    expect([...granted]).toEqual(patterns(['feeds.post.example', 'shared.example']));
  });

  it('keeps everything when saving fails', async () => {
    granted = new Set(patterns(['feeds.post.example']));
    await setUp({ followed: ['post.example'] });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const problem = await actions.stopFollowing('post.example');
    vi.restoreAllMocks();
    expect(problem).toEqual({ code: 'storage-failed', doing: 'saving your choice', full: true });
    expect([...granted]).toEqual(patterns(['feeds.post.example']));
  });

  it('happens with all of them when everything is cleared, whatever they were for', async () => {
    granted = new Set(patterns(['feeds.post.example', 'shared.example', 'a-model.example']));
    await setUp({ followed: ['post.example', 'echo.example'] });
    expect(await actions.clear('everything')).toBeNull();
    expect([...granted]).toEqual([]);
    expect(sent).toContainEqual({ kind: 'data/clear', ask: { what: 'everything' } });
  });
});

describe('a server of the reader’s own', () => {
  const archive = {
    kind: 'opensearch',
    address: 'http://localhost:9200',
    index: 'news-*',
    account: '',
  } as const;
  const typed = { ...archive, secret: '' };
  const model = readModel({ kind: 'openai', address: 'localhost:11434', model: 'small' });
  const passwordOf = (address: string) =>
    serverSecrets(askedSecrets).read({ ...archive, address } satisfies Server);

  it('keeps its password while its address stays', async () => {
    await setUp({ servers: [archive] });
    secrets.set('server:opensearch http://localhost:9200', 'hush');
    expect(await servers.save({ ...typed, index: 'stories-*' })).toEqual(ok({ held: 3 }));
    expect(await passwordOf('http://localhost:9200')).toBe('hush');
    await servers.save({ ...typed, address: 'http://localhost:9200/archive' });
    expect(await passwordOf('http://localhost:9200/archive')).toBe('hush');
  });

  it('that takes another’s place never gets the other’s password', async () => {
    await setUp({ servers: [archive] });
    secrets.set('server:opensearch http://localhost:9200', 'hush');
    await servers.save({ ...typed, address: 'https://archive.example' });
    expect(await passwordOf('https://archive.example')).toBeNull();
    expect([...secrets.values()]).toEqual([]);
  });

  it('on the machine of the model leaves the model open when it goes', async () => {
    granted = new Set(patterns(['localhost']));
    await setUp({ servers: [archive], model });
    await servers.remove('opensearch');
    expect([...granted]).toEqual(patterns(['localhost']));
    await models.remove();
    expect([...granted]).toEqual([]);
  });

  it('gives its permission back once another is in its place', async () => {
    granted = new Set(patterns(['localhost']));
    await setUp({ servers: [archive] });
    await servers.save({ ...typed, address: 'https://archive.example' });
    expect([...granted]).toEqual(patterns(['archive.example']));
  });

  it('takes its password along when it is removed', async () => {
    await setUp({ servers: [archive] });
    await servers.save({ ...typed, secret: 'hush' });
    expect([...secrets.values()]).toEqual(['hush']);
    expect(await servers.remove('opensearch')).toBeNull();
    expect([...secrets.values()]).toEqual([]);
  });
});

describe('an address typed by the reader', () => {
  it.each([
    ['morning.example', ['morning.example', 'www.morning.example']],
    ['https://Morning.Example/world/feed.xml', ['morning.example', 'www.morning.example']],
    ['www.morning.example', ['www.morning.example', 'morning.example']],
    ['http://127.0.0.1:8080/feed', ['127.0.0.1']],
    ['localhost:3000', ['localhost']],
  ])('%s asks for its own host', async (address, hosts) => {
    await setUp({});
    await actions.discover(address);
    expect(asked).toEqual([patterns(hosts)]);
  });

  it.each(['not an address', 'word', 'ftp://morning.example', 'javascript://morning.example/', ''])(
    '“%s” asks for nothing',
    async (address) => {
      await setUp({});
      expect(await actions.discover(address)).toEqual({
        ok: false,
        problem: { code: 'address-invalid', address },
      });
      expect(asked).toEqual([]);
    },
  );

  it('leaves no permission behind that its feeds do not need', async () => {
    await setUp({});
    expect((await actions.discover('morning.example')).ok).toBe(true);
    expect([...granted]).toEqual(patterns(['www.morning.example']));
  });

  it('is not looked up where the reader refused', async () => {
    await setUp({});
    prompt = false;
    const answer = await actions.discover('morning.example');
    expect(answer).toEqual({
      ok: false,
      problem: { code: 'permission-missing', host: 'morning.example' },
    });
    expect(sent.some(({ kind }) => kind === 'outlets/discover')).toBe(false);
  });
});

describe('a file of outlets', () => {
  it('is imported without following where the reader says so', async () => {
    await setUp({});
    expect(await actions.importPack([post, echo], false)).toBeNull();
    expect(asked).toEqual([]);
    const stored = await getSettings();
    expect(stored.followed).toEqual([]);
    expect(stored.ownOutlets.map(({ domain }) => domain)).toEqual(['post.example', 'echo.example']);
  });

  it('is kept and followed with one prompt for all its feeds', async () => {
    await setUp({});
    expect(await actions.importPack([post, echo, globe], true)).toBeNull();
    expect(asked).toEqual([patterns(['feeds.post.example', 'shared.example'])]);
    const stored = await getSettings();
    expect(stored.followed).toEqual(['post.example', 'echo.example', 'globe.example']);
    expect(stored.ownOutlets).toHaveLength(3);
  });
});

describe('the page', () => {
  it('shows a change made by another page', async () => {
    await setUp({});
    await changeSettings((before) => ({ ...before, pollMinutes: 180 }));
    await vi.waitFor(() => expect(settings.value.pollMinutes).toBe(180));
  });
});
