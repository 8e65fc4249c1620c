import type { OutletBrief } from '../outlets';
import { blindspotOf } from './blindspot';
import { biasShares, countryShares, foldCopies, wireOf, type Copies } from './group';
import { balanced, mostDifferentFirst } from './order';
import { addressKey } from './search/address';
import type { Found } from './search/find';
import type { Coverage, CoverageItem, FeedStatus, FirstReport, Match, Searched, StoryQuery } from './types';

const MOST_STORY = 30;
const MOST_RELATED = 8;
/** Items of one outlet that a story lists; an outlet's third piece crowds out another voice. */
const MOST_PER_OUTLET = 2;

/**
 * A story seen by outlet.
 * @param from.query - the open article; neither it nor its own outlet's further items are listed as coverage
 * @param from.outlet - who publishes it; counted as one that tells the story
 * @param from.matches - what the search found, best first
 * @param from.describe - an outlet by the domain of its items
 * @param from.muted - domains whose links are hidden; they still count as telling the story
 * @param from.statuses - of the followed outlets' feeds
 * @param from.itemCount - items that were searched
 * @param from.expected - outlets whose silence would tell something, see `blindspotOf`
 * @param from.now - epoch ms
 */
export function buildCoverage(from: {
  query: StoryQuery;
  outlet: OutletBrief;
  matches: Found;
  describe: (domain: string) => OutletBrief;
  followed: readonly string[];
  muted: readonly string[];
  statuses: readonly FeedStatus[];
  itemCount: number;
  expected: readonly OutletBrief[];
  now: number;
}): Coverage {
  const { query, outlet, describe, followed, statuses } = from;
  const muted = new Set(from.muted);
  const own = addressKey(query.url);
  const isOther = ({ item }: Match): boolean => addressKey(item.url) !== own;
  const story = from.matches.story.filter(
    (match) => isOther(match) && describe(match.item.outletDomain).domain !== outlet.domain,
  );
  const tellers = new Map([[outlet.domain, outlet]]);
  for (const { item } of story) {
    const teller = describe(item.outletDomain);
    tellers.set(teller.domain, teller);
  }
  const texts = foldCopies(story);
  const listed = (folded: Copies<Match>[]): CoverageItem[] =>
    folded.flatMap((copies) => coverageItem(copies, describe, muted) ?? []);
  const timeline = timelineOf(story, query, outlet, describe);
  const firstAt = timeline[0]?.at ?? from.now;
  const polled = statuses.filter(({ outletDomain }) => followed.includes(outletDomain));
  return {
    story: mostDifferentFirst(balanced(fewPerOutlet(listed(texts)), MOST_STORY)),
    related: balanced(listed(foldCopies(from.matches.related.filter(isOther))), MOST_RELATED),
    refused: listed(foldCopies(from.matches.refused)),
    timeline,
    biasShares: biasShares([...tellers.values()]),
    countryShares: countryShares([...tellers.values()]),
    outletCount: tellers.size,
    blindspot: blindspotOf({ expected: from.expected, telling: new Set(tellers.keys()), firstAt }, from.now),
    wire: wireOf(texts),
    searched: searchedOf(followed, statuses, from.itemCount),
    silent: silentOutlets(polled, describe),
  };
}

/** @param statuses - of any feeds; those of followed outlets count */
export function searchedOf(
  followed: readonly string[],
  statuses: readonly FeedStatus[],
  items: number,
): Searched {
  const polled = statuses.filter(({ outletDomain }) => followed.includes(outletDomain));
  return {
    followed: followed.length,
    outlets: new Set(polled.filter(wasLoaded).map(({ outletDomain }) => outletDomain)).size,
    items,
    lastPollAt: polled.reduce<number | null>((last, { lastOkAt }) => later(last, lastOkAt), null),
  };
}

/** The first report of each outlet, oldest first; the open article speaks for its own. */
function timelineOf(
  story: Match[],
  query: StoryQuery,
  outlet: OutletBrief,
  describe: (domain: string) => OutletBrief,
): FirstReport[] {
  const first = new Map<string, FirstReport>();
  if (query.publishedAt !== null)
    first.set(outlet.domain, { outlet, title: query.title, url: query.url, at: query.publishedAt });
  for (const { item } of story) {
    const teller = describe(item.outletDomain);
    if ((first.get(teller.domain)?.at ?? Infinity) > item.publishedAt)
      first.set(teller.domain, {
        outlet: teller,
        title: item.title,
        url: item.url,
        at: item.publishedAt,
      });
  }
  return [...first.values()].sort((a, b) => a.at - b.at);
}

/** null when every outlet that carries the text is muted. */
function coverageItem(
  copies: Copies<Match>,
  describe: (domain: string) => OutletBrief,
  muted: ReadonlySet<string>,
): CoverageItem | null {
  const shown = copies.find(({ item }) => !muted.has(item.outletDomain));
  if (!shown) return null;
  const others = new Set(copies.map(({ item }) => item.outletDomain));
  others.delete(shown.item.outletDomain);
  return { ...shown, outlet: describe(shown.item.outletDomain), copies: others.size };
}

function fewPerOutlet(items: CoverageItem[]): CoverageItem[] {
  const listed = new Map<string, number>();
  return items.filter(({ outlet: { domain } }) => {
    listed.set(domain, (listed.get(domain) ?? 0) + 1);
    return listed.get(domain)! <= MOST_PER_OUTLET;
  });
}

/** Outlets none of whose feeds could be loaded, with the first feed's problem. */
function silentOutlets(
  statuses: FeedStatus[],
  describe: (domain: string) => OutletBrief,
): Coverage['silent'] {
  const heard = new Set(statuses.filter(({ problem }) => !problem).map(({ outletDomain }) => outletDomain));
  const silent = new Map<string, Coverage['silent'][number]>();
  for (const { outletDomain: domain, problem } of statuses)
    if (problem && !heard.has(domain) && !silent.has(domain))
      silent.set(domain, { domain, name: describe(domain).name, problem });
  return [...silent.values()];
}

const wasLoaded = ({ lastOkAt, problem }: FeedStatus): boolean => lastOkAt !== null && !problem;

function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
