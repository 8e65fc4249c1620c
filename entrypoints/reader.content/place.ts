import { placesInView, topOnPage, type Place } from '../../lib/reading';

export interface PagePlace {
  /** What is in view on the page. */
  inView: Place[];
  /**
   * Put back where the page stood and what had its focus; or, where the reader has read on, show what is being read
   * as high as the overlay did.
   */
  putBack(read: Place | null): void;
}

/** CSS pixels from the window's top, below a page's own bar. */
const READ_AT = 96;

/** Remembers how the page stands as the overlay opens. */
export function pagePlace(): PagePlace {
  const { scrollX, scrollY } = window;
  const focused = document.activeElement;
  return {
    inView: placesInView(document),
    putBack(read) {
      if (focused instanceof HTMLElement && focused !== document.body && document.activeElement !== focused)
        focused.focus({ preventScroll: true });
      const top = read && topOnPage(document, read);
      const wanted = top === null ? scrollY : window.scrollY + top - READ_AT;
      if (window.scrollX !== scrollX || window.scrollY !== wanted)
        window.scrollTo({ left: scrollX, top: wanted, behavior: 'instant' });
    },
  };
}
