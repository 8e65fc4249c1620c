import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createCoverageSearch,
  openStore,
  SAME_STORY,
  type CoverageSearch,
  type CoverageStore,
  type StoryQuery,
} from '../../../lib/coverage';
import type { Packed } from '../../../lib/coverage/search/packed';
import { DAM_STORY, HOUR, item, NOON, otherNews } from './newsroom';
import { countItems } from '../count';

const now = () => NOON + 6 * HOUR;
const query: StoryQuery = {
  url: 'https://open.example/dam',
  outletDomain: 'open.example',
  title: 'Thousands flee as Halden dam overflows',
  lead: 'Governor Ines Reyes told 4,200 people to leave the valley below the Halden dam on Tuesday.',
  publishedAt: NOON + HOUR,
  language: 'en',
};

let store: CoverageStore;
let search: CoverageSearch;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore({ now });
  search = createCoverageSearch({ store, now });
});

const storyTitles = async (from: CoverageSearch): Promise<string[]> =>
  (await from.find(query)).story.map((match) => match.item.title).sort();
const damTitles = DAM_STORY.map(({ title }) => title).sort();

describe('the search over stored items', () => {
  it('finds who else tells the story, and says why', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    const { story } = await search.find(query);
    expect(story.map((match) => match.item.title).sort()).toEqual(damTitles);
    expect(story[0]!.score).toBeGreaterThanOrEqual(SAME_STORY);
    expect(story.flatMap(({ reasons }) => reasons.names)).toContain('Halden');
    expect(story.flatMap(({ reasons }) => reasons.numbers)).toContain('4,200');
    expect(story[0]!.item).not.toHaveProperty('docId');
  });

  it('answers while many items are put to their stories', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    const more = await store.addItems(
      otherNews(1000).map((each) => ({ ...each, id: `later ${each.id}`, url: `${each.url}/later` })),
    );
    const ended: string[] = [];
    const adding = search.addItems(more).then(() => ended.push('added'));
    await new Promise((turn) => setTimeout(turn));
    await storyTitles(search).then((titles) => {
      expect(titles).toEqual(damTitles);
      ended.push('answered');
    });
    await adding;
    expect(ended).toEqual(['answered', 'added']);
  });

  it('remembers its answer for whoever asks about the same article, until there is news', async () => {
    const [late, ...early] = DAM_STORY;
    await search.addItems(await store.addItems([...early, ...otherNews(200)]));
    const first = await search.find(query);
    const read = vi.spyOn(store, 'getItems');
    expect(await search.find({ ...query })).toEqual(first);
    expect(read).not.toHaveBeenCalled();
    await search.addItems(await store.addItems([late!]));
    expect(await storyTitles(search)).toEqual(damTitles);
  });

  it('searches again after an answer that failed', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    vi.spyOn(store, 'getItems').mockRejectedValueOnce(new Error('the disk is full'));
    await expect(search.find(query)).rejects.toThrow('the disk is full');
    expect(await storyTitles(search)).toEqual(damTitles);
  });

  it('answers from the stored index after the worker was stopped', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    const iterate = vi.spyOn(store, 'iterateItems');
    expect(await storyTitles(createCoverageSearch({ store, now }))).toEqual(damTitles);
    expect(iterate.mock.calls.every(([, options]) => (options?.after ?? 0) === 203)).toBe(true);
  });

  it('scores alike before and after the worker was stopped, without measuring the index again', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    const before = await search.find(query);
    const [key] = ((await store.readSegment('index')) as { keys: [string] }).keys;
    const { sizes } = (await store.readSegment(key)) as Packed;
    expect(sizes.lengths).toBe(203);
    expect(await createCoverageSearch({ store, now }).find(query)).toEqual(before);
  });

  it.each<[string, (packed: Packed) => unknown]>([
    ['is no segment', () => ({ docIds: 'torn' })],
    ['lacks a length', ({ sizes, bytes }) => ({ sizes: { ...sizes, lengths: sizes.lengths - 1 }, bytes })],
    ['is cut short', ({ sizes, bytes }) => ({ sizes, bytes: bytes.slice(0, -4) })],
    ['has no sizes', ({ bytes }) => ({ sizes: {}, bytes })],
    ['was kept as arrays, by an earlier version', ({ sizes }) => ({ docIds: new Uint32Array(sizes.docIds) })],
  ])('builds the index anew from the items when a part of it %s', async (_, damaged) => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    const [key] = ((await store.readSegment('index')) as { keys: [string] }).keys;
    await store.writeSegment(key, damaged((await store.readSegment(key)) as Packed));
    expect(await storyTitles(createCoverageSearch({ store, now }))).toEqual(damTitles);
  });

  it('builds the index anew when the bytes of a part come short', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockResolvedValueOnce(new ArrayBuffer(8));
    expect(await storyTitles(createCoverageSearch({ store, now }))).toEqual(damTitles);
  });

  it('builds the index anew when the bytes of a part cannot be read', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new DOMException('', 'NotReadableError'));
    expect(await storyTitles(createCoverageSearch({ store, now }))).toEqual(damTitles);
  });

  it('keeps what countries are called with the index, and does without where that is damaged', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    const { format, tables } = (await store.readSegment('places')) as {
      format: number;
      tables: Map<string, unknown>;
    };
    expect([...tables.keys()]).toEqual(['en']);
    await store.writeSegment('places', { format, tables: { en: 'torn' } });
    expect(await storyTitles(createCoverageSearch({ store, now }))).toEqual(damTitles);
  });

  it('indexes at the next wake what was stored just before the worker was killed', async () => {
    await search.addItems(await store.addItems(otherNews(200)));
    await store.addItems(DAM_STORY); // and no more: the worker dies here
    expect(await storyTitles(createCoverageSearch({ store, now }))).toEqual(damTitles);
  });

  it('misses nothing when several feeds are stored at once and indexed in another order', async () => {
    const news = otherNews(60);
    const batches = await Promise.all([store.addItems(DAM_STORY), store.addItems(news)]);
    await Promise.all(batches.toReversed().map((batch) => search.addItems(batch)));
    expect(await storyTitles(search)).toEqual(damTitles);
  });

  it('reads only candidates, never all items', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(2000)]));
    const get = vi.spyOn(store, 'getItems');
    await search.find(query);
    expect(get.mock.calls.flatMap(([docIds]) => docIds).length).toBeLessThan(400);
  });

  it('judges what a server found by the same score, and keeps none of it', async () => {
    const [first, ...others] = DAM_STORY;
    await search.addItems(await store.addItems([first!, ...otherNews(200)]));
    const elsewhere = [...others, { ...first!, url: `${first!.url}?utm_source=index` }, ...otherNews(20)];
    const { story } = await search.find(query, elsewhere);
    expect(story.map((match) => match.item.title).sort()).toEqual(damTitles);
    expect(await storyTitles(search)).toEqual([first!.title]);
  });

  it('tells what to ask a server for: the names first', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    const terms = await search.tellingTerms(query);
    expect(terms).toHaveLength(6);
    expect(terms.slice(0, 3).sort()).toEqual(['Halden', 'Ines', 'Reyes']);
  });

  it('never lists the open article itself', async () => {
    const own = item('Thousands flee as Halden dam overflows', { url: `${query.url}?utm_source=feed` });
    await search.addItems(await store.addItems([own, ...DAM_STORY, ...otherNews(100)]));
    expect(await storyTitles(search)).toEqual(damTitles);
  });

  it('keeps the reader’s “not the same story” over restarts, until it is taken back', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    const wrong = DAM_STORY[1]!;
    await search.judge(query.url, wrong.url, true);
    const woken = createCoverageSearch({ store, now });
    const { story, refused } = await woken.find({ ...query, url: `${query.url}?utm_source=feed` });
    expect(story.map(({ item: { title } }) => title)).not.toContain(wrong.title);
    expect(refused.map(({ item: { title } }) => title)).toEqual([wrong.title]);
    await woken.judge(query.url, wrong.url, false);
    expect(await storyTitles(createCoverageSearch({ store, now }))).toEqual(damTitles);
  });

  it('takes copies of a report that the reader refused out of the story with it', async () => {
    const [wrong, ...others] = DAM_STORY;
    const copy = item(`${wrong!.title} – live`, { outletDomain: 'copy.example', summary: wrong!.summary });
    await search.addItems(await store.addItems([wrong!, copy, ...others, ...otherNews(200)]));
    expect(await storyTitles(search)).toContain(copy.title);
    await search.judge(query.url, wrong!.url, true);
    const kept = await storyTitles(search);
    expect(kept).not.toContain(copy.title);
    expect(kept).toEqual(others.map(({ title }) => title).sort());
  });

  it('never puts two reports that the reader told apart into one story', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(200)]));
    const best = (await search.find(query)).story[0]!.item;
    const other = DAM_STORY.find(({ url }) => url !== best.url)!;
    await search.judge(other.url, best.url, true);
    expect(await storyTitles(search)).not.toContain(other.title);
    expect(await storyTitles(search)).toContain(best.title);
  });

  it('lets items go after sixty days', async () => {
    const old = item('Halden dam overflows', { publishedAt: NOON - 61 * 24 * HOUR });
    await search.addItems(await store.addItems([old, ...otherNews(50)]));
    expect(await countItems(store)).toBe(50);
    expect(await search.size()).toBe(50);
    expect(await createCoverageSearch({ store, now }).size()).toBe(50); // in a worker that was woken, too
  });

  it('lets the oldest items go where there are too many', async () => {
    const few = createCoverageSearch({ store, now, itemsKept: 30 });
    const aged = Array.from({ length: 50 }, (_, hours) =>
      item(`Notice ${hours} of the harbour board`, { publishedAt: NOON - hours * HOUR }),
    );
    await few.addItems(await store.addItems(aged));
    expect(await few.size()).toBe(30);
    const left: number[] = [];
    await store.iterateItems((items) => void left.push(...items.map(({ publishedAt }) => publishedAt)));
    expect(left.sort((a, b) => b - a)).toEqual(aged.slice(0, 30).map(({ publishedAt }) => publishedAt));
  });

  it('finds nothing after the data was cleared, and starts again', async () => {
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(100)]));
    await search.clear();
    expect(await search.find(query)).toEqual({ story: [], related: [], refused: [] });
    await search.addItems(await store.addItems([...DAM_STORY, ...otherNews(100)]));
    expect((await search.find(query)).story.length).toBeGreaterThan(0);
  });

  it.each(['readVerdicts', 'readSegments'] as const)(
    'tries again when the storage failed once: %s',
    async (reads) => {
      await store.addItems(DAM_STORY);
      vi.spyOn(store, reads).mockRejectedValueOnce(new Error('busy'));
      await expect(search.find(query)).rejects.toThrow('busy');
      await expect(search.find(query)).resolves.toBeDefined();
    },
  );
});
