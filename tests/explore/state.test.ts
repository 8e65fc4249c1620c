// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type * as State from '../../entrypoints/explore/state';
import type { StoryCard } from '../../lib/coverage';
import { rememberArticle } from '../../lib/platform/articles';
import { fail, ok, type Result } from '../../lib/problem';
import { aCoverage, anArticle, anOutlet, aTelling, NOON } from '../components/common/a-story';

const DAY_MS = 86_400_000;
const BROKEN = { code: 'storage-failed', doing: 'reading feed items', full: false } as const;

const card = (id: number): StoryCard => ({
  id,
  headline: `Story ${id}`,
  topic: null,
  language: 'en',
  items: [aTelling('Isle', 'left', 'SE')],
  itemCount: 1,
  outletCount: 1,
  biasShares: aCoverage().biasShares,
  countryShares: {},
  blindspot: null,
  wire: null,
  firstAt: NOON,
  lastAt: NOON,
});
const stories = (...ids: number[]) => ok({ stories: ids.map(card), searched: aCoverage().searched });

/** What the worker answers about the week, which a story beyond the day is looked for in. */
let week: () => Promise<Result<unknown>>;
let asked: string[];
let state: typeof State;

beforeEach(async () => {
  fakeBrowser.reset();
  asked = [];
  week = () => Promise.resolve(stories(1, 2, 3));
  const deaf = { addListener: () => undefined, removeListener: () => undefined };
  const permissions = { contains: () => Promise.resolve(true), onAdded: deaf, onRemoved: deaf };
  Object.assign(browser, { permissions });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    const { kind, ask } = message as { kind: string; ask: { withinMs: number } };
    asked.push(kind);
    if (kind === 'stories/today')
      return (ask.withinMs > DAY_MS ? week() : Promise.resolve(stories(1, 2))) as never;
    return Promise.resolve(ok(kind === 'coverage/find' ? aCoverage() : anOutlet())) as never;
  });
  vi.stubGlobal('scrollTo', () => undefined);
  vi.resetModules();
  state = await import('../../entrypoints/explore/state');
});

const go = (hash: string): void => {
  history.replaceState(null, '', hash);
  dispatchEvent(new Event('hashchange'));
};
const headline = (): string | undefined => {
  const { value } = state.tellings;
  return value !== 'waiting' && value.ok ? value.value?.headline : undefined;
};

describe('the page that compares', () => {
  it('shows the story that was asked for last, whichever answer comes last', async () => {
    let arrive: (answer: Result<unknown>) => void = () => undefined;
    week = () => new Promise((resolve) => (arrive = resolve));
    history.replaceState(null, '', '#story=3');
    state.openState();
    await vi.waitFor(() => expect(asked.filter((kind) => kind === 'stories/today')).toHaveLength(2));
    go('#story=2');
    await vi.waitFor(() => expect(headline()).toBe('Story 2'));
    arrive(stories(3));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(headline()).toBe('Story 2');
  });

  it('says that looking failed, not that the story is gone', async () => {
    week = () => Promise.resolve(fail(BROKEN));
    history.replaceState(null, '', '#story=3');
    state.openState();
    await vi.waitFor(() => expect(state.tellings.value).toEqual(fail(BROKEN)));
    week = () => Promise.resolve(stories(1, 2, 3));
    await state.refresh();
    await vi.waitFor(() => expect(headline()).toBe('Story 3'));
  });

  it('asks once who else tells the article of a tab', async () => {
    await rememberArticle(7, anArticle());
    history.replaceState(null, '', '#tab=7');
    state.openState();
    await vi.waitFor(() => expect(headline()).toBe(anArticle().title));
    await vi.waitFor(() => expect(state.today.value).not.toBe('waiting'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked.filter((kind) => kind === 'coverage/find')).toHaveLength(1);
  });
});
