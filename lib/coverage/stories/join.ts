import type { Link } from '../search/engine';

/**
 * From which strength on an item joins a story, and two stories that it belongs to are one. Chosen by BCubed F1 over
 * hand-checked stories, see `npm run bench -- related`.
 */
export const JOINS = { join: 0.22, merge: 0.24 };
/** Links into a story by whose mean an item joins it. */
const JOINED_BY = 2;

/** What is known of the stories so far. */
interface Stories {
  /** null: the item is no longer held. */
  storyOf: (docId: number) => number | null;
  sizeOf: (story: number) => number;
}

/**
 * The story an item tells. It joins by the mean of its two strongest links into a story, so that one report that
 * stands between two events does not chain them together; a story of one item has only the one. Two stories become one
 * where it is linked to ever more reports of either, the bigger they are: nothing parts them again.
 * @param links - to earlier items, strongest first
 * @returns the story's id, `docId` itself where it begins one; and the ids of stories that become part of it
 */
export function storyFor(
  docId: number,
  links: readonly Link[],
  { storyOf, sizeOf }: Stories,
  { join, merge } = JOINS,
): { story: number; absorbed: number[] } {
  const strengths = new Map<number, number[]>();
  for (const link of links) {
    const story = storyOf(link.docId);
    if (story === null) continue;
    const known = strengths.get(story);
    if (known) known.push(link.strength);
    else strengths.set(story, [link.strength]);
  }
  const drawn = [...strengths]
    .map(([story, into]) => {
      const size = sizeOf(story);
      return {
        story,
        strength: meanOf(into, Math.min(size, JOINED_BY)),
        wholly: meanOf(into, Math.min(size, 1 + Math.floor(Math.sqrt(size)))),
      };
    })
    .sort((a, b) => b.strength - a.strength);
  const [best, ...others] = drawn;
  if (!best || best.strength < join) return { story: docId, absorbed: [] };
  const one = best.wholly < merge ? [] : others.filter(({ wholly }) => wholly >= merge);
  const together = [best, ...one].map(({ story }) => story);
  const story = Math.min(...together); // the older one's id stays
  return { story, absorbed: together.filter((other) => other !== story) };
}

/** Of the first `count`; those that are not there count as 0. */
function meanOf(strengths: readonly number[], count: number): number {
  return strengths.slice(0, count).reduce((sum, strength) => sum + strength, 0) / count;
}
