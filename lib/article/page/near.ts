import { fold, squash, textOf } from '../dom';
import { namingBy, namingOf } from './names';

/** As many elements after the headline hold what belongs to it: the line under it, the byline, the date. */
const BELOW = 150;
/** The line under a headline that nothing names is among as many. */
const NEXT = 6;

/** Classes of elements under a headline that are something other than the line under it. */
const OTHER =
  /byline|autho|autor|publish|posted|date|time|wall|dek|deck|standfirst|title|sub-?head|summary|excerpt|lede|chapo|entradilla|bajada|ingress|vorspann/i;

/** The heading that the page's title repeats, else its first. A site's name is repeated there too, but is shorter. */
export function headlineIn(page: Document): Element | null {
  const title = squash(page.title.slice(0, 1_000));
  const repeated = (tag: string) => {
    let best: Element | null = null;
    let length = 0;
    const heads = page.getElementsByTagName(tag);
    for (let i = 0; i < heads.length && i < 40; i++) {
      const text = squash(textOf(heads[i]!, 500));
      if (text.length > length && title.includes(text)) [best, length] = [heads[i]!, text.length];
    }
    return { best, length };
  };
  const first = repeated('h1');
  if (first.length >= HEADLINE) return first.best;
  const second = repeated('h2');
  return (second.length >= HEADLINE ? second.best : first.best) ?? page.querySelector('h1');
}

const HEADLINE = 15;

/** What stands at a headline: around it in its own box, and in the elements after it. */
export class Near {
  private readonly box: Element | null;
  private readonly below: Element[] = [];
  private readonly last: Element;

  constructor(private readonly headline: Element) {
    const box = headline.parentElement?.parentElement;
    this.box = box && !/^(?:body|main|html)$/.test(box.localName) ? box : null;
    const elements = headline.ownerDocument.createTreeWalker(headline.ownerDocument, SHOW_ELEMENT);
    elements.currentNode = headline;
    while (this.below.length < BELOW && elements.nextNode()) this.below.push(elements.currentNode as Element);
    this.last = this.below.at(-1) ?? headline;
  }

  holds(element: Element): boolean {
    const place = this.headline.compareDocumentPosition(element);
    if (place & FOLLOWING)
      return element === this.last || (this.last.compareDocumentPosition(element) & PRECEDING) > 0;
    return (place & CONTAINS) === 0 && (this.box?.contains(element) ?? false);
  }

  /** The line under the headline, by its name or by being next to it. */
  standfirst(isBeside: (element: Element) => boolean): string | null {
    for (const [index, element] of this.below.entries()) {
      if (element.localName === 'h1') continue;
      // What stands under a heading that leads away is of another article.
      if (/^h[2-4]$/.test(element.localName) && element.querySelector('a')) return null;
      const className = element.getAttribute('class') ?? '';
      const named =
        (className !== '' && namingBy(className).standfirst) ||
        element.getAttribute('itemprop') === 'description';
      const next =
        index < NEXT && /^(?:h2|p|div)$/.test(element.localName) && !OTHER.test(className) && isLine(element);
      if (
        !(named || next) ||
        element.querySelector('li,figcaption') ||
        element.closest('figure') ||
        isBeside(element)
      )
        continue;
      const text = textOf(element, 600);
      if (text.length >= 25 && text.length < (named ? 500 : 220) && !/^\d+[.)]/.test(text)) return text;
    }
    return null;
  }

  /** Short texts after the headline that say such a thing, each with what stands beside it. */
  texts(pattern: RegExp, most: number): string[] {
    const found: string[] = [];
    const texts = this.headline.ownerDocument.createTreeWalker(this.headline.ownerDocument, SHOW_TEXT);
    texts.currentNode = this.headline;
    for (let seen = 0; seen < BELOW && found.length < most && texts.nextNode(); seen++) {
      const text = texts.currentNode.nodeValue ?? '';
      if (text.length > 120 || !pattern.test(`${text} `)) continue;
      const line = lineOf(
        texts.currentNode.parentElement!.closest('p,li,div') ?? texts.currentNode.parentElement!,
      );
      if (line.length >= 160) found.push(fold(text));
      else if (line.split(' | ').some((part) => pattern.test(`${part} `))) found.push(line);
    }
    return found;
  }
}

/** Words without blocks or links in them. */
const isLine = (element: Element): boolean =>
  element.querySelector('p,div,a,img,script') === null && !namingOf(element.parentElement!).junk;

/**
 * An element's words on one line of at most so many characters. Those in boxes of their own, and those set side by side
 * without a space, are parted by a bar.
 */
export function lineOf(element: Element, limit = 200): string {
  let line = '';
  let box: Element | null = null;
  let open = false;
  const texts = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  while (line.length < limit && texts.nextNode()) {
    const text = texts.currentNode.nodeValue ?? '';
    const parent = texts.currentNode.parentElement!;
    if (SILENT.test(parent.localName)) continue;
    if (text.trim() === '') {
      line += ' ';
      open = true;
      continue;
    }
    const around = parent.closest(BOXES);
    const apart = around !== box || (!open && /^[\d\p{Lu}]/u.test(text));
    line += line.trim() === '' || !apart ? text : ` | ${text}`;
    open = /\s$/.test(text);
    box = around;
  }
  return line.replace(/\s+/g, ' ').trim().slice(0, limit);
}

const SILENT = /^(?:script|style|noscript|title|desc)$/;
const BOXES =
  'p,div,li,ul,ol,section,header,footer,td,dd,dt,h1,h2,h3,h4,h5,h6,figure,button,time,address,article,body';

const [SHOW_ELEMENT, SHOW_TEXT] = [1, 4];
const [PRECEDING, FOLLOWING, CONTAINS] = [2, 4, 8];
