import { expect, it } from 'vitest';
import { reasonsFor } from '../../../lib/coverage/search/reasons';
import { HOUR, NOON } from './newsroom';

const RARE = ['halden', 'reyes', '42'];
const rarity = (word: string): number => (RARE.includes(word) ? 5 : 1);

it('names what two reports share, in the words they use', () => {
  const reasons = reasonsFor(
    {
      title: 'Dam at Halden overflows',
      lead: 'Repairs cost 4.2 million, said governor Ines Reyes.',
      publishedAt: NOON,
    },
    { title: 'Bill of 4.2 million after Reyes clears Halden', lead: '', publishedAt: NOON + 3 * HOUR },
    rarity,
  );
  expect(reasons).toEqual(['names: Halden, Reyes', 'numbers: 4.2', '3 hours apart']);
});

it('takes no name from headlines that capitalise every word', () => {
  const reasons = reasonsFor(
    { title: 'Ferry Workers Begin Strike', lead: '', publishedAt: null },
    { title: 'Ferry Workers Walk Out In Strike', lead: '', publishedAt: null },
    rarity,
  );
  expect(reasons).toEqual(['words: Ferry, Workers, Strike']);
});

it('counts days when the reports are far apart', () => {
  const text = { title: 'Tolls', lead: '', publishedAt: NOON };
  expect(reasonsFor(text, { ...text, publishedAt: NOON - 72 * HOUR }, rarity)).toContain('3 days apart');
  expect(reasonsFor(text, { ...text, publishedAt: NOON }, rarity)).toContain('at the same time');
});
