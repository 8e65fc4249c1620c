/** Small reading helpers over a page's DOM. None of them changes it. */
import { withoutUnseen } from '../unseen';

export const ELEMENT = 1;
export const TEXT = 3;

/** White space folded to single spaces, ends trimmed, unseen characters dropped. */
export const fold = (text: string): string => withoutUnseen(text).replace(/\s+/gu, ' ').trim();

/** An element's words without its scripts and style sheets, folded, at most `limit` characters. */
export function textOf(element: Element, limit = 20_000): string {
  let text = element.textContent ?? '';
  for (const silent of element.querySelectorAll('script,style')) text = text.replace(silent.textContent, '');
  return fold(text.slice(0, limit * 2)).slice(0, limit);
}

/**
 * Lower case without punctuation: two texts that differ in it alone are the same. By plain ranges, since a fresh page
 * pays more for compiling Unicode's classes than for all it compares.
 */
export function squash(text: string): string {
  return text.toLowerCase().replace(PUNCTUATION, ' ').trim();
}

const PUNCTUATION =
  /[\s!-/:-@[-`{-~\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u02bc\u060c\u061b\u061f\u2000-\u206f\u3000-\u3004\u3008-\u303f\ufe00-\ufe4f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;

/** A `class` or `id` as words: camel case opened, one kind of hyphen, lower case, bounded. */
export function wordsOf(name: string): string {
  return name
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[_-]+/g, '-')
    .toLowerCase();
}

/** An absolute http(s) address of at most 2,000 characters, or null. */
export function webAddress(address: string | null | undefined, base: string): string | null {
  if (!address || address.length > 2_000) return null;
  try {
    const url = new URL(address.trim(), base);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.href.length <= 2_000
      ? url.href
      : null;
  } catch {
    return null;
  }
}

/** As `webAddress`, for pictures: always https, since nothing else may be shown. */
export function imageAddress(address: string | null | undefined, base: string): string | null {
  return webAddress(address, base)?.replace(/^http:/, 'https:') ?? null;
}

const SILENT = new Set('script style noscript template svg'.split(' '));

/** Number of characters of an element's words; counting stops beyond `limit`, or after so many steps as beyond it. */
export function wordsIn(root: Element, limit: number, steps = 400): number {
  let count = 0;
  let left = steps;
  let node: Node | null = root.firstChild;
  while (node && count <= limit) {
    if (--left < 0) return limit + 1;
    if (node.nodeType === TEXT) count += (node.nodeValue ?? '').trim().length;
    if (node.nodeType === ELEMENT && node.firstChild && !SILENT.has((node as Element).localName)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node && node !== root ? node.nextSibling : null;
  }
  return count;
}
