/** Words pointed at by what they are and what stands around them (W3C Web Annotation, TextQuoteSelector). */
import { seenStretches, squeeze } from '../unseen';
export interface TextQuote {
  exact: string;
  /** Up to 32 characters before and after. */
  prefix: string;
  suffix: string;
}

/** A stretch of a text, in UTF-16 characters. */
export interface Span {
  start: number;
  end: number;
}

const CONTEXT = 32;
/** Ends of a changed quotation that must still be there, white space not counted. */
const ANCHOR = 14;
/** Places looked at: a text may repeat itself without end. */
const MOST_PLACES = 500;

/** Points at a stretch of a text; null where there is nothing but white space. */
export function quoteOf(text: string, span: Span): TextQuote | null {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (start === end) return null;
  return {
    exact: folded(text.slice(start, end)),
    prefix: folded(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: folded(text.slice(end, end + CONTEXT)),
  };
}

/**
 * Finds quoted words again. White space and what is not seen do not count: the page, the overlay and the article differ in it. Of several
 * places the one whose surroundings fit best is taken. Where the words were edited, their two ends or their
 * surroundings still tell the place; null where those are gone too.
 */
export const findQuote = (text: string, quote: TextQuote): Span | null => quoteFinder(text)(quote);

/** The same for many quotes of one text, which is gone through once. */
export function quoteFinder(text: string): (quote: TextQuote) => Span | null {
  const { bare, places } = squeezed(text);
  return (quote) => {
    const best = foundIn(bare, squeeze(quote.exact), squeeze(quote.prefix), squeeze(quote.suffix));
    return best && { start: places[best.start]!, end: places[best.end - 1]! + 1 };
  };
}

function foundIn(bare: string, exact: string, prefix: string, suffix: string): Span | null {
  if (!exact) return null;
  let best: Span | null = null;
  let fit = -1;
  for (const start of occurrences(bare, exact)) {
    const end = start + exact.length;
    const before = bare.slice(Math.max(0, start - CONTEXT), start);
    const now = alikeBefore(before, prefix) + alikeAfter(bare.slice(end, end + CONTEXT), suffix);
    if (now > fit) [best, fit] = [{ start, end }, now];
  }
  best ??= between(bare, exact.slice(0, ANCHOR), exact.slice(-ANCHOR), exact.length, true);
  return best ?? between(bare, prefix.slice(-ANCHOR), suffix.slice(0, ANCHOR), exact.length, false);
}

/** The stretch from one anchor to the next that is about as long as it was. */
function between(bare: string, head: string, tail: string, length: number, inside: boolean): Span | null {
  if (head.length < ANCHOR || tail.length < ANCHOR || length < 2 * ANCHOR) return null;
  let best: Span | null = null;
  let off = Infinity;
  for (const at of occurrences(bare, head)) {
    const start = inside ? at : at + head.length;
    for (const tailAt of occurrences(bare.slice(at, start + 2 * length + ANCHOR), tail)) {
      const end = at + tailAt + (inside ? tail.length : 0);
      const wrong = Math.abs(end - start - length);
      if (end > start && wrong < off && wrong <= length / 2) [best, off] = [{ start, end }, wrong];
    }
  }
  return best;
}

function* occurrences(text: string, wanted: string): Generator<number> {
  let left = MOST_PLACES;
  for (let at = text.indexOf(wanted); at >= 0 && left-- > 0; at = text.indexOf(wanted, at + 1)) yield at;
}

function alikeBefore(text: string, prefix: string): number {
  let same = 0;
  while (same < prefix.length && text.at(-1 - same) === prefix.at(-1 - same)) same++;
  return same;
}

function alikeAfter(text: string, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text[same] === suffix[same]) same++;
  return same;
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ');

/** The text squeezed, and where each of its characters stood. */
function squeezed(text: string): { bare: string; places: Uint32Array } {
  const places = new Uint32Array(text.length);
  let count = 0;
  for (const { 0: word, index } of seenStretches(text))
    for (let offset = 0; offset < word.length; offset++) places[count++] = index + offset;
  return { bare: squeeze(text), places };
}
