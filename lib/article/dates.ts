import { listOf, stringOf, type Structured } from './structured';

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
function readDate(text: string | null | undefined): Printed | null {
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
  return fromWords(value);
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

const MONTHS = [
  /^(?:jan|gen|ene|ocak|янв|січ|ledn|styc|tammi)/,
  /^(?:feb|fev|fév|şub|sub|фев|лют|únor|luty|lutego|helmi)/,
  /^(?:mar|mär|maa|märz|мар|бер|břez|ožujak)/,
  /^(?:apr|abr|avr|nis|апр|квіт|dub|kwi|huhti)/,
  /^(?:may|mai|mag|maj|mei|май|мая|трав|květ|touko)/,
  /^(?:jun|juin|giu|haz|июн|черв|čer(?:ven|vna)|cze|kesä)/,
  /^(?:jul|juil|lug|tem|июл|лип|čerc|lip|heinä)/,
  /^(?:aug|ago|aoû|aou|ağu|agu|авг|серп|srp|sie|elo)/,
  /^(?:sep|set|eyl|сен|вер|zář|wrz|syys)/,
  /^(?:oct|okt|out|ott|eki|окт|жовт|říj|paź|loka)/,
  /^(?:nov|kas|ноя|лист|listop|marras)/,
  /^(?:dec|dez|dic|déc|ara|дек|груд|pros|gru|joulu)/,
];

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return MONTHS.findIndex((month) => month.test(lower)) + 1;
}

/** "March 3, 2020", "3 mars 2020", "03.03.2020", "3/3/2020" (day first unless that cannot be). */
function fromWords(text: string): Printed | null {
  const worded =
    /(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+|di\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})/u.exec(
      text,
    );
  if (worded) {
    const found = build(+worded[3]!, monthOf(worded[2]!), +worded[1]!, text);
    if (found) return found;
  }
  const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  if (monthFirst) {
    const found = build(+monthFirst[3]!, monthOf(monthFirst[1]!), +monthFirst[2]!, text);
    if (found) return found;
  }
  const cjk = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  if (cjk) return build(+cjk[1]!, +cjk[2]!, +cjk[3]!, text);
  const slashes = /(?:^|\D)(\d{4})[./]\s?(\d{1,2})[./]\s?(\d{1,2})(?=\D|$)/.exec(text);
  if (slashes) return build(+slashes[1]!, +slashes[2]!, +slashes[3]!, text);
  const dotted = /(?:^|\D)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?=\D|$)/.exec(text);
  if (!dotted) return null;
  const [a, b] = [+dotted[1]!, +dotted[2]!];
  return b > 12 ? build(+dotted[3]!, a, b, text) : build(+dotted[3]!, b, a, text);
}

function build(year: number, month: number, day: number, text: string): Printed | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
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

/** When the article came out: JSON-LD, then meta tags, then what the page shows, then its address. */
export function publishedOf(data: Structured): Printed | null {
  const pages = data.nodes.filter((node) => listOf(node['@type']).includes('WebPage'));
  const claimed =
    firstDate([stringOf(data.article?.datePublished), stringOf(data.article?.dateCreated)]) ??
    firstDate(PUBLISHED.map((key) => data.meta.get(key)?.[0])) ??
    firstDate(pages.map((node) => stringOf(node.datePublished)));
  const shown = [addressDate(data.claims.url), ...data.claims.dates.slice(0, 3).map(fromWords)];
  if (claimed) return { at: claimed.at, day: newsroomDay(claimed, shown) };
  return firstDate(surestFirst(data.claims), fromWords) ?? addressDate(data.claims.url);
}

/** Of dates that no machine was meant to read: the one the title repeats, then one with a clock; a masthead has none. */
function surestFirst({ dates, title }: Structured['claims']): string[] {
  const day = fromWords(title)?.day;
  const titled = dates.filter((text) => day !== undefined && fromWords(text)?.day === day);
  const worded = dates.length > 0 && dates.every((text) => !ISO.test(text));
  return [...titled, ...(worded ? dates.filter((text) => /\d:\d\d/.test(text)) : []), ...dates];
}

/** Machines print UTC; the newsroom's own day is the one its address or dateline names, if that is the same night. */
function newsroomDay(claimed: Printed, shown: (Printed | null)[]): string {
  const near = shown.filter(
    (date) => date && Math.abs(Date.parse(date.day) - Date.parse(claimed.day)) <= DAY_MS,
  );
  if (!claimed.utc || near.some((date) => date?.day === claimed.day)) return claimed.day;
  return near[0]?.day ?? claimed.day;
}

const DAY_MS = 864e5;

export function modifiedOf(data: Structured): Printed | null {
  return (
    firstDate([stringOf(data.article?.dateModified)]) ??
    firstDate(MODIFIED.map((key) => data.meta.get(key)?.[0]))
  );
}

function firstDate(
  texts: (string | null | undefined)[],
  orElse?: (text: string) => Printed | null,
): Printed | null {
  for (const text of texts) {
    const date = readDate(text) ?? (text ? orElse?.(text.slice(0, 160)) : null);
    if (date) return date;
  }
  return null;
}

function addressDate(address: string): Printed | null {
  const match = /[/_-](20\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(
    address.slice(0, 500),
  );
  return match ? readDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
}
