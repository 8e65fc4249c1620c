// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as actions from '../../entrypoints/options/actions';
import { entries, settings } from '../../entrypoints/options/state';
import { readModel } from '../../lib/models';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { around, echo, freshBrowser, globe, patterns, post, setUp } from './browser';

beforeEach(freshBrowser);

describe('following an outlet', () => {
  it('asks for its feed’s host only', async () => {
    await setUp({});
    expect(await actions.followOne(post)).toBeNull();
    expect(around.asked).toEqual([patterns(['feeds.post.example'])]);
    expect((await getSettings()).followed).toEqual(['post.example']);
  });

  it('asks before anything is awaited', async () => {
    await setUp({});
    const done = actions.followOne(post);
    expect(around.asked).toHaveLength(1);
    await done;
  });

  it('keeps the choice when the prompt is refused, and shows what is missing', async () => {
    await setUp({});
    around.prompt = false;
    expect(await actions.followOne(post)).toBeNull();
    await vi.waitFor(() => expect(entries.value[0]?.missing).toEqual(['feeds.post.example']));
    expect((await getSettings()).followed).toEqual(['post.example']);
  });

  it('names a prompt that was refused when it was asked for by itself', async () => {
    await setUp({ followed: ['post.example'] });
    around.prompt = false;
    expect(await actions.allow(entries.value)).toEqual({
      code: 'permission-missing',
      host: 'feeds.post.example',
    });
  });
});

describe('letting an outlet go', () => {
  it('gives back the permission nobody else needs', async () => {
    around.granted = new Set(patterns(['feeds.post.example', 'shared.example']));
    await setUp({ followed: ['post.example', 'echo.example'] });
    expect(await actions.stopFollowing('post.example')).toBeNull();
    expect([...around.granted]).toEqual(patterns(['shared.example']));
  });

  it('keeps the permission that another followed outlet needs', async () => {
    around.granted = new Set(patterns(['shared.example']));
    await setUp({ followed: ['echo.example', 'globe.example'] });
    await actions.stopFollowing('echo.example');
    expect([...around.granted]).toEqual(patterns(['shared.example']));
  });

  it('keeps the permission that a server or the model needs', async () => {
    around.granted = new Set(patterns(['feeds.post.example', 'shared.example']));
    await setUp({
      followed: ['post.example', 'echo.example'],
      servers: [{ kind: 'google-reader', address: 'https://feeds.post.example/api', account: 'me' }],
      model: readModel({ kind: 'openai', address: 'https://shared.example', model: 'small' }),
    });
    await actions.stopFollowing('post.example');
    await actions.stopFollowing('echo.example');
    expect([...around.granted]).toEqual(patterns(['feeds.post.example', 'shared.example']));
  });

  it('keeps everything when saving fails', async () => {
    around.granted = new Set(patterns(['feeds.post.example']));
    await setUp({ followed: ['post.example'] });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const problem = await actions.stopFollowing('post.example');
    vi.restoreAllMocks();
    expect(problem).toEqual({ code: 'storage-failed', doing: 'saving your choice', full: true });
    expect([...around.granted]).toEqual(patterns(['feeds.post.example']));
  });

  it('happens with all of them when everything is cleared, whatever they were for', async () => {
    around.granted = new Set(patterns(['feeds.post.example', 'shared.example', 'a-model.example']));
    await setUp({ followed: ['post.example', 'echo.example'] });
    expect(await actions.clear('everything')).toBeNull();
    expect([...around.granted]).toEqual([]);
    expect(around.sent).toContainEqual({ kind: 'data/clear', ask: { what: 'everything' } });
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
    expect(around.asked).toEqual([patterns(hosts)]);
  });

  it.each(['not an address', 'word', 'ftp://morning.example', 'javascript://morning.example/', ''])(
    '“%s” asks for nothing',
    async (address) => {
      await setUp({});
      expect(await actions.discover(address)).toEqual({
        ok: false,
        problem: { code: 'address-invalid', address },
      });
      expect(around.asked).toEqual([]);
    },
  );

  it('leaves no permission behind that its feeds do not need', async () => {
    await setUp({});
    expect((await actions.discover('morning.example')).ok).toBe(true);
    expect([...around.granted]).toEqual(patterns(['www.morning.example']));
  });

  it('is not looked up where the reader refused', async () => {
    await setUp({});
    around.prompt = false;
    const answer = await actions.discover('morning.example');
    expect(answer).toEqual({
      ok: false,
      problem: { code: 'permission-missing', host: 'morning.example' },
    });
    expect(around.sent.some(({ kind }) => kind === 'outlets/discover')).toBe(false);
  });
});

describe('a file of outlets', () => {
  it('is imported without following where the reader says so', async () => {
    await setUp({});
    expect(await actions.importPack([post, echo], false)).toBeNull();
    expect(around.asked).toEqual([]);
    const stored = await getSettings();
    expect(stored.followed).toEqual([]);
    expect(stored.ownOutlets.map(({ domain }) => domain)).toEqual(['post.example', 'echo.example']);
  });

  it('is kept and followed with one prompt for all its feeds', async () => {
    await setUp({});
    expect(await actions.importPack([post, echo, globe], true)).toBeNull();
    expect(around.asked).toEqual([patterns(['feeds.post.example', 'shared.example'])]);
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
