import { dayIn, type Day, type Reader } from './date-words';
import { normalTag } from './language';
import { listOf, metaText, stringOf, type Structured } from './structured';

/** A moment as a page printed it. */
export interface Printed {
  /** Epoch milliseconds. Where no zone was printed, UTC is assumed. */
  at: number;
  /** The calendar day the print itself names, YYYY-MM-DD: the day at the newsroom. */
  day: string;
  /** Printed in UTC, as machines do. */
  utc?: boolean;
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{1,2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/i;

const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

/** Read a date as machines print it: ISO 8601 with its common slips, RFC 2822, epoch seconds or ms. */
function readDate(text: string | null | undefined, reader: Reader): Printed | null {
  if (!text) return null;
  const value = text.trim().slice(0, 80);
  const iso = ISO.exec(value);
  if (iso) {
    const [, year, month, day, hours = '0', minutes = '0', seconds = '0', zone] = iso;
    const at = Date.UTC(+year!, +month! - 1, +day!, +hours, +minutes, +seconds) - offsetOf(zone) * 60_000;
    const real = +month! >= 1 && +month! <= 12 && +day! >= 1 && +day! <= 31;
    if (!real || !plausible(at)) return null;
    return { at, day: `${year}-${month}-${day}`, utc: /^(?:z|utc|gmt|\+00)/i.test(zone ?? '') };
  }
  if (/^\d{10}(?:\d{3})?$/.test(value)) return fromEpoch(value.length === 13 ? +value : +value * 1000);
  if (!/\d{4}/.test(value) || !/[a-z]{3}|[/.]/i.test(value)) return null;
  return fromWords(value, reader);
}

function fromEpoch(at: number): Printed | null {
  return plausible(at) ? { at, day: new Date(at).toISOString().slice(0, 10) } : null;
}

function plausible(at: number): boolean {
  return Number.isFinite(at) && at >= FIRST && at < LAST;
}

function offsetOf(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (+match[2]! * 60 + +(match[3] ?? 0));
}

/** A date in words or figures, with the clock beside it. */
function fromWords(text: string, reader: Reader): Printed | null {
  const found = dayIn(text, reader);
  return found && build(found, text);
}

function build({ year, month, day }: Day, text: string): Printed | null {
  const clock = /(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?/i.exec(text);
  const hours = clock
    ? (+clock[1]! % 12) + (/pm/i.test(clock[3] ?? '') ? 12 : +clock[1]! >= 12 && !clock[3] ? 12 : 0)
    : 0;
  const zone = /\d\s*(Z|[+-]\d{2}:?\d{2})\s*$/.exec(text)?.[1];
  const at = Date.UTC(year, month - 1, day, hours, clock ? +clock[2]! : 0) - offsetOf(zone) * 60_000;
  if (!plausible(at)) return null;
  return { at, day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article.published',
  'parsely-pub-date',
  'datepublished',
  'publishdate',
  'publish-date',
  'publication_date',
  'pubdate',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article:published',
  'article_date_original',
  'originalpublicationdate',
  'og:pubdate',
  'weibo:article:create_at',
  'ptime',
  'date.created',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
];

/** Other names of such tags, of which there are hundreds. */
const PUBLISHED_LIKE =
  /(?:publi[sc]|pub|issue|created?|release|original|first).{0,12}(?:date|time|_at$|_on$)|(?:date|time).{0,3}(?:publi[sc]|issue|created|original)/;

/** When the article came out: JSON-LD, then meta tags, then what the page shows, held against its address. */
export function publishedOf(data: Structured): Printed | null {
  const reader = readerOf(data);
  const first = (texts: (string | null | undefined)[]) => firstDate(texts, reader);
  const { url, dates } = data.claims;
  const pages = data.nodes.filter((node) => listOf(node['@type']).includes('WebPage'));
  const tagged = [...data.meta].flatMap(([key, values]) =>
    PUBLISHED_LIKE.test(key) ? values.slice(0, 1) : [],
  );
  const claimed =
    first([stringOf(data.article?.datePublished), stringOf(data.article?.dateCreated)]) ??
    first(PUBLISHED.map((key) => data.meta.get(key)?.[0])) ??
    first(pages.map((node) => stringOf(node.datePublished))) ??
    first(tagged);
  const address = addressDate(url, reader);
  if (claimed) {
    const printed = dates.slice(0, 3).filter((text) => !ISO.test(text));
    const shown = [address, ...printed.map((text) => fromWords(text, reader))];
    return { at: claimed.at, day: newsroomDay(claimed, shown) };
  }
  const shown = surestFirst(data.claims, reader).flatMap(
    (text) => readDate(text, reader) ?? fromWords(text, reader) ?? [],
  );
  if (!address) return shown.find(({ day }) => day.startsWith(addressMonth(url))) ?? shown[0] ?? null;
  const same = shown.find(({ day }) => daysApart(day, address.day) <= 1);
  return same ? { at: same.at, day: same.utc ? address.day : same.day } : address;
}

/** Only the United States put the month first in figures; sites under another country's domain are not from there. */
function readerOf(data: Structured): Reader {
  const { lang, url } = data.claims;
  const language = normalTag(lang) ?? normalTag(metaText(data, 'og:locale'));
  const domain = new URL(url).hostname.split('.').at(-1)!;
  return {
    language,
    monthFirst: /^en(?:-US)?$/.test(language ?? 'en') && (domain.length > 2 || domain === 'us'),
  };
}

/** Of dates that no machine was meant to read: the one the title repeats, then one with a clock; a masthead has none. */
function surestFirst({ dates, title }: Structured['claims'], reader: Reader): string[] {
  const day = fromWords(title, reader)?.day;
  const titled = dates.filter((text) => day !== undefined && fromWords(text, reader)?.day === day);
  const worded = dates.length > 0 && dates.every((text) => !ISO.test(text));
  return [...titled, ...(worded ? dates.filter((text) => /\d:\d\d/.test(text)) : []), ...dates];
}

/** Machines print UTC; the newsroom's own day is the one its address or dateline names, if that is the same night. */
function newsroomDay(claimed: Printed, shown: (Printed | null)[]): string {
  const near = shown.filter((date) => date && daysApart(date.day, claimed.day) <= 1);
  if (!claimed.utc || near.some((date) => date?.day === claimed.day)) return claimed.day;
  return near[0]?.day ?? claimed.day;
}

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 864e5;

export function modifiedOf(data: Structured): Printed | null {
  const reader = readerOf(data);
  return (
    firstDate([stringOf(data.article?.dateModified)], reader) ??
    firstDate(
      MODIFIED.map((key) => data.meta.get(key)?.[0]),
      reader,
    )
  );
}

function firstDate(texts: (string | null | undefined)[], reader: Reader): Printed | null {
  for (const text of texts) {
    const date = readDate(text, reader);
    if (date) return date;
  }
  return null;
}

/** "/2020/03/17/", "20200317", "/2020/0317/", "/2023/apr/28/" */
const ADDRESS_DAY =
  /[/_-](20\d\d)(?:[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])|[/_-]([1-9]|1[0-2]|[a-z]{3})[/_-](\d{1,2}))(?=[/_.]|$|(?<!\/\d\d?)-)/;
const ADDRESS_MONTH = /[/_-](20\d\d)[/_-](0[1-9]|1[0-2])(?=[/_-])/;

function addressDate(address: string, reader: Reader): Printed | null {
  const [, year, ...rest] = ADDRESS_DAY.exec(address.slice(0, 500)) ?? [];
  return year ? fromWords([year, ...rest.filter(Boolean)].join('-'), { ...reader, language: 'en' }) : null;
}

/** "2020-03"; '' where the address names no month. */
function addressMonth(address: string): string {
  const [, year, month] = ADDRESS_MONTH.exec(address.slice(0, 500)) ?? [];
  return year ? `${year}-${month}` : '';
}
