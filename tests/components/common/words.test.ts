import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseMessagesText, SUPPORTED_LOCALES } from '@wxt-dev/i18n/build';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { localeOf, rich, sentences } from '../../../components/common/words';

const FOLDER = path.resolve(import.meta.dirname, '../../../assets/locales');
const PREDEFINED = '@@';

/** Key → words of one language's file. */
function wordsOf(file: string): Map<string, string> {
  const messages = parseMessagesText(readFileSync(path.join(FOLDER, file), 'utf8'), 'YAML');
  return new Map(
    messages
      .map((message) => [message.key.join('.'), 'message' in message ? message.message : ''] as const)
      .filter(([key]) => !key.startsWith(PREDEFINED)),
  );
}

const placeholders = (words: string): string[] =>
  [...words.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const FORM = /\.(zero|one|two|few|many|other)$/;
const english = wordsOf('en.yml');

describe.each(readdirSync(FOLDER))('the words of %s', (file) => {
  const words = wordsOf(file);
  const language = words.get('locale')!;

  it('are named as browsers name the language', () => {
    expect(SUPPORTED_LOCALES).toContain(path.parse(file).name);
  });

  it('have keys that browsers take, and no empty words', () => {
    for (const [key, said] of words) {
      expect(key).toMatch(/^[\w.]+$/);
      expect(said.trim(), key).not.toBe('');
    }
  });

  it('say all that the English say, with the same places to fill', () => {
    for (const [key, said] of english) {
      if (FORM.test(key)) continue;
      expect(placeholders(words.get(key) ?? '(missing)'), key).toEqual(placeholders(said));
    }
  });

  it('have every form that the language counts in, and each names the number’s place at most', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of english.keys()) {
      if (!key.endsWith('.other')) continue;
      for (const form of forms) expect(words.has(key.replace(FORM, `.${form}`)), `${key} ${form}`).toBe(true);
      const known = new Set(placeholders(english.get(key)!));
      for (const form of forms)
        for (const place of placeholders(words.get(key.replace(FORM, `.${form}`))!))
          expect(known.has(place), `${key} ${form}`).toBe(true);
    }
  });
});

describe('our words beside dates and numbers', () => {
  it('keep the reader’s own region where we have the language, and never mix two languages', () => {
    expect(localeOf('en-GB')).toBe('en-GB');
    expect(localeOf('nl-BE')).toBe('en');
  });
});

describe('a sentence with elements in it', () => {
  it('has each where the words want it', () => {
    expect(rich('story.posted', { ago: 'A', outlet: 'B' })).toEqual(['Posted ', 'A', ' by ', 'B', '']);
  });
});

describe('sentences after one another', () => {
  it('leave out what is not said, and stand apart as their language sets them', () => {
    expect(sentences(['One.', false, null, '', 'Two.'])).toBe('One. Two.');
    vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('ja');
    expect(sentences(['一。', '二。'])).toBe('一。二。');
    vi.restoreAllMocks();
  });
});
