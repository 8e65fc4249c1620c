import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { storyVoices } from '../../lib/platform/story-voices';
import { ok, type Result } from '../../lib/problem';
import type { Typed } from '../../lib/voices';

/** The worker's answers, given when the test says so. */
let waiting: { kind: string; give: (answer: Result<unknown>) => void }[];
beforeEach(() => {
  waiting = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(((message: { kind: string }) => {
    return new Promise((give) => waiting.push({ kind: message.kind, give }));
  }) as never);
});
const settled = () => new Promise((resolve) => setTimeout(resolve));
const give = async (kind: string, value: unknown): Promise<void> => {
  const at = waiting.findIndex((each) => each.kind === kind);
  waiting.splice(at, 1)[0]!.give(ok(value));
  await settled();
};
const text = (words: string): Typed => ({ text: words, parent: null });

const open = () => {
  const voices = storyVoices(7, () => Promise.resolve());
  const list = async (typed: Typed[]) => {
    await give('voices/count', { count: 0, unreviewed: 0 });
    await give('voices/list', { typed, consented: true });
  };
  const shown = () => {
    const part = voices.view.value;
    return typeof part === 'object' && part?.ok ? part.value.typed : null;
  };
  return { voices, list, shown };
};

describe('what is typed', () => {
  it('is told as the worker has it, in whichever view it was written', async () => {
    const { voices, list, shown } = open();
    voices.reload();
    await list([text('Half')]);
    expect(shown()).toEqual([text('Half')]);
    voices.reload();
    await list([]);
    expect(shown()).toEqual([]);
  });

  it('while the comments are on their way is not taken for sent', async () => {
    const { voices, list, shown } = open();
    voices.reload();
    const kept = voices.keep('Half', null);
    await give('voices/typed', null);
    expect(await kept).toBe(true);
    await list([]); // looked up before that was kept
    expect(shown()).toEqual([text('Half')]);
    const [first, second] = [voices.keep('Half a', null), voices.keep('Half a line', null)];
    voices.reload();
    await give('voices/typed', null);
    expect(await first).toBe(false); // more was typed since
    await list([text('Half')]);
    expect(shown()).toEqual([text('Half a')]);
    await give('voices/typed', null);
    expect(await second).toBe(true);
  });
});
