// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { Picture, PicturesAllowed } from '../../../components/story/Picture';
import { button, click, draw } from '../common/own-pages';

it('a picture that may not be loaded yet is a question that names its host', async () => {
  const allow = vi.fn();
  const src = 'https://pictures.example/bay.jpg';
  const place = await draw(
    <PicturesAllowed.Provider value={{ may: () => false, allow }}>
      <Picture src={src} alt="The bay" />
    </PicturesAllowed.Provider>,
  );
  expect(place.querySelector('img')).toBeNull();
  await click(button(place, 'Show the picture from pictures.example'));
  expect(allow).toHaveBeenCalledWith(src);
});
