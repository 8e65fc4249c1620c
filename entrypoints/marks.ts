import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageMarks } from '../lib/platform/page-marks';
import { pagePlace, placed, type TextQuote } from '../lib/taking';

const NAME = 'parallax-page';

/** Injected after a click: finds quotes among the words a page shows, and marks them without touching its document. */
export default defineUnlistedScript(() => {
  (globalThis as unknown as Record<symbol, PageMarks>)[Symbol.for('parallax-page-marks')] = mark;
});

function mark(quotes: TextQuote[]): number {
  if (typeof Highlight !== 'function') return 0; // an older Firefox
  CSS.highlights.delete(NAME);
  if (quotes.length === 0) return 0;
  const place = pagePlace(document);
  const ranges = placed(
    place.text,
    quotes.map((quote) => ({ quote })),
  ).flatMap(({ span }) => (span ? [place.rangeOf(span)] : []));
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
  return ranges.length;
}
