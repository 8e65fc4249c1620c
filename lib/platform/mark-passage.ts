/**
 * Find words in the page that is open, scroll to them and mark them through the CSS Custom Highlight API,
 * which leaves the document as it was. Runs inside the page: the browser serialises this one function, so
 * everything it uses stands within it.
 * @param words - text as the article has it; white space and unseen characters are ignored in the comparison
 * @returns whether the words were found
 */
export function markPassage(words: string): boolean {
  // As the article is read: what is not seen there stands in the page (`lib/unseen.ts`).
  const skip = /[\s\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]+/gu;
  const wanted = words.replace(skip, '');
  if (!wanted || !document.body) return false;

  // The page's visible words without white space, and for each text node where it starts in them.
  const starts: { node: Text; at: number }[] = [];
  let page = '';
  const skipped = 'script, style, noscript, template, textarea, select';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (text.parentElement?.closest(skipped)) continue;
    starts.push({ node: text, at: page.length });
    page += text.data.replace(skip, '');
  }

  /** The text node and offset that hold the n-th character of `page`. */
  const place = (n: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]!.at <= n) low = middle;
      else high = middle - 1;
    }
    const { node, at } = starts[low]!;
    let left = n - at;
    let offset = 0;
    while (offset < node.data.length) {
      if (node.data[offset]!.replace(skip, '') !== '') {
        if (left === 0) break;
        left--;
      }
      offset++;
    }
    return { node, offset };
  };

  for (let at = page.indexOf(wanted); at >= 0; at = page.indexOf(wanted, at + 1)) {
    const from = place(at);
    const to = place(at + wanted.length - 1);
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    if (range.getClientRects().length === 0) continue; // a hidden copy

    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    from.node.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    if (typeof Highlight === 'function' && CSS.highlights) {
      CSS.highlights.set('parallax-passage', new Highlight(range));
    } else {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
    return true;
  }
  return false;
}
