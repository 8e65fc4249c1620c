import { describe, expect, it } from 'vitest';
import { quoteLink } from '../../lib/taking';

const link = (exact: string, url = 'https://dispatch.example/ferry') =>
  quoteLink(url, { exact, prefix: '', suffix: '' });

describe('the link to marked words', () => {
  it('names a few words whole, and of many their ends', () => {
    expect(link('voted on Tuesday')).toBe('https://dispatch.example/ferry#:~:text=voted%20on%20Tuesday');
    expect(link('The council voted on Tuesday to close the ferry terminal for good.')).toBe(
      'https://dispatch.example/ferry#:~:text=The%20council%20voted%20on,ferry%20terminal%20for%20good.',
    );
  });

  it('leaves nothing in the words that means something to the browser', () => {
    expect(link('one-way, & "more"')).toBe(
      'https://dispatch.example/ferry#:~:text=one%2Dway%2C%20%26%20%22more%22',
    );
    expect(link('half a \ud83d')).toContain('%EF%BF%BD');
  });

  it('keeps the place an address already names, and finds words without spaces', () => {
    expect(link('Go', 'https://a.example/#x')).toBe('https://a.example/#x:~:text=Go');
    const japanese = '市議会は火曜日にフェリーターミナルを閉鎖することを賛成多数で決めた';
    const [head, tail] = decodeURIComponent(link(japanese).split('text=')[1]!).split(',');
    expect(japanese.startsWith(head!) && japanese.endsWith(tail!)).toBe(true);
  });
});
