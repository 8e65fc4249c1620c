import { expect, test } from 'vitest';
import { fitnessOf } from '../../lib/narrative/fitness';
import { ROLES } from '../../lib/narrative/roles';
import { CUES } from '../../scripts/narrative/cues';

const contextOf = (text: string, background: number) =>
  fitnessOf({
    text,
    place: 0.5,
    guess: { p: Float64Array.from(ROLES, () => 0), parts: { event: 0, background } },
    quotedWords: 0,
    quotedShare: 0,
    headlineShare: 0,
    reports: true,
    cues: CUES.sections,
  }).context;

test('a sentence whose words do not look back has to be surer to be background', () => {
  expect(contextOf('Nine dockers loaded the ferries by hand.', 0.9)).toBeLessThan(0.83);
});

test.each([
  'In April, nine dockers were hired.',
  'Last year the pier was sold.',
  'Born in Dunmore, Lind sails.',
])('its first word looks back in a capital as well: %s', (text) => {
  expect(contextOf(text, 0.9)).toBe(0.9);
});
