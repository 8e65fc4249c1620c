import { fold } from '../dom';
import { lineOf, Near } from './near';
import { namingBy, namingOf } from './names';

/** What stands on the page for its readers and may be a byline, a date or a gate. */
export interface Marks {
  /** Texts per kind of mark, surest first: those at the headline before those in the article before those elsewhere. */
  bylines: string[][];
  dates: string[];
  gated: boolean;
  teasers: number;
  /** The line under the headline. */
  standfirst: string | null;
}

const MAX_MARKS = 2_000;
const MAX_PER_MARK = 12;

/** What marks a byline or a date, surest first. The browser looks for each itself: far quicker than asking every element. */
const BYLINES = [
  'a[rel~="author" i]',
  '[itemprop="author" i] [itemprop="name" i]',
  '[itemprop="author" i]',
  'a:is([href*="/author/" i],[href*="/authors/" i],[href*="/autor/" i],[href*="/autore" i],[href*="/auteur" i],[href*="/journalist" i])',
  '[class*="byline" i] a',
  '[class*="byline" i]',
  '[class*="author" i][class*="name" i],[class*="author" i] [class*="name" i]',
  '[class*="author" i],[class*="autor" i],[class^="firma" i]',
];
const DATES = [
  '[itemprop="datePublished" i]',
  'time[pubdate]',
  'time[datetime]',
  '[class*="publish" i]',
  '[class*="posted" i]',
  '[class*="date" i]',
  'time',
  '[class*="time" i]',
];
const TEASERS = 'article,h2>a,h3>a,h4>a,a>h2,a>h3,a>h4';

export function marksOf(page: Document, headline: Element | null): Marks {
  const near = headline && new Near(headline);
  const scope = page.querySelector('article') ?? page.querySelector('main');
  const bylines = ranked(page, BYLINES, near, scope);
  const dates = ranked(page, DATES, near, scope);
  const signed = bylines.all.flatMap(textsOf);
  const shown = dates.all.flatMap((list) =>
    list.filter((one) => !one.closest('blockquote')).flatMap(dateText),
  );
  const lines = near ? near.texts(BY, 2).map((text) => [text]) : [];
  const marked =
    signed.length > 0 || lines.length > 0 ? signed : loneTexts(page, BY, 2).map((text) => [text]);
  const days = near && dates.near === 0 ? near.texts(DAY, 2) : [];
  return {
    bylines: bylines.near > 0 ? [...marked, ...lines] : [...lines, ...marked],
    dates: [
      ...new Set([...days, ...(shown.length > 0 || days.length > 0 ? shown : loneTexts(page, YEAR, 6))]),
    ].slice(0, 40),
    gated: isGated(page),
    teasers: page.querySelectorAll(TEASERS).length,
    standfirst: near?.standfirst(isBeside) ?? null,
  };
}

/** Elements by mark: those at the headline, those inside the scope, then all. `near`: number of lists of the first. */
function ranked(
  page: Document,
  marks: string[],
  near: Near | null,
  scope: Element | null,
): { all: Element[][]; near: number } {
  const [close, inside, all]: Element[][][] = [[], [], []];
  for (const mark of marks) {
    const marked = page.querySelectorAll(mark);
    const [here, within, anywhere]: Element[][] = [[], [], []];
    for (let i = 0; i < marked.length && i < MAX_MARKS; i++) {
      const element = marked[i]!;
      if (anywhere!.length < MAX_PER_MARK) anywhere!.push(element);
      if (here!.length < MAX_PER_MARK && near?.holds(element) && isTogether(here!, element))
        here!.push(element);
      if (within!.length < MAX_PER_MARK && scope?.contains(element)) within!.push(element);
    }
    close!.push(here!);
    inside!.push(within!);
    all!.push(anywhere!);
  }
  const some = (lists: Element[][]) => lists.filter((list) => list.length > 0);
  const first = some(close!);
  return { all: [...first, ...some(inside!), ...some(all!)], near: first.length };
}

/** What belongs to one headline stands in one place: a mark further from the first than its third box is a teaser's. */
function isTogether([first]: Element[], element: Element): boolean {
  let box: Element | null = first ?? null;
  for (let up = 0; box?.parentElement && up < 3; up++) box = box.parentElement;
  return box === null || box.contains(element);
}

/** The short texts of marks; where one only says "By", what stands around it. */
function textsOf(list: Element[]): string[][] {
  const texts = list
    .filter((element) => !isBeside(element))
    .map((element) => {
      const line = lineOf(element);
      return element.parentElement && ONLY_BY.test(line) ? lineOf(element.parentElement) : line;
    })
    .filter((text) => text !== '' && text.length < 160)
    .slice(0, 6);
  return texts.length > 0 ? [texts] : [];
}

function isGated(page: Document): boolean {
  if (page.querySelector('[id*="paywall" i]')) return true;
  const walls = page.querySelectorAll('[class*="wall" i]');
  for (let i = 0; i < walls.length && i < MAX_MARKS; i++)
    if (namingBy(walls[i]!.getAttribute('class')!).gate) return true;
  return false;
}

function isBeside(element: Element): boolean {
  let holder: Element | null = element;
  for (let up = 0; holder && up < 6; up++, holder = holder.parentElement) {
    const tag = holder.localName;
    if (/^(?:aside|nav)$/.test(tag) || (tag === 'footer' && !holder.closest('article,header,section')))
      return true;
    if (/comment|related|recommend|promo|sidebar|teaser|(?<!author-|v)card/.test(namingOf(holder).words))
      return true;
  }
  return false;
}

/** The date for machines, else the words shown; "3 min read" is none. */
function dateText(element: Element): string[] {
  const claimed = ['datetime', 'content'].map((name) => element.getAttribute(name) ?? '');
  return [...claimed, lineOf(element, 160)]
    .filter((text) => text.length < 120 && (/\d{4}/.test(text) || DAY.test(text)))
    .slice(0, 1);
}

/** A line that begins as bylines do. */
const BY =
  /^[\s（(|·•–—-]*(?:(?:written )?by|von|par|por|di|door|av|af|autorin\/autor|autor(?:in|es|a)?|author|责编|记者|作者|文)[:：\s]|^text\s?[:：]/i;
const ONLY_BY = /^(?:by|von|par|por|di|door|av|af|text|author|autor)\W*$/i;
const YEAR = /^(?!.*(?:©|copyright)).*(?<!\d)20\d\d(?!\d)/is;
/** A day and its year, in either order, whatever stands for the month. */
const DAY =
  /(?<!\d)\d{1,2}(?:[./-]\s?\d{1,2}[./-]\s?|\D{1,18})20\d\d(?!\d)|(?<!\d)20\d\d\D{1,14}\d{1,2}(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d\d(?!\d)|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]{4}/;

/** Dates and bylines nothing marks as such: short texts near the top, each with what stands beside it. */
function loneTexts(page: Document, pattern: RegExp, most: number): string[] {
  const body = page.body as HTMLElement | null;
  const found: string[] = [];
  if (!body) return found;
  const texts = page.createTreeWalker(body, SHOW_TEXT);
  for (let seen = 0; seen < 5_000 && found.length < most && texts.nextNode(); seen++) {
    const text = texts.currentNode.nodeValue ?? '';
    if (text.length > 120 || !pattern.test(`${text} `)) continue;
    const holder = pattern === BY ? texts.currentNode.parentElement?.closest('p,li,div') : null;
    const parts = holder ? lineOf(holder).split(' | ') : [text];
    const from = parts.findIndex((part) => pattern.test(`${part} `));
    if (from >= 0) found.push(fold(parts.slice(from).join(' | ')).slice(0, 160));
  }
  return found;
}

const SHOW_TEXT = 4;
