import { ELEMENT, TEXT, textOf } from '../dom';
import { pictureBoxes } from './boxes';
import { MediaBasket } from './media';
import type { Media } from './media';
import { namingOf } from './names';
import { otherArticles } from './siblings';

/**
 * The page as Readability gets to see it: a copy made in one walk that leaves out what cannot be prose. Copying only
 * what may stay is what makes this faster than copying the page whole and removing from the copy. Pictures and embeds
 * are put aside with their place in the page, so that they neither sway the choice nor get lost in it.
 */
export interface Prepared {
  copy: Document;
  /** The live element behind each `data-i` of the copy, in document order. */
  sources: Element[];
  media: Media[];
  /** Was the page larger than what is read of it? */
  cut: boolean;
}

/** Which element of the copy stands for which of the page. */
export const MARK = 'data-i';
/** On an entry of a live blog: its time in epoch ms, or empty. */
export const ENTRY = 'data-e';

const MAX_VISITED = 250_000;
const MAX_KEPT = 20_000;
const MAX_TEXT = 1_000_000;
/** Readability walks its tree by recursion. Deeper content is lifted up to this depth. */
const MAX_DEPTH = 200;
/** Elements spared from removal because they hold much of the prose; each costs a look at all its text. */
const MAX_SPARED = 40;

const DROPPED = new Set(
  (
    'script style noscript template object embed svg canvas map area link meta title base head input select ' +
    'textarea button option datalist dialog nav menu audio video progress meter ' +
    'amp-ad amp-embed amp-analytics amp-social-share amp-sidebar amp-consent amp-video amp-carousel gpt-ad'
  ).split(' '),
);
/** Beside the article unless they hold a good part of its prose. */
const DOUBTFUL = new Set(['aside', 'footer', 'form', 'fieldset', 'header']);
const DOUBTFUL_ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog alert menu menubar toolbar tablist form'.split(
    ' ',
  ),
);
/** The blocks there are in the copy; all others are a `div` there. */
export const BLOCKS = new Set(
  (
    'address article blockquote body center dd details div dl dt figure footer form header h1 h2 h3 h4 h5 h6 hr li main ' +
    'ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);
const INLINE = new Set(
  (
    'a abbr b bdi bdo big br cite code data del dfn em font i ins kbd mark q ruby rb rp rt s samp small span strike strong ' +
    'sub sup time tt u var wbr'
  ).split(' '),
);

export interface PrepareOptions {
  /** False: names and roles are not believed. For pages whose names lie. */
  byName: boolean;
}

/** Copy what may be prose. Reads the page only; stops at fixed bounds, which `cut` tells. */
export function prepare(page: Document, options: PrepareOptions): Prepared {
  const copy = page.implementation.createHTMLDocument('');
  const sources: Element[] = [];
  const basket = new MediaBasket(page.baseURI);
  const prose = new Prose(page);
  const boxes = pictureBoxes(page);
  const others = otherArticles(page);
  const prepared: Prepared = { copy, sources, media: basket.media, cut: false };
  const root = page.body as HTMLElement | null;
  if (!root) return prepared;

  // What a style sheet hides is seen only where there is a view. A page hidden whole tells nothing, and one whose prose
  // is hidden for the most part waits for a script of its own, unless it asks for money.
  const styled =
    'checkVisibility' in root && root.checkVisibility() && (prose.isSeen(page) || isDeclaredPaid(page));
  let visited = 0;
  let kept = 0;
  let textLeft = MAX_TEXT;
  let depth = 0;
  const targets: Element[] = [mark(copy.body, root)];
  let node: Node | null = root.firstChild;

  function mark(target: Element, source: Element): Element {
    target.setAttribute(MARK, String(sources.length));
    sources.push(source);
    // A name that was found to lie would only mislead Readability, and a subhead's own tells where it leads.
    const naming = namingOf(source);
    if (naming.junk || (HEADING.test(source.localName) && !naming.standfirst)) return target;
    const className = source.getAttribute('class');
    if (className && !/media/i.test(className)) target.setAttribute('class', className.slice(0, 200));
    if (source.id) target.id = source.id.slice(0, 100);
    return target;
  }

  while (node) {
    if (++visited > MAX_VISITED || kept > MAX_KEPT || textLeft <= 0) {
      prepared.cut = true;
      break;
    }
    const target: Element = targets[depth]!;
    let descend = false;
    if (node.nodeType === TEXT) {
      const text: string = node.nodeValue ?? '';
      if (text !== '') {
        target.appendChild(copy.createTextNode(text.length > textLeft ? text.slice(0, textLeft) : text));
        textLeft -= text.length;
      }
    } else if (node.nodeType === ELEMENT) {
      const element: Element = node as Element;
      if (keeps(element)) {
        const child = copyOf(element);
        kept++;
        if (element.firstChild) {
          descend = true;
          const deep = targets.length > MAX_DEPTH;
          if (!deep || !BLOCKS.has(child.localName)) target.appendChild(child);
          targets.push(deep ? target : child);
          depth++;
        } else target.appendChild(child);
      }
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) {
        node = null;
        break;
      }
      targets.pop();
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return prepared;

  /** May this element hold prose? Pictures and embeds go to their basket on the way. */
  function keeps(element: Element): boolean {
    const tag = element.localName;
    if (others.has(element)) return false;
    if (boxes.has(element)) {
      basket.takeBox(element, sources.length);
      return false;
    }
    if (basket.takes(element, sources.length)) return false;
    if (DROPPED.has(tag)) return false;
    if (isHidden(element) || (styled && !element.checkVisibility())) return prose.holdsMuch(element);
    if (!options.byName) return true;
    if (tag === 'header' || HEADING.test(tag)) return true; // of the article as often as of the site
    if (INLINE.has(tag)) return !namingOf(element).junk || isLinkInText(element);
    if (DOUBTFUL.has(tag) || isDoubtfulRole(element)) return prose.holdsMuch(element);
    return tag === 'blockquote' || !namingOf(element).junk || prose.holdsMuch(element);
  }

  function copyOf(element: Element): Element {
    const tag = element.localName;
    if (INLINE.has(tag)) {
      const child = copy.createElement(tag);
      if (tag === 'a') {
        const { href } = element as HTMLAnchorElement;
        if (typeof href === 'string' && href.length <= 2_000) child.setAttribute('href', href);
      }
      const naming = namingOf(element);
      if (naming.words) child.setAttribute('class', naming.words.slice(0, 100));
      return child;
    }
    const block = BLOCKS.has(tag);
    const plain = block && !/^(?:body|center|form)$/.test(tag) ? tag : 'div';
    // Readability weighs each `div` by its links: a post quoted from elsewhere, in a box of its own, has many.
    const first = element.firstElementChild;
    const quotes = [element.parentElement, first, first?.firstElementChild, element.lastElementChild].some(
      (one) => one?.localName === 'blockquote',
    );
    const name = plain === 'div' && quotes ? 'section' : plain;
    const child = mark(copy.createElement(block || hasBlocks(element) ? name : 'span'), element);
    if (isEntry(element)) child.setAttribute(ENTRY, timeOf(element));
    for (const attribute of ['colspan', 'rowspan', 'start']) {
      const value = element.getAttribute(attribute);
      if (value && value.length < 5) child.setAttribute(attribute, value);
    }
    return child;
  }
}

const HEADING = /^h[2-6]$/;

/** Names of things that a sentence links to are marked as tags are: without them it would have gaps. */
function isLinkInText(element: Element): boolean {
  return (
    (element.localName === 'a' || element.querySelector('a') !== null) &&
    [element.previousSibling, element.nextSibling].some(
      (node) => node?.nodeType === TEXT && /\p{L}{2}/u.test(node.nodeValue ?? ''),
    )
  );
}

function isEntry(element: Element): boolean {
  return element.getAttribute('itemprop') === 'liveBlogUpdate' || namingOf(element).entry;
}

function timeOf(entry: Element): string {
  const at = Date.parse(entry.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  return Number.isFinite(at) ? String(at) : '';
}

function hasBlocks(element: Element): boolean {
  return element.querySelector('p,div,h2,h3,ul,section,article,table,blockquote') !== null;
}

function isDoubtfulRole(element: Element): boolean {
  const role = element.getAttribute('role');
  return role !== null && DOUBTFUL_ROLES.has(role);
}

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && style.length < 2_000 && HIDING_STYLE.test(style);
}

function isDeclaredPaid(page: Document): boolean {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json" i]')];
  return scripts.some((script) => /"isAccessibleForFree"\s*:\s*"?false/i.test(script.textContent ?? ''));
}

/** How much of the page's prose an element holds: what holds a good part of it is not taken for furniture. */
class Prose {
  private readonly total: number;
  private readonly body: Element | null;
  private spared = 0;

  constructor(page: Document) {
    this.total = lengthOfParagraphs(page);
    const bodies = page.querySelectorAll(DECLARED_BODY);
    this.body = bodies.length === 1 && lengthOfParagraphs(bodies[0]!) >= WHOLE ? bodies[0]! : null;
  }

  /** Does the page show a good part of it? */
  isSeen(page: Document): boolean {
    return lengthOfParagraphs(page, true) >= SEEN * this.total;
  }

  holdsMuch(element: Element): boolean {
    if (this.spared > MAX_SPARED) return false;
    if (this.body && !element.contains(this.body) && !this.body.contains(element)) return false;
    const share =
      this.total >= 400 ? lengthOfParagraphs(element) / this.total : textOf(element, 4_000).length / 2_000;
    if (share < MUCH && !(share > SOME && element.querySelector(NAMED_BODY))) return false;
    this.spared++;
    return true;
  }
}

/** Promotion rarely speaks in long paragraphs: what holds this share of them is not beside the article. */
const MUCH = 0.25;
/** Enough when an element inside names itself the article's body. */
const SOME = 0.03;
const NAMED_BODY =
  '[itemprop~="articleBody"],[class*="article-body" i],[class*="article__body" i],[class*="articlebody" i],[class*="article-content" i],[class*="article__content" i]';
const DECLARED_BODY = '[itemprop~="articleBody"]';
/** Characters of paragraphs from which on a declared body is the whole article: what stands beside it is not. */
const WHOLE = 600;
/** A dialog's small print may be all that such a page shows. */
const SEEN = 0.3;
const MAX_PARAGRAPHS = 3_000;

function lengthOfParagraphs(root: Document | Element, seen = false): number {
  const paragraphs = root.getElementsByTagName('p');
  let length = root.nodeName === 'P' ? (root.textContent ?? '').length : 0;
  const count = Math.min(paragraphs.length, MAX_PARAGRAPHS);
  for (let i = 0; i < count; i++) {
    const own = (paragraphs[i]!.textContent ?? '').trim().length;
    if (own > 40 && !(seen && !paragraphs[i]!.checkVisibility())) length += own;
  }
  return length;
}
