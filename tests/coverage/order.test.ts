// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { balanced, mostDifferentFirst } from '../../lib/coverage/order';
import type { BiasOrUnrated } from '../../lib/outlets';
import { item } from './search/newsroom';

function told(title: string, score: number, name: string, bias: BiasOrUnrated, country: string) {
  const domain = `${name}.example`;
  return {
    item: item(title, { outletDomain: domain }),
    outlet: { domain, name, country, bias },
    copies: 0,
    score,
  };
}
const titles = (items: { item: { title: string } }[]): string[] => items.map((each) => each.item.title);

describe('the order of a story', () => {
  it('begins with the best, then tells what the headlines before did not', () => {
    const items = [
      told('Halden dam overflows, valley evacuated', 0.9, 'harbour', 'left', 'NZ'),
      told('Halden dam overflows; the valley is evacuated', 0.8, 'valley', 'right', 'IE'),
      told('Reyes orders 4,200 people to leave their homes', 0.7, 'tribune', 'center', 'US'),
    ];
    expect(titles(mostDifferentFirst(items))).toEqual([0, 2, 1].map((at) => items[at]!.item.title));
  });

  it('lets an outlet’s second piece wait for the others’ first', () => {
    const items = [
      told('Dam overflows', 0.9, 'harbour', 'left', 'NZ'),
      told('What we know of the flood', 0.8, 'harbour', 'left', 'NZ'),
      told('Reyes clears the valley', 0.5, 'tribune', 'center', 'US'),
    ];
    expect(titles(mostDifferentFirst(items)).at(-1)).toBe('What we know of the flood');
  });
});

describe('a short list', () => {
  it('takes outlets, sides and countries that are not there yet before more of the same', () => {
    const items = [
      told('a', 0.5, 'harbour', 'left', 'NZ'),
      told('b', 0.49, 'harbour', 'left', 'NZ'),
      told('c', 0.48, 'quay', 'left', 'NZ'),
      told('d', 0.45, 'valley', 'right', 'NZ'),
      told('e', 0.44, 'tribune', 'left', 'IE'),
    ];
    expect(titles(balanced(items, 3))).toEqual(['a', 'd', 'e']);
    expect(titles(balanced(items, 9))).toHaveLength(5);
  });
});
