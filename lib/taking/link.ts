import type { TextQuote } from './quote';

/** Words from which on only both ends are named: an address has to stay short, and a text may be changed in its middle. */
const WHOLE = 8;
const END = 4;

/**
 * The article's address with a text fragment, so that the browser scrolls to the quoted words
 * (https://wicg.github.io/scroll-to-text-fragment). One that has lost its words opens at the top.
 */
export function quoteLink(url: string, { exact }: TextQuote): string {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(exact)].filter(
    ({ isWordLike }) => isWordLike,
  );
  const [first, last] = [words[END - 1], words.at(-END)];
  const named =
    words.length > WHOLE && first && last
      ? [exact.slice(0, first.index + first.segment.length), exact.slice(last.index)]
      : [exact];
  const fragment = named.map(encoded).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
}

/** A hyphen would part the words from what stands before them. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed().trim()).replaceAll('-', '%2D');
