import { fold, textOf } from '../dom';
import { namingOf } from './names';

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

/** Names, one bit each: matched once per distinct class. */
const NAMES: RegExp[] = [
  /byline/i,
  /author-?_*name/i,
  /author|autor/i,
  /publish/i,
  /posted/i,
  /date/i,
  /time/i,
  /(?:^|[\s_-])(?:dek|deck|standfirst|sub-?title|sub-?head(?:line)?|summary|lede|chapo|entradilla|bajada|ingress|vorspann)(?=$|[\s_])/i,
  /paywall-(?:prompt|banner|offer|overlay|message|container)|paywall__|regwall|subscribe-wall|piano-offer/i,
];
const [BYLINE, AUTHOR_NAME, AUTHOR, PUBLISH, POSTED, DATE, TIME, STANDFIRST, GATE] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256,
];
const AUTHOR_PAGE = /\/(?:authors?|autor|auteur|journalists?)\//i;

export function marksOf(page: Document): Marks {
  const bits = new Map<string, number>();
  const scope = page.querySelector('article') ?? page.querySelector('main');
  const bylines = new Buckets(8, scope);
  const dates = new Buckets(10, null);
  let gated = false;
  let teasers = 0;
  let byline = null as Element | null;
  let header = null as Element | null;
  let headline = false;
  let standfirst: string | null = null;

  const bitsOf = (className: string): number => {
    const known = bits.get(className);
    if (known !== undefined) return known;
    const text = className.slice(0, 300);
    const value = NAMES.reduce((sum, name, bit) => (name.test(text) ? sum | (1 << bit) : sum), 0);
    bits.set(className, value);
    return value;
  };

  const elements = page.getElementsByTagName('*');
  for (let i = 0; i < elements.length && i < MAX_ELEMENTS; i++) {
    const element = elements[i]!;
    const tag = element.localName;
    const className = element.getAttribute('class');
    const named = className ? bitsOf(className) : 0;
    const itemprop = element.getAttribute('itemprop');
    if (tag === 'article') teasers++;
    if (tag === 'header') header = element;
    if (tag === 'h1') headline = true;
    if (headline && standfirst === null && named & STANDFIRST && !isBeside(element)) {
      const text = textOf(element, 600);
      if (text.length >= 40 && text.length < 500) standfirst = text;
    }
    if (named & GATE || (element.id !== '' && /paywall/i.test(element.id))) gated = true;

    if (tag === 'a') {
      if (/^h[234]$/.test(element.parentElement?.localName ?? '')) teasers++;
      if (/author/.test(element.getAttribute('rel') ?? '')) bylines.add(0, element);
      if (AUTHOR_PAGE.test(element.getAttribute('href') ?? '')) bylines.add(3, element);
      if (byline?.contains(element)) bylines.add(4, element);
    }
    if (itemprop === 'author') bylines.add(2, element);
    else if (itemprop === 'name' && /author/.test(parentProp(element))) bylines.add(1, element);
    if (named & BYLINE) {
      byline = element;
      bylines.add(5, element);
    }
    if (named & AUTHOR_NAME) bylines.add(6, element);
    if (named & AUTHOR) bylines.add(7, element);

    if (itemprop === 'datePublished') dates.add(0, element);
    if (tag === 'time') {
      const machine = element.hasAttribute('datetime');
      if (element.hasAttribute('pubdate')) dates.add(1, element);
      dates.add(machine ? (scope?.contains(element) ? (header?.contains(element) ? 2 : 3) : 4) : 8, element);
    }
    if (named & PUBLISH) dates.add(5, element);
    if (named & POSTED) dates.add(6, element);
    if (named & DATE) dates.add(7, element);
    if (named & TIME) dates.add(9, element);
  }
  const shown = dates.lists().flatMap((list) => list.flatMap((element) => dateText(element)));
  return {
    bylines: bylines.lists().flatMap((list) => {
      const texts = list.filter((element) => !isBeside(element)).map((element) => textOf(element, 200));
      const short = texts.filter((text) => text !== '' && text.length < 160).slice(0, 6);
      return short.length > 0 ? [short] : [];
    }),
    dates: [...new Set(shown.length > 0 ? shown : loneDates(page))].slice(0, 40),
    gated,
    teasers,
    standfirst,
  };
}

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

/** The date for machines, else the words shown. */
function dateText(element: Element): string[] {
  const text = element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element, 160);
  return text !== '' && text.length < 120 ? [text] : [];
}

/** Dates nothing marks as such: short texts near the top that hold a year. */
function loneDates(page: Document): string[] {
  const body = page.body as HTMLElement | null;
  if (!body) return [];
  const dates: string[] = [];
  const texts = page.createTreeWalker(body, SHOW_TEXT);
  for (let seen = 0; seen < 5_000 && dates.length < 6 && texts.nextNode(); seen++) {
    const text = texts.currentNode.nodeValue ?? '';
    if (text.length < 120 && /(?:^|\D)20\d\d(?:\D|$)/.test(text) && !/©|copyright/i.test(text))
      dates.push(fold(text));
  }
  return dates;
}

const SHOW_TEXT = 4;
