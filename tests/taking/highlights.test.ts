import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  openHighlights,
  placed,
  readHighlighted,
  searchHighlights,
  spanInBlocks,
  type Highlighted,
} from '../../lib/taking';
import { paragraph } from '../components/common/a-story';

const highlight = (part: Partial<Highlighted> = {}): Highlighted => ({
  id: 'one',
  url: 'https://dispatch.example/ferry',
  title: 'Port Ansel closes its ferry terminal',
  outletDomain: 'dispatch.example',
  quote: { exact: 'voted on Tuesday', prefix: 'The council ', suffix: '.' },
  note: '',
  createdAt: 1,
  ...part,
});

describe('highlights', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('are kept by article, changed in place, and deleted one or all', async () => {
    const store = await openHighlights();
    await store.keep(highlight({ id: 'two', createdAt: 2 }));
    await store.keep(highlight());
    await store.keep(highlight({ note: 'Check' }));
    await store.keep(highlight({ id: 'far', url: 'https://far.example/' }));
    expect((await store.of('https://dispatch.example/ferry')).map(({ id, note }) => id + note)).toEqual([
      'oneCheck',
      'two',
    ]);
    await store.drop('one');
    expect((await store.all()).map(({ id }) => id).sort()).toEqual(['far', 'two']);
    await store.clear();
    expect(await store.all()).toEqual([]);
  });

  it('are refused, not dropped, where an article has too many', async () => {
    const store = await openHighlights();
    for (let count = 0; count < 300; count++) await store.keep(highlight({ id: `h${count}` }));
    await expect(store.keep(highlight({ id: 'more' }))).rejects.toMatchObject({
      problem: { code: 'storage-failed', full: true },
    });
    await store.keep(highlight({ id: 'h0', note: 'still mine to change' }));
    expect(await store.all()).toHaveLength(300);
  });

  it('brought from a copy join those that are here, whose words and notes stay', async () => {
    const store = await openHighlights();
    await store.keep(highlight({ note: 'Mine' }));
    await store.keep(highlight({ id: 'bare' }));
    await store.bring([
      highlight({ note: 'Older' }),
      highlight({ id: 'bare', note: 'From the copy' }),
      highlight({ id: 'new', createdAt: 3 }),
    ]);
    expect((await store.all()).map(({ id, note }) => `${id} ${note}`).sort()).toEqual([
      'bare From the copy',
      'new ',
      'one Mine',
    ]);
    const many = Array.from({ length: 301 }, (_, index) =>
      highlight({ id: `h${index}`, url: 'https://b.example/' }),
    );
    await expect(store.bring(many)).rejects.toMatchObject({ problem: { full: true } });
    expect(await store.all()).toHaveLength(303); // what had room is here
  });

  it('come from a page’s process only in their own shape', () => {
    expect(readHighlighted({ ...highlight(), more: 1 })).toEqual(highlight());
    for (const wrong of [
      null,
      { ...highlight(), quote: null },
      { ...highlight(), note: 'x'.repeat(5_000) },
      { ...highlight(), quote: { exact: ' ', prefix: '', suffix: '' } },
      { ...highlight(), createdAt: Infinity },
      { ...highlight(), url: 'javascript:alert(1)' },
    ])
      expect(readHighlighted(wrong)).toBeNull();
  });

  it('stand in reading order, those whose words are gone at the end', () => {
    const text = 'The council voted on Tuesday.\n\nA pontoon opens in August.';
    const later = highlight({ id: 'later', quote: { exact: 'opens in August', prefix: '', suffix: '' } });
    const lost = highlight({ id: 'lost', quote: { exact: 'never there', prefix: '', suffix: '' } });
    const all = placed(text, [lost, later, highlight()]);
    expect(all.map(({ highlight: { id } }) => id)).toEqual(['one', 'later', 'lost']);
    expect(all.at(-1)!.span).toBeNull();
  });

  it('that go over two paragraphs are marked in both', () => {
    const blocks = [paragraph('One two.'), { kind: 'code' as const, text: '' }, paragraph('Three.')];
    expect(spanInBlocks({ blocks }, { start: 4, end: 15 })).toEqual([
      { block: 0, start: 4, end: 8 },
      { block: 2, start: 0, end: 5 },
    ]);
  });

  it('are searched in words, notes, titles and outlets, accents or not', () => {
    const noted = highlight({ id: 'noted', note: 'Café opening', createdAt: 2 });
    const ids = (query: string) => searchHighlights([highlight(), noted], query).map(({ id }) => id);
    expect(ids('')).toEqual(['noted', 'one']);
    expect(ids('cafe tuesday')).toEqual(['noted']);
    expect(ids('dispatch.example')).toEqual(['noted', 'one']);
    expect(ids('cafe monday')).toEqual([]);
  });
});
