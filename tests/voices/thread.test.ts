import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addressKey,
  composeComment,
  composeDeletion,
  composeReport,
  countVoices,
  DEFAULT_VOICES,
  openVoices,
  readComment,
  readMark,
  readThread,
  sign,
  type SignedEvent,
  type VoicesChoice,
  type VoicesStore,
} from '../../lib/voices';
import { ARTICLE, comment, forged, NOW, writer } from './writers';

let store: VoicesStore;
beforeEach(async () => {
  store = await openVoices(`thread-${Math.random()}`);
});

const add = (...events: SignedEvent[]) =>
  store.addComments(
    events.map((event) => readComment(event, { relay: 'relay.example', now: NOW })!),
    NOW,
  );
const author = (by: number) => comment(by, 'x').pubkey;
const read = (choice: Partial<VoicesChoice> = {}, unreviewed = false, most = 50) =>
  readThread(
    { article: addressKey(ARTICLE)!, choice: { ...DEFAULT_VOICES, ...choice }, most, unreviewed },
    store,
  );
const later = (minutes: number) => ({ at: NOW - 3_600_000 + minutes * 60_000 });

describe('who is read', () => {
  it('folds strangers, and shows them when asked for', async () => {
    await add(comment(1, 'From a stranger.'));
    expect(await read()).toMatchObject({ voices: [], unreviewed: 1 });
    expect((await read({}, true)).voices).toMatchObject([{ text: 'From a stranger.', unreviewed: true }]);
  });

  it('shows those the reader trusts, and those a chosen moderator approved', async () => {
    await add(comment(1, 'Trusted.', later(1)), comment(2, 'Approved.', later(2)));
    const label = (by: number) =>
      readMark(
        sign(
          { kind: 1985, tags: [['p', author(2)], ['l', 'approved', 'x']], content: '', created_at: NOW / 1000 }, // prettier-ignore
          writer(by),
        ),
        NOW,
      )!;
    await store.addMarks([label(9)], NOW);
    expect((await read({ trusted: [author(1)] })).voices.map(({ text }) => text)).toEqual(['Trusted.']);
    const chosen = await read({ trusted: [author(1)], moderators: [author(9)] });
    expect(chosen.voices.map(({ text }) => text)).toEqual(['Approved.', 'Trusted.']);
  });

  it('hides what a chosen moderator reported, and not what anybody else did', async () => {
    const event = comment(1, 'Buy now.');
    await add(event);
    const report = readMark(sign(composeReport(event, 'spam', NOW), writer(9)), NOW)!;
    await store.addMarks([report], NOW);
    expect((await read({ trusted: [author(1)] })).voices).toHaveLength(1);
    const moderated = await read({ trusted: [author(1)], moderators: [author(9)] });
    expect(moderated).toMatchObject({ voices: [], hidden: { moderators: 1 } });
  });

  it('keeps hidden what a moderator reported, however many deletions somebody makes up', async () => {
    const event = comment(1, 'Buy now.');
    await add(event);
    const report = readMark(sign(composeReport(event, 'spam', NOW), writer(9)), NOW)!;
    await store.addMarks([report], NOW);
    const wish = readMark(sign(composeDeletion(event, NOW), writer(8)), NOW + 1)!;
    const flood = Array.from({ length: 5_001 }, (_, i) => ({
      ...wish,
      id: i.toString(16).padStart(64, '0'),
    }));
    await store.addMarks(flood, NOW + 1);
    expect(await read({ moderators: [author(9)] }, true)).toMatchObject({
      voices: [],
      hidden: { moderators: 1 },
    });
  }, 120_000);

  it('hides muted authors, muted words in any spelling of case, and single comments, and brings them back', async () => {
    const events = [comment(1, 'About RATES.', later(1)), comment(2, 'About ships.', later(2))];
    await add(...events);
    const trusted = [author(1), author(2)];
    expect((await read({ trusted, mutedWords: ['rates'] })).voices.map(({ text }) => text)).toEqual([
      'About ships.',
    ]);
    expect((await read({ trusted, mutedAuthors: trusted })).hidden.mutes).toBe(2);
    await store.hide({ id: events[0]!.id, at: NOW, report: null });
    expect((await read({ trusted })).voices).toHaveLength(1);
    await store.unhide(events[0]!.id);
    expect((await read({ trusted })).voices).toHaveLength(2);
  });
});

describe('the rules, whoever sent it', () => {
  it('does not show an author’s fourth of a UTC day, wherever the first three were', async () => {
    const elsewhere = 'https://other.example/story';
    await add(
      comment(1, 'One.', { ...later(1), url: elsewhere }),
      comment(1, 'Two.', { ...later(2), url: elsewhere }),
      comment(1, 'Three.', later(3)),
      comment(1, 'Four.', later(4)),
      comment(1, 'The next day.', { at: NOW + 86_400_000 - 1 * 3_600_000 * 24 + 1 }),
    );
    const { voices, hidden } = await read({ trusted: [author(1)] });
    expect(voices.map(({ text }) => text)).toEqual(['Three.']);
    expect(hidden.rules).toBe(2);
  });

  it('counts the days apart', async () => {
    const day = 86_400_000;
    for (let i = 0; i < 6; i++) await add(comment(1, `${i}`, { at: NOW - (i % 2) * day - i * 1_000 }));
    expect((await read({ trusted: [author(1)] })).voices).toHaveLength(6);
  });

  it('lets no forgery in an author’s name use up the author’s day', async () => {
    const forgeries = [1, 2, 3, 4, 5].map((n) => forged(comment(1, `False ${n}.`, later(n))));
    await add(...forgeries, comment(1, 'True.', later(9)));
    const { voices, untrue } = await read({ trusted: [author(1)] });
    expect(voices.map(({ text }) => text)).toEqual(['True.']);
    expect(untrue).toEqual(['relay.example']);
    expect((await read({ trusted: [author(1)] })).untrue).toEqual([]); // thrown away
  });

  it('lets no flood in an author’s name bury what the author wrote', async () => {
    const flood = Array.from({ length: 300 }, (_, n) =>
      forged(comment(1, `False ${n}.`, { at: NOW - 9_000_000 + n })),
    );
    await add(...flood.slice(0, 60), comment(1, 'True.', later(9)), ...flood.slice(60));
    expect((await store.ofAuthorDay(`${author(1)} ${Math.floor(NOW / 86_400_000)}`)).length).toBeLessThan(20);
    expect((await read({ trusted: [author(1)] })).voices.map(({ text }) => text)).toEqual(['True.']);
  });

  it('takes proof of work as a hint for the order of strangers only', async () => {
    const plain = comment(1, 'Newer.', later(30));
    const worked = { ...composeComment('Worked for.', ARTICLE, null, NOW - 3_600_000) };
    let event = sign(worked, writer(2));
    for (let nonce = 0; !event.id.startsWith('00'); nonce++)
      event = sign({ ...worked, tags: [...worked.tags, ['nonce', String(nonce), '8']] }, writer(2));
    await add(plain, event);
    expect((await read({}, true)).voices.map(({ text }) => text)).toEqual(['Worked for.', 'Newer.']);
    const known = await read({ trusted: [author(1), author(2)] });
    expect(known.voices.map(({ text }) => text)).toEqual(['Newer.', 'Worked for.']);
  });
});

describe('threads', () => {
  it('sets answers under what they answer, oldest first', async () => {
    const first = comment(1, 'First.', later(1));
    const answer = comment(2, 'Answer.', { ...later(2), parent: first });
    const second = comment(3, 'Second answer.', { ...later(3), parent: first });
    const deeper = comment(1, 'To the answer.', { ...later(4), parent: answer });
    const newer = comment(4, 'Newer.', later(5));
    await add(deeper, second, newer, answer, first);
    const { voices } = await read({}, true);
    expect(voices.map(({ text, depth }) => [text, depth])).toEqual([
      ['Newer.', 0],
      ['First.', 0],
      ['Answer.', 1],
      ['To the answer.', 2],
      ['Second answer.', 1],
    ]);
  });

  it('stands a thread a thousand deep, and sets it in four deep', async () => {
    let parent: SignedEvent | null = null;
    const events: SignedEvent[] = [];
    for (let i = 0; i < 1_000; i++) {
      parent = comment(i, `${i}`, { at: NOW - 2_000_000 + i * 1_000, parent });
      events.push(parent);
    }
    await add(...events);
    const { voices, more } = await read({}, true, 20);
    expect(voices).toHaveLength(20);
    expect(Math.max(...voices.map(({ depth }) => depth))).toBe(4);
    expect(more).toBe(980);
  }, 60_000);

  it('keeps a thousand of ten thousand answers to one article', async () => {
    const row = readComment(comment(1, 'x'), { relay: 'relay.example', now: NOW })!;
    const flood = Array.from({ length: 10_000 }, (_, i) => ({
      ...row,
      id: i.toString(16).padStart(64, '0'),
      authorDay: `${i} 1`,
    }));
    expect(await store.addComments(flood, NOW)).toBe(1_000);
  }, 120_000);

  it('counts what can be read and what can be unfolded for the headline', async () => {
    await add(comment(1, 'Known.', later(1)), comment(2, 'Stranger.', later(2)));
    const ask = { article: addressKey(ARTICLE)!, choice: { ...DEFAULT_VOICES, trusted: [author(1)] } };
    expect(await countVoices(ask, store)).toEqual({ count: 1, unreviewed: 1 });
  });

  it('forgets what came more than two weeks ago', async () => {
    await add(comment(1, 'Old.'));
    const late = NOW + 15 * 86_400_000;
    await store.addComments([], late);
    expect(await read({}, true)).toMatchObject({ voices: [], unreviewed: 0 });
  });
});
