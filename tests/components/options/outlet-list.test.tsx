// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { FollowedOutlet } from '../../../components/options/feed-state';
import { OutletList, type OutletListProps } from '../../../components/options/OutletList';
import { ViewContext } from '../../../components/common/view';
import type { FeedStatus } from '../../../lib/coverage';
import type { Problem } from '../../../lib/problem';
import { button, click, draw, has, outlet, words } from '../common/own-pages';

const NOW = Date.UTC(2026, 4, 1, 12);
const REFUSED: Problem = { code: 'permission-missing', host: 'feeds.post.example' };

function followed(name: string, part: Partial<FollowedOutlet> = {}): FollowedOutlet {
  const known = outlet(name);
  return { domain: known.domain, outlet: known, muted: false, missing: [], statuses: [], ...part };
}

const status = (part: Partial<FeedStatus>): FeedStatus => ({
  outletDomain: 'post.example',
  url: 'https://feeds.post.example/rss',
  lastTriedAt: NOW - 60_000,
  lastOkAt: NOW - 5 * 60_000,
  itemCount: 12,
  problem: null,
  ...part,
});

function list(entries: FollowedOutlet[], part: Partial<OutletListProps> = {}) {
  const well = () => Promise.resolve(null);
  return draw(
    <ViewContext.Provider value={{ locale: 'en', now: NOW }}>
      <OutletList
        entries={entries}
        lookup="done"
        onAllow={well}
        onUnfollow={well}
        onMute={well}
        onFindFeed={() => undefined}
        onRetry={() => undefined}
        {...part}
      />
    </ViewContext.Provider>,
  );
}

describe('the followed outlets', () => {
  it('say that nothing is followed, and what that costs', async () => {
    expect(words(await list([]))).toMatch(/You follow no outlet yet.*who else tells a story/);
  });

  it('are the first few until all are asked for, and whoever needs a look', async () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      followed(`Paper${at}`, at === 9 ? { missing: ['feeds.paper.example'] } : {}),
    );
    const place = await list(many);
    expect(words(place)).toContain('Followed 12');
    expect(place.querySelectorAll('.outlet-row')).toHaveLength(6);
    expect(words(place)).toContain('Paper9');
    await click(button(place, 'Show 6 more'));
    expect(place.querySelectorAll('.outlet-row')).toHaveLength(12);
    expect(has(place, 'Show 6 more')).toBe(false);
  });

  it('do not claim that nothing is followed while they are being looked up', async () => {
    const said = words(await list([], { lookup: 'waiting' }));
    expect(said).toMatch(/Looking up/);
    expect(said).not.toMatch(/You follow no outlet/);
  });

  it('name why they could not be looked up, and try again', async () => {
    const onRetry = vi.fn();
    const place = await list([], { lookup: { code: 'worker-gone', doing: 'listing outlets' }, onRetry });
    expect(words(place.querySelector('[role=alert]')!)).toMatch(/stopped Parallax before it was done/);
    await click(button(place, 'Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('say when a feed was loaded and how much it brought', async () => {
    const place = await list([followed('Post', { statuses: [status({}), status({ itemCount: 30 })] })]);
    expect(words(place)).toContain('42 items, loaded 5 minutes ago.');
  });

  it('name the feed that failed and what the others brought', async () => {
    const problem: Problem = { code: 'feed-unreachable', host: 'feeds.post.example', status: 503 };
    const statuses = [status({}), status({ lastOkAt: null, itemCount: 0, problem })];
    const said = words(await list([followed('Post', { statuses })]));
    expect(said).toContain('1 of 2 feeds failed: feeds.post.example answered with an error (503)');
    expect(said).toContain('12 items, loaded 5 minutes ago.');
  });

  it('tell a feed that was never tried from one that brought nothing', async () => {
    expect(words(await list([followed('Post')]))).toContain('Not loaded yet.');
    const empty = followed('Post', { statuses: [status({ itemCount: 0 })] });
    expect(words(await list([empty]))).toContain('0 items, loaded');
  });

  it('keep showing an outlet nobody knows any more, so that it can be let go', async () => {
    const place = await list([{ ...followed('Post'), outlet: null }]);
    expect(words(place)).toContain('no longer in the list of outlets');
    expect(has(place, 'Unfollow post.example')).toBe(true);
  });

  it('lead an outlet without a feed to the field that looks for one', async () => {
    const onFindFeed = vi.fn();
    const place = await list([followed('Post', { outlet: outlet('Post', { feeds: [] }) })], { onFindFeed });
    await click(button(place, 'Find its feed Post'));
    expect(onFindFeed).toHaveBeenCalledWith('post.example');
  });
});

describe('a look-up that failed', () => {
  it('does not call outlets gone that are only not looked up', async () => {
    const lookup: Problem = { code: 'worker-gone', doing: 'listing outlets' };
    const place = await list([{ ...followed('Post'), outlet: null }], { lookup });
    expect(words(place)).not.toContain('no longer in the list');
  });
});

describe('a feed the browser has not allowed', () => {
  const closed = followed('Post', { missing: ['feeds.post.example'] });

  it('is named with its host and can be allowed where it stands', async () => {
    const onAllow = vi.fn(() => Promise.resolve(null));
    const place = await list([closed], { onAllow });
    expect(words(place)).toContain('the browser has not allowed feeds.post.example yet');
    await click(button(place, 'Allow Post'));
    expect(onAllow).toHaveBeenCalledWith([closed]);
    expect(words(place.querySelector('[role=status]')!)).toContain('allowed the feeds of Post');
    expect(document.activeElement?.textContent).toContain('Followed');
  });

  it('asks within the click itself, for the browser refuses a later prompt', async () => {
    const onAllow = vi.fn(() => Promise.resolve(null));
    const place = await list([closed], { onAllow });
    button(place, 'Allow Post').click();
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('says beside its button that the prompt was refused', async () => {
    const place = await list([closed], { onAllow: () => Promise.resolve(REFUSED) });
    await click(button(place, 'Allow Post'));
    expect(words(place.querySelector('.outlet-row [role=alert]')!)).toContain(
      'may not load feeds.post.example',
    );
  });

  it('is asked for together with all others', async () => {
    const other = followed('Echo', { missing: ['feeds.echo.example'] });
    const onAllow = vi.fn(() => Promise.resolve(null));
    const place = await list([closed, followed('Open'), other], { onAllow });
    expect(words(place)).toContain('2 of 3 outlets are not loaded');
    await click(button(place, 'Allow all 2'));
    expect(onAllow).toHaveBeenCalledWith([closed, other]);
  });
});

describe('letting an outlet go', () => {
  it('says so and keeps the keyboard in the list', async () => {
    const place = await list([followed('Post')]);
    await click(button(place, 'Unfollow Post'));
    expect(words(place.querySelector('[role=status]')!)).toBe('Post is no longer followed.');
    expect(document.activeElement?.tagName).toBe('H3');
  });

  it('that could not be saved is named beside its button', async () => {
    const problem: Problem = { code: 'storage-failed', doing: 'saving your choice', full: true };
    const place = await list([followed('Post')], { onUnfollow: () => Promise.resolve(problem) });
    await click(button(place, 'Unfollow Post'));
    expect(words(place.querySelector('.outlet-row [role=alert]')!)).toMatch(/storage is full/);
  });

  it('may be to mute it only, and back', async () => {
    const onMute = vi.fn(() => Promise.resolve(null));
    await click(button(await list([followed('Post')], { onMute }), 'Mute Post'));
    expect(onMute).toHaveBeenLastCalledWith('post.example', true);
    const place = await list([followed('Post', { muted: true })], { onMute });
    expect(words(place)).toContain('its articles are not listed in coverage');
    await click(button(place, 'Unmute Post'));
    expect(onMute).toHaveBeenLastCalledWith('post.example', false);
  });
});
