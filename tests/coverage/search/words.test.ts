import { describe, expect, it } from 'vitest';
import { fold, rawWords } from '../../../lib/coverage/search/words';

const folded = (text: string): string[] => rawWords(text).map(fold);

describe('words', () => {
  it('keeps numbers and abbreviations whole', () => {
    expect(folded('The U.S. paid $4.2 million to 1,200 farmers')).toEqual([
      'the',
      'us',
      'paid',
      '42',
      'million',
      'to',
      '1200',
      'farmers',
    ]);
  });

  it('reads accents, possessives and capitals as one word', () => {
    expect(folded("Zürich’s São Halden's")).toEqual(['zurich', 'sao', 'halden']);
  });

  it('lets a name meet itself across alphabets', () => {
    expect(folded('Токио')).toEqual(folded('Tokio'));
    expect(folded('Αθηνα')).toEqual(folded('Athina'));
    expect(folded('Μπάιντεν')).toEqual(folded('Baiden'));
  });

  it('splits scripts that write no spaces', () => {
    expect(rawWords('東京で大雨が降った').length).toBeGreaterThan(2);
    expect(rawWords('ฝนตกหนักในกรุงเทพ').length).toBeGreaterThan(1);
  });

  it('keeps a name in katakana whole', () => {
    expect(rawWords('プーチン大統領が演説')).toContain('プーチン');
  });

  it('reads the digits of every script', () => {
    expect(folded('۳۵ १२ ৬৩ ٤٢')).toEqual(['35', '12', '63', '42']);
  });

  it('keeps marks where they carry meaning', () => {
    expect(folded('दिल्ली')).toEqual(['दिल्ली']);
  });

  it('drops runs that are no words of any language', () => {
    expect(rawWords(`before ${'x'.repeat(5000)} after`)).toEqual(['before', 'after']);
  });
});
