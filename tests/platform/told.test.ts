import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetTold, keepTold, recallTold } from '../../lib/platform/told';
import { aNarrative } from '../components/common/a-story';
import { choice } from '../models/harbour';

const WHAT = {
  article: { canonicalUrl: 'https://daily.example/a', text: 'As it reads now.' },
  choice: choice(),
  length: 5,
  into: 'en',
};
const NARRATIVE = aNarrative();

beforeEach(() => {
  fakeBrowser.reset();
});

describe('what a model told', () => {
  it('is kept for the same text, model and length, and for nothing else', async () => {
    await keepTold(WHAT, NARRATIVE);
    expect(await recallTold(WHAT)).toEqual(NARRATIVE);
    const others = [
      { ...WHAT, length: 3 },
      { ...WHAT, choice: choice({ model: 'other' }) },
      { ...WHAT, choice: choice({ way: 'select' }) },
      { ...WHAT, article: { ...WHAT.article, text: 'Corrected since.' } },
    ];
    for (const other of others) expect(await recallTold(other)).toBeNull();
  });

  it('is kept for each language it was put into', async () => {
    const translated = { ...WHAT, choice: choice({ way: 'translate' }) };
    await keepTold(translated, NARRATIVE);
    expect(await recallTold(translated)).toEqual(NARRATIVE);
    expect(await recallTold({ ...translated, into: 'fr' })).toBeNull();
  });

  it('is bounded, the oldest going first, and forgotten on demand', async () => {
    for (let length = 0; length < 62; length++) await keepTold({ ...WHAT, length }, NARRATIVE);
    expect(await recallTold({ ...WHAT, length: 0 })).toBeNull();
    expect(await recallTold({ ...WHAT, length: 61 })).toEqual(NARRATIVE);
    await forgetTold();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it.each([1, 2, 3])(
    'is forgotten on demand too where the browser stopped keeping it at write %i',
    async (stop) => {
      for (let length = 0; length < 60; length++) await keepTold({ ...WHAT, length }, NARRATIVE);
      let writes = 0;
      for (const name of ['set', 'remove'] as const) {
        const write = fakeBrowser.storage.local[name] as (what: never) => Promise<void>;
        vi.spyOn(fakeBrowser.storage.local, name).mockImplementation(async (what: unknown) => {
          if (++writes >= stop) throw new Error('stopped');
          await write(what as never);
        });
      }
      await keepTold({ ...WHAT, length: 60 }, NARRATIVE).catch(() => undefined);
      vi.restoreAllMocks();
      await forgetTold();
      expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    },
  );
});
