import { wordsIn } from '../dom';
import { namingOf } from './names';

/**
 * Boxes that hold a picture and the few words that go with it, whatever their makers call them: `figure`, or the
 * outermost element around an image that says no more than a caption would.
 */
export function pictureBoxes(page: Document): Set<Element> {
  const boxes = new Set<Element>();
  const images = page.querySelectorAll('img,amp-img,video,picture');
  for (let i = 0; i < images.length && i < MAX_IMAGES; i++) {
    const box = boxAround(images[i]!);
    if (box) boxes.add(box);
  }
  return boxes;
}

const MAX_IMAGES = 400;
const MAX_UP = 6;
const CAPTION_LENGTH = 250;
const FIGURE_LENGTH = 1_500;
const BOUNDS = new Set('body article main section td table ul ol header aside form'.split(' '));
const OTHER_CONTENT = 'h1,h2,h3,h4,blockquote,table,pre,article,ul,ol';

function boxAround(image: Element): Element | null {
  let box: Element | null = null;
  let holder = image.parentElement;
  for (let up = 0; holder && up < MAX_UP; up++, holder = holder.parentElement) {
    const tag = holder.localName;
    if (tag === 'figure') {
      const whole =
        wordsIn(holder, FIGURE_LENGTH) <= FIGURE_LENGTH && !holder.querySelector('blockquote,table,pre');
      return whole ? holder : box;
    }
    if (BOUNDS.has(tag)) break;
    const most = namingOf(holder).caption ? 3 * CAPTION_LENGTH : CAPTION_LENGTH;
    const words = wordsIn(holder, most);
    if (words > most || holder.querySelector(OTHER_CONTENT)) break;
    if (words === 0 || tag === 'a' || tag === 'span') continue;
    if (tag === 'p' && words > 120) break; // prose with a picture in it
    if (holder.getElementsByTagName('p').length > 2) break;
    box = holder;
  }
  return box;
}
