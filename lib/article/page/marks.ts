import { fold, squash, textOf } from '../dom';
import { namingBy, namingOf } from './names';

/** What stands on the page for its readers and may be a byline, a date or a gate, found in one walk over all elements. */
export interface Marks {
  /** Texts per kind of mark, surest first; those inside the article before those elsewhere. */
  bylines: string[][];
  dates: string[];
  gated: boolean;
  teasers: number;
  /** The line under the headline. */
  standfirst: string | null;
}

const MAX_ELEMENTS = 60_000;
const MAX_PER_MARK = 12;

const AUTHOR_PAGE = /\/(?:authors?|autor(?:en|es)?|auteurs?|journalists?)\//i;

/** A class in lower case if it may tell something here, else ''. Most do not, and reading them whole costs time. */
function tellingPart(className: string): string {
  const known = telling.get(className);
  if (known !== undefined) return known;
  const lower = className.slice(0, 200).toLowerCase();
  const part = TELLING.test(lower) ? lower : '';
  if (telling.size < 5_000) telling.set(className, part);
  return part;
}

const telling = new Map<string, string>();
const TELLING =
  /byline|autho|autor|publish|posted|date|time|wall|dek|deck|standfirst|title|sub-?head|summary|excerpt|lede|chapo|entradilla|bajada|ingress|vorspann/;

export function marksOf(page: Document): Marks {
  const scope = page.querySelector('article') ?? page.querySelector('main');
  const bylines = new Buckets(8, scope);
  const dates = new Buckets(10, null);
  let gated = false;
  let teasers = 0;
  let byline = null as Element | null;
  let header = null as Element | null;
  const title = squash(page.title.slice(0, 1_000));
  let headed = false;
  let below = 0;
  let standfirst: string | null = null;

  const elements = page.getElementsByTagName('*');
  for (let i = 0; i < elements.length && i < MAX_ELEMENTS; i++) {
    const element = elements[i]!;
    const tag = element.localName;
    const className = element.getAttribute('class');
    const words = className ? tellingPart(className) : '';
    const itemprop = element.getAttribute('itemprop');
    if (tag === 'article') teasers++;
    const pair = `${element.parentElement?.localName} ${tag}`;
    if (/^(?:h[234] a|a h[234])$/.test(pair)) teasers++; // a linked heading, either way round
    if (tag === 'header') header = element;
    if (tag === 'h1' && (!headed || title.includes(squash(textOf(element, 500)))))
      [below, headed] = [BELOW, true];
    else if (below > 0 && standfirst === null) {
      below--;
      const named = (words !== '' && namingBy(className!).standfirst) || itemprop === 'description';
      const next = below >= BELOW - NEXT && /^(?:h2|p|div)$/.test(tag) && words === '' && isLine(element);
      const text = (named || next) && !isBeside(element) ? textOf(element, 600) : '';
      if (text.length >= 25 && text.length < (named ? 500 : 220)) standfirst = text;
    }
    if (
      (words.includes('wall') && namingBy(className!).gate) ||
      (element.id !== '' && /paywall/i.test(element.id))
    )
      gated = true;

    if (tag === 'a') {
      if (/author/.test(element.getAttribute('rel') ?? '')) bylines.add(0, element);
      if (AUTHOR_PAGE.test(element.getAttribute('href') ?? '')) bylines.add(3, element);
      if (byline?.contains(element)) bylines.add(4, element);
    }
    if (itemprop === 'author') bylines.add(2, element);
    else if (itemprop === 'name' && /author/.test(parentProp(element))) bylines.add(1, element);
    if (words.includes('byline')) {
      byline = element;
      bylines.add(5, element);
    }
    if (/author[-_]*name/.test(words)) bylines.add(6, element);
    if (words.includes('author') || words.includes('autor')) bylines.add(7, element);

    if (itemprop === 'datePublished') dates.add(0, element);
    if (tag === 'time') {
      const machine = element.hasAttribute('datetime');
      if (element.hasAttribute('pubdate')) dates.add(1, element);
      dates.add(machine ? (scope?.contains(element) ? (header?.contains(element) ? 2 : 3) : 4) : 8, element);
    }
    if (words.includes('publish')) dates.add(5, element);
    if (words.includes('posted')) dates.add(6, element);
    if (words.includes('date')) dates.add(7, element);
    if (words.includes('time')) dates.add(9, element);
  }
  const shown = dates.lists().flatMap((list) => list.flatMap((element) => dateText(element)));
  const signed = bylines.lists().flatMap((list) => {
    const texts = list.filter((element) => !isBeside(element)).map((element) => textOf(element, 200));
    const short = texts.filter((text) => text !== '' && text.length < 160).slice(0, 6);
    return short.length > 0 ? [short] : [];
  });
  return {
    bylines: signed.length > 0 ? signed : loneTexts(page, BY, 2).map((text) => [text]),
    dates: [...new Set(shown.length > 0 ? shown : loneTexts(page, YEAR, 6))].slice(0, 40),
    gated,
    teasers,
    standfirst,
  };
}

/** As many elements after the headline may hold the line under it: by its name, or by being next. */
const BELOW = 150;
const NEXT = 6;

/** Words without blocks or links in them. */
const isLine = (element: Element): boolean =>
  element.querySelector('p,div,a,img,script') === null && !namingOf(element.parentElement!).junk;

/** Elements by rank, each rank split into those inside the scope and all. */
class Buckets {
  private readonly inside: Element[][] = [];
  private readonly all: Element[][] = [];

  constructor(
    ranks: number,
    private readonly scope: Element | null,
  ) {
    for (let i = 0; i < ranks; i++) {
      this.inside.push([]);
      this.all.push([]);
    }
  }

  add(rank: number, element: Element): void {
    const [inside, all] = [this.inside[rank]!, this.all[rank]!];
    if (all.length < MAX_PER_MARK) all.push(element);
    if (inside.length < MAX_PER_MARK && this.scope?.contains(element)) inside.push(element);
  }

  lists(): Element[][] {
    return [...this.inside, ...this.all].filter((list) => list.length > 0);
  }
}

function parentProp(element: Element): string {
  const parent = element.parentElement;
  return `${parent?.getAttribute('itemprop') ?? ''} ${parent?.parentElement?.getAttribute('itemprop') ?? ''}`;
}

function isBeside(element: Element): boolean {
  let holder: Element | null = element;
  for (let up = 0; holder && up < 6; up++, holder = holder.parentElement) {
    if (/^(?:aside|footer|nav)$/.test(holder.localName)) return true;
    if (/comment|related|recommend|promo|sidebar|teaser|card/.test(namingOf(holder).words)) return true;
  }
  return false;
}

/** The date for machines, else the words shown; "3 min read" is none. */
function dateText(element: Element): string[] {
  const text = element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element, 160);
  return /\d{4}/.test(text) && text.length < 120 ? [text] : [];
}

/** A line that begins as bylines do. */
const BY =
  /^[\s（(]*(?:(?:written )?by|von|par|por|di|av|af|door|autorin\/autor|autor(?:in|es|a)?|author|text|责编|记者|作者|文)[:：\s]/i;
const YEAR = /^(?!.*(?:©|copyright)).*(?<!\d)20\d\d(?!\d)/is;

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
    found.push(holder ? textOf(holder, 160) : fold(text));
  }
  return found;
}

const SHOW_TEXT = 4;
