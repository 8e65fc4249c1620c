import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelOf, openCommonness } from '../../../lib/coverage/search/commonness';
import { createEngine, type SearchItem } from '../../../lib/coverage/search/engine';
import { wordSlot } from '../../../lib/coverage/search/profile';
import { SAME_STORY } from '../../../lib/coverage/search/score';
import { DAM_STORY, HOUR, NOON, otherNews } from './newsroom';

const file = new Uint8Array(readFileSync('assets/public/commonness.bin')).buffer;

describe('how common words are in news at large', () => {
  it('tells idle words from names that hardly ever occur', () => {
    const { share } = openCommonness(file);
    expect(share(wordSlot('the'))).toBeGreaterThan(0.5);
    expect(share(wordSlot('government'))).toBeGreaterThan(share(wordSlot('dam')));
    expect(share(wordSlot('quillonish'))).toBeLessThan(0.001);
  });

  it('keeps a share to within a few percent of what it was', () => {
    const levels = new Uint8Array(file.byteLength);
    for (const share of [1, 0.3, 0.01, 0.0004]) {
      levels[0] = levelOf(share);
      expect(openCommonness(levels.buffer).share(0) / share).toBeCloseTo(1, 1);
    }
  });

  it('is refused when the file is cut short', () => {
    expect(() => openCommonness(new ArrayBuffer(10))).toThrow(/10 bytes/);
  });

  it('finds a story among a dozen items on a reader’s first day, and nothing else', async () => {
    const items: SearchItem[] = [...DAM_STORY, ...otherNews(9)].map((item, at) => ({
      docId: at + 1,
      title: item.title,
      lead: item.summary,
      publishedAt: item.publishedAt,
      language: item.language,
    }));
    const engine = createEngine([], openCommonness(file));
    engine.add(items);
    const query = {
      title: 'Thousands flee as Halden dam overflows',
      lead: 'Governor Ines Reyes told 4,200 people to leave the valley below the Halden dam on Tuesday.',
      publishedAt: NOON + HOUR,
      language: 'en',
    };
    const fetch = async (docIds: number[]) => docIds.map((docId) => items[docId - 1]!);
    const hits = await engine.search(query, fetch, 50);
    const story = hits.filter(({ score }) => score >= SAME_STORY).map(({ docId }) => docId);
    expect(story.sort((a, b) => a - b)).toEqual(DAM_STORY.map((_, at) => at + 1));
  });
});
