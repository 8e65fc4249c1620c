// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { NarrativeView } from '../../../components/story/NarrativeView';
import type { Narrative } from '../../../lib/narrative';
import { ok } from '../../../lib/problem';
import { aLine, aNarrative } from '../common/a-story';
import { click, draw, words } from '../common/own-pages';

const noModel = { model: { state: 'none' }, onTell: () => undefined, onHush: () => undefined } as const;

const view = (part: Partial<Narrative> = {}, onShow = () => Promise.resolve(true)) =>
  draw(
    <NarrativeView
      {...noModel}
      direction="ltr"
      narrative={ok(aNarrative(part))}
      onShow={onShow}
      onRetry={() => undefined}
    />,
  );

describe('the narrative', () => {
  it('is told in titled sections under its first line', async () => {
    const place = await view();
    expect(words(place.querySelector('.lede')!)).toBe('The council voted on Tuesday.');
    expect(words(place.querySelector('h3')!)).toBe('What’s next');
  });

  it('leads from each line to its passage', async () => {
    const onShow = vi.fn(() => Promise.resolve(true));
    const place = await view({}, onShow);
    await click(place.querySelector<HTMLElement>('.telling button')!);
    expect(onShow).toHaveBeenCalledWith({ block: 0, start: 0, end: 26 });
    expect(words(place)).not.toContain('does not show this passage');
  });

  it('says so when the page does not show the passage any more', async () => {
    const place = await view({}, () => Promise.resolve(false));
    await click(place.querySelector<HTMLElement>('.telling button')!);
    expect(words(place.querySelector('.telling [role=status]')!)).toContain('does not show this passage');
  });

  it('names who speaks', async () => {
    const lines = [aLine('“Nobody likes it.”', { speaker: 'Mara Lind' })];
    const place = await view({ sections: [{ kind: 'what-they-say', title: null, lines }] });
    expect(words(place.querySelector('.speaker')!)).toBe('Mara Lind');
  });

  it('does not name a speaker again whom the line names', async () => {
    const lines = [aLine('“Nobody likes it,” said Mara Lind.', { speaker: 'Mara Lind' })];
    const place = await view({ sections: [{ kind: 'what-they-say', title: null, lines }] });
    expect(place.querySelector('.speaker')).toBeNull();
  });

  it('says below a line whom its name means, and leads to where the article does', async () => {
    const onShow = vi.fn(() => Promise.resolve(true));
    const passage = { block: 0, start: 4, end: 26 };
    const glosses = [{ name: 'Lind', text: 'the clerk, Mara Lind', passage }];
    const lines = [aLine('“Nobody likes it,” Lind said.', { speaker: 'Mara Lind', glosses })];
    const place = await view({ sections: [{ kind: 'what-they-say', title: null, lines }] }, onShow);
    const gloss = place.querySelector<HTMLElement>('button.gloss')!;
    expect(words(gloss)).toBe('the clerk, Mara Lind');
    expect(gloss.dir).toBe('auto');
    expect(place.querySelector('.speaker')).toBeNull(); // named in the gloss
    await click(gloss);
    expect(onShow).toHaveBeenCalledWith(passage);
  });

  it('is no button where no passage is known', async () => {
    const place = await view({ lede: aLine('Short.', { passages: [] }), sections: [] });
    expect(place.querySelector('button')).toBeNull();
    expect(words(place)).toContain('Short.');
  });

  it('sets our titles on the side of a right-to-left article’s lines', async () => {
    const narrative = ok(aNarrative());
    const show = () => Promise.resolve(true);
    const place = await draw(
      <NarrativeView
        {...noModel}
        direction="rtl"
        narrative={narrative}
        onShow={show}
        onRetry={() => undefined}
      />,
    );
    expect(place.querySelector('h3')!.closest('[dir]')?.getAttribute('dir')).toBe('rtl');
    expect(place.querySelector('h2')!.closest('[dir]')).toBeNull(); // the part's own name keeps our direction
  });

  it('tells what limits it', async () => {
    const said = words(await view({ notes: ['language-basic'] }));
    expect(said).toContain('chosen by their place alone');
  });

  it('says that a short article leaves little to sum up, above the sections it tells all the same', async () => {
    const place = await view({ notes: ['too-short'] });
    expect(words(place)).toContain('This article is short, so there is little to sum up.');
    expect(words(place.querySelector('h3')!)).toBe('What’s next');
  });

  it('says nothing of an opening alone, which is said above the story, nor that the article is short', async () => {
    const place = await view({ notes: ['too-short', 'partial-access'] });
    expect(place.querySelector('.note')).toBeNull();
    expect(words(place.querySelector('h3')!)).toBe('What’s next');
  });

  it('says that there is nothing to tell instead of standing empty', async () => {
    const none = { lede: null, sections: [] };
    expect(words(await view({ ...none, notes: ['too-short'] }))).toContain('too short');
    const opening = words(await view({ ...none, notes: ['too-short', 'partial-access'] }));
    expect(opening).not.toContain('too short');
    const said = words(await view(none));
    expect(said).toContain('No sentence of this article can be understood on its own.');
    expect(said).not.toContain('too short');
  });
});
