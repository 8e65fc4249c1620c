import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCoverageSearch, openCommonness, openStore, type CoverageSearch } from '../../lib/coverage';
import { readArticles } from '../../scripts/newsroom/content';
import { item } from './search/newsroom';

const OPENED_AT = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const articles = readArticles(OPENED_AT);
const storyOf = new Map(articles.map(({ url, story }) => [url, story]));

let search: CoverageSearch;

beforeAll(async () => {
  const store = await openStore({ now: () => OPENED_AT });
  const commonness = openCommonness(new Uint8Array(readFileSync('assets/public/commonness.bin')).buffer);
  search = createCoverageSearch({ store, now: () => OPENED_AT, commonness: async () => commonness });
  const items = articles.map(({ title, dek, url, outlet, publishedAt, language }) =>
    item(title, { summary: dek, url, outletDomain: outlet.domain, publishedAt, language }),
  );
  await search.addItems(await store.addItems(items));
});

describe('on a reader’s first day, with some fifty items', () => {
  it('most reports of a story in the article’s language are found, and none of another', async () => {
    let found = 0;
    let wanted = 0;
    const wrong: string[] = [];
    for (const { title, dek, blocks, url, outlet, publishedAt, language, story } of articles) {
      const text = blocks.map((block) => ('text' in block ? block.text : '')).join(' ');
      const lead = `${dek} ${text}`.split(/\s+/u).slice(0, 200).join(' ');
      const mates = articles.filter((other) => other.story === story && other.language === language);
      const query = { url, outletDomain: outlet.domain, title, lead, publishedAt, language };
      const hits = (await search.find(query)).story.map((match) => storyOf.get(match.item.url));
      wrong.push(...hits.filter((hit) => hit !== story).map(() => title));
      found += Math.min(hits.length, mates.length - 1);
      wanted += mates.length - 1;
    }
    expect(wrong).toEqual([]);
    expect(found / wanted).toBeGreaterThan(0.8);
  });

  it('the stream parts into the stories it is made of', async () => {
    const stories = await search.stories(OPENED_AT - 3 * DAY);
    for (const story of stories) {
      const told = (await search.tellings(story, 40)).map(({ item: { url } }) => storyOf.get(url));
      expect(new Set(told).size).toBe(1);
    }
    const largest = Math.max(...stories.map(({ docIds }) => docIds.length));
    expect(largest).toBeGreaterThanOrEqual(6);
  });
});
