import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { secretStore } from '../../lib/platform/secret-store';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { getSync, setSync, syncNow } from '../../lib/platform/sync';
import { toPieces } from '../../lib/sync';

const shared = () => fakeBrowser.storage.sync.get(null);
const elsewhere = (name: string, value: unknown, at: number) =>
  fakeBrowser.storage.sync.set(toPieces(name, { json: JSON.stringify(value), at })!);

beforeEach(() => fakeBrowser.reset());

describe('sync', () => {
  it('sends nothing before the reader turned it on', async () => {
    await changeSettings((settings) => ({ ...settings, pollMinutes: 60 }));
    await syncNow();
    expect(await shared()).toEqual({});
    expect(await getSync()).toMatchObject({ on: false, lastAt: null });
  });

  it('carries the settings, but no secret and no chosen site', async () => {
    await secretStore.keep('server:opensearch', 'hush-hush');
    await changeSettings((settings) => ({ ...settings, sites: ['a.example'], followed: ['b.example'] }));
    await setSync(true);
    const said = JSON.stringify(await shared());
    expect(said).toContain('b.example');
    expect(said).not.toMatch(/hush|a\.example/);
  });

  it('takes over another device’s newer change and keeps the rest', async () => {
    await setSync(true);
    await elsewhere('pollMinutes', 180, Date.now());
    await new Promise((resolve) => setTimeout(resolve, 5));
    await changeSettings((settings) => ({ ...settings, followed: ['b.example'] }));
    await elsewhere('pollMinutes', 180, Date.now());
    await syncNow();
    expect(await getSettings()).toMatchObject({ pollMinutes: 180, followed: ['b.example'] });
  });

  it('does not take over what is no setting', async () => {
    await setSync(true);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await elsewhere('pollMinutes', 'often', Date.now());
    await elsewhere('somethingElse', 1, Date.now());
    await syncNow();
    expect((await getSettings()).pollMinutes).toBe(30);
  });

  it('leaves the others’ settings alone when it is turned off', async () => {
    await changeSettings((settings) => ({ ...settings, followed: ['b.example'] }));
    await setSync(true);
    await setSync(false);
    await changeSettings((settings) => ({ ...settings, followed: [] }));
    await syncNow();
    expect(JSON.stringify(await shared())).toContain('b.example');
  });

  it('stays off when it is turned off in the middle of a round', async () => {
    await setSync(true);
    const { get } = fakeBrowser.storage.sync;
    const answered = Promise.withResolvers<null>();
    const asked = new Promise<void>((resolve) => {
      vi.spyOn(fakeBrowser.storage.sync, 'get').mockImplementationOnce(async () => {
        resolve();
        await answered.promise;
        return get(null);
      });
    });
    const round = syncNow();
    await asked;
    const off = setSync(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    answered.resolve(null);
    await Promise.all([round, off]);
    expect(await getSync()).toMatchObject({ on: false });
  });
});
