// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { biasWord } from '../../../components/common/bias-words';
import { WelcomePage, type WelcomePageProps } from '../../../components/welcome/WelcomePage';
import { fail, ok } from '../../../lib/problem';
import { button, click, draw, has, outlet, pause, redraw, type, words } from '../common/own-pages';

const post = outlet('Post', { country: 'GB', bias: 'lean-left' });
const echo = outlet('Echo', { country: 'DE', bias: 'right' });
const well = () => Promise.resolve(null);

const page = (part: Partial<WelcomePageProps> = {}) => (
  <WelcomePage
    stage={{ at: 'choosing' }}
    browser="chromium"
    suggested={ok([post, echo])}
    onRetry={() => undefined}
    search={() => Promise.resolve(ok([]))}
    onFollow={well}
    onSkip={() => undefined}
    onAskAgain={well}
    {...part}
  />
);

describe('the first choice', () => {
  it('is made already, each outlet with its country and bias in words', async () => {
    const place = await draw(page());
    const cards = [...place.querySelectorAll('.cards li')].map((card) => words(card));
    expect(cards[0]).toContain(`United Kingdom${biasWord('lean-left')}`);
    expect(cards[1]).toContain(`Germany${biasWord('right')}`);
    expect(has(place, 'Follow 2 outlets')).toBe(true);
  });

  it('is waited for before anything can be decided', async () => {
    const place = await draw(page({ suggested: null }));
    expect(words(place.querySelector('[role=status]')!)).not.toBe('');
    expect(place.querySelector('.decide')).toBeNull();
  });

  it('is followed with one click, which reaches the browser within the click itself', async () => {
    const onFollow = vi.fn(well);
    const place = await draw(page({ onFollow }));
    button(place, 'Follow 2 outlets').click();
    expect(onFollow).toHaveBeenCalledWith([post, echo]);
    await pause(0);
  });

  it('says beforehand which sites the browser will ask about', async () => {
    const place = await draw(page());
    expect(words(place.querySelector('summary')!)).toContain('load from 2 sites, and from no other');
    expect(words(place.querySelector('details')!)).toContain('feeds.post.example');
  });

  it('follows what is left when an outlet is taken out', async () => {
    const onFollow = vi.fn(well);
    const place = await draw(page({ onFollow }));
    await click(place.querySelector<HTMLInputElement>('input[type=checkbox]')!);
    await click(button(place, 'Follow 1 outlet'));
    expect(onFollow).toHaveBeenCalledWith([echo]);
  });

  it('follows nothing when everything is taken out', async () => {
    const onFollow = vi.fn(well);
    const place = await draw(page({ onFollow }));
    for (const box of place.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) await click(box);
    await click(button(place, 'Follow 0 outlets'));
    expect(onFollow).not.toHaveBeenCalled();
  });

  it('takes in outlets that are searched for, each once', async () => {
    const other = outlet('Globe');
    const onFollow = vi.fn(well);
    const search = () => Promise.resolve(ok([other, post]));
    const place = await draw(page({ search, onFollow }));
    await type(place.querySelector<HTMLInputElement>('input[type=search]')!, 'o');
    await pause(250);
    expect(has(place, 'Take out Post')).toBe(true);
    await click(button(place, 'Add Globe'));
    await click(button(place, 'Follow 3 outlets'));
    expect(onFollow).toHaveBeenCalledWith([post, echo, other]);
  });

  it('can be skipped even when nothing could be suggested', async () => {
    const onSkip = vi.fn();
    const onRetry = vi.fn();
    const suggested = fail({ code: 'worker-gone', doing: 'choosing outlets' });
    const place = await draw(page({ suggested, onSkip, onRetry }));
    expect(words(place.querySelector('[role=alert]')!)).toMatch(/stopped Parallax before it was done/);
    expect(words(place.querySelector('.decide')!)).toBe('Skip');
    await click(button(place, 'Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
    await click(button(place, 'Skip'));
    expect(onSkip).toHaveBeenCalledOnce();
  });

  it('that could not be saved is named beside the button', async () => {
    const problem = { code: 'storage-failed', doing: 'saving your choice', full: false } as const;
    const place = await draw(page({ onFollow: () => Promise.resolve(problem) }));
    await click(button(place, 'Follow 2 outlets'));
    expect(words(place.querySelector('.decide [role=alert]')!)).toMatch(/storage did not answer/);
  });
});

describe('afterwards', () => {
  it('says what to do next and how to keep the icon in sight, in either browser', async () => {
    const stage = { at: 'following', outlets: 2, items: null } as const;
    const place = await draw(page({ stage }));
    expect(words(place)).toContain('Open any article and click the Parallax icon');
    expect(words(place)).toMatch(/headlines are loading/);
    expect(words(place)).toMatch(/puzzle piece.*then the pin/);
    expect(document.activeElement?.tagName).toBe('H2');
    await redraw(place, page({ stage: { ...stage, items: 240 }, browser: 'firefox' }));
    expect(words(place)).toContain('240 headlines are here already.');
    expect(words(place)).toContain('Pin to Toolbar');
  });

  it('speaks of no key and no toolbar on a phone', async () => {
    const stage = { at: 'following', outlets: 2, items: 3 } as const;
    const said = words(await draw(page({ stage, browser: 'android' })));
    expect(said).toContain('under Extensions');
    expect(said).not.toMatch(/Alt|puzzle/);
  });

  it('does not wait for ever for headlines that do not come', async () => {
    const said = words(await draw(page({ stage: { at: 'following', outlets: 2, items: 0 } })));
    expect(said).toMatch(/No headline has come in yet; the feeds are tried again/);
    expect(said).not.toMatch(/loading/);
  });

  it('keeps the choice when the browser refused, and can ask again', async () => {
    const onAskAgain = vi.fn(well);
    const place = await draw(page({ stage: { at: 'refused', outlets: 2 }, onAskAgain }));
    expect(words(place)).toMatch(/choice of 2 outlets is kept.*Options, Outlets/);
    button(place, 'Ask again').click();
    expect(onAskAgain).toHaveBeenCalledOnce();
  });

  it('says what is missing when it was skipped', async () => {
    const said = words(await draw(page({ stage: { at: 'skipped' } })));
    expect(said).toMatch(/not who else tells it.*Options/);
  });
});
