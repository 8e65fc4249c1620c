import { topicOf } from '../../article';
import { fail, ok, type Result } from '../../problem';
import type { FeedItem } from '../types';
import { hostOf, itemId, webAddress, withoutTracking } from './address';
import { isPlausible, parseDate } from './dates';
import { readJsonFeed } from './json';
import type { RawEntry, RawFeed, RawText } from './raw';
import { withoutRefrain } from './refrain';
import { foldText, languageTag, textOfHeadline, textOfMarkup } from './text';
import { readXmlFeed } from './xml';

/** Items kept of one feed, the newest. */
const MAX_ITEMS = 200;
const MAX_TITLE = 300;
const MAX_SUMMARY = 500;
/** Headline made of the summary's beginning, where an entry has none. */
const MAX_MADE_TITLE = 120;

export interface ParsedFeed {
  /** Newest first, at most 200, each address once. */
  items: FeedItem[];
  /** The channel's own name; '' where it has none. */
  title: string;
  /** BCP-47. */
  language: string | null;
  siteUrl: string | null;
}

interface ParseContext {
  /** The address the feed was loaded from. */
  baseUrl: string;
  /** Epoch ms: the time of entries without a date, or with one before 1990 or more than a day ahead. */
  now: number;
  outletDomain: string;
  /** Of entries where the feed names none. */
  language: string | null;
}

/**
 * The items of a feed: RSS, Atom, RDF, JSON Feed or a news sitemap, however broken. Entries without a web address
 * or without any words are left out.
 * @returns `feed-unreadable` where the text is no feed at all
 */
export function parseFeed(text: string, context: ParseContext): Result<ParsedFeed> {
  const raw = /^\s*\{/.test(text) ? readJsonFeed(text) : readXmlFeed(text, context.baseUrl);
  if (!raw) return fail({ code: 'feed-unreadable', host: hostOf(context.baseUrl) });
  const siteUrl = webAddress(raw.siteUrl, context.baseUrl);
  const language = languageTag(raw.language);
  return ok({
    items: readItems(raw, { ...context, language: language ?? context.language }, siteUrl),
    title: headlineOf(raw.title, MAX_MADE_TITLE),
    language,
    siteUrl,
  });
}

function readItems(raw: RawFeed, context: ParseContext, siteUrl: string | null): FeedItem[] {
  const dated = raw.entries.map((entry) => ({ entry, publishedAt: dateOf(entry, context.now) }));
  // Stable: entries without a date keep the feed's order, which is newest first.
  dated.sort((a, b) => b.publishedAt - a.publishedAt);
  const items = new Map<string, FeedItem>();
  for (const { entry, publishedAt } of dated) {
    if (items.size === MAX_ITEMS) break;
    const item = readItem(entry, publishedAt, context, siteUrl);
    if (item && !items.has(item.id)) items.set(item.id, item);
  }
  return withoutRefrain([...items.values()]);
}

function readItem(
  entry: RawEntry,
  publishedAt: number,
  context: ParseContext,
  siteUrl: string | null,
): FeedItem | null {
  const base = entry.base ?? siteUrl ?? context.baseUrl;
  const address = webAddress(entry.link, base) ?? webAddress(entry.guid);
  if (address === null) return null;
  const summary = proseOf(entry.summary) || proseOf(entry.content);
  const title = headlineOf(entry.title, MAX_TITLE) || foldText(summary, MAX_MADE_TITLE);
  if (title === '') return null;
  const image = webAddress(entry.image, base);
  const url = withoutTracking(address);
  const topic = topicOf(entry.categories.join(','), url, []);
  return {
    id: itemId(context.outletDomain, url),
    outletDomain: context.outletDomain,
    url,
    title,
    summary,
    publishedAt,
    language: languageTag(entry.language) ?? context.language,
    image: image?.startsWith('https:') ? image : null,
    ...(topic && { topic }),
  };
}

function headlineOf(raw: RawText | null, limit: number): string {
  if (raw === null) return '';
  return raw.markup ? textOfHeadline(raw.text, limit) : foldText(raw.text, limit);
}

/** A headline may well speak of a tag; a summary that closes one is markup, whatever its feed calls it. */
function proseOf(raw: RawText | null): string {
  if (raw === null) return '';
  return raw.markup || /<\/[a-z]{1,10}>/i.test(raw.text)
    ? textOfMarkup(raw.text, MAX_SUMMARY)
    : foldText(raw.text, MAX_SUMMARY);
}

function dateOf(entry: RawEntry, now: number): number {
  for (const text of [entry.published, entry.updated]) {
    const time = text === null ? null : parseDate(text);
    if (time !== null && isPlausible(time, now)) return time;
  }
  return now;
}
