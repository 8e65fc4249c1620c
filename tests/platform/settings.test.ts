import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { register } from '../../lib/platform/sites';
import { changeSettings, forgetSettings, getSettings, watchSettings } from '../../lib/platform/settings';
import { DEFAULT_SETTINGS, readSettings } from '../../lib/settings';

beforeEach(() => fakeBrowser.reset());

describe('the settings', () => {
  it('are the defaults before the reader has chosen anything', async () => {
    expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep both of two changes made at the same time', async () => {
    await Promise.all([
      changeSettings((settings) => ({ ...settings, followed: [...settings.followed, 'a.example'] })),
      changeSettings((settings) => ({ ...settings, muted: [...settings.muted, 'b.example'] })),
      changeSettings((settings) => ({ ...settings, followed: [...settings.followed, 'c.example'] })),
    ]);
    expect(await getSettings()).toMatchObject({ followed: ['a.example', 'c.example'], muted: ['b.example'] });
  });

  it('reach an open page when another page changes them', async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await changeSettings((settings) => ({ ...settings, pollMinutes: 60 }));
    await vi.waitFor(() => expect(seen).toHaveBeenCalledWith(expect.objectContaining({ pollMinutes: 60 })));
    stop();
  });

  it.each([
    ['nothing', null],
    ['a word', 'followed'],
    ['lists of the wrong things', { followed: [1, null], muted: {}, ownOutlets: [{ name: 'no domain' }] }],
    ['numbers out of range', { pollMinutes: -1, narrativeLength: 400, showPictures: 'yes' }],
  ])('fall back to the defaults where %s is stored', async (_, stored) => {
    await storage.setItem('local:settings', stored);
    expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what a newer version stored beside ours, until all is cleared', async () => {
    await storage.setItem('local:settings', {
      followed: ['a.example'],
      pollMinutes: 'soon',
      later: { x: 1 },
    });
    await changeSettings((settings) => ({ ...settings, showPictures: false }));
    expect(await storage.getItem('local:settings')).toMatchObject({
      followed: ['a.example'],
      showPictures: false,
      later: { x: 1 },
    });
    await forgetSettings();
    expect(await storage.getItem('local:settings')).toBeNull();
    expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('that cannot be read are named, and not written over', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    const problem = { code: 'storage-failed', full: false };
    await expect(getSettings()).rejects.toMatchObject({ problem });
    await expect(changeSettings((settings) => ({ ...settings, balance: true }))).rejects.toMatchObject({
      problem,
    });
    expect(set).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('keep what is sound beside what is not', () => {
    const settings = readSettings({ followed: ['a.example', 'a.example', 7], pollMinutes: 15, muted: 3 });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, followed: ['a.example'], pollMinutes: 15 });
  });

  it('let the reader open by itself on the other sites where one of them is no host', async () => {
    const hosts = ['news.example', 'localhost', '127.0.0.1', '[::1]', 'xn--bcher-kva.example'];
    const others = [
      'https://news.example',
      'news.example:8080',
      'news.example/a',
      '*',
      '*.example',
      'News.example',
      '',
    ];
    await fakeBrowser.storage.local.set({ settings: { sites: [...others, ...hosts] } });
    const registered: string[] = [];
    Object.assign(fakeBrowser, {
      permissions: {
        contains: ({ origins: [origin] }: { origins: string[] }) =>
          hosts.some((host) => origin === `*://${host}/*`)
            ? Promise.resolve(true)
            : Promise.reject(new Error(`Invalid value for origin pattern ${origin}`)),
      },
      scripting: {
        getRegisteredContentScripts: () => Promise.resolve([]),
        registerContentScripts: (scripts: { id: string }[]) => {
          registered.push(...scripts.map(({ id }) => id));
          return Promise.resolve();
        },
      },
    });
    await register();
    expect(registered).toEqual(hosts.map((host) => `site:${host}`));
  });
});
