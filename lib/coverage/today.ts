import type { OutletBrief } from '../outlets';
import { blindspotOf } from './blindspot';
import { searchedOf } from './coverage';
import { biasShares, countryShares, foldCopies, wireOf } from './group';
import { balanced, mostDifferentFirst } from './order';
import type { CoverageSearch, Telling } from './search/stored';
import type { BookStory } from './stories/book';
import type { FeedStatus, StoriesToday, StoryCard, StoryItem } from './types';

const MOST_ITEMS = 40;
/** A story counts half as much when it last moved so long ago. */
const HALF_LIFE_MS = 12 * 3_600_000;

interface TodayPorts {
  search: CoverageSearch;
  /** An outlet by the domain of its items. */
  describe: (domain: string) => OutletBrief;
  followed: readonly string[];
  muted: readonly string[];
  statuses: readonly FeedStatus[];
  itemCount: number;
  /** Epoch ms. */
  now: number;
}

/**
 * The stories of the followed feeds, by the number of outlets that tell them and how lately they moved.
 * @param ask.withinMs - a story counts when it had a report in this time
 * @throws StorageFailure
 */
export async function storiesToday(
  ask: { withinMs: number; limit: number },
  ports: TodayPorts,
): Promise<StoriesToday> {
  const { search, describe, followed, now } = ports;
  const all = await search.stories(now - ask.withinMs);
  const worth = new Map(all.map((story) => [story, worthOf(story, describe, now)]));
  const ranked = all.sort((a, b) => worth.get(b)! - worth.get(a)! || b.id - a.id);
  const stories: StoryCard[] = [];
  for (const story of ranked) {
    if (stories.length >= ask.limit) break;
    const card = await cardOf(story, await search.tellings(story, MOST_ITEMS), ports);
    if (!card) continue;
    const { topic, language, firstAt } = card;
    const regulars = topic && story.domains.length > 1 ? await search.regulars(topic, language, firstAt) : [];
    const telling = new Set(tellersOf(story, describe).map(({ domain }) => domain));
    const expected = expectedOf(regulars, describe, followed);
    stories.push({ ...card, blindspot: blindspotOf({ expected, telling, firstAt }, now) });
  }
  return {
    stories,
    searched: searchedOf(followed, ports.statuses, ports.itemCount),
  };
}

/** Outlets behind these domains that the reader follows, each once. */
export function expectedOf(
  domains: readonly string[],
  describe: (domain: string) => OutletBrief,
  followed: readonly string[],
): OutletBrief[] {
  const outlets = new Map(domains.map(describe).map((outlet) => [outlet.domain, outlet]));
  return [...outlets.values()].filter(({ domain }) => followed.includes(domain));
}

/** null where nothing of it may be shown. */
async function cardOf(story: BookStory, tellings: Telling[], ports: TodayPorts): Promise<StoryCard | null> {
  const muted = new Set(ports.muted);
  const texts = foldCopies(tellings);
  const shown = texts.flatMap((copies): (StoryItem & Telling)[] => {
    const first = copies.find(({ item }) => !muted.has(item.outletDomain));
    if (!first) return [];
    const others = new Set(copies.map(({ item }) => item.outletDomain));
    others.delete(first.item.outletDomain);
    return [{ ...first, outlet: ports.describe(first.item.outletDomain), copies: others.size }];
  });
  const items = mostDifferentFirst(balanced(shown, MOST_ITEMS));
  const [central] = items;
  if (!central) return null;
  const tellers = tellersOf(story, ports.describe);
  const reasonsOf = await ports.search.sharedWith(central.item);
  return {
    id: story.id,
    headline: central.item.title,
    topic: story.topic,
    language: central.item.language,
    items: items.map(({ item, outlet, copies }) => ({
      item,
      outlet,
      copies,
      reasons: item === central.item ? null : reasonsOf(item),
    })),
    itemCount: story.docIds.length,
    outletCount: tellers.length,
    biasShares: biasShares(tellers),
    countryShares: countryShares(tellers),
    blindspot: null,
    wire: wireOf(texts),
    firstAt: story.firstAt,
    lastAt: story.lastAt,
  };
}

function tellersOf({ domains }: BookStory, describe: (domain: string) => OutletBrief): OutletBrief[] {
  return [...new Map(domains.map(describe).map((outlet) => [outlet.domain, outlet])).values()];
}

function worthOf(story: BookStory, describe: (domain: string) => OutletBrief, now: number): number {
  const age = Math.max(0, now - story.lastAt);
  return tellersOf(story, describe).length * 2 ** (-age / HALF_LIFE_MS);
}
