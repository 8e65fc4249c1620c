import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSecrets, moveSecrets, secretStore } from '../../lib/platform/secret-store';
import { askedSecrets, watchSecrets } from '../../lib/platform/secrets';

const NAME = 'server:opensearch';
const { local } = fakeBrowser.storage;
const readAll = async () => JSON.stringify(await local.get(null));

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await forgetSecrets();
});

/** The database refuses until the mocks are restored. */
const breakDatabase = () =>
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('broken', 'UnknownError');
  });

describe('a key of the reader’s', () => {
  it('is kept by its name, outside of what content scripts can read', async () => {
    await secretStore.keep(NAME, 'hush-hush');
    await secretStore.keep('voices', 'another');
    expect(await secretStore.read(NAME)).toBe('hush-hush');
    expect(await readAll()).not.toMatch(/hush|another/);
    await secretStore.keep(NAME, null);
    expect(await secretStore.read(NAME)).toBeNull();
    expect(await secretStore.read('voices')).toBe('another');
    await forgetSecrets();
    expect(await secretStore.read('voices')).toBeNull();
  });

  it('that is changed is heard of in every page, but not what it is', async () => {
    const heard = vi.fn();
    watchSecrets(heard);
    await secretStore.keep(NAME, 'hush-hush');
    await secretStore.keep(NAME, 'hush-hush-hush');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('hush');
  });

  it('that cannot be read is not taken for none, in the worker nor in a page', async () => {
    await secretStore.keep(NAME, 'hush-hush');
    breakDatabase();
    await expect(secretStore.read(NAME)).rejects.toMatchObject({ problem: { code: 'storage-failed' } });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await expect(askedSecrets.read(NAME)).rejects.toMatchObject({ problem: { code: 'worker-gone' } });
    await expect(askedSecrets.keep(NAME, 'x')).rejects.toMatchObject({ problem: { code: 'worker-gone' } });
  });
});

describe('a key from where the first versions kept it', () => {
  const old = { [`secret:${NAME}`]: 'hush-hush', 'secret:voices': 'another', settings: { pollMinutes: 60 } };
  beforeEach(() => local.set(old));

  it('is read before it is moved, and moved leaves nothing behind', async () => {
    expect(await secretStore.read(NAME)).toBe('hush-hush');
    await moveSecrets();
    await moveSecrets();
    expect(await local.get(null)).toEqual({ settings: { pollMinutes: 60 } });
    expect(await secretStore.read(NAME)).toBe('hush-hush');
    expect(await secretStore.read('voices')).toBe('another');
  });

  it('is still read where the move fails, and moved the next time', async () => {
    breakDatabase();
    await expect(moveSecrets()).rejects.toMatchObject({ problem: { code: 'storage-failed' } });
    expect(await local.get(null)).toEqual(old);
    expect(await secretStore.read(NAME)).toBe('hush-hush');
    vi.restoreAllMocks();
    await moveSecrets();
    expect(await readAll()).not.toContain('secret:');
    expect(await secretStore.read(NAME)).toBe('hush-hush');
  });

  it('whose move was stopped half-way comes back over nothing the reader did since', async () => {
    const remove = vi.spyOn(browser.storage.local, 'remove').mockRejectedValueOnce(new Error('stopped'));
    await expect(moveSecrets()).rejects.toThrow('stopped');
    remove.mockRestore();
    await secretStore.keep(NAME, 'a new one');
    await secretStore.keep('voices', null);
    await moveSecrets();
    expect(await secretStore.read(NAME)).toBe('a new one');
    expect(await secretStore.read('voices')).toBeNull();
    await local.set(old);
    await moveSecrets();
    expect(await secretStore.read(NAME)).toBe('a new one'); // what was kept here since counts
  });

  it('is found while it is on its way', async () => {
    const reads = Array.from({ length: 20 }, async (_, wait) => {
      for (let turn = 0; turn < wait; turn++) await Promise.resolve();
      return secretStore.read(NAME);
    });
    await Promise.all([moveSecrets(), ...reads]);
    expect(new Set(await Promise.all(reads))).toEqual(new Set(['hush-hush']));
  });

  it('is forgotten there too, and what is no key is not brought along', async () => {
    await local.set({ 'secret:odd': { not: 'a key' } });
    await moveSecrets();
    expect(await secretStore.read('odd')).toBeNull();
    await local.set(old);
    await forgetSecrets();
    expect(await readAll()).not.toContain('secret:');
    expect(await secretStore.read(NAME)).toBeNull();
  });
});
