import { Parser } from 'htmlparser2';
import { webAddress } from './address';
import { foldText, languageTag } from './text';

/** The parser's work per tag grows with depth; no honest page comes near. */
const MAX_DEPTH = 2000;
const MAX_LINKS = 60;
const MAX_NAME = 120;

const FEED_TYPES =
  /^(application\/(rss|atom|rdf)\+xml|application\/feed\+json|application\/json|text\/xml|application\/xml)\b/i;
/** Parts of a path by which feeds, and pages that list them, are named. */
const FEED_PATH = /[/._-](rss|feeds?|atom|rdf)\d?([/._-]|$)/i;

/** What a page says of its site and of feeds. */
export interface PageLinks {
  /** The site's name; null where the page gives none. */
  siteName: string | null;
  /** BCP-47. */
  language: string | null;
  /** Declared in its head, in order. */
  feeds: { url: string; title: string }[];
  /** Links whose address looks like a feed's. */
  maybe: string[];
}

/** Read a site's name, language and feeds off one of its pages, in one pass. */
export function readPage(html: string, address: string): PageLinks {
  const links: PageLinks = { siteName: null, language: null, feeds: [], maybe: [] };
  const names = new Map<string, string>();
  let base = address;
  let depth = 0;
  let parser: Parser | null = null;
  new Parser(
    {
      onparserinit: (started) => (parser = started),
      onopentag: (tag, attributes) => {
        if (++depth > MAX_DEPTH) parser?.pause();
        if (tag === 'html') links.language ??= languageTag(attributes.lang ?? attributes['xml:lang']);
        else if (tag === 'base') base = webAddress(attributes.href, address) ?? base;
        else if (tag === 'meta') noteName(names, attributes);
        else if (tag === 'link') noteFeed(links, attributes, base);
        else if (tag === 'a') noteMaybe(links, attributes.href, base);
      },
      onclosetag: () => void depth--,
    },
    { decodeEntities: true },
  ).end(html);
  links.siteName =
    names.get('og:site_name') ??
    names.get('application-name') ??
    names.get('apple-mobile-web-app-title') ??
    null;
  return links;
}

type Attributes = Record<string, string>;

function noteName(names: Map<string, string>, { property, name, content }: Attributes): void {
  const key = (property ?? name)?.toLowerCase();
  const text = foldText(content ?? '', MAX_NAME);
  if (key !== undefined && text !== '' && names.size < MAX_LINKS && !names.has(key)) names.set(key, text);
}

function noteFeed(links: PageLinks, { rel, type, href, title }: Attributes, base: string): void {
  if (!/(^|\s)alternate(\s|$)/i.test(rel ?? '') || !FEED_TYPES.test(type?.trim() ?? '')) return;
  const url = webAddress(href, base);
  // WordPress declares the comments beside the articles, and its own interface as JSON.
  const other = /comments/i.test(`${href} ${title}`) || /\/wp-json\/|\boembed\b/i.test(href ?? '');
  const known = links.feeds.some((feed) => feed.url === url);
  if (url !== null && !other && !known && links.feeds.length < MAX_LINKS)
    links.feeds.push({ url, title: foldText(title ?? '', 80) });
}

function noteMaybe(links: PageLinks, href: string | undefined, base: string): void {
  if (href === undefined || links.maybe.length >= MAX_LINKS || !/rss|feed|atom|rdf/i.test(href)) return;
  const url = webAddress(href, base);
  if (url !== null && FEED_PATH.test(new URL(url).pathname) && !links.maybe.includes(url))
    links.maybe.push(url);
}
