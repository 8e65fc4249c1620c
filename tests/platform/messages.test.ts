import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ASKS } from '../../lib/platform/asks';
import { noteOverlay } from '../../lib/platform/sender';
import { answer, send, type Handlers, type Kind, type Rooms } from '../../lib/platform/messages';
import { Failure, ok } from '../../lib/problem';

const OWN_PAGE = 'popup.html';
type Listener = (message: unknown, from: object, reply: (value: unknown) => void) => unknown;

/** Every handler answers with the message it got and from whom; the tests look at who gets through. */
function echo(): Handlers {
  const kinds = Object.keys(ASKS) as Kind[];
  return Object.fromEntries(kinds.map((kind) => [kind, vi.fn(() => Promise.resolve(ok({ kind })))])) as never;
}

/** The same for every kind of message, whatever its room. */
function inRooms(handlers: Handlers): Rooms {
  const names = Object.keys(handlers).map((kind) => kind.split('/')[0]!);
  return Object.fromEntries(names.map((name) => [name, () => Promise.resolve(handlers)])) as never;
}

/** The listener `answer` registers, to be called with any sender. */
function listenerOf(handlers: Handlers): Listener {
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
  answer(inRooms(handlers));
  return add.mock.calls.at(-1)![0] as unknown as Listener;
}

const fromPage = (tabId: number) => ({
  id: browser.runtime.id,
  url: 'https://news.example/a',
  tab: { id: tabId, active: true },
});
const fromPopup = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('') + OWN_PAGE });

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the worker', () => {
  it('answers its own pages', async () => {
    const handlers = echo();
    const reply = vi.fn();
    const kept = listenerOf(handlers)(
      { kind: 'outlets/search', ask: { query: 'mer', limit: 5 } },
      fromPopup(),
      reply,
    );
    expect(kept).toBe(true);
    await vi.waitFor(() => expect(reply).toHaveBeenCalledWith(ok({ kind: 'outlets/search' })));
  });

  it('tells a handler which tab a content script speaks from', async () => {
    const handlers = echo();
    listenerOf(handlers)({ kind: 'article/read', ask: { tabId: null, anyway: false } }, fromPage(7), vi.fn());
    await vi.waitFor(() =>
      expect(handlers['article/read']).toHaveBeenCalledWith(
        { tabId: null, anyway: false },
        { tabId: 7, trusted: false },
      ),
    );
  });

  it('leaves what is for its own pages alone when a content script asks', () => {
    const handlers = echo();
    const listener = listenerOf(handlers);
    const asks: [Kind, object][] = [
      ['data/clear', { what: 'everything' }],
      ['secret/read', { name: 'voices' }],
      ['secret/keep', { name: 'voices', secret: null }],
      ['feeds/refresh', { domains: [] }],
      ['outlets/follow', { domains: ['evil.example'] }],
      ['outlets/discover', { address: 'https://evil.example' }],
      ['passage/show', { tabId: 3, passage: { block: 0, start: 0, end: 1 } }],
      ['reader/toggle', { tabId: null }],
    ];
    for (const [kind, ask] of asks) {
      expect(listener({ kind, ask }, fromPage(7), vi.fn())).toBeUndefined();
      expect(handlers[kind]).not.toHaveBeenCalled();
    }
  });

  it('takes a content script’s word for a click only in an overlay it opened there itself, in the tab in front', async () => {
    const search = { kind: 'further/search', ask: { tabId: null, kind: 'gdelt' } };
    const refused = { ok: false, problem: { code: 'page-closed-to-us' } };
    const told = async (from: object): Promise<unknown> => {
      const reply = vi.fn();
      listenerOf(echo())(search, from, reply);
      await vi.waitFor(() => expect(reply).toHaveBeenCalled());
      return reply.mock.calls[0]![0];
    };
    expect(await told(fromPage(7))).toEqual(refused);
    await noteOverlay(7, 'https://news.example/a');
    expect(await told(fromPage(7))).toEqual(ok({ kind: 'further/search' }));
    expect(await told(fromPage(8))).toEqual(refused);
    expect(await told({ ...fromPage(7), tab: { id: 7, active: false } })).toEqual(refused);
    expect(await told({ ...fromPage(7), url: 'https://next.example/' })).toEqual(refused);
    await noteOverlay(7, null);
    expect(await told(fromPage(7))).toEqual(refused);
    expect(await told(fromPopup())).toEqual(ok({ kind: 'further/search' }));
  });

  it.each([
    ['no message', null],
    ['an unknown kind', { kind: 'settings/steal', ask: {} }],
    ['a kind from the prototype', { kind: 'toString', ask: {} }],
    ['no ask', { kind: 'article/read' }],
    ['a tab that is no number', { kind: 'article/read', ask: { tabId: '1', anyway: false } }],
    ['an article wanted neither so nor so', { kind: 'article/read', ask: { tabId: 1 } }],
    [
      'a passage out of bounds',
      { kind: 'passage/show', ask: { tabId: 1, passage: { block: -1, start: 0, end: 2 } } },
    ],
    ['a query of a million letters', { kind: 'outlets/search', ask: { query: 'a'.repeat(1e6), limit: 5 } }],
    ['a list of things', { kind: 'outlets/list', ask: { domains: [{}, 1] } }],
    [
      'a verdict that is no yes or no',
      { kind: 'coverage/judge', ask: { tabId: 1, url: 'https://a.example', apart: 1 } },
    ],
    [
      'a verdict on an endless address',
      { kind: 'coverage/judge', ask: { tabId: 1, url: 'a'.repeat(9_999), apart: true } },
    ],
    ['a change that is none', { kind: 'reader/reading', ask: { change: 'dark' } }],
    ['a word it does not know', { kind: 'data/clear', ask: { what: 'the disk' } }],
  ])('leaves %s alone', (_, message) => {
    const handlers = echo();
    expect(listenerOf(handlers)(message, fromPopup(), vi.fn())).toBeUndefined();
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('ignores other extensions', () => {
    const handlers = echo();
    const message = { kind: 'article/read', ask: { tabId: 1, anyway: false } };
    expect(listenerOf(handlers)(message, { ...fromPopup(), id: 'other' }, vi.fn())).toBeUndefined();
  });

  it('turns a fault of its own into a sentence', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const handlers = { ...echo(), 'feeds/status': () => Promise.reject(new Error('bug')) };
    const reply = vi.fn();
    listenerOf(handlers)({ kind: 'feeds/status', ask: {} }, fromPopup(), reply);
    const problem = { code: 'unexpected', doing: 'feeds/status' };
    await vi.waitFor(() => expect(reply).toHaveBeenCalledWith({ ok: false, problem }));
  });
});

describe('a fault of the browser’s storage', () => {
  it('reaches the reader as what it is', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const problem = { code: 'storage-failed', doing: 'saving items', full: true } as const;
    const handlers = { ...echo(), 'feeds/refresh': () => Promise.reject(new Failure(problem)) };
    const reply = vi.fn();
    listenerOf(handlers)({ kind: 'feeds/refresh', ask: { domains: [] } }, fromPopup(), reply);
    await vi.waitFor(() => expect(reply).toHaveBeenCalledWith({ ok: false, problem }));
  });
});

describe('a page that asks', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  it('hears of a worker that was stopped in the middle', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('message channel closed'));
    const answered = await send('coverage/find', { tabId: 1 });
    expect(answered).toEqual({ ok: false, problem: { code: 'worker-gone', doing: 'coverage/find' } });
  });

  it('does not take silence for an answer', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined);
    expect((await send('feeds/status', {})).ok).toBe(false);
  });
});
