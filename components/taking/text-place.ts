import type { Span } from '../../lib/taking';

/** The words drawn of an article, and the way from a stretch of them to the elements and back. */
export interface TextPlace {
  text: string;
  rangeOf: (span: Span) => Range;
  /** null where the range touches none of the words. */
  spanOf: (range: Range) => Span | null;
}

/** @param body - holds a child for each block; captions, times and our own words are not the article's text */
export function textPlace(body: HTMLElement): TextPlace {
  const nodes: { node: Text; at: number }[] = [];
  let text = '';
  for (const block of body.children) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('figure, .embed, time, caption')) continue;
      nodes.push({ node: node as Text, at: text.length });
      text += (node as Text).data;
    }
    text += '\n\n';
  }
  return {
    text,
    rangeOf({ start, end }) {
      const range = document.createRange();
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
