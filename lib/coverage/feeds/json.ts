import { addCategory, emptyEntry, type RawEntry, type RawFeed, type RawText } from './raw';

const MAX_ENTRIES = 100_000;

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org).
 * @returns null where the text is none
 */
export function readJsonFeed(text: string): RawFeed | null {
  const root = record(parse(text));
  const items = root?.items;
  if (!root || !Array.isArray(items)) return null;
  // The version is an address that names the format; without it any JSON with a list of items would pass.
  if (typeof root.version !== 'string' || !root.version.includes('jsonfeed.org/')) return null;
  return {
    title: markup(root.title),
    language: string(root.language),
    siteUrl: string(root.home_page_url),
    entries: items.slice(0, MAX_ENTRIES).flatMap((item) => {
      const from = record(item);
      return from ? [readEntry(from)] : [];
    }),
  };
}

function readEntry(from: Record<string, unknown>): RawEntry {
  const entry = emptyEntry(null);
  for (const tag of Array.isArray(from.tags) ? from.tags : []) addCategory(entry, string(tag) ?? '');
  const content = string(from.content_html);
  const text = string(from.content_text);
  return {
    ...entry,
    // Plain text by the standard; publishers put entities there all the same.
    title: markup(from.title),
    summary: markup(from.summary),
    content: content ? { text: content, markup: true } : text ? { text, markup: false } : null,
    link: string(from.url) ?? string(from.external_url),
    guid: string(from.id),
    published: string(from.date_published),
    updated: string(from.date_modified),
    language: string(from.language),
    image: string(from.image) ?? string(from.banner_image),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // also a nesting too deep for the parser
  }
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function markup(value: unknown): RawText | null {
  const text = string(value);
  return text === null ? null : { text, markup: true };
}
