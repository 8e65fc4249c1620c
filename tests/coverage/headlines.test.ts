import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHeadlines, type Headline } from '../../lib/coverage';

const side = (title: string, language: string | null = 'en'): Headline[] => [{ title, language }];
const lit = (sides: Headline[][], stand: string) =>
  compareHeadlines(sides).map((headlines) =>
    headlines.map((pieces) => pieces.filter((piece) => piece.stand === stand).map(({ text }) => text.trim())),
  );

describe('the headlines of two sides', () => {
  const sides = [
    side('Governor vetoes rent cap, betraying tenants'),
    side('Governor’s veto saves Kanoka from rent cap'),
  ];

  it('light up what one side alone says, and mute what both say', () => {
    expect(lit(sides, 'own')).toEqual([[['betraying tenants']], [['saves Kanoka']]]);
    expect(lit(sides, 'common').flat(2).join(' ')).toContain('Governor vetoes rent cap');
  });

  it('are read alike whatever the ending of a word', () => {
    const [[first], [second]] = lit([side('Talks collapsed'), side('Talks collapse again')], 'own') as [
      [string[]],
      [string[]],
    ];
    expect(first).toEqual([]);
    expect(second).toEqual([]); // “again” is a word without weight
  });

  it('stay whole when their pieces are put together again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 80, unit: 'grapheme' }), { maxLength: 3 })),
        (titles) => {
          const cut = compareHeadlines(
            titles.map((each) => each.map((title) => ({ title, language: 'en' }))),
          );
          expect(cut.map((each) => each.map((pieces) => pieces.map(({ text }) => text).join('')))).toEqual(
            titles,
          );
        },
      ),
    );
  });
});

it('a word that two of three sides share is neither lit nor muted', () => {
  const sides = [side('Dam cracks, thousands flee'), side('Dam cracks at Orsa'), side('Dam scare at dawn')];
  expect(lit(sides, 'plain')[0]![0]).toEqual(['cracks,']);
});

it('headlines in a language of their own are not compared', () => {
  const sides = [side('Dam cracks', 'en'), side('Damm bricht', 'de'), side('Dam holds', 'en')];
  expect(lit(sides, 'own')).toEqual([[['cracks']], [[]], [['holds']]]);
});

it('scripts without spaces and other alphabets are compared too', () => {
  expect(lit([side('大坝出现裂缝', 'zh'), side('大坝安全', 'zh')], 'own')[1]![0]!.join('')).toContain('安全');
  expect(lit([side('سد أورسا يتصدع', 'ar'), side('سد أورسا آمن', 'ar')], 'own')).toEqual([
    [['يتصدع']],
    [['آمن']],
  ]);
});

it('a hostile language tag does no harm', () => {
  expect(lit([side('A dam', '!!'), side('A bridge', '!!')], 'own')).toEqual([[['dam']], [['bridge']]]);
});
