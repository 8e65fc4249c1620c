/**
 * Places of the page and of the article drawn from it are matched by their words: none of the page's ids or elements
 * gets into the overlay, and none of ours into the page.
 */
import { squeeze } from '../unseen';

/** Words somewhere, without white space; `nth` of those that are the same, from 0. */
export interface Place {
  words: string;
  nth: number;
}

/** Characters that tell one place from another. */
const TELLING = 60;
const MAX_NODES = 30_000;
const MAX_IN_VIEW = 40;
/** CSS pixels from the window's top that a page's own bar may cover. */
const BAR = 60;
const BLOCKS = 'p,li,dd,dt,td,th,h1,h2,h3,h4,h5,h6,blockquote,pre,figcaption,caption,div,section,aside';

/** At most 2,000 characters are read. */
const squeezeStart = (text: string): string => squeeze(text.slice(0, 2_000));

function textNodes(page: Document): Text[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (nodes.length < MAX_NODES && walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() !== '') nodes.push(node);
  }
  return nodes;
}

function boxOf(node: Text): DOMRect {
  const range = new Range();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

/** What stands in the window, from its top; [] where the page was not scrolled. */
export function placesInView(page: Document): Place[] {
  if (window.scrollY < BAR) return [];
  const places: Place[] = [];
  for (const node of textNodes(page)) {
    const words = node.data.length < 25 ? '' : squeezeStart(node.data).slice(-TELLING); // the end: the start may be above
    if (words.length < 20) continue;
    const { top, bottom } = boxOf(node);
    if (bottom <= BAR || top >= window.innerHeight) continue;
    if (places.push({ words, nth: 0 }) >= MAX_IN_VIEW) break;
  }
  return places;
}

/** Where the first of these places that is drawn under `body` stands, or null. */
export function drawnAt(body: ParentNode, places: readonly Place[]): HTMLElement | null {
  if (places.length === 0) return null;
  const drawn = [...body.querySelectorAll<HTMLElement>(BLOCKS)].map((element) => ({
    element,
    own: squeezeStart(element.textContent ?? ''),
  }));
  for (const { words, nth } of places) {
    const same = drawn.filter(({ own }) => own === words);
    const start = words.slice(0, TELLING);
    const found =
      same[nth] ??
      same[0] ??
      drawn.find(({ own }) => words.length >= 8 && own.startsWith(start)) ??
      drawn.find(({ own }) => words.length >= 20 && own.includes(start));
    if (found) return found.element;
  }
  return null;
}

/** The first words at or after an element of some stacked ones, or null. */
export function placeFrom(stack: ArrayLike<Element>, from: number): Place | null {
  for (let index = from; index < stack.length; index++) {
    const words = squeezeStart(stack[index]!.textContent ?? '');
    if (words.length >= 12) return { words, nth: 0 };
  }
  return null;
}

/** How far from the window's top the page shows these words, CSS pixels; null where it does not. */
export function topOnPage(page: Document, { words }: Place): number | null {
  const nodes = textNodes(page);
  const wanted = words.slice(0, TELLING);
  for (let index = 0; index < nodes.length; index++) {
    let said = squeezeStart(nodes[index]!.data);
    if (!said.includes(wanted) && !wanted.startsWith(said.slice(0, TELLING))) continue;
    for (let next = index + 1; said.length < wanted.length && next < nodes.length; next++)
      said += squeezeStart(nodes[next]!.data);
    if (!said.includes(wanted)) continue;
    const { top, height } = boxOf(nodes[index]!);
    if (height > 0) return top;
  }
  return null;
}

/** What a link into the same page leads to; null for any other link, and where the page has no such place. */
export function noteAt(page: Document, href: string): Place | null {
  const [address, hash] = href.split('#');
  if (!hash || address !== page.URL.split('#', 1)[0]) return null;
  const byId = (id: string) => Document.prototype.getElementById.call(page, id); // a form may be named like a method
  const target = byId(hash) ?? byId(decoded(hash));
  if (!target) return null;
  const block = target.closest(BLOCKS) ?? target;
  const words = squeezeStart(block.textContent) || squeezeStart(block.nextElementSibling?.textContent ?? '');
  if (words === '') return null;
  const alike = [...page.querySelectorAll(block.localName)].filter(
    (each) => squeezeStart(each.textContent) === words,
  );
  return { words, nth: Math.max(0, alike.indexOf(block)) };
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
