// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ViewContext } from '../../../components/common/view';
import { ExplorePage, type ExplorePageProps } from '../../../components/explore/ExplorePage';
import type { StoriesToday, StoryCard } from '../../../lib/coverage';
import { fail, ok } from '../../../lib/problem';
import { aCoverage, aTelling, NOON } from '../common/a-story';
import { button, click, draw, has, type, words } from '../common/own-pages';

const card = (id: number, headline: string, part: Partial<StoryCard> = {}): StoryCard => {
  const items = part.items ?? [aTelling('Isle', 'left', 'SE'), aTelling('Quai', 'right', 'FR')];
  return {
    id,
    headline,
    topic: 'sport',
    language: 'en',
    items,
    itemCount: items.length,
    outletCount: items.length,
    biasShares: aCoverage().biasShares,
    countryShares: { SE: 0.5, FR: 0.5 },
    blindspot: null,
    wire: null,
    firstAt: NOON - 7_200_000,
    lastAt: NOON - 3_600_000,
    ...part,
  };
};
const today = (stories: StoryCard[], searched: Partial<StoriesToday['searched']> = {}): StoriesToday => ({
  stories,
  searched: { followed: 12, outlets: 12, items: 400, lastPollAt: NOON - 60_000, ...searched },
});
const page = (props: Partial<ExplorePageProps> = {}) =>
  draw(
    <ViewContext.Provider value={{ locale: 'en', now: NOON }}>
      <ExplorePage
        today={ok(today([card(1, 'Ferry fares rise'), card(2, 'Cup final', { topic: 'environment' })]))}
        span="day"
        onSpan={() => undefined}
        onRetry={() => undefined}
        onChoose={() => undefined}
        onOptions={() => undefined}
        asks={() => null}
        onRead={() => undefined}
        onCompare={() => undefined}
        said=""
        trouble={null}
        week={null}
        offer={null}
        {...props}
      />
    </ViewContext.Provider>,
  );
const titles = (place: HTMLElement) => [...place.querySelectorAll('.story-row h2')].map(words);
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('the page of stories', () => {
  it('names the outlets’ number and countries, and the biases in words', async () => {
    const said = words((await page()).querySelector('.story-row')!);
    expect(said).toContain('Told by 2 outlets, from');
    expect(said).toContain('Sweden');
    expect(said).toContain('Lean left 100%');
  });

  it('puts an article before the countries that take one', async () => {
    const countryShares = { SE: 0.6, US: 0.4 };
    const place = await page({ today: ok(today([card(1, 'Ferry fares rise', { countryShares })])) });
    expect(words(place)).toContain('from Sweden and the United States');
  });

  it('says why each report stands under the headline', async () => {
    const reasons = { names: ['Halden'], numbers: ['12'], places: ['DE'], words: [], apartMs: 3 * 3_600_000 };
    const items = [
      { ...aTelling('Isle', 'left', 'SE'), reasons: null },
      { ...aTelling('Quay', 'right', 'FR'), reasons },
    ];
    const place = await page({ today: ok(today([card(1, 'Ferry fares rise', { items })])) });
    expect([...place.querySelectorAll('.story-who .reasons')].map(words)).toEqual([
      'In common names: Halden · numbers: 12 · places: Germany · 3 hours apart',
    ]);
  });

  it('shows a blindspot with its denominator and where it is told instead', async () => {
    const blindspot = {
      by: 'bias',
      side: 'right',
      outlets: 12,
      elsewhere: { outlets: 9, telling: 7 },
    } as const;
    const place = await page({ today: ok(today([card(1, 'Ferry', { blindspot })])) });
    expect(words(place.querySelector('.blindspot')!)).toBe(
      'Blindspot None of the 12 outlets on the right that often report this topic tells it; elsewhere 7 of 9 do.',
    );
  });

  it('says beside the button which site the browser would be asked for', async () => {
    const place = await page({ asks: () => 'isle.example' });
    expect(words(place.querySelector('.story-actions')!)).toContain('The browser will ask for isle.example.');
  });

  it('opens in the reader within the click itself', async () => {
    const onRead = vi.fn();
    const place = await page({ onRead });
    place.querySelector<HTMLElement>('[data-read]')!.click();
    expect(onRead).toHaveBeenCalledWith('https://isle.example/ferry');
  });

  it('is searched through headlines and outlets, marks aside', async () => {
    const place = await page({
      today: ok(
        today([card(1, 'Wahl in Zürich', { items: [aTelling('Isle', 'left', 'SE')] }), card(2, 'Cup final')]),
      ),
    });
    const field = place.querySelector<HTMLInputElement>('input[type=search]')!;
    await type(field, 'zurich');
    expect(titles(place)).toEqual(['Wahl in Zürich']);
    await type(field, 'quai');
    expect(titles(place)).toEqual(['Cup final']);
    await type(field, 'nothing such');
    await click(button(place, 'Show all stories'));
    expect(titles(place)).toHaveLength(2);
  });

  it('begins with thirty, and shows the rest on request', async () => {
    const place = await page({
      today: ok(today(Array.from({ length: 40 }, (_, id) => card(id, `Story ${id}`)))),
    });
    expect(titles(place)).toHaveLength(30);
    await click(button(place, 'Show more'));
    expect(titles(place)).toHaveLength(40);
  });

  it('is walked through with j and k, and compared with c', async () => {
    const onCompare = vi.fn();
    Element.prototype.scrollIntoView = () => undefined;
    const place = await page({ onCompare });
    press('j');
    press('j');
    expect(words(document.activeElement!)).toBe('Cup final');
    press('k');
    expect(words(document.activeElement!)).toBe('Ferry fares rise');
    press('c');
    expect(onCompare).toHaveBeenCalledWith(1);
    press('/');
    expect(document.activeElement).toBe(place.querySelector('input[type=search]'));
  });
});

describe('without stories', () => {
  it('offers to choose outlets where none is followed', async () => {
    const onChoose = vi.fn();
    const place = await page({
      today: ok(today([], { followed: 0, outlets: 0, lastPollAt: null })),
      onChoose,
    });
    await click(button(place, 'Choose outlets'));
    expect(onChoose).toHaveBeenCalledOnce();
  });

  it('says that feeds are on their way, or that nobody reported anything', async () => {
    const loading = await page({ today: ok(today([], { outlets: 0, lastPollAt: null })) });
    expect(words(loading)).toContain('loaded for the first time');
    expect(words(await page({ today: ok(today([])) }))).toContain('None of your outlets reported anything');
  });

  it('names a failure and tries again', async () => {
    const onRetry = vi.fn();
    const place = await page({ today: fail({ code: 'worker-gone', doing: 'stories/today' }), onRetry });
    expect(words(place)).toContain('The browser stopped Parallax');
    await click(button(place, 'Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('is waited for calmly', async () => {
    const place = await page({ today: 'waiting' });
    expect(place.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
    expect(has(place, 'Show more')).toBe(false);
  });

  it('says how many of the followed outlets stand behind a list that is not whole', async () => {
    expect(words(await page({ today: ok(today([card(1, 'Ferry')], { outlets: 3 })) }))).toContain(
      '3 of the 12 outlets you follow could be searched.',
    );
  });
});
