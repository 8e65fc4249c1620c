import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { draftOf, dropDraft, keepDraft, readDrafts } from '../../lib/platform/voices-drafts';
import { forgetTyped, keepTyped, readTyped, TYPED_LOCK } from '../../lib/platform/voices-typed';
import { forgetSecrets, secretStore } from '../../lib/platform/secret-store';
import { identityIn } from '../../lib/platform/voices-identity';
import {
  exportIdentity,
  importIdentity,
  setPassphrase,
  unlockIdentity,
} from '../../lib/platform/voices-keys';
import { authorOf, openVoices } from '../../lib/voices';
import { comment } from '../voices/writers';

const identity = identityIn(secretStore);

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetSecrets();
});

const closeBrowser = () => fakeBrowser.storage.session.clear();

describe('the reader’s key', () => {
  it('is made when it is first needed, and only once', async () => {
    expect(await identity.state()).toBe('none');
    const [first, second] = await Promise.all([identity.need(), identity.need()]);
    expect(first).toEqual(second);
    expect(await identity.state()).toBe('ready');
  });

  it('is locked once the browser is closed, opened by its passphrase alone, and is then the same', async () => {
    const before = await identity.need();
    expect(await setPassphrase(identity, 'twelve grey gulls')).toEqual({ ok: true, value: true });
    expect(await identity.master()).toEqual(before);
    await closeBrowser();
    expect(await identity.state()).toBe('locked');
    expect(await identity.need()).toBeNull(); // not another key behind the reader's back
    expect(await unlockIdentity(identity, 'wrong')).toEqual({
      ok: false,
      problem: { code: 'key-passphrase' },
    });
    expect(await unlockIdentity(identity, 'twelve grey gulls')).toEqual({ ok: true, value: true });
    expect(await identity.master()).toEqual(before);
  });

  it('lies nowhere in plain once it has a passphrase', async () => {
    const before = await identity.need();
    await setPassphrase(identity, 'twelve grey gulls');
    const hex = [...before!].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(await secretStore.read('voices')).not.toContain(hex);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(hex);
    const exported = await exportIdentity(identity);
    expect(exported.ok && exported.value.startsWith('ncryptsec1')).toBe(true);
  });

  it('goes to another machine as text, and what was written with it is known there', async () => {
    const before = await identity.need();
    const exported = await exportIdentity(identity);
    if (!exported.ok) throw new Error(exported.problem.code);
    await identity.forget();
    expect(await identity.state()).toBe('none');
    expect(await importIdentity(identity, 'nsec1nonsense', '')).toMatchObject({
      problem: { code: 'key-invalid' },
    });
    expect(await importIdentity(identity, exported.value, '')).toEqual({ ok: true, value: true });
    expect(await identity.master()).toEqual(before);
    const own = await (await openVoices()).own();
    expect(own.map(({ pubkey }) => pubkey)).toContain(authorOf(before!));
  });
});

describe('clearing', () => {
  it('of what was brought keeps what the reader wrote and hid; of everything, nothing', async () => {
    const store = await openVoices('clearing');
    await store.addOwn({ id: 'a', pubkey: 'b', scope: 'one', at: 1 });
    await store.hide({ id: 'c', at: 1, report: null });
    await store.clear('brought');
    expect([(await store.own()).length, (await store.hiddenIds()).size]).toEqual([1, 1]);
    await store.clear('everything');
    expect([(await store.own()).length, (await store.hiddenIds()).size]).toEqual([0, 0]);
  });
});

describe('drafts', () => {
  const draft = (by: number) => {
    const event = comment(by, 'Kept.');
    return { event, url: 'https://harbourpost.example/a', parent: null, scope: 'one' };
  };

  it('keep the newest twenty, each once', async () => {
    for (let n = 0; n < 25; n++) await keepDraft(draft(n));
    await keepDraft(draft(24));
    const kept = await readDrafts();
    expect(kept).toHaveLength(20);
    expect(draftOf(kept.at(-1)!)).toMatchObject({ text: 'Kept.', parent: null });
    await dropDraft(kept[0]!.event.id);
    expect(await readDrafts()).toHaveLength(19);
  });

  it('take the place of what was typed for them, and of nothing typed meanwhile', async () => {
    const { url, ...one } = draft(1);
    const { get } = fakeBrowser.storage.local;
    const read = Promise.withResolvers<null>();
    let slow = true;
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys?: unknown) => {
      const answer = await get(keys as string);
      if (slow && JSON.stringify(keys).includes('voices:typed')) {
        slow = false;
        read.resolve(null);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return answer;
    });
    const kept = keepDraft({ url, ...one });
    await read.promise;
    const elsewhere = { url: `${url}2`, text: 'Elsewhere', parent: null };
    await Promise.all([kept, navigator.locks.request(TYPED_LOCK, () => keepTyped(elsewhere))]);
    vi.restoreAllMocks();
    expect(await readDrafts()).toHaveLength(1);
    expect(await readTyped(elsewhere.url)).toMatchObject([{ text: 'Elsewhere' }]);
  });

  it('leave out what the storage has made of them', async () => {
    for (const odd of [null, 'x', { event: {} }, { ...draft(1), url: 7 }]) {
      await fakeBrowser.storage.local.set({ 'voices:drafts': [odd, draft(2)] });
      expect(await readDrafts()).toHaveLength(1);
    }
  });
});

describe('what was typed and not sent', () => {
  const url = 'https://harbourpost.example/a';

  it('is kept for each field of each article until it is sent or emptied', async () => {
    await keepTyped({ url, text: 'Half', parent: null });
    await keepTyped({ url, text: 'Half a sentence', parent: null });
    await keepTyped({ url, text: 'An answer', parent: 'a'.repeat(64) });
    await keepTyped({ url: `${url}2`, text: 'Elsewhere', parent: null });
    expect((await readTyped(url)).map(({ text }) => text)).toEqual(['Half a sentence', 'An answer']);
    await keepTyped({ url, text: ' ', parent: null });
    expect((await readTyped(url)).map(({ text }) => text)).toEqual(['An answer']);
    await forgetTyped();
    expect(await readTyped(`${url}2`)).toEqual([]);
  });

  it('of the newest twenty fields, and of nothing the storage has made of them', async () => {
    for (let n = 0; n < 25; n++) await keepTyped({ url: `${url}${n}`, text: 'x', parent: null });
    expect([(await readTyped(`${url}4`)).length, (await readTyped(`${url}5`)).length]).toEqual([0, 1]);
    await fakeBrowser.storage.local.set({ 'voices:typed': [null, 7, { url }, { url, text: 'x' }] });
    expect(await readTyped(url)).toEqual([{ text: 'x', parent: null }]);
  });
});
