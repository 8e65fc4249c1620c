import { browser } from 'wxt/browser';
import type { TextQuote } from '../taking';

/** What `marks.js` leaves under a symbol, in the world of our scripts, which the page cannot see. */
export type PageMarks = (quotes: TextQuote[]) => number;

/** As the user's sheet it is none of the page's own; fixed colours, as the page's may be dark or light. */
const sheet = {
  origin: 'USER',
  css: '::highlight(parallax-page) { background-color: #fbe7a1; color: #191c1d }',
} as const;

/**
 * Mark words in the page that is open, through the CSS Custom Highlight API, which leaves its document as it was. None:
 * the marks and their style are taken away.
 * @returns how many of them the page shows
 */
export async function markInPage(tabId: number, quotes: TextQuote[]): Promise<number> {
  const target = { tabId };
  try {
    await browser.scripting.removeCSS({ target, ...sheet });
    if (quotes.length > 0) {
      await browser.scripting.insertCSS({ target, ...sheet });
      await browser.scripting.executeScript({ target, files: ['/marks.js'] });
    }
    const [done] = await browser.scripting.executeScript({ target, func: runMarks, args: [quotes] });
    return typeof done?.result === 'number' ? done.result : 0;
  } catch {
    return 0; // the page is gone, or closed to us: its reader sees the marks in the overlay
  }
}

/** Runs inside the page: the browser serialises this one function, so everything it uses stands within it. */
function runMarks(quotes: TextQuote[]): number {
  const key = Symbol.for('parallax-page-marks');
  const world = globalThis as unknown as Record<symbol, PageMarks | undefined>;
  if (world[key]) return world[key](quotes);
  CSS.highlights?.delete('parallax-page'); // Firefox has it from 140 on
  return 0;
}
