// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ViewContext } from '../../../components/common/view';
import { HighlightsPage, type HighlightsPageProps } from '../../../components/taking/HighlightsPage';
import { fail, ok } from '../../../lib/problem';
import type { Highlighted } from '../../../lib/taking';
import { NOON } from '../common/a-story';
import { button, click, draw, redraw, type, words } from '../common/own-pages';

const highlight = (id: string, exact: string, part: Partial<Highlighted> = {}): Highlighted => ({
  id,
  url: 'https://dispatch.example/ferry',
  title: 'Port Ansel closes its ferry terminal',
  outletDomain: 'dispatch.example',
  quote: { exact, prefix: '', suffix: '' },
  note: '',
  createdAt: NOON,
  ...part,
});
const ALL = [
  highlight('one', 'voted on Tuesday', { note: 'Who voted?' }),
  highlight('two', 'pontoon'),
  highlight('far', 'cup final', { url: 'https://far.example/cup', title: 'The cup', createdAt: NOON + 1 }),
];
const pageOf = (props: Partial<HighlightsPageProps>) => (
  <ViewContext.Provider value={{ locale: 'en', now: NOON }}>
    <HighlightsPage
      highlights={ok(ALL)}
      names={new Map([['dispatch.example', 'Ansel Dispatch']])}
      said=""
      asks={() => null}
      onRead={() => undefined}
      onKeep={() => Promise.resolve(null)}
      onDrop={() => Promise.resolve(null)}
      onSave={() => undefined}
      onRetry={() => undefined}
      onOptions={() => undefined}
      onExplore={() => undefined}
      {...props}
    />
  </ViewContext.Provider>
);
const page = (props: Partial<HighlightsPageProps> = {}) => draw(pageOf(props));

describe('the page of all highlights', () => {
  it('has them by article, the newest first, each with the way back to its words', async () => {
    const place = await page();
    expect([...place.querySelectorAll('h2')].map(words)).toEqual([
      'The cup',
      'Port Ansel closes its ferry terminal',
    ]);
    expect(words(place)).toContain('Ansel Dispatch');
    expect(words(place)).toContain('3 highlights');
    expect(place.querySelector<HTMLAnchorElement>('.highlight-row a')!.href).toBe(
      'https://far.example/cup#:~:text=cup%20final',
    );
  });

  it('saves what was found, and says when nothing was', async () => {
    const onSave = vi.fn();
    const place = await page({ onSave });
    await type(place.querySelector('input')!, 'who VOTED');
    expect(words(place)).toContain('1 highlight');
    await click(button(place, 'Save these as Markdown'));
    expect(onSave).toHaveBeenCalledWith([ALL[0]]);
    await type(place.querySelector('input')!, 'zebra');
    expect(words(place)).toContain('None of your highlights has these words.');
    await click(button(place, 'Save these as Markdown'));
    expect(onSave).toHaveBeenCalledTimes(1);
    await click(button(place, 'Show all highlights'));
    expect(words(place)).toContain('3 highlights');
  });

  it('takes a note, and stays open with the reason where it could not be kept', async () => {
    const onKeep = vi
      .fn<HighlightsPageProps['onKeep']>()
      .mockResolvedValueOnce({ code: 'storage-failed', doing: 'highlights', full: true })
      .mockResolvedValue(null);
    const place = await page({ onKeep });
    await click(button(place, 'Edit note voted on Tuesday'));
    const field = place.querySelector('textarea')!;
    expect(document.activeElement).toBe(field);
    field.value = ' The whole council ';
    await click(button(place, 'Keep'));
    expect(place.querySelector('.problem p')).not.toBeNull();
    await click(button(place, 'Keep'));
    expect(onKeep).toHaveBeenLastCalledWith({ ...ALL[0], note: 'The whole council' });
    expect(place.querySelector('textarea')).toBeNull();
    expect(words(document.activeElement as HTMLElement)).toContain('Edit note');
  });

  it('brings back what was removed, where it stood', async () => {
    const onKeep = vi.fn<HighlightsPageProps['onKeep']>().mockResolvedValue(null);
    const place = await page({ onKeep });
    await click(button(place, 'Remove highlight pontoon'));
    await redraw(place, pageOf({ onKeep, highlights: ok(ALL.filter(({ id }) => id !== 'two')) }));
    expect(words(place)).toContain('2 highlights');
    expect(words(document.activeElement as HTMLElement)).toBe('Undo pontoon');
    await click(button(place, 'Undo pontoon'));
    expect(onKeep).toHaveBeenCalledWith(ALL[1]);
    await redraw(place, pageOf({ onKeep }));
    expect(words(place)).toContain('3 highlights');
    expect(words(document.activeElement as HTMLElement)).toBe('Add a note pontoon');
  });

  it('says what is wrong when they cannot be read, and how to begin when there are none', async () => {
    const onRetry = vi.fn();
    const broken = await page({
      highlights: fail({ code: 'storage-failed', doing: 'reading highlights', full: false }),
      onRetry,
    });
    await click(button(broken, 'Try again'));
    expect(onRetry).toHaveBeenCalled();
    const onExplore = vi.fn();
    const none = await page({ highlights: ok([]), onExplore });
    expect(words(none)).toContain('Nothing marked yet');
    await click(button(none, 'Explore today’s stories'));
    expect(onExplore).toHaveBeenCalled();
    expect((await page({ highlights: 'waiting' })).querySelector('[aria-busy="true"]')).not.toBeNull();
  });

  it('names the site the browser would be asked for', async () => {
    const onRead = vi.fn();
    const place = await page({ asks: (url) => new URL(url).hostname, onRead });
    expect(words(place)).toContain('The browser will ask for far.example.');
    await click(button(place, 'Open in the reader The cup'));
    expect(onRead).toHaveBeenCalled();
  });
});
