import { describe, expect, it } from 'vitest';
import { DEFAULT_READING, readingMinutes, readReading, sentencesOf, voicesFor } from '../../lib/reading';

describe('how the reader reads', () => {
  it('falls back to the default for whatever is not sound, and keeps the rest', () => {
    expect(readReading(null)).toEqual(DEFAULT_READING);
    expect(
      readReading({
        size: 900,
        theme: 'sepia',
        face: 'comic',
        leading: Number.NaN,
        voices: { en: 7, de: 'a' },
      }),
    ).toEqual({ ...DEFAULT_READING, size: 36, theme: 'sepia', voices: { de: 'a' } });
  });

  it('counts characters where words are not set apart', () => {
    const japanese = { text: '字'.repeat(3_570), wordCount: 1, language: 'ja' };
    expect(readingMinutes(japanese, 1)).toBe(10);
    expect(readingMinutes({ text: '', wordCount: 1_190, language: 'en' }, 1)).toBe(5);
    expect(readingMinutes({ text: '', wordCount: 1_190, language: 'en' }, 0)).toBe(0);
  });

  it('finds sentences where no space divides them, and cuts one no voice holds out', () => {
    const japanese = '港は閉鎖された。市は桟橋を造る。';
    expect(sentencesOf(japanese, 'ja').map(({ start, end }) => japanese.slice(start, end))).toEqual([
      '港は閉鎖された。',
      '市は桟橋を造る。',
    ]);
    const endless = 'and so on '.repeat(200);
    expect(sentencesOf(endless, 'no such tag').every(({ start, end }) => end - start <= 400)).toBe(true);
  });

  it('offers voices of the article’s language only, those on this machine first', () => {
    const voice = (voiceURI: string, lang: string, localService: boolean) => ({
      voiceURI,
      lang,
      localService,
      default: false,
      name: voiceURI,
    });
    const voices = [
      voice('cloud', 'en-GB', false),
      voice('here', 'en_US', true),
      voice('anna', 'de-DE', true),
    ];
    const about = { language: 'en-GB', own: 'de', chosen: {} };
    expect(voicesFor(voices, about).map(({ name }) => name)).toEqual(['here', 'cloud']);
    expect(voicesFor(voices, { ...about, chosen: { en: 'cloud' } })[0]?.name).toBe('cloud');
    expect(voicesFor(voices, { ...about, language: 'fi' })).toEqual([]);
  });
});
