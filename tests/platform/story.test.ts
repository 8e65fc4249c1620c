import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askAhead } from '../../lib/platform/ahead';
import { openStory, type Story } from '../../lib/platform/story';
import type { TellModel } from '../../lib/platform/story-model';
import { fail, ok, type Result } from '../../lib/problem';

type Reply = Result<unknown> | Promise<Result<unknown>>;

/** A worker that answers each kind of message as told; what is asked is noted, and with which fields in `asks`. */
function worker(replies: Record<string, () => Reply>, asks: unknown[] = []): string[] {
  const asked: string[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { kind, ask } = message as { kind: string; ask: unknown };
    asked.push(kind);
    asks.push(ask);
    return (await replies[kind]?.()) as never;
  });
  return asked;
}

const WELL = {
  'article/read': () => ok('article'),
  'outlet/describe': () => ok('outlet'),
  'narrative/tell': () => ok('narrative'),
  'coverage/find': () => ok('coverage'),
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const shown = ({ article, outlet, narrative, coverage }: Story) =>
  [article, outlet, narrative, coverage].map(({ value }) =>
    value === 'waiting' ? value : value.ok ? value.value : value.problem.code,
  );
function later<T>(): { answer: Promise<T>; give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const answer = new Promise<T>((resolve) => (give = resolve));
  return { answer, give };
}

/** No model is set up. */
const untold: TellModel = () => Promise.reject(new Error('nobody asked'));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a story on screen', () => {
  it('asks for the article first, then for everything about it', async () => {
    const asked = worker(WELL);
    const story = openStory(7, untold);
    expect(asked).toEqual(['article/read']);
    await settled();
    expect(asked.slice(1)).toEqual([
      'outlet/describe',
      'narrative/tell',
      'coverage/find',
      'model/offer',
      'receipt/list',
      'voices/count',
      'further/offers',
    ]);
    expect(shown(story)).toEqual(['article', 'outlet', 'narrative', 'coverage']);
  });

  it('takes what was asked ahead, and asks again for what comes later', async () => {
    const asked = worker(WELL);
    askAhead(Promise.resolve(7));
    await settled();
    expect(asked).toEqual(['article/read', 'outlet/describe', 'narrative/tell', 'coverage/find']);
    const story = openStory(7, untold);
    await settled();
    expect(shown(story)).toEqual(['article', 'outlet', 'narrative', 'coverage']);
    expect(asked.filter((kind) => kind === 'article/read')).toHaveLength(1);
    story.readAnyway();
    await settled();
    expect(asked.filter((kind) => kind === 'article/read')).toHaveLength(2);
    expect(asked.filter((kind) => kind === 'narrative/tell')).toHaveLength(2);
  });

  it('asks ahead for nothing about a page without an article, and for all of it once it is read anyway', async () => {
    const answers = [fail({ code: 'page-closed-to-us' }), ok('article')];
    const asked = worker({ ...WELL, 'article/read': () => answers.shift()! });
    askAhead(Promise.resolve(7));
    const story = openStory(7, untold);
    await settled();
    expect(asked).toEqual(['article/read']);
    expect(shown(story)[0]).toBe('page-closed-to-us');
    story.readAnyway();
    await settled();
    expect(shown(story)).toEqual(['article', 'outlet', 'narrative', 'coverage']);
  });

  it('asks for what stands further down once the narrative is there', async () => {
    const telling = later<Result<unknown>>();
    const asked = worker({ ...WELL, 'narrative/tell': () => telling.answer });
    openStory(7, untold);
    await settled();
    expect(asked.at(-1)).toBe('coverage/find');
    telling.give(ok('narrative'));
    await settled();
    expect(asked).toContain('voices/count');
  });

  it('says that comments are off once that is known, and nothing of them before or where nobody answers', async () => {
    const counted = later<Result<null>>();
    worker({ ...WELL, 'voices/count': () => counted.answer });
    const { voices } = openStory(7, untold);
    await settled();
    expect(voices.view.value).toBeNull();
    counted.give(ok(null));
    await settled();
    expect(voices.view.value).toBe('off');

    worker({ ...WELL, 'voices/count': () => fail({ code: 'unexpected', doing: 'counting' }) });
    const unheard = openStory(7, untold);
    await settled();
    expect(unheard.voices.view.value).toBeNull();
  });

  it('shows each part when it arrives, not when the slowest has', async () => {
    const slow = later<Result<unknown>>();
    worker({ ...WELL, 'coverage/find': () => slow.answer });
    const story = openStory(7, untold);
    await settled();
    expect(shown(story)).toEqual(['article', 'outlet', 'narrative', 'waiting']);
    slow.give(ok('coverage'));
    await settled();
    expect(story.coverage.value).toEqual(ok('coverage'));
  });

  it('asks for nothing more where there is no article', async () => {
    const asked = worker({ ...WELL, 'article/read': () => fail({ code: 'pdf-page' }) });
    const story = openStory(7, untold);
    await settled();
    expect(asked).toEqual(['article/read']);
    story.reload('coverage');
    expect(asked).toEqual(['article/read']);
    expect(shown(story)[0]).toBe('pdf-page');
  });

  it('asks for the page whatever it looks like once the reader wants it, and for the rest then', async () => {
    const asks: unknown[] = [];
    const refused = fail({ code: 'not-an-article', looksLike: 'forum', prose: true });
    const asked = worker(
      { ...WELL, 'article/read': () => (asks.length > 1 ? ok('article') : refused) },
      asks,
    );
    const story = openStory(7, untold);
    await settled();
    expect(shown(story)[0]).toBe('not-an-article');
    story.readAnyway();
    await settled();
    expect(asks.slice(0, 2)).toEqual([
      { tabId: 7, anyway: false },
      { tabId: 7, anyway: true },
    ]);
    expect(asked).toContain('narrative/tell');
    expect(shown(story)[0]).toBe('article');
  });

  it('keeps what is shown until a newer answer comes', async () => {
    const slow = later<Result<unknown>>();
    let answers = 0;
    worker({ ...WELL, 'coverage/find': () => (answers++ === 0 ? ok('old') : slow.answer) });
    const story = openStory(7, untold);
    await settled();
    story.reload('coverage');
    expect(shown(story)[3]).toBe('old');
    slow.give(ok('new'));
    await settled();
    expect(shown(story)[3]).toBe('new');
  });

  it('drops an answer that a newer question overtook', async () => {
    const replies = [later<Result<unknown>>(), later<Result<unknown>>()];
    let asks = 0;
    worker({ ...WELL, 'coverage/find': () => replies[asks++]!.answer });
    const story = openStory(7, untold);
    await settled();
    story.reload('coverage');
    await settled();
    replies[1]!.give(ok('newer'));
    replies[0]!.give(ok('older'));
    await settled();
    expect(shown(story)[3]).toBe('newer');
  });

  it('waits again while a part that failed is tried again', async () => {
    const slow = later<Result<unknown>>();
    let asks = 0;
    const gone = fail({ code: 'worker-gone', doing: 'telling' });
    worker({ ...WELL, 'narrative/tell': () => (asks++ === 0 ? gone : slow.answer) });
    const story = openStory(7, untold);
    await settled();
    expect(shown(story)[2]).toBe('worker-gone');
    story.reload('narrative');
    expect(shown(story)[2]).toBe('waiting');
  });

  it('hears no answer after it was closed', async () => {
    const slow = later<Result<unknown>>();
    worker({ ...WELL, 'article/read': () => slow.answer });
    const story = openStory(7, untold);
    story.close();
    slow.give(ok('article'));
    await settled();
    expect(shown(story)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('asks for the coverage again once the reader told a report apart', async () => {
    const asked = worker({ ...WELL, 'coverage/judge': () => ok({ apart: true }) });
    const story = openStory(7, untold);
    await settled();
    expect(await story.judge('https://isle.example/a', true)).toBeNull();
    expect(asked.slice(-2)).toEqual(['coverage/judge', 'coverage/find']);
  });

  it('says why a word was not kept, and leaves the coverage as it is', async () => {
    const asked = worker({ ...WELL, 'coverage/judge': () => fail({ code: 'private-window' }) });
    const story = openStory(7, untold);
    await settled();
    expect(await story.judge('https://isle.example/a', true)).toEqual({ code: 'private-window' });
    expect(asked.at(-1)).toBe('coverage/judge');
  });
});
