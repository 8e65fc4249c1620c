import { describe, expect, it } from 'vitest';
import { foldCopies } from '../../lib/coverage/group';
import type { FeedItem, Match } from '../../lib/coverage';
import { item } from './search/newsroom';

const WIRE =
  'HALDEN (Wire) - Governor Ines Reyes ordered the valley below the Halden dam cleared on Tuesday after a night ' +
  'of rain sent water over its crest, and engineers said the wall would hold if the storm passed by morning.';
const OWN_REPORT =
  'Families carried blankets into a school gymnasium as the river rose behind them; the wall of the old dam, ' +
  'built in 1931, had been due for repairs that the council put off twice, our reporter found.';

const matchOf = (feedItem: FeedItem): Match => ({ item: feedItem, score: 0.5, reasons: [] });
const groupsOf = (...items: FeedItem[]): number[] =>
  foldCopies(items.map(matchOf)).map((group) => group.length);

describe('copies of one wire text', () => {
  it('are folded under a changed headline', () => {
    expect(
      groupsOf(item('Dam overflows', { summary: WIRE }), item('Night of fear', { summary: WIRE })),
    ).toEqual([2]);
  });

  it('are folded when an outlet cuts the text or edits some words', () => {
    const cut = WIRE.split(' ').slice(0, 20).join(' ');
    const edited = WIRE.replace('HALDEN (Wire) - ', '')
      .replace('ordered', 'has ordered')
      .replace('crest', 'top');
    expect(groupsOf(...[WIRE, cut, edited].map((summary) => item('Dam', { summary })))).toEqual([3]);
  });

  it('do not swallow an independent report of the same event', () => {
    expect(
      groupsOf(item('Dam overflows', { summary: WIRE }), item('The dam', { summary: OWN_REPORT })),
    ).toEqual([1, 1]);
  });

  it('do not swallow another story that happens to share a phrase', () => {
    const other =
      'OSTRAVA (Wire) - The mayor ordered the valley below the old mine closed for a week while a film crew works, ' +
      'and hotel owners said the season would hold if the weather stayed dry.';
    expect(groupsOf(item('Dam', { summary: WIRE }), item('Film', { summary: other }))).toEqual([1, 1]);
  });

  it('are known by the headline where feeds give no summary', () => {
    expect(
      groupsOf(
        item('Halden dam overflows after a night of rain'),
        item('Halden Dam Overflows After a Night of Rain', { outletDomain: 'valley.example' }),
        item('Halden evacuated'),
      ),
    ).toEqual([2, 1]);
  });
});
