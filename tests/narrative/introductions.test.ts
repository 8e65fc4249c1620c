import { expect, test } from 'vitest';
import { needIntroduction } from '../../lib/narrative/introductions';
import { CUES } from '../../scripts/narrative/cues';

const TITLE = 'Dunmore votes to close its last coal pier';
const LEAD = 'The harbor town of Dunmore voted on Tuesday to close its last coal pier.';
const EARLIER = 'A ferry yard on the quay hired the dockers, said Tom Reyes, who heads their union.';

const introducedAt = (text: string, language = 'en', earlier = EARLIER, speaker: string | null = null) =>
  needIntroduction(
    [LEAD, earlier, 'Nobody asked the workers.', text],
    TITLE,
    language,
    [null, null, null, speaker],
    CUES.sections,
  )[3];

test.each([
  'Reyes learnt of the vote at sea.',
  'Mr. Reyes learnt of the vote at sea.',
  'Agreeing with Reyes, the clerk called the vote hasty.',
  'The yard hired nine dockers.',
])('whom or what an earlier sentence named needs it: %s', (text) => {
  expect(introducedAt(text)).toBe(1);
});

test.each([
  'The firm hired nine dockers.',
  'The move surprised the dockers.',
  'The 37-year-old learnt of it at sea.',
])('what was named otherwise needs the sentence before: %s', (text) => {
  expect(introducedAt(text)).toBe(2);
});

test.each([
  'Tom Reyes learnt of the vote at sea.',
  'The yard of the Lind brothers hired nine dockers.',
  'The firm that owns the ferries hired nine dockers.',
  'The pier employs 240 people.',
  'The government learnt of the vote at sea.',
  'Dunmore has no other pier.',
  'Nine dockers were hired by the yard.',
])('what says itself who or which it is needs none: %s', (text) => {
  expect(introducedAt(text)).toBeNull();
});

test('a last name beside the speaker’s whole name needs none', () => {
  expect(introducedAt('“Nobody asked,” Reyes said.', 'en', EARLIER, 'Tom Reyes')).toBeNull();
});

test.each([
  [
    'de',
    'Eine Werft am Kai stellt Hafenarbeiter ein.',
    'Die Werft baute neun Fähren.',
    'Die Werft der Brüder Lind baute Fähren.',
  ],
  [
    'fr',
    'Un chantier du quai embauche.',
    'Le chantier a construit neuf bacs.',
    'Le chantier des frères Lind a construit neuf bacs.',
  ],
  [
    'es',
    'Un astillero contrata a nueve.',
    'El astillero construyó nueve barcas.',
    'El astillero de los Lind construyó barcas.',
  ],
])(
  '%s: a definite article points back at what was introduced without one',
  (language, earlier, back, explained) => {
    expect(introducedAt(back, language, earlier)).toBe(1);
    expect(introducedAt(explained, language, earlier)).toBeNull();
  },
);
