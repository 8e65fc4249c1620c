import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { judge } from '../../entrypoints/background/voices-write';
import { saveChange } from '../../lib/platform/choice';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { DEFAULT_VOICES, openVoices, readComment, withEntry, type VoicesChoice } from '../../lib/voices';
import { ARTICLE, comment } from '../voices/writers';

const keys = (count: number) => Array.from({ length: count }, (_, i) => i.toString(16).padStart(64, '0'));
const relays = (count: number) => Array.from({ length: count }, (_, i) => `wss://relay${i}.example/`);
const have = (part: Partial<VoicesChoice>) =>
  changeSettings((settings) => ({ ...settings, voices: { ...DEFAULT_VOICES, ...part } }));
const voices = async () => (await getSettings()).voices;

beforeEach(() => fakeBrowser.reset());

describe('a list of the reader’s that is full', () => {
  const add = (relay: string) =>
    saveChange((before) => ({ ...before, voices: withEntry(before.voices, 'relays', relay) }));

  it('says so where a relay is added, and takes one again once another is gone', async () => {
    await have({ relays: relays(8) });
    expect(await add('wss://new.example/')).toEqual({ code: 'list-full', most: 8 });
    expect(await add(relays(8)[3]!)).toBeNull();
    expect((await voices()).relays).toEqual(relays(8));
    await have({ relays: relays(7) });
    expect(await add('wss://new.example/')).toBeNull();
    expect((await voices()).relays).toEqual([...relays(7), 'wss://new.example/']);
  });

  it('says so where an author is muted below an article', async () => {
    const now = Date.now();
    const event = comment(1, 'Buy now.', { at: now });
    const store = await openVoices();
    await store.addComments([readComment(event, { relay: 'relay.example', now })!], now);
    const { voices: choice } = await have({ mutedAuthors: keys(2_000) });
    const place = {
      tabId: 1,
      url: ARTICLE,
      outletDomain: 'harbourpost.example',
      article: ARTICLE,
      choice,
      store,
      isPrivate: false,
    };
    const say = (undo: boolean) =>
      judge(place, { tabId: 1, id: event.id, judgement: 'mute', reason: 'other', undo });
    await expect(say(false)).rejects.toMatchObject({ problem: { code: 'list-full', most: 2_000 } });
    await have({ mutedAuthors: keys(1_999) });
    expect(await say(false)).toEqual({ ok: true, value: { sent: 0 } });
    expect((await voices()).mutedAuthors.at(-1)).toBe(event.pubkey);
    await say(true);
    expect((await voices()).mutedAuthors).toEqual(keys(1_999));
  });
});
