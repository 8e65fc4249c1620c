import type { FeedItem } from '../../../lib/coverage';

export const HOUR = 3_600_000;
export const NOON = Date.UTC(2031, 4, 6, 12);

let made = 0;

/** A feed item of a fictional outlet; what a test does not say is filled in. */
export function item(title: string, change: Partial<FeedItem> = {}): FeedItem {
  const outletDomain = change.outletDomain ?? 'harbour.example';
  made++;
  return {
    id: `item-${made}`,
    outletDomain,
    url: `https://${outletDomain}/news/${made}`,
    title,
    summary: '',
    publishedAt: NOON,
    language: 'en',
    image: null,
    ...change,
  };
}

/** One story told by three outlets. */
export const DAM_STORY = [
  item('Dam at Halden overflows, 4,200 people leave their homes', {
    outletDomain: 'harbour.example',
    summary: 'Governor Ines Reyes ordered the valley below the Halden dam cleared after a night of rain.',
  }),
  item('Halden dam spills over: 4,200 evacuated from valley', {
    outletDomain: 'valley.example',
    summary: 'Families spent the night in schools as water rose behind the dam, Governor Reyes said.',
    publishedAt: NOON + 3 * HOUR,
  }),
  item('Reyes orders evacuation below overflowing Halden dam', {
    outletDomain: 'tribune.example',
    summary: 'The governor said 4,200 residents had been told to go.',
    publishedAt: NOON + 5 * HOUR,
  }),
];

const PEOPLE = ['Okafor', 'Lindqvist', 'Moreau', 'Tanaka', 'Silva', 'Novak', 'Haddad', 'Byrne', 'Castellan'];
const PLACES = ['Port Ellery', 'Sunder', 'Wexmoor', 'Tarn', 'Calder Bay', 'Ostrava Hill', 'Mirefield'];
const EVENTS = [
  'opens a library for sailors',
  'loses the regional cup final',
  'raises bus fares by a tenth',
  'sues the orchard company',
  'finds a lost manuscript',
  'closes the old bridge for repairs',
  'wins a prize for slow cooking',
  'delays the vote on school meals',
];

/** Many items, each about something else. */
export function otherNews(count: number): FeedItem[] {
  return Array.from({ length: count }, (_, n) => {
    const person = PEOPLE[n % PEOPLE.length]!;
    const place = PLACES[Math.floor(n / 3) % PLACES.length]!;
    const event = EVENTS[Math.floor(n / 7) % EVENTS.length]!;
    return item(`${person} of ${place} ${event}`, {
      outletDomain: `outlet${n % 11}.example`,
      summary: `Notice number ${n}: ${place} council heard ${person} speak about it on street ${n % 97}.`,
      publishedAt: NOON - (n % 200) * HOUR,
    });
  });
}
