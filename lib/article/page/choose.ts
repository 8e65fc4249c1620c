import Readability from '@mozilla/readability/Readability.js';
import { textOf } from '../dom';
import type { Found, Reading } from '../reading';
import { blocksOf } from './blocks';
import { namingOf } from './names';
import { MARK, prepare, type Prepared } from './prepare';

/** The body as it was found, before cleaning. */
export interface Chosen {
  prepared: Prepared;
  found: Found[];
  method: Reading['method'];
}

/** Under this many characters Readability tries again with looser rules of its own. */
const ENOUGH = 250;
/** Readability's answer stands while it holds this share of the prose in the element that names itself the article. */
const SHARE = 0.5;
/** Teasers and calls to subscribe are shorter than most paragraphs of an article. */
const PARAGRAPH = 100;

/**
 * The page's body: Readability's answer over the prepared copy; the element that names itself the article where that
 * answer misses a good part of it; and names unbelieved when both leave next to nothing.
 */
export function chooseBody(page: Document): Chosen {
  const strict = choose(page, true);
  if (lengthOf(strict.found) >= ENOUGH) return strict;
  const loose = choose(page, false);
  return lengthOf(loose.found) > 2 * lengthOf(strict.found) ? loose : strict;
}

function choose(page: Document, byName: boolean): Chosen {
  const prepared = prepare(page, { byName });
  const own = namedBody(prepared);
  const found = readable(prepared);
  const within = own ? found.filter(({ place }) => own.source.contains(prepared.sources[place]!)) : [];
  if (!own || proseIn(within) >= SHARE * own.length || own.length < 2 * ENOUGH)
    return { prepared, found, method: 'readability' };
  // Readability took its copy apart: a fresh one holds the element whole.
  const again = prepare(page, { byName });
  const element = again.copy.querySelector(`[${MARK}="${own.mark}"]`);
  return element
    ? { prepared: again, found: blocksOf(element), method: 'article-element' }
    : { prepared, found, method: 'readability' };
}

/** The copy has no title: Readability drops the first heading made of words of it, which often is a subhead. */
function readable(prepared: Prepared): Found[] {
  const answer = new Readability<Node>(prepared.copy, {
    charThreshold: ENOUGH,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const root = answer?.content as Element | null | undefined;
  return root ? blocksOf(root) : [];
}

interface NamedBody {
  mark: string;
  source: Element;
  length: number;
}

/** The innermost element that names itself the article or its body and holds nearly all of the copy's paragraphs. */
function namedBody({ copy, sources }: Prepared): NamedBody | null {
  const lengths = new Map<Element, number>();
  let all = 0;
  for (const paragraph of copy.getElementsByTagName('p')) {
    const { length } = textOf(paragraph, 5_000);
    if (length < PARAGRAPH) continue;
    all += length;
    for (let holder = paragraph.parentElement; holder; holder = holder.parentElement)
      lengths.set(holder, (lengths.get(holder) ?? 0) + length);
  }
  let best: NamedBody | null = null;
  for (const [element, length] of lengths) {
    const mark = element.getAttribute(MARK);
    if (mark === null || length < 0.7 * all || (best && length >= best.length)) continue;
    const source = sources[Number(mark)]!;
    const named =
      element.localName === 'article' ||
      source.getAttribute('itemprop') === 'articleBody' ||
      namingOf(source).body;
    if (named) best = { mark, source, length };
  }
  return best;
}

const proseIn = (found: Found[]): number =>
  lengthOf(found.filter(({ block }) => block.text.length >= PARAGRAPH));

const lengthOf = (found: Found[]): number => found.reduce((sum, { block }) => sum + block.text.length, 0);
