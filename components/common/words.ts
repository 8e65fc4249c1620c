import { i18n } from '#i18n';

/** The product's words, in the browser's language or else in English. Kept in assets/locales, a file a language. */
export const t = i18n.t;

/**
 * The locale for dates, numbers and names beside our words: the reader's own where we have its language
 * ("en-GB"), else that of the words, so that no sentence mixes two.
 */
export function localeOf(browserLanguage: string): string {
  const words = t('locale');
  return browserLanguage.split('-')[0] === words.split('-')[0] ? browserLanguage : words;
}

/** Marks an element inside an article's text as ours: its language and the way it runs. */
export const ownWords = (): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang: t('locale'),
  dir: t('direction') === 'rtl' ? 'rtl' : 'ltr',
});
