import { describe, expect, test } from 'vitest';
import { denialsKnown, deniesOtherwise } from '../../lib/narrative';

describe('a denial that a line drops or adds is noticed', () => {
  test.each([
    ['de', 'Die Werft verkauft die Fähren nicht unter Preis.', 'Die Werft verkauft die Fähren unter Preis.'],
    ['fr', 'Le conseil n’a pas voté la fermeture du quai.', 'Le conseil a voté la fermeture du quai.'],
    ['es', 'El puerto no cerrará el muelle en junio.', 'El puerto cerrará el muelle en junio.'],
    ['pl', 'Rada nie zamknie portu w czerwcu.', 'Rada zamknie port w czerwcu.'],
    ['nb-NO', 'Rådet stenger ikke havnen i juni.', 'Rådet stenger havnen i juni.'],
  ])('%s', (language, denied, said) => {
    expect(deniesOtherwise(said, denied, language)).toBe(true);
    expect(deniesOtherwise(denied, said, language)).toBe(true);
    expect(deniesOtherwise(said, said, language)).toBe(false);
    expect(deniesOtherwise(denied, `${said} Etwas anderes.\n${denied}`, language)).toBe(false);
  });
});

test('knows in which languages it would be', () => {
  expect(['en-GB', 'de', 'pt-BR', 'ja', 'ar', null].map(denialsKnown)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
