import type { Topic } from '../../lib/article';
import type { StoryCard } from '../../lib/coverage';
import { worldRegionOf, type WorldRegion } from '../../lib/outlets';

/** Which of the stories at hand are shown. */
export interface Filter {
  words: string;
  topic: Topic | 'unknown' | null;
  region: WorldRegion | null;
}

export const NO_FILTER: Filter = { words: '', topic: null, region: null };

/** Every word has to be in one of a story's own: those of its headlines and of the names of its outlets. */
export function filterStories(stories: readonly StoryCard[], filter: Filter): StoryCard[] {
  const wanted = wordsOf(filter.words);
  return stories.filter((story) => {
    if (filter.topic !== null && (story.topic ?? 'unknown') !== filter.topic) return false;
    if (filter.region !== null && !regionsOf(story).has(filter.region)) return false;
    if (wanted.length === 0) return true;
    const told = story.items.map(({ item, outlet }) => `${item.title} ${outlet.name}`);
    const said = wordsOf([story.headline, ...told].join(' '));
    return wanted.every((word) => said.some((each) => each.includes(word)));
  });
}

/** Parts of the world with the number of stories told from there, most first. */
export function countRegions(stories: readonly StoryCard[]): { region: WorldRegion; stories: number }[] {
  const counts = new Map<WorldRegion, number>();
  for (const story of stories)
    for (const region of regionsOf(story)) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts].map(([region, of]) => ({ region, stories: of })).sort((a, b) => b.stories - a.stories);
}

/** Topics with the number of stories, most first, the unknown last. */
export function countTopics(stories: readonly StoryCard[]): { topic: Topic | 'unknown'; stories: number }[] {
  return [...Map.groupBy(stories, ({ topic }): Topic | 'unknown' => topic ?? 'unknown')]
    .map(([topic, of]) => ({ topic, stories: of.length }))
    .sort((a, b) => Number(a.topic === 'unknown') - Number(b.topic === 'unknown') || b.stories - a.stories);
}

function regionsOf({ countryShares }: StoryCard): Set<WorldRegion> {
  return new Set(Object.keys(countryShares).flatMap((country) => worldRegionOf(country || null) ?? []));
}

/** In lower case and without marks, so that "Zürich" is found as "zurich". */
function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
