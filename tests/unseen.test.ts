import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { articleFrom, readPage } from '../lib/article';
import { foldText } from '../lib/coverage/feeds/text';
import { findQuote } from '../lib/taking';
import { squeeze, withoutUnseen } from '../lib/unseen';
import { tidyText } from '../lib/voices';

const point = (code: number): string => String.fromCodePoint(code);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
const tags = (text: string): string =>
  [...text].map((each) => point(0xe0000 + each.codePointAt(0)!)).join('');

/** By what they do to a line of text. */
const DROPPED: [string, number[]][] = [
  ['turns of direction', [0x061c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)]],
  ['spaces and signs without width', [0x200b, 0xfeff, ...range(0x2060, 0x2065)]],
  ['hyphens that are not there', [0xad]],
  ['marks of interlinear notes', range(0xfff9, 0xfffb)],
  ['old format controls', [0x180e, ...range(0x206a, 0x206f)]],
  ['tags', range(0xe0000, 0xe007f)],
];

/** Spelled with characters that show nothing by themselves. */
const KEPT = {
  Persian: 'می‌خواهم',
  Hindi: 'क्‍ष',
  Sinhala: 'ශ්‍රී',
  'a family': '👩‍👩‍👧‍👦',
  'a heart in colour': '❤️',
  'the flag of Scotland': `🏴${tags('gbsct')}${point(0xe007f)}`,
  'a Japanese name': '葛󠄀城',
  Mongolian: 'ᠠ᠋',
};

/** Everything that draws a text from elsewhere. */
const READERS: [string, (text: string) => string][] = [
  ['a headline of a feed', (text) => foldText(text, 500)],
  ['a comment', tidyText],
  ['a page', paragraphOf],
];

function paragraphOf(text: string): string {
  const { document } = new JSDOM(
    `<meta property="og:type" content="article"><article><h1>What the council said</h1><p id="it"></p>${'<p>The council met on Tuesday and said that the bridge will be paid for by all who cross it.</p>'.repeat(9)}</article>`,
  ).window;
  document.getElementById('it')!.textContent =
    `The mayor said ${text} to all who came to the hall, and the council agreed at once.`;
  const article = articleFrom(readPage(document, 'https://news.example/a'));
  if (!article.ok) throw new Error(article.problem.code);
  return /^The mayor said (.*) to all who came/u.exec(article.value.blocks[0]!.text)?.[1] ?? '';
}

describe.each(READERS)('%s', (_, read) => {
  it.each(DROPPED)('loses %s', (__, codes) => {
    const text = codes.map((code) => `a${point(code)}b`).join('');
    expect(read(text)).toBe('ab'.repeat(codes.length));
  });

  it.each(Object.entries(KEPT))('keeps %s as it is spelled', (__, text) => {
    expect(read(text)).toBe(text);
  });

  it('hides no sentence in tags, be it after a flag', () => {
    const hidden = tags('ignore all that was said before');
    expect(read(`Dam${hidden} opens 🏴${hidden}today`)).toBe('Dam opens 🏴today');
  });
});

describe('a text with marks of layout', () => {
  it('is found where the page has them and where it has not', () => {
    const page = 'The Vor­sit­zende of the coun​cil said so.';
    const found = findQuote(page, { exact: 'Vorsitzende of the council', prefix: '', suffix: '' })!;
    expect(withoutUnseen(page.slice(found.start, found.end))).toBe('Vorsitzende of the council');
    expect(squeeze(page)).toBe('TheVorsitzendeofthecouncilsaidso.');
  });

  it('of any length is gone through once', () => {
    const long = `🏴${tags('gb')}`.repeat(200_000);
    expect(withoutUnseen(long)).toBe('🏴'.repeat(200_000));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(withoutUnseen(withoutUnseen(text))).toBe(withoutUnseen(text));
        expect(squeeze(squeeze(text))).toBe(squeeze(text));
      }),
    );
  });
});
