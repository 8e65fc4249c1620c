/** Vocabularies by address, without scheme and closing slash, and the prefix they go by in this folder. */
const PREFIXES = new Map([
  ['www.w3.org/2005/atom', ''],
  ['purl.org/atom/ns#', ''],
  ['purl.org/rss/1.0', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss2', ''],
  ['www.sitemaps.org/schemas/sitemap/0.9', ''],
  ['www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.google.com/schemas/sitemap-news/0.9', 'news'],
  ['www.google.com/schemas/sitemap-image/1.1', 'image'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
]);
/** Prefixes that some feeds use without declaring them. */
const UNDECLARED = new Map([
  ['atom', ''],
  ['a10', ''],
  ['rss', ''],
]);
const MAX_DECLARATIONS = 200;

/** Add the prefixes that a tag declares. Scope is not kept: no feed uses one prefix for two vocabularies. */
export function noteNamespaces(namespaces: Map<string, string>, attributes: Record<string, string>): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns:') || namespaces.size > MAX_DECLARATIONS) continue;
    const address = attributes[name]!.trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
    const prefix = PREFIXES.get(address);
    if (prefix !== undefined) namespaces.set(name.slice(6), prefix);
  }
}

/** A tag's name under the prefix of this folder: "atom:link" and "link" are one; an unknown prefix stays as it is. */
export function canonicalTag(namespaces: ReadonlyMap<string, string>, name: string): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const own = name.slice(0, colon);
  const prefix = namespaces.get(own) ?? UNDECLARED.get(own) ?? own;
  return prefix === '' ? name.slice(colon + 1) : prefix + name.slice(colon);
}
