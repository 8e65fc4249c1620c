// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { picturesIn, Zoom, type ZoomProps } from '../../../components/reader/Zoom';
import { ArticleBody } from '../../../components/reader/ArticleBody';
import type { Block } from '../../../lib/article';
import { button, click, draw, has, words } from '../common/own-pages';

const shown = [
  { src: 'https://pictures.example/pier.jpg', alt: 'A pier', caption: 'The pier in May' },
  { src: 'https://pictures.example/boat.jpg', alt: 'A boat', caption: '' },
];
const zoom = (part: Partial<ZoomProps> = {}) =>
  draw(<Zoom shown={shown} at={0} onMove={() => undefined} onClosed={() => undefined} {...part} />);
const press = (place: HTMLElement, key: string) =>
  place.querySelector('dialog')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('a picture opened large', () => {
  it('keeps its words: what it shows and what is said under it', async () => {
    const place = await zoom();
    expect(place.querySelector('img')?.alt).toBe('A pier');
    expect(words(place.querySelector('figcaption')!)).toBe('The pier in May');
    expect(words(place)).toContain('1 of 2');
  });

  it('leads to the others by the arrows, and around', async () => {
    const onMove = vi.fn();
    const place = await zoom({ onMove });
    press(place, 'ArrowRight');
    press(place, 'ArrowLeft');
    await click(button(place, 'Next'));
    expect(onMove.mock.calls).toEqual([[1], [1], [1]]);
  });

  it('keeps the keys of the reader to itself', async () => {
    const place = await zoom();
    const above = vi.fn();
    place.addEventListener('keydown', above);
    press(place, 'g');
    expect(above).not.toHaveBeenCalled();
  });

  it('goes back on a click, but not on its caption', async () => {
    const place = await zoom();
    await click(place.querySelector('figcaption')!);
    expect(place.querySelector('dialog')?.open).toBe(true);
    await click(place.querySelector('img')!);
    expect(place.querySelector('dialog')?.open).toBe(false);
  });

  it('offers no way to others where it is the only one', async () => {
    const place = await zoom({ shown: shown.slice(0, 1) });
    expect(has(place, 'Next')).toBe(false);
  });

  it('is one of those loaded over https, in the order of the article', async () => {
    const image = (src: string): Block => ({
      kind: 'image',
      text: '',
      src,
      alt: '',
      caption: 'Seen from the quay',
      credit: 'R. Oduya',
      width: null,
      height: null,
    });
    const place = await draw(
      <ArticleBody
        blocks={[image('https://pictures.example/a.jpg'), image('http://pictures.example/b.jpg')]}
        passage={null}
      />,
    );
    expect(picturesIn(place).shown).toEqual([
      { src: 'https://pictures.example/a.jpg', alt: '', caption: 'Seen from the quay R. Oduya' },
    ]);
  });
});
