import { describe, expect, it } from 'vitest';
import { buildCoverage, type FeedItem, type FeedStatus, type Match } from '../../lib/coverage';
import type { OutletBrief } from '../../lib/outlets';
import { DAM_STORY, HOUR, item, NOON } from './search/newsroom';

const OUTLETS: OutletBrief[] = [
  { domain: 'open.example', name: 'The Open', country: 'NZ', bias: 'center' },
  { domain: 'harbour.example', name: 'Harbour News', country: 'NZ', bias: 'left' },
  { domain: 'valley.example', name: 'Valley Post', country: 'IE', bias: 'right' },
  { domain: 'tribune.example', name: 'Tribune', country: null, bias: 'unrated' },
];
const describeOutlet = (domain: string): OutletBrief =>
  OUTLETS.find((outlet) => outlet.domain === domain) ?? {
    domain,
    name: domain,
    country: null,
    bias: 'unrated',
  };

const matchOf = (feedItem: FeedItem, score = 0.5): Match => ({
  item: feedItem,
  score,
  reasons: { names: ['Halden'], numbers: [], places: [], words: [], apartMs: null },
});

const status = (outletDomain: string, change: Partial<FeedStatus> = {}): FeedStatus => ({
  outletDomain,
  url: `https://${outletDomain}/feed`,
  lastTriedAt: NOON,
  lastOkAt: NOON,
  itemCount: 10,
  problem: null,
  ...change,
});

const build = (change: Partial<Parameters<typeof buildCoverage>[0]> = {}) =>
  buildCoverage({
    query: {
      url: 'https://open.example/dam',
      outletDomain: 'open.example',
      title: 'Halden dam overflows',
      lead: '',
      publishedAt: NOON,
      language: 'en',
    },
    outlet: OUTLETS[0]!,
    matches: { story: DAM_STORY.map((one) => matchOf(one)), related: [], refused: [] },
    describe: describeOutlet,
    followed: ['harbour.example', 'valley.example', 'tribune.example'],
    muted: [],
    statuses: [status('harbour.example'), status('valley.example'), status('tribune.example')],
    itemCount: 30,
    expected: [],
    now: NOON + 6 * HOUR,
    ...change,
  });

describe('coverage', () => {
  it('counts an outlet once however often it tells the story, and the page’s own outlet with it', () => {
    const again = item('Halden dam: what we know', {
      outletDomain: 'harbour.example',
      summary: 'A live page.',
    });
    const coverage = build({
      matches: { story: [...DAM_STORY, again].map((one) => matchOf(one)), related: [], refused: [] },
    });
    expect(coverage.outletCount).toBe(4);
    expect(coverage.biasShares).toEqual({
      left: 0.25,
      'lean-left': 0,
      center: 0.25,
      'lean-right': 0,
      right: 0.25,
      unrated: 0.25,
    });
    expect(coverage.countryShares).toEqual({ NZ: 0.5, IE: 0.25, '': 0.25 });
    expect(coverage.story.map(({ outlet }) => outlet.name)).toEqual([
      'Harbour News',
      'Valley Post',
      'Tribune',
      'Harbour News',
    ]);
  });

  it('says that nobody else tells it by an empty list and the one outlet that does', () => {
    const coverage = build({ matches: { story: [], related: [], refused: [] } });
    expect(coverage).toMatchObject({
      story: [],
      outletCount: 1,
      searched: { outlets: 3, items: 30, lastPollAt: NOON },
    });
  });

  it('lists neither the article itself nor its outlet’s further items', () => {
    const self = item('Halden dam overflows', { url: 'https://www.open.example/dam#top' });
    const sibling = item('Reyes on the dam', { outletDomain: 'open.example' });
    const coverage = build({
      matches: {
        story: [self, sibling, ...DAM_STORY].map((one) => matchOf(one)),
        related: [matchOf(self)],
        refused: [],
      },
    });
    expect(coverage.story).toHaveLength(3);
    expect(coverage.related).toEqual([]);
  });

  it('hides a muted outlet’s links but still counts that it tells the story', () => {
    const coverage = build({ muted: ['valley.example'] });
    expect(coverage.story.map(({ outlet }) => outlet.domain)).toEqual(['harbour.example', 'tribune.example']);
    expect(coverage.outletCount).toBe(4);
  });

  it('folds copies of one text and counts the outlets that print it', () => {
    const [first] = DAM_STORY;
    const summary = `${first!.summary} Schools were opened for the night and buses ran until dawn.`;
    const copies = ['a', 'b', 'b'].map((name) => item('Dam', { outletDomain: `${name}.example`, summary }));
    const coverage = build({
      matches: {
        story: [matchOf({ ...first!, summary }), ...copies.map((one) => matchOf(one))],
        related: [],
        refused: [],
      },
    });
    expect(coverage.story).toHaveLength(1);
    expect(coverage.story[0]).toMatchObject({ copies: 2, item: { id: first!.id } });
    expect(coverage.outletCount).toBe(4);
  });

  it('shows related items from several outlets and sides before more of one', () => {
    const many = Array.from({ length: 9 }, (_, n) =>
      matchOf(item(`Rain brings trouble number ${n} to the ${n}th district`), 0.2 - n / 1000),
    );
    const other = matchOf(item('Dams of the valley, a history', { outletDomain: 'valley.example' }), 0.15);
    const { related } = build({ matches: { story: [], related: [...many, other], refused: [] } });
    expect(related).toHaveLength(8);
    expect(related[1]?.outlet.domain).toBe('valley.example');
  });

  it('names outlets that could not be asked, unless another of their feeds answered', () => {
    const problem = { code: 'feed-unreachable', host: 'valley.example', status: 500 } as const;
    const coverage = build({
      statuses: [
        status('valley.example', { problem }),
        status('tribune.example', { problem: { ...problem, host: 'tribune.example' } }),
        status('tribune.example', { url: 'https://tribune.example/sport' }),
        status('unfollowed.example', { problem }),
      ],
    });
    expect(coverage.silent).toEqual([{ domain: 'valley.example', name: 'Valley Post', problem }]);
    expect(coverage.searched.outlets).toBe(1);
  });

  it('lists at most thirty items', () => {
    const words = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const story = Array.from({ length: 80 }, (_, n) =>
      matchOf(
        item(`${words[n % 26]}${n} ${words[(n * 7) % 26]}${n + 1} dam story ${n}`, {
          outletDomain: `o${n}.example`,
        }),
      ),
    );
    expect(build({ matches: { story, related: [], refused: [] } }).story).toHaveLength(30);
  });
});
