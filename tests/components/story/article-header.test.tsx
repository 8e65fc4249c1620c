// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ArticleHeader, type ArticleHeaderProps } from '../../../components/story/ArticleHeader';
import { ViewContext } from '../../../components/common/view';
import { aBias, anArticle, anOutlet, NOON } from '../common/a-story';
import { draw, words } from '../common/own-pages';

const header = (
  part: Parameters<typeof anArticle>[0] = {},
  props: Partial<ArticleHeaderProps> = {},
  locale = 'en',
) =>
  draw(
    <ViewContext.Provider value={{ locale, now: NOON }}>
      <ArticleHeader article={anArticle(part)} outlet={null} voices={null} picture="anonymous" {...props} />
    </ViewContext.Provider>,
  );

describe('the head of a story', () => {
  it('tells topic, date, headline, the line under it, who posted it when, and where they stand', async () => {
    expect(words(await header({}, { outlet: anOutlet({ name: 'The Ansel Dispatch' }) }))).toBe(
      'BusinessApril 28, 2026Port Ansel closes its ferry terminalCommuters share one pier.' +
        'Posted 1 hour ago by The Ansel DispatchIda MorrowSwedenBias Lean left',
    );
  });

  it('says unrated of an outlet that nobody rated, and nothing before the outlet is known', async () => {
    const unrated = anOutlet({ country: null, bias: aBias({ label: null }) });
    expect((await header({}, { outlet: unrated })).querySelector('.stance')?.textContent).toBe(
      'Bias Unrated',
    );
    expect((await header()).querySelector('.stance')?.textContent).toBe('');
  });

  it('counts the comments that are known, and says nothing where there are none', async () => {
    expect(words(await header({}, { voices: 12 }))).toContain('Ida Morrow · 12 voices');
    expect(words(await header({}, { voices: 0 }))).not.toContain('voice');
  });

  it('speaks of time in the reader’s locale', async () => {
    expect(words(await header({}, {}, 'de'))).toContain('vor 1 Stunde');
    expect(words(await header({}, {}, 'de'))).toContain('28. April 2026');
  });

  it('names the site until the outlet is known, and says nothing of a time nobody gave', async () => {
    const said = words(await header({ publishedAt: null, byline: [] }));
    expect(said).toContain('Posted by Ansel Dispatch');
    expect(said).not.toContain('ago');
  });

  it('says when an article was updated', async () => {
    expect(words(await header({ modifiedAt: NOON - 900_000 }))).toContain('updated 15 minutes ago');
  });

  it('does not say the same time twice', async () => {
    expect(words(await header({ modifiedAt: NOON - 3_590_000 }))).toContain('updated 59 minutes ago');
    expect(
      words(await header({ publishedAt: NOON - 7_000_000, modifiedAt: NOON - 4_000_000 })),
    ).not.toContain('updated');
  });

  it('does not say the date of an older article twice', async () => {
    expect(words(await header({ publishedAt: NOON - 30 * 86_400_000 }))).toMatch(
      /^BusinessMarch 29, 2026.*Posted by Ansel Dispatch/,
    );
  });

  it('loads the lead picture without saying where it is read', async () => {
    const image = (await header()).querySelector('img');
    expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(image?.alt).toBe('The pier');
  });

  it('loads no picture when the reader wants none, and none that is not encrypted', async () => {
    expect((await header({}, { picture: 'none' })).querySelector('img')).toBeNull();
    const leadImage = { src: 'http://pictures.example/a.jpg', alt: '', caption: null };
    expect((await header({ leadImage })).querySelector('img')).toBeNull();
  });

  it('takes a picture that cannot be loaded away with its frame', async () => {
    const place = await header();
    place.querySelector('img')!.dispatchEvent(new Event('error'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(place.querySelector('figure')).toBeNull();
  });

  it('stands on the right for an article that runs from right to left', async () => {
    const place = await header({ direction: 'rtl', language: 'ar', title: 'الميناء يغلق المحطة' });
    expect(place.querySelector('header')?.dir).toBe('rtl');
    expect(place.querySelector('header')?.lang).toBe('ar');
  });
});
