import { describe, expect, it } from 'vitest';
import type { Topic } from '../../lib/article';
import { isCopied, unread, type Match, type StoryQuery } from '../../lib/coverage';
import { item } from './search/newsroom';

const match = (title: string, url: string, summary = ''): Match => ({
  item: item(title, { url, summary, outletDomain: new URL(url).hostname }),
  score: 0.4,
  reasons: { names: [], numbers: [], places: [], words: [], apartMs: null },
});

describe('what is offered after an article', () => {
  const ferry = match('Ferry fares rise in Port Ansel', 'https://a.example/ferry');

  it('is nothing that was read, whichever form of its address was opened', () => {
    expect(unread([ferry], ['https://www.a.example/ferry?utm_source=mail'], null)).toEqual([]);
    expect(unread([ferry], ['https://a.example/other'], null)).toEqual([ferry]);
  });

  it('is each event once, told by the best report of it', () => {
    const again = match('Port Ansel ferry fares to rise', 'https://b.example/1');
    const other = match('Library opens late in Wexmoor', 'https://b.example/2');
    expect(unread([ferry, again, other], [], null)).toEqual([ferry, other]);
  });
});

describe('what is offered after an article of a known topic', () => {
  const filed = (title: string, topic: Topic, names: string[] = []): Match => {
    const plain = match(title, `https://a.example/${title.length}`);
    return { ...plain, item: { ...plain.item, topic }, reasons: { ...plain.reasons, names } };
  };
  const loose = match('Engineers return to Wexmoor', 'https://b.example/3');
  const health = filed('Ward closes for a month', 'health');

  it('is that topic first, then what nobody filed', () => {
    expect(unread([loose, health], [], 'health')).toEqual([health, loose]);
    expect(unread([loose, health], [], null)).toEqual([loose, health]);
  });

  it('is of another topic only where they share a name', () => {
    const sport = filed('Engineers win the cup again', 'sport');
    const named = filed('Port Ansel Rovers lose at home', 'sport', ['Ansel']);
    expect(unread([sport, named, loose], [], 'health')).toEqual([named, loose]);
  });
});

describe('an article’s text', () => {
  const text =
    'The harbour authority of Port Ansel said on Monday that it would close the old ferry pier for good after engineers found cracks in eleven of its forty pillars';
  const query: StoryQuery = {
    url: 'https://mine.example/pier',
    outletDomain: 'mine.example',
    title: 'Old pier to close',
    lead: text,
    publishedAt: null,
    language: 'en',
  };

  it('is a copy when another outlet prints it under another headline', () => {
    expect(isCopied(query, [match('Cracks close Ansel pier', 'https://b.example/pier', text)])).toBe(true);
  });

  it('is its own when others tell the event in their words', () => {
    const told =
      'Cracks in eleven pillars mean the end for a pier that ferries have used since 1931, engineers told us';
    expect(isCopied(query, [match('Old pier to close', 'https://b.example/pier', told)])).toBe(false);
  });

  it('cannot be held against anything where nobody else tells it', () => {
    expect(isCopied(query, [])).toBeNull();
  });
});
