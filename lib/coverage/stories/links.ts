import type { Engine, Link, SearchItem } from '../search/engine';

/** Earlier items that an item is compared with. */
const LINKS = 30;
/**
 * Up to so many items the search judges links as well, by all it knows of news at large: in a first day's items every
 * word of a great story looks common. It costs some milliseconds an item, and later adds nothing.
 */
export const FEW_ITEMS = 1000;
/** Scores of the search on the scale of links, as `storyFor` has it. */
const SCORE_SCALE = 0.73;

/**
 * An item's links to those before it, strongest first.
 * @param from - lowest docId to look at
 * @param held - the items of the index while they are few; later not asked
 */
export async function linksOf(
  engine: Engine,
  item: SearchItem,
  from: number,
  held: ReadonlyMap<number, SearchItem>,
): Promise<Link[]> {
  const links = engine.linksOf(item, from, LINKS);
  if (engine.size() > FEW_ITEMS) return links;
  const fetch = async (docIds: number[]): Promise<SearchItem[]> =>
    docIds.flatMap((docId) => (docId >= from && docId < item.docId ? (held.get(docId) ?? []) : []));
  const strengths = new Map(links.map(({ docId, strength }) => [docId, strength / 2]));
  for (const { docId, score } of await engine.search(item, fetch, LINKS))
    strengths.set(docId, (strengths.get(docId) ?? 0) + (SCORE_SCALE * score) / 2);
  return [...strengths]
    .map(([docId, strength]) => ({ docId, strength }))
    .sort((a, b) => b.strength - a.strength);
}
