import type { Article } from '../article';
import { quoteFinder, type Span, type TextQuote } from './quote';

/** Words of an article the reader marked, with what they wrote beside them. */
export interface Highlighted {
  id: string;
  /** Canonical address of the article. */
  url: string;
  title: string;
  outletDomain: string;
  quote: TextQuote;
  /** '' without. */
  note: string;
  /** Epoch ms. */
  createdAt: number;
}

export const HIGHLIGHT_LIMITS = { exact: 4_000, note: 4_000, perArticle: 300, all: 10_000 } as const;

/** Rebuilds one from what a page's process sent or a file held; null where it is none. */
export function readHighlighted(value: unknown): Highlighted | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, url, title, outletDomain, quote, note, createdAt } = value as Record<string, unknown>;
  if (typeof quote !== 'object' || quote === null) return null;
  const { exact, prefix, suffix } = quote as Record<string, unknown>;
  const isText = (text: unknown, longest: number): text is string =>
    typeof text === 'string' && text.length <= longest;
  if (!isText(id, 64) || !isText(url, 4_096) || !isText(title, 1_000) || !isText(outletDomain, 253))
    return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null; // it becomes a link
  if (!isText(exact, HIGHLIGHT_LIMITS.exact) || exact.trim() === '') return null;
  if (!isText(prefix, 64) || !isText(suffix, 64) || !isText(note, HIGHLIGHT_LIMITS.note)) return null;
  if (typeof createdAt !== 'number' || !Number.isFinite(createdAt)) return null;
  return { id, url, title, outletDomain, quote: { exact, prefix, suffix }, note, createdAt };
}

/** Highlights with their places in an article, in reading order; those whose words are gone come last, without one. */
export function placed<Of extends { quote: TextQuote }>(
  text: string,
  highlights: Of[],
): { highlight: Of; span: Span | null }[] {
  const find = quoteFinder(text);
  return highlights
    .map((highlight) => ({ highlight, span: find(highlight.quote) }))
    .sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || 0);
}

/** A stretch of `article.text` as stretches of its blocks. */
export function spanInBlocks(
  { blocks }: Pick<Article, 'blocks'>,
  span: Span,
): { block: number; start: number; end: number }[] {
  let from = 0;
  return blocks.flatMap(({ text }, block) => {
    if (!text) return [];
    const start = Math.max(0, span.start - from);
    const end = Math.min(text.length, span.end - from);
    from += text.length + 2; // blocks are joined by blank lines
    return start < end ? [{ block, start, end }] : [];
  });
}

/** Those that say all of the words of a search, in their text, note, title or outlet; newest first. */
export function searchHighlights(all: Highlighted[], query: string): Highlighted[] {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(query).split(/\s+/u).filter(Boolean);
  return all
    .filter(({ quote, note, title, outletDomain }) => {
      const said = plain([quote.exact, note, title, outletDomain].join('\n'));
      return words.every((word) => said.includes(word));
    })
    .sort((a, b) => b.createdAt - a.createdAt);
}
