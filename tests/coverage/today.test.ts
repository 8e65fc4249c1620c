import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createCoverageSearch,
  openStore,
  storiesToday,
  type CoverageSearch,
  type CoverageStore,
  type FeedItem,
  type StoriesToday,
} from '../../lib/coverage';
import type { OutletBrief } from '../../lib/outlets';
import { DAM_STORY, HOUR, item, NOON, otherNews } from './search/newsroom';

const NOW = NOON + 9 * HOUR;
const DAY = 24 * HOUR;
const FERRY = ['harbour', 'valley'].map((name, at) =>
  item(
    at
      ? 'Ferry Solveig freed after two days on Marl sandbank'
      : 'Ferry Solveig stuck on Marl sandbank for two days',
    {
      outletDomain: `${name}.example`,
      publishedAt: NOON - 20 * HOUR + at * HOUR,
      topic: 'disaster, accident and emergency incident',
    },
  ),
);

const describeOutlet = (domain: string): OutletBrief => ({
  domain,
  name: domain,
  country: 'NZ',
  bias: domain.startsWith('left') ? 'left' : domain.startsWith('right') ? 'right' : 'unrated',
});

let store: CoverageStore;
let search: CoverageSearch;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore({ now: () => NOW });
  search = createCoverageSearch({ store, now: () => NOW });
});

const arrive = async (items: FeedItem[]): Promise<void> => search.addItems(await store.addItems(items));
const today = (
  change: Partial<Parameters<typeof storiesToday>[1] & Parameters<typeof storiesToday>[0]> = {},
) =>
  storiesToday(
    { withinMs: 2 * DAY, limit: 20, ...change },
    {
      search,
      describe: describeOutlet,
      followed: [],
      muted: [],
      statuses: [],
      itemCount: 0,
      now: NOW,
      ...change,
    },
  );
const dam = ({ stories }: StoriesToday) => stories.find(({ headline }) => /dam/i.test(headline));

describe('the stories of the day', () => {
  it('put what more outlets tell, and told last, before the rest', async () => {
    await arrive([...FERRY, ...DAM_STORY]);
    const { stories } = await today();
    expect(stories[0]).toMatchObject({
      outletCount: 3,
      itemCount: 3,
      firstAt: NOON,
      lastAt: NOON + 5 * HOUR,
      language: 'en',
    });
    expect(stories[0]!.items.map(({ item: { title } }) => title).sort()).toEqual(
      DAM_STORY.map(({ title }) => title).sort(),
    );
    expect(stories[0]!.headline).toBe(stories[0]!.items[0]!.item.title);
    expect(stories.findIndex(({ headline }) => headline.includes('Solveig'))).toBeGreaterThan(0);
  });

  it('say of every report but the first what it shares with that', async () => {
    await arrive([...otherNews(60), ...DAM_STORY]);
    const [first, ...others] = dam(await today())!.items;
    expect(first!.reasons).toBeNull();
    expect(others.length).toBeGreaterThan(0);
    for (const { item: other, reasons } of others) {
      expect(reasons!.apartMs).toBe(Math.abs(other.publishedAt - first!.item.publishedAt));
      expect(reasons!.names.join()).toContain('Halden');
    }
  });

  it('keep their number while they grow from poll to poll and from worker to worker', async () => {
    await arrive([...otherNews(60), DAM_STORY[0]!]);
    const before = dam(await today())!;
    await arrive([DAM_STORY[1]!]);
    search = createCoverageSearch({ store, now: () => NOW }); // the worker was stopped
    await arrive([DAM_STORY[2]!]);
    const after = dam(await today())!;
    expect(after.id).toBe(before.id);
    expect(after.itemCount).toBe(3);
  });

  it('leave out what last moved before the window', async () => {
    await arrive([...DAM_STORY, ...FERRY]);
    const { stories } = await today({ withinMs: 12 * HOUR });
    expect(stories.some(({ headline }) => headline.includes('Solveig'))).toBe(false);
  });

  it('hide a muted outlet’s items and headline, and still count that it tells the story', async () => {
    await arrive(DAM_STORY);
    const story = dam(await today({ muted: ['harbour.example'] }))!;
    expect(story.items.map(({ outlet }) => outlet.domain)).not.toContain('harbour.example');
    expect(story.outletCount).toBe(3);
    expect((await today({ muted: DAM_STORY.map(({ outletDomain }) => outletDomain) })).stories).toEqual([]);
  });

  it('fold the copies of one text and say how many print it', async () => {
    const summary = `${DAM_STORY[0]!.summary} Schools were opened for the night and buses ran until dawn.`;
    const copies = ['a', 'b'].map((name) => item('Halden dam', { outletDomain: `${name}.example`, summary }));
    await arrive([{ ...DAM_STORY[0]!, summary }, ...copies, ...DAM_STORY.slice(1)]);
    const story = dam(await today())!;
    expect(story.wire).toEqual({ independent: 3, copies: 3 });
    expect(story.items).toHaveLength(3);
  });

  it('name the side that is silent though it reports such things every day', async () => {
    const names = (side: string, count: number) =>
      Array.from({ length: count }, (_, n) => `${side}${n}.example`);
    const papers = [...names('left', 6), ...names('right', 6)];
    const topic = 'disaster, accident and emergency incident';
    const words =
      'quarry lagoon viaduct orchard cannery foundry harbourmaster glacier reservoir tannery'.split(' ');
    const daily = papers.flatMap((outletDomain, at) =>
      [0, 1, 2, 3].map((day) =>
        item(`${words[(at + day) % 10]} ${at}${day} ${words[(at * 3 + day) % 10]}s${at} alarm${day}${at}`, {
          outletDomain,
          topic,
          publishedAt: NOON - day * DAY + 7 * HOUR,
        }),
      ),
    );
    const told = names('left', 6).map((outletDomain, at) =>
      item(`Halden dam overflows, valley cleared ${'again '.repeat(at % 2)}`, { outletDomain, topic }),
    );
    await arrive([...daily, ...told]);
    expect(dam(await today({ followed: papers }))!.blindspot).toEqual({
      by: 'bias',
      side: 'right',
      outlets: 6,
      elsewhere: { outlets: 6, telling: 6 },
    });
    expect(dam(await today({ followed: papers.slice(0, 10) }))!.blindspot).toBeNull();
  });
});
