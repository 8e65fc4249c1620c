// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { adoptTables, placesIn, tablesOf } from '../../../lib/coverage/search/places';
import { fold, rawWords } from '../../../lib/coverage/search/words';

const places = (text: string, language: string | null): string[] =>
  placesIn(rawWords(text).map(fold), language);

describe('a country', () => {
  it('is the same in every language and script', () => {
    expect(places('Floods in Germany', 'en')).toEqual(['§DE']);
    expect(places('Überflutungen in Deutschland', 'de-AT')).toEqual(['§DE']);
    expect(places('Inundaciones en Alemania', 'es')).toEqual(['§DE']);
    expect(places('Наводнение в Германии', 'ru')).toEqual(['§DE']);
    expect(places('德国洪水', 'zh')).toEqual(['§DE']);
  });

  it('is named by what is of it, too', () => {
    expect(places('Spanish and Japanese ministers meet in Brazil', 'en').sort()).toEqual([
      '§BR',
      '§ES',
      '§JP',
    ]);
  });

  it('counts once, and is told from one that begins alike', () => {
    expect(places('Japan asks Japan', 'en')).toEqual(['§JP']);
    expect(places('Niger and Nigeria, Austria and Australia', 'en').sort()).toEqual([
      '§AT',
      '§AU',
      '§NE',
      '§NG',
    ]);
  });

  it('is not looked for where the language is unknown or no language', () => {
    expect(places('Floods in Germany', null)).toEqual([]);
    expect(places('Floods in Germany', 'x-nothing')).toEqual([]);
    expect(places('Floods in Germany', 'qqq')).toEqual([]);
  });

  it('is known from what was kept, without asking the browser for its names again', () => {
    places('Floods in Germany', 'en');
    places('Floods in Germany', 'qqq');
    const kept = structuredClone(tablesOf(['en', 'qqq']));
    expect([...kept.keys()]).toEqual(['en']);
    expect(kept.get('en')?.get('german')).toBe('§DE');
    adoptTables(new Map([['qaa', new Map([['halden', '§NO']])]]));
    expect(places('Halden floods', 'qaa')).toEqual(['§NO']);
  });

  it.each([
    null,
    'torn',
    { en: {} },
    new Map([['qab', new Map([['halden', 7]])]]),
    new Map([[7, new Map()]]),
    new Map([['qab', null]]),
  ])('is not looked for in a damaged table', (kept) => {
    adoptTables(kept);
    expect(places('Halden floods', 'qab')).toEqual([]);
  });
});
