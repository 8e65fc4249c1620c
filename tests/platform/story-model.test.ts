import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ModelOffer } from '../../lib/models';
import type { Narrative } from '../../lib/narrative';
import { modelPart, type TellModel } from '../../lib/platform/story-model';
import { fail, ok, type Result } from '../../lib/problem';
import { anArticle, aNarrative } from '../components/common/a-story';

const OFFER: ModelOffer = {
  name: 'tiny:1b',
  host: 'localhost:11434',
  byItself: false,
  words: 9,
  kept: null,
  running: false,
  from: 'worker',
};
const EMBEDDED = aNarrative();
const TOLD = aNarrative({ lede: null });
let offer: ModelOffer | null;

beforeEach(() => {
  offer = OFFER;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve(ok(offer)) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A model that answers when the test says so. */
function model() {
  let say: { onDraft: (draft: Narrative) => void; end: (answer: Result<Narrative> | null) => void } | null =
    null;
  const tell = vi.fn<TellModel>(
    ({ onDraft, signal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
        say = { onDraft, end: resolve };
      }),
  );
  const onAsked = vi.fn(() => Promise.resolve());
  const part = modelPart(7, tell, onAsked);
  return { tell, onAsked, part, said: () => say!, load: () => part.load(anArticle(), EMBEDDED) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the reader’s own model in a story', () => {
  it('waits for a click where the reader wants that', async () => {
    const { part, tell, load, said, onAsked } = model();
    await load();
    expect(part.state.value).toEqual({ state: 'offered', offer: OFFER });
    expect(tell).not.toHaveBeenCalled();
    part.start();
    said().onDraft(TOLD);
    expect(part.state.value).toEqual({ state: 'telling', offer: OFFER, draft: TOLD });
    said().end(ok(TOLD));
    await settled();
    expect(part.state.value).toEqual({ state: 'told', offer: OFFER, narrative: TOLD });
    expect(onAsked).toHaveBeenCalledOnce();
  });

  it('begins by itself where the reader wants that, unless it told the article before', async () => {
    offer = { ...OFFER, byItself: true };
    const first = model();
    void first.load();
    await settled();
    expect(first.part.state.value).toMatchObject({ state: 'telling' });
    offer = { ...OFFER, byItself: true, kept: TOLD };
    const second = model();
    await second.load();
    expect(second.part.state.value).toMatchObject({ state: 'told', narrative: TOLD });
    expect(second.tell).not.toHaveBeenCalled();
  });

  it('is joined where it is telling the article already, though it waits for clicks', async () => {
    offer = { ...OFFER, running: true };
    const { part, load, tell } = model();
    void load();
    await settled();
    expect(part.state.value).toMatchObject({ state: 'telling' });
    expect(tell).toHaveBeenCalledOnce();
  });

  it('is offered again where another view stopped it', async () => {
    const { part, load, said } = model();
    await load();
    part.start();
    said().end(null);
    await settled();
    expect(part.state.value).toEqual({ state: 'offered', offer: OFFER });
  });

  it('is nothing where none is set up', async () => {
    offer = null;
    const { part, load } = model();
    await load();
    part.start();
    expect(part.state.value).toEqual({ state: 'none' });
  });

  it('can be stopped, and what it says afterwards counts no more', async () => {
    const { part, load, said } = model();
    await load();
    part.start();
    part.stop();
    said().onDraft(TOLD);
    await settled();
    expect(part.state.value).toEqual({ state: 'offered', offer: OFFER });
  });

  it('that fails says why and can be asked again', async () => {
    const { part, load, said, tell } = model();
    await load();
    part.start();
    said().end(fail({ code: 'model-key', host: 'model.example' }));
    await settled();
    expect(part.state.value).toMatchObject({ state: 'failed', problem: { code: 'model-key' } });
    part.start();
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('goes on telling when a setting changes that has nothing to do with it', async () => {
    const { part, load, tell } = model();
    await load();
    part.start();
    await load();
    expect(part.state.value).toMatchObject({ state: 'telling' });
    offer = { ...OFFER, name: 'other' };
    await load();
    expect(part.state.value).toMatchObject({ state: 'offered', offer: { name: 'other' } });
    expect(tell).toHaveBeenCalledOnce();
  });
});
