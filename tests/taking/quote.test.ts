import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, quoteOf } from '../../lib/taking';

const TEXT =
  'The council voted on Tuesday to close the old pier.\n\nA pontoon opens in August, the mayor said. ' +
  'The council voted on Tuesday to raise the fares as well.';
const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const found = (text: string, quote: Parameters<typeof findQuote>[1]) => {
  const span = findQuote(text, quote);
  return span && text.slice(span.start, span.end);
};

describe('a highlight’s words', () => {
  it('are told from the same words elsewhere by what stands around them', () => {
    const second = spanOf('The council voted', 60);
    expect(findQuote(TEXT, quoteOf(TEXT, second)!)).toEqual(second);
  });

  it('are found where the text has moved and white space differs', () => {
    const quote = quoteOf(TEXT, spanOf('pier.\n\nA pontoon opens'))!;
    const moved = `An update stands above.\n\n${TEXT.replace(/\s+/gu, '\n   ')}`;
    expect(found(moved, quote)?.replace(/\s+/gu, ' ')).toBe('pier. A pontoon opens');
  });

  it('are found where a word within them was corrected', () => {
    const quote = quoteOf(TEXT, spanOf('A pontoon opens in August, the mayor said.'))!;
    expect(found(TEXT.replace('opens in August', 'will open in May'), quote)).toBe(
      'A pontoon will open in May, the mayor said.',
    );
  });

  it('are gone where neither they nor their surroundings are left', () => {
    const quote = quoteOf(TEXT, spanOf('A pontoon opens in August, the mayor said.'))!;
    expect(findQuote('Another article, about something else altogether.', quote)).toBeNull();
  });

  it('do not begin or end with white space', () => {
    expect(quoteOf(TEXT, spanOf(' voted on '))!.exact).toBe('voted on');
    expect(quoteOf('a   b', { start: 1, end: 3 })).toBeNull();
  });

  it('are found again wherever they stand in any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const quote = quoteOf(text, { start, end });
        if (!quote) return;
        const words = text.slice(start, end).replace(/\s+/gu, '');
        expect(found(text, quote)?.replace(/\s+/gu, '')).toBe(words);
      }),
    );
  });

  it('cost no more than a moment in a text that repeats itself', () => {
    const quote = { exact: 'ab'.repeat(200) + 'c', prefix: 'ab'.repeat(16), suffix: 'ab'.repeat(16) };
    const text = 'ab '.repeat(100_000);
    const { start, end } = findQuote(text, quote)!;
    expect(text.slice(start, end).replaceAll(' ', '')).toBe('ab'.repeat(200)); // the nearest there is
  });
});
