import type { StoryItem } from '../../lib/coverage';
import { worldRegionOf, type BiasOrUnrated } from '../../lib/outlets';
import { BIAS_ORDER, biasWord } from '../common/bias-words';
import { countryName } from '../common/format';
import { regionWords } from '../common/regions';
import { t } from '../common/words';

export interface Side {
  title: string;
  /** Where on the scale, drawn beside the title; null for a place of the world, or for several steps at once. */
  bias: BiasOrUnrated | null;
  items: StoryItem[];
}

/** Columns next to each other that a reader can still take in. */
const MOST = 5;

/** By bias: each step a column, or the leaning halves with their sides where that makes too many. */
export function sidesByBias(items: readonly StoryItem[]): Side[] {
  const at = (...biases: BiasOrUnrated[]): StoryItem[] =>
    items.filter(({ outlet }) => biases.includes(outlet.bias));
  const steps = filled(BIAS_ORDER.map((bias) => ({ title: biasWord(bias), bias, items: at(bias) })));
  if (steps.length <= MOST) return steps;
  return filled([
    { title: t('compare.side.left'), bias: null, items: at('left', 'lean-left') },
    { title: biasWord('center'), bias: 'center', items: at('center') },
    { title: t('compare.side.right'), bias: null, items: at('lean-right', 'right') },
    { title: biasWord('unrated'), bias: 'unrated', items: at('unrated') },
  ]);
}

/** By part of the world, or by country where all are from one part; the smallest share a column where there are many. */
export function sidesByRegion(items: readonly StoryItem[], locale: string): Side[] {
  const regions = new Set(items.map(({ outlet }) => worldRegionOf(outlet.country)));
  regions.delete(null);
  const titleOf = ({ outlet: { country } }: StoryItem): string => {
    if (country === null) return t('outlet.countryUnknown');
    const region = worldRegionOf(country);
    return regions.size > 1 && region ? regionWords(region) : countryName(country, locale);
  };
  const sides = [...Map.groupBy(items, titleOf)]
    .map(([title, of]): Side => ({ title, bias: null, items: of }))
    .sort((a, b) => b.items.length - a.items.length || a.title.localeCompare(b.title, locale));
  if (sides.length <= MOST) return sides;
  const rest = sides.slice(MOST - 1).flatMap((side) => side.items);
  return [...sides.slice(0, MOST - 1), { title: t('compare.side.elsewhere'), bias: null, items: rest }];
}

const filled = (sides: Side[]): Side[] => sides.filter((side) => side.items.length > 0);
