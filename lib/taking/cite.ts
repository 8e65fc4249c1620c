import type { Article } from '../article';
import type { Outlet } from '../outlets';
import { citedName, initialled, inverted, straight, type CitedName } from './names';

/** A stretch of a reference; titles of whole works are italic. */
export interface Piece {
  text: string;
  italic?: true;
}

/** What a reference is made of. */
export interface Cited {
  title: string;
  authors: CitedName[];
  outlet: string;
  /** A newspaper or magazine: reference styles treat a plain site differently. */
  periodical: 'newspaper' | 'magazine' | null;
  /** Days as the reader's clock has them; null where the page gives no date. */
  issued: Day | null;
  accessed: Day;
  url: string;
  /** BCP-47. */
  language: string | null;
}

export interface Day {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
}

/**
 * What there is to cite of an article.
 * @param outlet - null where it is not known: the site's own name for itself stands in, then its domain
 * @param now - epoch ms
 * @param timeZone - IANA name: the day a page was published depends on where it is read
 */
export function citedOf(article: Article, outlet: Outlet | null, now: number, timeZone: string): Cited {
  const type = outlet?.type;
  const name = (outlet?.name ?? article.siteName ?? article.outletDomain).trim();
  const isOutlet = (author: string) => author.trim().toLowerCase() === name.toLowerCase();
  return {
    title: article.title.trim().replace(/\s+/gu, ' '),
    authors: article.byline.map((author) => (isOutlet(author) ? { literal: name } : citedName(author))),
    outlet: name,
    periodical: type === 'newspaper' || type === 'magazine' ? type : null,
    issued: article.publishedAt === null ? null : dayOf(article.publishedAt, timeZone),
    accessed: dayOf(now, timeZone),
    url: article.canonicalUrl,
    language: article.language,
  };
}

function dayOf(at: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day') };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** MLA 9, appendix 1: months longer than four letters are cut. */
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const monthOf = ({ month }: Day): string => MONTHS[month - 1]!;
const mlaDay = (day: Day): string => `${day.day} ${MLA_MONTHS[day.month - 1]!} ${day.year}`;
const chicagoDay = (day: Day): string => `${monthOf(day)} ${day.day}, ${day.year}`;

/** Ends with a full stop, unless the words end in a mark of their own. */
const stopped = (words: string): string => (/[.?!。？！؟…]["”’»]?$/u.test(words) ? words : `${words}.`);

/** The outlet wrote it itself: it is named once. */
const unsigned = ({ authors, outlet }: Cited): boolean =>
  authors.length === 0 ||
  (authors.length === 1 && straight(authors[0]!).toLowerCase() === outlet.toLowerCase());

/** APA 7, examples 16 (newspaper) and 110–111 (news site). Capitals stand as printed: names cannot be told for sure. */
export function apa(cited: Cited): Piece[] {
  const { title, authors, outlet, periodical, issued, url } = cited;
  const date = issued ? `(${issued.year}, ${monthOf(issued)} ${issued.day}).` : '(n.d.).';
  const work: Piece = periodical ? { text: stopped(title) } : { text: stopped(title), italic: true };
  const source: Piece[] = [
    periodical ? { text: outlet, italic: true } : { text: outlet },
    { text: `. ${url}` },
  ];
  if (authors.length === 0) return [work, { text: ` ${date} ` }, ...source];
  const names = stopped(apaNames(authors));
  const named = unsigned(cited) && !periodical ? [{ text: url }] : source;
  return [{ text: `${names} ${date} ` }, work, { text: ' ' }, ...named];
}

/** APA 7, section 9.8: up to 20; of more, the first 19 and the last. */
function apaNames(authors: CitedName[]): string {
  const names = authors.map(initialled);
  if (names.length === 1) return names[0]!;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)!}`;
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)!}`;
}

/** MLA 9, section 5. The day it was read stands in where none is printed. */
export function mla(cited: Cited): Piece[] {
  const { title, authors, outlet, issued, accessed, url } = cited;
  const names = unsigned(cited) ? '' : `${stopped(mlaNames(authors))} `;
  const read = issued ? '' : ` Accessed ${mlaDay(accessed)}.`;
  return [
    { text: `${names}“${stopped(title)}” ` },
    { text: outlet, italic: true },
    { text: `, ${issued ? `${mlaDay(issued)}, ` : ''}${url}.${read}` },
  ];
}

/** MLA 9, sections 5.6–5.8: of three and more only the first. */
function mlaNames(authors: CitedName[]): string {
  const first = inverted(authors[0]!);
  if (authors.length > 2) return `${first}, et al.`;
  return authors.length === 2 ? `${first}, and ${straight(authors[1]!)}` : first;
}

/** Chicago 18, notes and bibliography, sections 14.87–14.104: an unsigned article stands under its paper. */
export function chicago(cited: Cited): Piece[] {
  const { title, authors, outlet, issued, accessed, url } = cited;
  const date = issued ? chicagoDay(issued) : `Accessed ${chicagoDay(accessed)}`;
  const work = `“${stopped(title)}” `;
  if (unsigned(cited)) return [{ text: outlet, italic: true }, { text: `. ${work}${date}. ${url}.` }];
  return [
    { text: `${stopped(chicagoNames(authors))} ${work}` },
    { text: outlet, italic: true },
    { text: `${issued ? ', ' : '. '}${date}. ${url}.` },
  ];
}

/** Chicago 18, section 13.23: up to six; of more, the first three. */
function chicagoNames(authors: CitedName[]): string {
  const names = [inverted(authors[0]!), ...authors.slice(1).map(straight)];
  if (names.length === 1) return names[0]!;
  if (names.length > 6) return `${names.slice(0, 3).join(', ')}, et al.`;
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)!}`;
}

/** A reference without its looks. */
export const plainPieces = (pieces: Piece[]): string => pieces.map(({ text }) => text).join('');
