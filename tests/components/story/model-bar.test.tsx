// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { NarrativeView } from '../../../components/story/NarrativeView';
import type { ModelOffer, ModelPart } from '../../../lib/models';
import type { Narrative } from '../../../lib/narrative';
import { ok } from '../../../lib/problem';
import { aLine, aNarrative } from '../common/a-story';
import { button, click, draw, has, redraw, words } from '../common/own-pages';

const OFFER: ModelOffer = {
  name: 'tiny:1b',
  host: 'localhost:11434',
  byItself: false,
  words: 612,
  kept: null,
  running: false,
  from: 'worker',
};
const TOLD: Narrative = aNarrative({
  engine: {
    id: 'model',
    name: 'tiny:1b',
    host: 'localhost:11434',
    way: 'rewrite',
    at: 0,
    kept: 1,
    dropped: 2,
    given: 8,
    sentences: 20,
  },
  lede: null,
  sections: [{ kind: 'what-happened', title: null, lines: [aLine('The council closed the terminal.')] }],
});

const onTell = vi.fn();
const onHush = vi.fn();
const part = (model: ModelPart) => (
  <NarrativeView
    narrative={ok(aNarrative())}
    model={model}
    onTell={onTell}
    onHush={onHush}
    direction="ltr"
    onShow={() => Promise.resolve(true)}
    onRetry={() => undefined}
  />
);
const view = (model: ModelPart) => draw(part(model));

describe('the reader’s own model under the narrative', () => {
  it('is not spoken of where none is set up', async () => {
    expect((await view({ state: 'none' })).querySelector('.model-bar')).toBeNull();
  });

  it('is offered with what the click sends, and where', async () => {
    const place = await view({ state: 'offered', offer: OFFER });
    expect(words(place)).toContain('Sends 612 words of the article to localhost:11434.');
    await click(button(place, 'Tell it with tiny:1b'));
    expect(onTell).toHaveBeenCalledOnce();
  });

  it('is said to send nothing where it runs in the browser', async () => {
    const place = await view({ state: 'offered', offer: { ...OFFER, name: '', host: null } });
    expect(has(place, 'Tell it with the browser’s own model')).toBe(true);
    expect(words(place)).toContain('Nothing is sent.');
  });

  it('shows its lines as they come, and can be stopped', async () => {
    const place = await view({ state: 'telling', offer: OFFER, draft: TOLD });
    expect(words(place)).toContain('The council closed the terminal.');
    await click(button(place, 'Stop'));
    expect(onHush).toHaveBeenCalledOnce();
  });

  it('says who told it, how many lines stood and how many did not, and how much it was given', async () => {
    const said = words(await view({ state: 'told', offer: OFFER, narrative: TOLD }));
    expect(said).toContain('Told by tiny:1b on localhost:11434.');
    expect(said).toContain('1 line was checked against the sentences it cites, and stands.');
    expect(said).toContain('2 lines were left out');
    expect(said).toContain('the first 8 of 20 sentences');
  });

  it('gives the embedded narrative back on one click', async () => {
    const place = await view({ state: 'told', offer: OFFER, narrative: TOLD });
    await click(button(place, 'Show Parallax’s own choice'));
    expect(words(place)).toContain('The council voted on Tuesday.');
    expect(words(place)).not.toContain('The council closed the terminal.');
    await click(button(place, 'Show what tiny:1b told'));
    expect(words(place)).toContain('The council closed the terminal.');
  });

  it('keeps the focus of who pressed its button, whichever button comes next', async () => {
    const place = await view({ state: 'offered', offer: OFFER });
    button(place, 'Tell it with tiny:1b').focus();
    await redraw(place, part({ state: 'telling', offer: OFFER, draft: null }));
    expect(document.activeElement).toBe(button(place, 'Stop'));
    await redraw(place, part({ state: 'told', offer: OFFER, narrative: TOLD }));
    expect(document.activeElement).toBe(button(place, 'Show Parallax’s own choice'));
  });

  it('is brought back into sight where fewer lines leave it above, and only if it was seen', async () => {
    const scrolled = vi.fn();
    Element.prototype.scrollIntoView = scrolled;
    const box = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const told = async (before: number, after: number) => {
      const place = await view({ state: 'telling', offer: OFFER, draft: null });
      scrolled.mockClear();
      box
        .mockReturnValueOnce(new DOMRect(0, before, 300, 60))
        .mockReturnValueOnce(new DOMRect(0, after, 300, 60));
      await redraw(place, part({ state: 'told', offer: OFFER, narrative: TOLD }));
      return scrolled.mock.calls.length;
    };
    expect(await told(400, 20)).toBe(1);
    expect(await told(400, 600)).toBe(0);
    expect(await told(4_000, 20)).toBe(0);
    box.mockRestore();
  });

  it('that failed says why while the embedded narrative stands', async () => {
    const problem = { code: 'model-key', host: 'localhost:11434' } as const;
    const place = await view({ state: 'failed', offer: OFFER, problem });
    expect(words(place)).toContain('did not accept the key. Check it. See Options, Your own model.');
    expect(words(place)).toContain('The council voted on Tuesday.');
    expect(has(place, 'Try again')).toBe(true);
  });
});
