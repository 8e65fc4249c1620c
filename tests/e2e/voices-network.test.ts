import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedSecret } from '../../scripts/plant';
import { startRelay, type TestRelay } from '../voices/relay';
import { sign, type Unsigned } from '../../lib/voices';
import { comment, writer } from '../voices/writers';
import { choose, collect, list, openCommenter, value, type Commenter } from './commenter';

const NO = { consent: false, anyway: false };

let relay: TestRelay;
let writes: Commenter;
let reads: Commenter;

const texts = async (reader: Commenter) => (await list(reader)).voices.map(({ text }) => text);
const post = (reader: Commenter, text: string, parent: string | null = null) =>
  reader.ask('voices/post', { ...NO, consent: true, text, parent });

beforeAll(async () => {
  relay = await startRelay();
  writes = await openCommenter(relay.url);
  reads = await openCommenter(relay.url);
});
afterAll(async () => {
  await writes.session.close();
  await reads.session.close();
  await relay.close();
});

describe('a comment between two readers', () => {
  let id: string;

  it('is not published before its writer agreed that it becomes public', async () => {
    expect(await writes.ask('voices/post', { ...NO, text: 'The terms are new.', parent: null })).toEqual({
      ok: false,
      problem: { code: 'voice-unconsented' },
    });
    expect(relay.told.filter((message) => message.startsWith('["EVENT"'))).toEqual([]);
  });

  it('gets a second look when it insults, and waits for the writer', async () => {
    expect(await value(post(writes, 'You fucking idiots.'))).toEqual({
      outcome: 'concerns',
      concerns: ['insult'],
    });
    expect(relay.events).toEqual([]);
  });

  it('is written in one browser and read in another, folded until its author is trusted', async () => {
    const sent = await value(post(writes, 'The terms are new.'));
    if (sent.outcome !== 'sent') throw new Error(sent.outcome);
    ({ id } = sent);
    expect(await list(writes)).toMatchObject({
      voices: [{ own: true, text: 'The terms are new.' }],
      left: 2,
    });
    // A click that arrives twice is one comment.
    expect(await value(post(writes, 'The terms are new.'))).toMatchObject({ outcome: 'sent', id });
    expect(relay.events).toHaveLength(1);
    await collect(reads);
    expect(await list(reads, false)).toMatchObject({ voices: [], unreviewed: 1 });
    expect(await value(reads.ask('voices/count', {}))).toEqual({ count: 0, unreviewed: 1 });
    await value(reads.ask('voices/judge', { id, judgement: 'trust', reason: 'other', undo: false }));
    expect(await list(reads, false)).toMatchObject({ voices: [{ own: false, unreviewed: false }] });
  });

  it('is answered', async () => {
    await value(post(reads, 'Which of them?', id));
    await collect(writes);
    const { voices } = await list(writes);
    expect(voices.map(({ text, depth }) => [text, depth])).toEqual([
      ['The terms are new.', 0],
      ['Which of them?', 1],
    ]);
  });

  it('is hidden, reported and muted with one word, and comes back with another', async () => {
    for (const judgement of ['hide', 'report', 'mute'] as const) {
      const say = (undo: boolean) =>
        value(reads.ask('voices/judge', { id, judgement, reason: 'spam', undo }));
      expect(await say(false)).toEqual({ sent: judgement === 'report' ? 1 : 0 });
      expect(await texts(reads)).toEqual(['Which of them?']);
      await say(true);
      expect(await texts(reads)).toEqual(['The terms are new.', 'Which of them?']);
    }
    expect(relay.events.filter(({ kind }) => kind === 1984)).toHaveLength(1);
  });

  it('is gone for both once its writer deleted it', async () => {
    await value(writes.ask('voices/delete', { id }));
    expect(await texts(writes)).toEqual(['Which of them?']);
    await collect(reads);
    expect(await texts(reads)).toEqual(['Which of them?']);
  });

  it('is one of three a day: a fourth is refused here, and not shown there whoever sent it', async () => {
    await value(post(writes, 'The second.'));
    await value(post(writes, 'The third.'));
    expect(await post(writes, 'The fourth.')).toEqual({
      ok: false,
      problem: { code: 'voice-limit', most: 3 },
    });
    const { url } = await list(writes);
    const at = Date.now();
    for (let n = 1; n <= 4; n++)
      relay.events.push(comment(5, `Other client ${n}.`, { url, at: at - 9_000 + n * 1_000 }));
    await collect(reads);
    expect((await texts(reads)).filter((text) => text.startsWith('Other client')).sort()).toEqual([
      'Other client 1.',
      'Other client 2.',
      'Other client 3.',
    ]);
  });

  it('is not believed when it was tampered with on its way', async () => {
    const { url } = await list(reads);
    const event = comment(6, 'What I wrote.', { url, at: Date.now() });
    relay.events.push({ ...event, content: 'What they made of it.' });
    relay.events.push({ ...comment(7, 'In her name.', { url, at: Date.now() }), sig: 'ab'.repeat(64) });
    await collect(reads);
    const said = await texts(reads);
    expect(said.join()).not.toMatch(/made of it|her name/);
    const [state] = (await list(reads)).relays;
    expect(state?.problem?.code).toBe('relay-untrue');
    relay.events.splice(-2);
  });

  it('is kept as a draft when the relay goes down in the middle, and sent when it is back', async () => {
    relay.intercept = (message, socket) => {
      if (!message.startsWith('["EVENT"')) return false;
      socket.terminate();
      return true;
    };
    const kept = await value(post(reads, 'Written in the storm.'));
    expect(kept).toMatchObject({ outcome: 'kept', missed: [{ code: 'relay-silent' }] });
    await reads.session.killWorker();
    const { drafts } = await list(reads);
    expect(drafts).toMatchObject([{ text: 'Written in the storm.' }]);
    relay.intercept = null;
    const sent = await value(reads.ask('voices/draft', { id: drafts[0]!.id, send: true }));
    expect(sent).toMatchObject({ outcome: 'sent' });
    expect((await list(reads)).drafts).toEqual([]);
    await collect(writes);
    expect(await texts(writes)).toContain('Written in the storm.');
  });

  it('is signed by the page’s own signer where the reader wants it, and only if it signs this comment', async () => {
    const signed = () => value(reads.ask('voices/post', { ...NO, anyway: true, text: 'Signed there.', parent: null })); // prettier-ignore
    await choose(reads.own, { identity: 'signer' });
    await expect(signed()).rejects.toThrow('signer-missing');
    await reads.page.evaluate(() => {
      const asked: string[] = [];
      const refuse = (what: string) => () => (
        asked.push(what),
        Promise.reject(new Error('The reader said no.'))
      );
      const nostr = { getPublicKey: refuse('key'), signEvent: refuse('signature') };
      Object.assign(window, { nostr, asked });
    });
    const asked = () => reads.page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    await list(reads);
    await value(reads.ask('voices/collect', {}));
    await value(reads.ask('voices/typed', { text: 'Signed the', parent: null }));
    expect(await asked()).toEqual([]); // it learns of nothing but a comment that is sent
    await expect(signed()).rejects.toThrow('signer-refused');
    expect(await asked()).toEqual(['key']);
    await reads.page.evaluate((event) => {
      const nostr = { getPublicKey: () => Promise.resolve(event.pubkey), signEvent: () => Promise.resolve(event) };
      Object.assign(window, { nostr });
    }, comment(8, 'Not what was asked for.')); // prettier-ignore
    await expect(signed()).rejects.toThrow('signer-refused');
    await reads.page.exposeFunction('signAs8', (event: Unsigned) => sign(event, writer(8)));
    await reads.page.evaluate((another) => {
      const { signAs8 } = window as unknown as { signAs8: (event: object) => Promise<object> };
      const nostr = { getPublicKey: () => Promise.resolve(another), signEvent: signAs8 };
      Object.assign(window, { nostr });
    }, comment(9, 'Another key.').pubkey);
    await expect(signed()).rejects.toThrow('signer-refused');
    expect(relay.events.some(({ content }) => content === 'Signed there.')).toBe(false);
    await reads.page.evaluate((pubkey) => {
      const { nostr } = window as unknown as { nostr: object };
      Object.assign(nostr, { getPublicKey: () => Promise.resolve(pubkey) });
    }, comment(8, 'The same key.').pubkey);
    expect(await signed()).toMatchObject({ outcome: 'sent' });
    expect(relay.events.at(-1)).toMatchObject({ content: 'Signed there.', pubkey: comment(8, '').pubkey });
    await choose(reads.own, { identity: 'one' });
  });
});

describe('the key', () => {
  it('never leaves the worker: no answer and no page has it', async () => {
    const key = await plantedSecret(reads.own, 'voices');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(await list(reads))).not.toContain(key);
    expect(relay.told.join()).not.toContain(key);
  });
});
