// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { TakePanel, type TakePanelProps } from '../../../components/taking/TakePanel';
import { anArticle } from '../common/a-story';
import { button, click, draw, has, words } from '../common/own-pages';

const panel = (part: Partial<TakePanelProps> = {}) =>
  draw(
    <TakePanel
      source={{
        article: anArticle(),
        outlet: null,
        narrative: null,
        coverage: null,
        receipt: null,
        highlights: [],
      }}
      onCopy={() => Promise.resolve(true)}
      onSave={() => undefined}
      onPrint={null}
      onHighlights={() => undefined}
      {...part}
    />,
  );

describe('what is taken along', () => {
  it('is printed without the addresses of links unless they are asked for', async () => {
    const onPrint = vi.fn();
    const place = await panel({ onPrint });
    await click(button(place, 'Print'));
    await click(place.querySelector('input[type="checkbox"]')!);
    await click(button(place, 'Print'));
    expect(onPrint.mock.calls).toEqual([[false], [true]]);
  });

  it('offers nothing to print where nothing can be printed', async () => {
    const place = await panel();
    expect(has(place, 'Print')).toBe(false);
    expect(place.querySelector('input[type="checkbox"]')).toBeNull();
  });

  it('says whether it is on the clipboard', async () => {
    const place = await panel({ onCopy: () => Promise.resolve(false) });
    await click(button(place, 'Copy as Markdown'));
    expect(words(place)).toContain('The browser did not allow copying here.');
  });
});
