import { describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { violations } from './axe';
import { openSession, says } from './session';

/** How the page and what is in it run, and in which language they are said to be. */
const told = () => ({
  lang: document.documentElement.lang,
  dir: getComputedStyle(document.body).direction,
});

describe.each([
  { language: 'ar', dir: 'rtl', options: 'الخيارات', open: 'فتح عارض القراءة', speaks: 'من يتحدث' },
  { language: 'de', dir: 'ltr', options: 'Optionen', open: 'Leseansicht öffnen', speaks: 'Wer spricht' },
  { language: 'ja', dir: 'ltr', options: 'オプション', open: 'リーダーを開く', speaks: '誰が語っているか' },
])('in a browser that speaks $language', ({ language, dir, options, open, speaks }) => {
  it('every view speaks it and runs its way, the article its own', async () => {
    const session = await openSession({ follow: false, language });
    try {
      const page = await session.openOwn('options.html');
      await says(page, new RegExp(options));
      expect(await page.evaluate(told)).toEqual({ lang: language, dir });
      const article = await session.open(session.article('novarra-quillon-new-terms'));
      const popup = await session.clickAndWait(article);
      await says(popup, new RegExp(speaks, 'i'));
      expect(await popup.evaluate(told)).toEqual({ lang: language, dir });
      expect(
        await popup.evaluate(
          () => document.querySelector('.article-header h1')!.closest('[lang]')!.outerHTML,
        ),
      ).toMatch(/^<header[^>]* lang="en"[^>]* dir="ltr"/);
      expect(await violations(popup)).toEqual([]);
      await popup.locator(`::-p-aria(${open})`).click();
      await until('the overlay', () =>
        article.evaluate(
          () =>
            document
              .querySelector('parallax-reader')
              ?.shadowRoot?.querySelector('dialog[open] .article-body') != null,
        ),
      );
      const reader = await article.evaluate(() => {
        const root = document.querySelector('parallax-reader')!.shadowRoot!;
        const dialog = root.querySelector('dialog')!;
        return {
          lang: dialog.lang,
          dir: getComputedStyle(dialog).direction,
          article: getComputedStyle(root.querySelector('.article-body')!).direction,
        };
      });
      expect(reader).toEqual({ lang: language, dir, article: 'ltr' });
      expect(await violations(article, 'parallax-reader')).toEqual([]);
    } finally {
      await session.close();
    }
  });
});
