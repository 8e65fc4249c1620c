// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { StoryActions } from '../../../components/story/StoryParts';
import { StoryView, type StoryViewProps } from '../../../components/story/StoryView';
import { ViewContext } from '../../../components/common/view';
import { fail, ok, type Problem } from '../../../lib/problem';
import { explain } from '../../../components/common/explain';
import { aCoverage, anArticle, aNarrative, anOutlet, aTelling, NOON, quietVoices } from '../common/a-story';
import { button, click, draw, has, redraw, words } from '../common/own-pages';

const actions: StoryActions = {
  show: () => Promise.resolve(true),
  open: () => undefined,
  retry: () => undefined,
  readAnyway: () => undefined,
  follow: () => undefined,
  allow: () => undefined,
  options: () => undefined,
  label: () => Promise.resolve(null),
  judge: () => Promise.resolve(null),
  search: () => Promise.resolve(ok({ found: 0 })),
  recount: () => undefined,
  voices: quietVoices,
  explore: () => undefined,
  tell: () => undefined,
  hush: () => undefined,
};

const view = (part: Partial<StoryViewProps> = {}) => (
  <ViewContext.Provider value={{ locale: 'en', now: NOON }}>
    <StoryView
      article={ok(anArticle())}
      outlet={ok(anOutlet())}
      narrative={ok(aNarrative())}
      model={{ state: 'none' }}
      coverage={ok(aCoverage({ related: [aTelling('Isle', 'center', 'SE')] }))}
      offers={[]}
      voices={null}
      voiceCount={null}
      receipt={null}
      suggested={null}
      trouble={null}
      pictures
      actions={actions}
      onReader={() => undefined}
      readerProblem={null}
      {...part}
    />
  </ViewContext.Provider>
);

describe('the popup', () => {
  it('tells everything about an article under headings that follow one another', async () => {
    const place = await draw(view());
    const levels = [...place.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1));
    const titles = [...place.querySelectorAll('h2')].map((each) => words(each));
    expect(titles).toEqual([
      'In short',
      'Who is speaking',
      'Who else tells it',
      'You might also like',
      'How this was made',
    ]);
  });

  it('says of an article one might also like its topic beside its age, and what it shares with this one', async () => {
    const topical = aTelling('Isle', 'center', 'SE');
    topical.item.topic = 'economy, business and finance';
    const sharing = aTelling('Quay', 'center', 'SE', {
      reasons: { names: ['Ansel'], numbers: [], places: ['SE'], words: ['ferry'], apartMs: 0 },
    });
    const place = await draw(view({ coverage: ok(aCoverage({ related: [topical, sharing] })) }));
    const said = [...place.querySelectorAll('.related .coverage-link')].map((each) => words(each));
    expect(said[0]).toMatch(/2 hours ago · Business$/);
    expect(said[1]).toMatch(/2 hours agoAnsel, Sweden$/);
  });

  it('says of readers’ comments that they are off, and leads to where they are switched on', async () => {
    const options = vi.fn();
    const place = await draw(
      view({ voices: 'off', actions: { ...actions, voices: { ...quietVoices, options } } }),
    );
    expect(words(place.querySelector('.voices')!)).toContain('Readers’ comments are off.');
    await click(button(place, 'Set up comments'));
    expect(options).toHaveBeenCalledOnce();
  });

  it('says nothing of readers’ comments before it is known whether they are on', async () => {
    const voices = { ...quietVoices, options: () => undefined };
    const place = await draw(view({ voices: null, actions: { ...actions, voices } }));
    expect(place.querySelector('.voices')).toBeNull();
  });

  it('says how each insight was made and by what', async () => {
    const said = words((await draw(view())).querySelector('.how-made')!);
    expect(said).toContain('9 words, read from the open page');
    expect(said).toContain('Every sentence is the article’s own');
    expect(said).toContain('From the outlet table');
    expect(said).toContain('640 items from the feeds of 12 outlets you follow. Last loaded 5 minutes ago.');
  });

  it('does not say how a narrative was made that tells nothing', async () => {
    const narrative = ok(aNarrative({ lede: null, sections: [] }));
    const said = words((await draw(view({ narrative }))).querySelector('.how-made')!);
    expect(said).not.toContain('Every sentence');
  });

  it('says which list an outlet came from, and what the reader entered without one', async () => {
    const made = async (outlet: Parameters<typeof anOutlet>[0]) =>
      words((await draw(view({ outlet: ok(anOutlet(outlet)) }))).querySelector('.how-made')!);
    const pack = { name: 'Harbour papers', licence: null, date: null };
    expect(await made({ origin: 'own', pack })).toContain(
      'From the list “Harbour papers” that you imported.',
    );
    expect(await made({ origin: 'own' })).toContain('As you entered it.');
  });

  it('says that a page which takes long is still being read', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const place = await draw(view({ article: 'waiting' }));
    const said = () => words(place.querySelector('[role=status]')!);
    expect(said()).toBe('');
    await act(() => void vi.advanceTimersByTime(2_500));
    vi.useRealTimers();
    expect(said()).toBe('This page is large or busy. Still reading it.');
    await redraw(place, view());
    expect(words(place)).not.toContain('Still reading');
  });

  it('shows each part as it arrives and says so to who cannot see it', async () => {
    const place = await draw(view({ outlet: 'waiting', narrative: 'waiting', coverage: 'waiting' }));
    expect(place.querySelectorAll('section[aria-busy=true]')).toHaveLength(3);
    await redraw(place, view({ narrative: 'waiting', coverage: 'waiting' }));
    expect(place.querySelectorAll('section[aria-busy=true]')).toHaveLength(2);
    expect(words(place.querySelector('.story-parts > [role=status]')!)).toBe('Outlet ready.');
    expect(words(place)).toContain('by The Ansel Dispatch');
  });

  it('lets a part fail alone', async () => {
    const retry = vi.fn();
    const problem = { code: 'worker-gone', doing: 'telling the narrative' } as const;
    const place = await draw(view({ narrative: fail(problem), actions: { ...actions, retry } }));
    expect(words(place)).toContain(explain(problem));
    expect(words(place)).toContain('Coverage and analysis from Sweden');
    await click(button(place, 'Try again'));
    expect(retry).toHaveBeenCalledWith('narrative');
  });

  it('says that a teaser is all there is', async () => {
    const place = await draw(view({ article: ok(anArticle({ access: 'partial' })) }));
    expect(words(place)).toContain('Only the opening of this article is on the page');
  });

  it('says why the reader did not open', async () => {
    const readerProblem = { code: 'page-closed-to-us' } as const;
    expect(words(await draw(view({ readerProblem })))).toContain(explain(readerProblem));
  });

  it('opens the reader and the options', async () => {
    const [onReader, options] = [vi.fn(), vi.fn()];
    const place = await draw(view({ onReader, actions: { ...actions, options } }));
    await click(button(place, 'Open reader'));
    await click(button(place, 'Options'));
    expect(onReader).toHaveBeenCalledOnce();
    expect(options).toHaveBeenCalledOnce();
  });
});

const PROBLEMS: [Problem, string, boolean][] = [
  [{ code: 'browser-page' }, 'A page of the browser', false],
  [{ code: 'pdf-page' }, 'A PDF', false],
  [{ code: 'empty-page' }, 'Nothing here yet', true],
  [{ code: 'page-closed-to-us' }, 'This page is closed', false],
  [{ code: 'page-too-slow', seconds: 8 }, 'The page did not answer', true],
  [{ code: 'not-an-article', looksLike: 'front', prose: true }, 'A front page', false],
  [{ code: 'not-an-article', looksLike: 'unknown', prose: false }, 'No article here', true],
  [{ code: 'unexpected', doing: 'reading the article' }, 'That did not work', true],
];

describe('a page without an article', () => {
  it.each(PROBLEMS)('is told what it is and what can be done: %j', async (problem, title, again) => {
    const waiting = { outlet: 'waiting', narrative: 'waiting', coverage: 'waiting' } as const;
    const place = await draw(view({ article: fail(problem), ...waiting }));
    expect(words(place.querySelector('h1')!)).toBe(title);
    expect(words(place)).toContain(explain(problem));
    expect(has(place, 'Try again')).toBe(again);
    expect(has(place, 'Open reader')).toBe(false);
    expect(place.querySelector('[aria-busy=true]')).toBeNull();
  });

  it.each([
    ['front', true, ['Explore today’s stories', 'Read it anyway']],
    ['search', false, ['Explore today’s stories']],
    ['forum', true, ['Read it anyway', 'Explore today’s stories']],
    ['video', false, ['Explore today’s stories']],
    ['unknown', true, ['Read it anyway', 'Try again', 'Explore today’s stories']],
  ] as const)('is no dead end where it looks like a %s', async (looksLike, prose, steps) => {
    const [readAnyway, explore] = [vi.fn(), vi.fn()];
    const problem = { code: 'not-an-article', looksLike, prose } as const;
    const place = await draw(view({ article: fail(problem), actions: { ...actions, readAnyway, explore } }));
    const offered = [...place.querySelectorAll('.notice button')].map((each) => words(each));
    expect(offered).toEqual(steps);
    await click(button(place, 'Explore today’s stories'));
    expect(explore).toHaveBeenCalledWith('stories');
    if (prose) await click(button(place, 'Read it anyway'));
    expect(readAnyway).toHaveBeenCalledTimes(prose ? 1 : 0);
  });
});
