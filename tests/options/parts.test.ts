import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { PARTS } from '../../entrypoints/options/parts';
import { readArchive, takeAll } from '../../lib/archive';
import { openHighlights, type Highlighted } from '../../lib/taking';

const HIGHLIGHTS = PARTS.filter(({ name }) => name === 'highlights');
const highlight: Highlighted = {
  id: 'one',
  url: 'https://dispatch.example/ferry',
  title: 'Port Ansel closes its ferry terminal',
  outletDomain: 'dispatch.example',
  quote: { exact: 'voted on Tuesday', prefix: 'The council ', suffix: '.' },
  note: 'Who?',
  createdAt: 1,
};
const file = (highlights: unknown) =>
  JSON.stringify({ format: 'parallax-everything', version: 1, parts: { highlights } });

describe('the highlights in a copy of everything', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('come back as they were', async () => {
    await (await openHighlights()).keep(highlight);
    const text = await takeAll(HIGHLIGHTS, 0);
    globalThis.indexedDB = new IDBFactory();
    const read = readArchive(text, HIGHLIGHTS);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.brought[0]!.holds).toEqual([{ what: 'highlights', count: 1 }]);
    for (const part of read.value.brought) await part.put();
    expect(await (await openHighlights()).all()).toEqual([highlight]);
  });

  it.each([
    ['no list', {}, 'parts.highlights'],
    ['more than are kept', Array(10_001).fill(highlight), 'parts.highlights'],
    ['a link that runs', [highlight, { ...highlight, url: 'javascript:alert(1)' }], 'parts.highlights[1]'],
    ['a note without end', [{ ...highlight, note: 'x'.repeat(4_001) }], 'parts.highlights[0]'],
    ['nothing', [null], 'parts.highlights[0]'],
  ])('are refused where the file holds %s, and the place is named', (_, highlights, at) => {
    expect(readArchive(file(highlights), HIGHLIGHTS)).toMatchObject({ ok: false, problem: { at } });
  });
});
