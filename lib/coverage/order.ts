import { fold, rawWords } from './search/words';
import type { StoryItem } from './types';

/** What one more item of the same outlet, bias or country costs an item in a short list. */
const SAME_OUTLET = 0.4;
const SAME_BIAS = 0.85;
const SAME_COUNTRY = 0.92;
/** Letters of a word that are compared: its endings are grammar. */
const CUT = 5;

interface Scored extends StoryItem {
  score: number;
}

/** The best few, each next one chosen with a discount for an outlet, bias or country that is there already. */
export function balanced<T extends Scored>(items: readonly T[], most: number): T[] {
  const cost = new Map<T, number>(); // factor of those like it that are there already
  const worth = (item: T): number => item.score * (cost.get(item) ?? 1);
  return pick(items, most, worth, ({ outlet: { domain, bias, country } }) => {
    for (const item of items) {
      const { outlet } = item;
      let factor = cost.get(item) ?? 1;
      if (outlet.domain === domain) factor *= SAME_OUTLET;
      if (outlet.bias === bias) factor *= SAME_BIAS;
      if (country !== null && outlet.country === country) factor *= SAME_COUNTRY;
      cost.set(item, factor);
    }
  });
}

/** The best one, then those whose headlines say most that the ones before do not; an outlet's second piece later. */
export function mostDifferentFirst<T extends Scored>(items: readonly T[]): T[] {
  const words = new Map(items.map((item) => [item, headlineWords(item.item.title)]));
  const likest = new Map<T, number>(); // to anything chosen so far, 0–1
  return pick(
    items,
    items.length,
    (item) => item.score * (1 - (likest.get(item) ?? 0)),
    (chosen) => {
      for (const item of items) {
        const sameOutlet = item.outlet.domain === chosen.outlet.domain ? 1 - SAME_OUTLET : 0;
        const sameWords = overlap(words.get(item)!, words.get(chosen)!);
        likest.set(item, Math.max(likest.get(item) ?? 0, sameOutlet, sameWords));
      }
    },
  );
}

/** One after the other, each the worthiest in view of those before it. */
function pick<T>(
  items: readonly T[],
  most: number,
  worth: (item: T) => number,
  onChosen: (item: T) => void,
): T[] {
  const left = [...items];
  const chosen: T[] = [];
  while (left.length > 0 && chosen.length < most) {
    const worths = left.map(worth);
    const [item] = left.splice(worths.indexOf(Math.max(...worths)), 1);
    chosen.push(item!);
    onChosen(item!);
  }
  return chosen;
}

/** What a headline is compared by. */
export function headlineWords(title: string): Set<string> {
  return new Set(rawWords(title).map((word) => fold(word).slice(0, CUT)));
}

/** Share of the words of both that both have, 0–1. */
export function overlap(a: Set<string>, b: Set<string>): number {
  const shared = a.intersection(b).size;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
