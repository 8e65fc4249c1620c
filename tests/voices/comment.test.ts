import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressKey,
  composeComment,
  formConcerns,
  insultTester,
  measure,
  readComment,
  readEvent,
  readMark,
  readRelay,
  readVoices,
  sign,
  signatureHolds,
  tidyText,
} from '../../lib/voices';
import { ARTICLE, comment, forged, NOW, writer } from './writers';

const from = { relay: 'relay.example', now: NOW };

describe('one article has one address', () => {
  const forms = [
    'https://harbourpost.example/2026/ships-levy',
    'http://www.harbourpost.example/2026/ships-levy/',
    'https://m.harbourpost.example/2026/ships-levy?utm_source=mail&fbclid=1',
    'https://harbourpost.example/2026/ships-levy/amp',
    'https://harbourpost.example/amp/2026/ships-levy',
    'https://harbourpost.example/2026/ships-levy/print',
    'https://harbourpost-example.cdn.ampproject.org/c/s/harbourpost.example/2026/ships-levy',
    'https://harbourpost.example/2026/ships-levy#comments',
    'https://amp.harbourpost.example/2026/ships-levy',
    'https://mobile.harbourpost.example/2026/ships-levy?outputType=amp',
    'https://www.google.com/amp/s/harbourpost.example/2026/ships-levy',
    'https://harbourpost.example/2026/ships-levy?gclid=1&_ga=2&ref=home',
    'https://harbourpost.example/2026/ships-levy?print=1',
    'https://harbourpost.example/2026/ships-levy?print=true&utm_medium=x',
    'https://harbourpost.example/2026/ships-levy?view=print',
    'https://harbourpost.example/2026/ships-levy/print/',
    'https://harbourpost.example/print/2026/ships-levy',
    'https://harbourpost.example/2026/ships-levy?amp=1',
    'https://harbourpost.example/2026/ships-levy?amp',
    'https://harbourpost.example/2026/ships-levy.amp',
    'https://www.m.harbourpost.example/2026/ships-levy',
    'https://HarbourPost.example:443/2026/ships-levy?msclkid=1&mc_cid=2&igshid=3',
    'https://harbourpost.example./2026/ships-levy/?utm_campaign=a#top',
  ];
  it.each(forms)('finds the comments under %s', (form) => {
    expect(addressKey(form)).toBe('harbourpost.example/2026/ships-levy');
  });
  it('keeps two articles apart that only a parameter tells apart', () => {
    expect(addressKey('https://a.example/story?id=1')).not.toBe(addressKey('https://a.example/story?id=2'));
    expect(addressKey('https://a.example/story?print=7')).not.toBe(addressKey('https://a.example/story'));
  });
  it('has none for what is no web page', () => {
    for (const address of ['podcast:guid:1', 'javascript:alert(1)', '', 'file:///etc/hosts'])
      expect(addressKey(address)).toBeNull();
  });
});

describe('what counts as a comment', () => {
  it('reads back what it wrote', () => {
    const event = comment(1, 'The levy is late.');
    expect(event.tags).toEqual([
      ['I', ARTICLE],
      ['K', 'web'],
      ['i', ARTICLE],
      ['k', 'web'],
    ]);
    expect(readComment(event, from)).toMatchObject({ text: 'The levy is late.', parent: null });
    expect(signatureHolds(event)).toBe(true);
  });
  it('ties an answer to what it answers and to the article', () => {
    const first = comment(1, 'The levy is late.');
    const answer = comment(2, 'Better late.', { parent: first });
    expect(readComment(answer, from)).toMatchObject({ parent: first.id });
    expect(answer.tags).toContainEqual(['K', 'web']);
  });
  it('reads the older form, whose kind is the site', () => {
    const tags = [['I', ARTICLE], ['K', 'https://harbourpost.example'], ['i', ARTICLE], ['k', 'https://harbourpost.example']]; // prettier-ignore
    const event = sign({ ...composeComment('Old form.', ARTICLE, null, NOW), tags }, writer(1));
    expect(readComment(event, from)?.text).toBe('Old form.');
  });
  it.each(['web', 'url', 'http', 'https', 'https://harbourpost.example', 'https://harbourpost.example/2026'])(
    'reads a comment whose kind is “%s”, with or without the lower-case tags',
    (kind) => {
      const root = [['I', ARTICLE], ['K', kind]]; // prettier-ignore
      for (const tags of [
        root,
        [...root, ['i', ARTICLE], ['k', kind]],
        [['i', ARTICLE], ['k', kind], ...root],
      ]) {
        const event = sign({ ...composeComment('In any form.', ARTICLE, null, NOW), tags }, writer(1));
        expect(readComment(event, from)).toMatchObject({ text: 'In any form.', parent: null });
      }
    },
  );
  it('leaves out comments on books, on other sites’ kinds, from the future, and too long ones', () => {
    const plain = composeComment('x', ARTICLE, null, NOW);
    const odd = [
      { ...plain, tags: [['I', 'isbn:9780765382030'], ['K', 'isbn']] }, // prettier-ignore
      { ...plain, tags: [['I', ARTICLE], ['K', 'https://elsewhere.example']] }, // prettier-ignore
      { ...plain, tags: [['I', ARTICLE]] },
      { ...plain, created_at: plain.created_at + 3_600 },
      { ...plain, content: 'x'.repeat(501) },
      { ...plain, content: ' \n ' },
      { ...plain, kind: 1 },
    ];
    for (const each of odd) expect(readComment(sign(each, writer(1)), from)).toBeNull();
  });
  it('counts code points, so that 500 flags are too long and 500 letters of any script are not', () => {
    expect(readComment(comment(1, '界'.repeat(500)), from)).not.toBeNull();
    const flags = { ...composeComment('x', ARTICLE, null, NOW), content: '🇳🇴'.repeat(251) };
    expect(readComment(sign(flags, writer(1)), from)).toBeNull();
    expect(measure('👨‍👩‍👧')).toEqual({ characters: 1, left: 495 });
  });
  it('takes direction overrides out of a text, and never makes it longer', () => {
    expect(tidyText('safe\u202egnp.exe\u0000')).toBe('safegnp.exe');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tidyText(text).length <= text.length));
  });
  it('reads deletions, reports and labels, and nothing else, as a word on comments', () => {
    const id = 'a'.repeat(64);
    const by = (kind: number, tags: string[][]) =>
      readMark(sign({ kind, tags, content: '', created_at: NOW / 1000 }, writer(1)), NOW)?.kind ?? null;
    expect(by(5, [['e', id]])).toBe('deletion');
    expect(by(1984, [['e', id, 'spam']])).toBe('report');
    expect(by(1985, [['e', id], ['l', 'approved', 'x']])).toBe('approval'); // prettier-ignore
    expect(by(1985, [['e', id], ['l', 'spam', 'x']])).toBe('report'); // prettier-ignore
    expect(by(1985, [['e', id], ['l', 'en', 'ISO-639-1']])).toBeNull(); // prettier-ignore
    expect(by(5, [['e', 'not an id']])).toBeNull();
  });
});

describe('what a relay may send', () => {
  it('takes any value at all without failing, and only whole events', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readEvent(value)).toBeNull();
      }),
    );
  });
  it('sees that a changed text is not what was signed', () => {
    const event = comment(1, 'I like it.');
    expect(signatureHolds({ ...event, content: 'I hate it.' })).toBe(false);
    expect(signatureHolds(forged(event))).toBe(false);
  });
  it('leaves out a megabyte of content and a thousand tags', () => {
    const mark = sign({ kind: 5, tags: [['e', 'a'.repeat(64)]], content: '', created_at: 1 }, writer(1));
    for (const event of [comment(1, 'x'), mark])
      for (const large of [
        { content: 'x'.repeat(1_000_000) },
        { tags: [...event.tags, ...Array.from({ length: 1_000 }, () => ['e', 'x'])] },
        { tags: [...event.tags, ['e', 'x'.repeat(10_000)]] },
        { tags: [...event.tags, Array.from({ length: 1_000 }, () => 'x')] },
      ]) {
        expect(readComment({ ...event, ...large }, { relay: 'relay.example', now: NOW })).toBeNull();
        expect(readMark({ ...event, ...large }, NOW)).toBeNull();
      }
  });
});

describe('which relays may be chosen', () => {
  it.each([
    ['relay.example', 'wss://relay.example/'],
    [' wss://Relay.Example/inbox ', 'wss://relay.example/inbox'],
    ['ws://127.0.0.1:7777', 'ws://127.0.0.1:7777/'],
    ['ws://localhost:7777', 'ws://localhost:7777/'],
    ['ws://relay.example', null],
    ['https://relay.example', null],
    ['wss://me:secret@relay.example', null],
    ['wss://relay.example/?token=1', null],
    ['wss://intranet', null],
    ['', null],
  ])('reads “%s”', (typed, address) => {
    expect(readRelay(typed)).toBe(address);
  });
  it('makes a sound choice of any stored value, off unless it says on', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const choice = readVoices(value);
        expect(readVoices(choice)).toEqual(choice);
      }),
    );
    expect(readVoices({ on: 'yes', relays: ['ws://relay.example', 7] })).toMatchObject({
      on: false,
      relays: [],
    });
  });
});

describe('a second look before sending', () => {
  it('sees shouting, repetition and links, and leaves plain words and names alone', () => {
    expect(formConcerns('THIS IS A COMPLETE DISGRACE FOR ALL')).toEqual(['shouting']);
    expect(formConcerns('Really?!?!')).toEqual(['shouting']);
    expect(formConcerns('nooooooo')).toEqual(['repetition']);
    expect(formConcerns('buy buy buy buy')).toEqual(['repetition']);
    expect(formConcerns('https://a.example https://b.example')).toEqual(['links']);
    expect(formConcerns('NATO and the EU met; the vote is 1000000 to 3.')).toEqual([]);
  });
  it('stays quick on hostile text', () => {
    for (const text of ['a'.repeat(10_000), 'ab '.repeat(3_000)])
      expect(formConcerns(text)).toEqual(['repetition']);
    expect(formConcerns('!?'.repeat(5_000))).toEqual(['shouting']);
  });
  it('sees through a disguised insult', () => {
    const insults = insultTester();
    expect(insults('you a$$hole')).toBe(true);
    expect(insults('the assembly passed the class action act')).toBe(false);
  });
});
