// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { soundsOf } from '../../../lib/coverage/search/sounds';
import { fold, rawWords } from '../../../lib/coverage/search/words';

const sounds = (text: string): string[] => rawWords(text).map(fold).flatMap(soundsOf);

/** Names, each as newspapers write it in other scripts. */
const NAMES: Record<string, string[]> = {
  Zelensky: ['Зеленский', 'زيلينسكي', 'ज़ेलेंस्की', 'ゼレンスキー', '젤렌스키', 'Ζελένσκι'],
  Merkel: ['Меркель', 'ميركل', 'मर्केल', 'メルケル', '메르켈', 'Μέρκελ'],
  Putin: ['Путин', 'بوتين', 'पुतिन', 'পুতিন', '푸틴', 'Πούτιν'],
  Maduro: ['Мадуро', 'مادورو', 'मादुरो', 'マドゥロ', '마두로', 'Μαδούρο'],
  Kabul: ['Кабул', 'كابول', 'काबुल', 'カブール', '카불', 'Καμπούλ'],
  Obama: ['Обама', 'أوباما', 'ओबामा', 'オバマ', '오바마', 'Ομπάμα'],
};

describe('a name', () => {
  it.each(Object.entries(NAMES))('sounds alike in every script: %s', (name, others) => {
    for (const other of others) expect(sounds(other), other).toContain(sounds(name)[0]);
  });

  it('sounds alike as each language of one script spells it', () => {
    for (const name of ['Zelenskyj', 'Selenskyj', 'Zelenskiy', 'Zelenskyy'])
      expect(sounds(name), name).toEqual(['slnsk']);
    expect(sounds('Sergej')).toEqual(sounds('Сергей'));
    expect(sounds('Manoj')).toEqual(sounds('मनोज'));
  });

  it('is found behind an article and before a particle', () => {
    expect(sounds('الخرطوم')).toContain(sounds('Khartoum')[0]);
    expect(sounds('바이든이')).toContain(sounds('Biden')[0]);
  });

  it('is told from others', () => {
    const all = Object.keys(NAMES).flatMap(sounds);
    expect(new Set(all).size).toBe(all.length);
    expect(sounds('Biden')).not.toEqual(sounds('Putin'));
  });

  it('says nothing where it is short or in a script without letters', () => {
    expect(sounds('Lee Ode')).toEqual([]);
    expect(sounds('北京')).toEqual([]);
  });
});
