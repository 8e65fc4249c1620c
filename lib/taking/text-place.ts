import type { Span } from './quote';

/** Words that are drawn, and the way from a stretch of them to the elements and back. */
export interface TextPlace {
  text: string;
  rangeOf: (span: Span) => Range;
  /** null where the range touches none of the words. */
  spanOf: (range: Range) => Span | null;
}

/** A page may hold text without end. */
const MAX_NODES = 30_000;
const MAX_TEXT = 2_000_000;

/** @param body - the overlay's, a child for each block; captions, times and our own words are not the article's text */
export const textPlace = (body: HTMLElement): TextPlace =>
  placeOf([...body.children], (parent) => parent.closest('figure, .embed, time, caption') === null);

/** The words a page shows, all of it: a text hidden in it is no place to mark. */
export function pagePlace(page: Document): TextPlace {
  const shown = new Map<Element, boolean>();
  const isShown = (parent: Element): boolean => {
    const known = shown.get(parent);
    if (known !== undefined) return known;
    const now =
      parent.closest('script, style, noscript, template, textarea, select') === null &&
      parent.checkVisibility();
    shown.set(parent, now);
    return now;
  };
  return placeOf([page.body], isShown);
}

function placeOf(blocks: readonly Element[], counts: (parent: Element) => boolean): TextPlace {
  const nodes: { node: Text; at: number }[] = [];
  let text = '';
  for (const block of blocks) {
    const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (nodes.length >= MAX_NODES || text.length >= MAX_TEXT) break;
      if (!node.parentElement || !counts(node.parentElement)) continue;
      nodes.push({ node: node as Text, at: text.length });
      text += (node as Text).data;
    }
    text += '\n\n';
  }
  return {
    text,
    rangeOf({ start, end }) {
      const range = new Range();
      const from = nodes.findLast(({ at }) => at <= start);
      const to = nodes.findLast(({ at }) => at < end);
      if (from && to) {
        range.setStart(from.node, Math.min(from.node.length, start - from.at));
        range.setEnd(to.node, Math.min(to.node.length, end - to.at));
      }
      return range;
    },
    spanOf(range) {
      let span = null as Span | null;
      for (const { node, at } of nodes) {
        if (!range.intersectsNode(node)) continue;
        const start = at + (node === range.startContainer ? range.startOffset : 0);
        const end = at + (node === range.endContainer ? range.endOffset : node.length);
        span = { start: span?.start ?? start, end };
      }
      return span && span.start < span.end ? span : null;
    },
  };
}
