import type { ComponentChildren } from 'preact';
import { i18n, type GeneratedI18nStructure } from '#i18n';

/** The product's words, in the browser's language or else in English. Kept in assets/locales, a file a language. */
export const t = i18n.t;

export type Key = keyof GeneratedI18nStructure;

/** The same for a key that is only known when it is asked for; the compiler no longer sees which places it has. */
export const fill = t as (key: Key, values?: Record<string, string | number>) => string;

/** Whole sentences of ours after one another, as their language sets them; what is not said is left out. */
export const sentences = (said: (string | false | null | undefined)[]): string =>
  said.filter(Boolean).join(/^(?:zh|ja)\b/.test(t('locale')) ? '' : ' ');

/**
 * The locale for dates, numbers and names beside our words: the reader's own where we have its language
 * ("en-GB"), else that of the words, so that no sentence mixes two.
 */
export function localeOf(browserLanguage: string): string {
  const words = t('locale');
  return browserLanguage.split('-')[0] === words.split('-')[0] ? browserLanguage : words;
}

/**
 * A sentence with elements in it, each where the language wants it.
 * @param parts - what stands for each `{name}` of the words
 */
export function rich(key: Key, parts: Record<string, ComponentChildren>): ComponentChildren {
  return fill(key)
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : parts[piece]));
}

/** Marks an element inside an article's text as ours: its language and the way it runs. */
export const ownWords = (): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang: t('locale'),
  dir: t('direction') === 'rtl' ? 'rtl' : 'ltr',
});
