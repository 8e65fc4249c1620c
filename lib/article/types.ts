/** The 17 top-level IPTC Media Topics, by their English names (https://cv.iptc.org/newscodes/mediatopic). */
export const TOPICS = [
  'arts, culture, entertainment and media',
  'conflict, war and peace',
  'crime, law and justice',
  'disaster, accident and emergency incident',
  'economy, business and finance',
  'education',
  'environment',
  'health',
  'human interest',
  'labour',
  'lifestyle and leisure',
  'politics and government',
  'religion',
  'science and technology',
  'society',
  'sport',
  'weather',
] as const;
export type Topic = (typeof TOPICS)[number];

export type Mark = 'emphasis' | 'strong' | 'code' | 'subscript' | 'superscript' | 'strike' | 'highlight';

/** A stretch of text in one look. `href` is an absolute http(s) address. */
export interface Run {
  text: string;
  marks?: Mark[];
  href?: string;
}

export interface ImageBlock {
  kind: 'image';
  /** Always ''. An image's words are its caption; they are not part of the article's text. */
  text: '';
  /** Absolute https address. */
  src: string;
  alt: string;
  caption: string | null;
  credit: string | null;
  /** CSS pixels as the page declares them. */
  width: number | null;
  height: number | null;
}

export interface ListItem {
  text: string;
  runs: Run[];
  /** 0 for the outermost list. */
  depth: number;
}

export interface TableCell {
  text: string;
  runs: Run[];
  header: boolean;
  colSpan: number;
  rowSpan: number;
}

/**
 * One block of the article, in reading order. Every block has `text`, its plain words: passages are
 * character ranges (UTF-16) of it. Where there are `runs`, their texts joined are exactly `text`.
 * Blocks are the only form in which a page's content travels: there is no HTML to sanitise later.
 */
export type Block =
  | { kind: 'paragraph'; text: string; runs: Run[] }
  | { kind: 'heading'; level: 2 | 3 | 4; text: string; runs: Run[] }
  | { kind: 'quote'; text: string; runs: Run[]; pull: boolean }
  /** `text` is the items' texts joined by line feeds. */
  | { kind: 'list'; ordered: boolean; items: ListItem[]; text: string }
  /** `text` is cells joined by tabs, rows by line feeds. */
  | { kind: 'table'; caption: string | null; rows: TableCell[][]; text: string }
  | { kind: 'code'; text: string }
  | ImageBlock
  | { kind: 'gallery'; text: ''; images: ImageBlock[] }
  /** A post, video or widget the page embeds, kept as a link: nothing of it is loaded. */
  | { kind: 'embed'; text: ''; href: string; label: string }
  /** Opens an entry of a live blog; `text` is the entry's own headline, or ''. */
  | { kind: 'entry'; text: string; publishedAt: number | null };

export const TEXT_KINDS = [
  'news',
  'analysis',
  'opinion',
  'sponsored',
  'press-release',
  'live-blog',
  'review',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Where a page says what kind of text it holds. */
export const KIND_SIGNS = [
  'data',
  'section',
  'address',
  'headline',
  'keyword',
  'wording',
  'links',
  'entries',
] as const;
export interface KindReason {
  sign: (typeof KIND_SIGNS)[number];
  /** In the page's own words; the number of `links` and `entries`. */
  said: string;
}
export interface KindOfText {
  kind: TextKind;
  reasons: KindReason[];
}

export interface Article {
  /** The address shown in the tab. */
  url: string;
  /** The one address of this article, whatever form (AMP, mobile, tracking parameters) was opened. */
  canonicalUrl: string;
  /** Host the article is published under, lower case, without `www.`; wrappers such as AMP caches resolved. */
  outletDomain: string;
  /** The site's own name for itself, from its metadata. */
  siteName: string | null;
  title: string;
  dek: string | null;
  /** Persons, then agencies credited with them, one name each, as printed but without "By". */
  byline: string[];
  publishedAt: number | null;
  modifiedAt: number | null;
  section: string | null;
  keywords: string[];
  topic: Topic | null;
  /** News, opinion and so on; null where nothing on the page says it. */
  kindOfText: KindOfText | null;
  /** BCP-47, from the text where it is long enough, else from the page. */
  language: string | null;
  direction: 'ltr' | 'rtl';
  /** Region of the page's declared locale (`og:locale`, `lang`): ISO 3166-1 alpha-2. */
  localeCountry: string | null;
  leadImage: { src: string; alt: string; caption: string | null } | null;
  blocks: Block[];
  /** Every block's text that is not empty, joined by blank lines. */
  text: string;
  wordCount: number;
  /** `partial`: a paywall or a teaser; what is here is not the whole article. */
  access: 'full' | 'partial';
  /** Which way the body was found and how sure that is, 0–1. */
  extraction: { method: 'readability' | 'structured-data' | 'article-element'; confidence: number };
}
