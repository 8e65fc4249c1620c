// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { biasWord } from '../../../components/common/bias-words';
import { OutletFollow } from '../../../components/options/OutletFollow';
import { OutletSearch } from '../../../components/common/OutletSearch';
import type { Outlet } from '../../../lib/outlets';
import { fail, ok, type Result } from '../../../lib/problem';
import { button, click, draw, has, outlet, pause, type, words } from './own-pages';

type Search = (query: string, limit: number) => Promise<Result<Outlet[]>>;

const search = async (answer: Search) => {
  const place = await draw(
    <OutletSearch
      label="Search outlets"
      ifNone="Add it by its address."
      search={answer}
      action={() => null}
    />,
  );
  return {
    place,
    field: place.querySelector('input')!,
    said: () => words(place.querySelector('[role=status]')!),
  };
};

describe('searching for an outlet', () => {
  it('asks once the typing pauses, not at every key', async () => {
    const answer = vi.fn<Search>(() => Promise.resolve(ok([outlet('Post')])));
    const { field, place, said } = await search(answer);
    await type(field, 'po');
    await type(field, 'pos');
    await type(field, ' post ');
    await pause(250);
    expect(answer.mock.calls.map(([query]) => query)).toEqual(['post']);
    expect(said()).toBe('1 outlet');
    expect(words(place.querySelector('ul')!)).toContain('Post');
  });

  it('never lets a late answer to older words replace a newer one', async () => {
    const answer: Search = (query) =>
      new Promise((resolve) =>
        setTimeout(() => resolve(ok([outlet(query === 'old' ? 'Old' : 'New')])), query === 'old' ? 400 : 10),
      );
    const { field, place } = await search(answer);
    await type(field, 'old');
    await pause(220);
    await type(field, 'new');
    await pause(500);
    expect(words(place.querySelector('ul')!)).toContain('New');
    expect(words(place.querySelector('ul')!)).not.toContain('Old');
  });

  it('says what can be done where nothing is found', async () => {
    const { field, said } = await search(() => Promise.resolve(ok([])));
    await type(field, 'zzz');
    await pause(250);
    expect(said()).toBe('No outlet was found for “zzz”. Add it by its address.');
  });

  it('names a failure', async () => {
    const { field, said } = await search(() =>
      Promise.resolve(fail({ code: 'worker-gone', doing: 'searching outlets' })),
    );
    await type(field, 'post');
    await pause(250);
    expect(said()).toMatch(/stopped Parallax before it was done/);
  });

  it('shows more only where there is more', async () => {
    const many = Array.from({ length: 30 }, (_, index) => outlet(`Paper ${index}`));
    const { field, place, said } = await search((_query, limit) => Promise.resolve(ok(many.slice(0, limit))));
    await type(field, 'paper');
    await pause(250);
    expect(said()).toBe('The first 12 outlets');
    await click(button(place, 'Show more'));
    await pause(250);
    expect(said()).toBe('30 outlets');
    expect(has(place, 'Show more')).toBe(false);
  });

  it('falls silent when the field is emptied', async () => {
    const { field, place, said } = await search(() => Promise.resolve(ok([outlet('Post')])));
    await type(field, 'post');
    await pause(250);
    await type(field, '');
    expect(said()).toBe('');
    expect(place.querySelector('ul')).toBeNull();
  });
});

describe('an outlet that was found', () => {
  it('shows its bias as a word, and says so where nobody has rated it', async () => {
    const place = await draw(
      <OutletSearch
        label="Search"
        ifNone=""
        search={() => Promise.resolve(ok([outlet('Post', { bias: 'lean-left' }), outlet('Echo')]))}
        action={() => null}
      />,
    );
    await type(place.querySelector('input')!, 'e');
    await pause(250);
    const [post, echo] = place.querySelectorAll('li');
    expect(words(post!)).toContain(biasWord('lean-left'));
    expect(words(echo!)).toContain(biasWord('unrated'));
    expect(words(echo!)).toContain('Country unknown');
  });

  it('is followed once, and its button stays where the keyboard is', async () => {
    const onFollow = vi.fn(() => Promise.resolve(null));
    const post = outlet('Post');
    const place = await draw(<OutletFollow outlet={post} followed={false} onFollow={onFollow} />);
    await click(button(place, 'Follow Post'));
    expect(onFollow).toHaveBeenCalledWith(post);
    const followed = await draw(<OutletFollow outlet={post} followed onFollow={onFollow} />);
    await click(button(followed, 'Followed Post'));
    expect(onFollow).toHaveBeenCalledOnce();
  });
});
