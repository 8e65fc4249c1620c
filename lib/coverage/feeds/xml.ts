import { Parser } from 'htmlparser2';
import { webAddress } from './address';
import { canonicalTag, noteNamespaces } from './namespaces';
import { addCategory, emptyEntry, type RawEntry, type RawFeed, type RawText } from './raw';

/** Real feeds stay below 20; the parser's work per tag grows with depth. */
const MAX_DEPTH = 250;
/** Longest field kept, in characters; a headline or summary is cut much shorter later. */
const MAX_FIELD = 20_000;
const MAX_ENTRIES = 100_000;

const ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'channel', 'feed', 'urlset']);
/** Parts with titles and links of their own, which are not the entry's or the channel's. */
const FOREIGN = new Set(['image', 'textinput', 'author', 'contributor', 'source', 'cloud']);

type Field = 'title' | 'summary' | 'content' | 'link' | 'guid' | 'published' | 'updated' | 'language';
const ENTRY_FIELDS = new Map<string, Field>([
  ['title', 'title'],
  ['dc:title', 'title'],
  ['news:title', 'title'],
  ['link', 'link'],
  ['loc', 'link'],
  ['feedburner:origlink', 'link'],
  ['guid', 'guid'],
  ['id', 'guid'],
  ['description', 'summary'],
  ['summary', 'summary'],
  ['dc:description', 'summary'],
  ['content', 'content'],
  ['content:encoded', 'content'],
  ['pubdate', 'published'],
  ['published', 'published'],
  ['issued', 'published'],
  ['dc:date', 'published'],
  ['dcterms:issued', 'published'],
  ['dcterms:created', 'published'],
  ['news:publication_date', 'published'],
  ['updated', 'updated'],
  ['modified', 'updated'],
  ['dcterms:modified', 'updated'],
  ['lastmod', 'updated'],
  ['language', 'language'],
  ['dc:language', 'language'],
  ['news:language', 'language'],
]);
const CHANNEL_FIELDS = new Map<string, 'title' | 'link' | 'language'>([
  ['title', 'title'],
  ['dc:title', 'title'],
  ['link', 'link'],
  ['language', 'language'],
  ['dc:language', 'language'],
]);
const PICTURES = new Set(['media:content', 'media:thumbnail', 'enclosure', 'itunes:image']);
const CATEGORIES = new Set(['category', 'dc:subject', 'news:keywords']);
const PICTURE_TEXTS = new Set(['image:loc']);

type Attributes = Record<string, string>;

interface Capture {
  depth: number;
  /** xhtml: the elements inside are the text's markup, so characters are escaped to go beside them. */
  kind: 'markup' | 'plain' | 'xhtml';
  text: string;
  done: (text: RawText) => void;
}

/**
 * RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, and news sitemaps, read as a stream of tags: unclosed, unknown and
 * misplaced ones are survived, document type definitions are passed over and their entities never expanded.
 * @param baseUrl - the feed's own address, for `xml:base`
 * @returns null where the text is none of these
 */
export function readXmlFeed(text: string, baseUrl: string): RawFeed | null {
  const reader = new XmlFeedReader(baseUrl);
  new Parser(reader, { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true }).end(text);
  return reader.finish();
}

class XmlFeedReader {
  private readonly feed: RawFeed = { title: null, language: null, siteUrl: null, entries: [] };
  private readonly namespaces = new Map<string, string>();
  private readonly bases: { depth: number; base: string }[] = [];
  private root: string | null = null;
  private depth = 0;
  private entry: RawEntry | null = null;
  private entryDepth = 0;
  private foreignDepth = Infinity;
  private capture: Capture | null = null;
  private parser: Parser | null = null;

  constructor(private readonly baseUrl: string) {}

  onparserinit(parser: Parser): void {
    this.parser = parser;
  }

  onopentag(name: string, attributes: Attributes): void {
    this.depth++;
    if (this.depth > MAX_DEPTH || this.feed.entries.length > MAX_ENTRIES) this.stop();
    noteNamespaces(this.namespaces, attributes);
    const tag = canonicalTag(this.namespaces, name);
    if (this.root === null) {
      if (ROOTS.has(tag)) this.begin(tag, attributes);
      else if (tag === 'html' || tag === 'body') this.stop(); // a page, however long it goes on
      return;
    }
    if (this.capture && !this.interrupts(tag)) {
      if (this.capture.text.length < MAX_FIELD) this.capture.text += `<${name}>`;
      return;
    }
    this.noteBase(attributes);
    if (this.depth >= this.foreignDepth) return;
    if (tag === 'item' || tag === 'entry' || (tag === 'url' && this.root === 'urlset'))
      return this.beginEntry(attributes);
    if (FOREIGN.has(tag)) this.foreignDepth = this.depth;
    else if (this.entry) this.openInEntry(this.entry, tag, attributes);
    else this.openInChannel(tag, attributes);
  }

  ontext(data: string): void {
    const { capture } = this;
    if (!capture || capture.text.length >= MAX_FIELD) return;
    capture.text += capture.kind === 'xhtml' ? data.replace(/&/g, '&amp;').replace(/</g, '&lt;') : data;
  }

  onclosetag(name: string): void {
    if (this.capture && this.depth > this.capture.depth && this.capture.text.length < MAX_FIELD)
      this.capture.text += `</${name}>`;
    if (this.capture?.depth === this.depth) this.endCapture();
    if (this.entry && this.entryDepth === this.depth) this.endEntry();
    if (this.foreignDepth === this.depth) this.foreignDepth = Infinity;
    if (this.bases.at(-1)?.depth === this.depth) this.bases.pop();
    this.depth--;
  }

  finish(): RawFeed | null {
    this.endCapture();
    this.endEntry();
    return this.root === null ? null : this.feed;
  }

  /** What was read so far counts, the rest is not looked at. */
  private stop(): void {
    this.parser?.pause();
  }

  private begin(tag: string, attributes: Attributes): void {
    this.root = tag;
    this.feed.language = attributes['xml:lang'] ?? null;
    this.noteBase(attributes);
  }

  private noteBase(attributes: Attributes): void {
    const base = webAddress(attributes['xml:base'], this.bases.at(-1)?.base ?? this.baseUrl);
    if (base !== null) this.bases.push({ depth: this.depth, base });
  }

  private beginEntry(attributes: Attributes): void {
    this.endEntry(); // the one before was never closed
    this.entry = emptyEntry(this.bases.at(-1)?.base ?? null);
    this.entry.language = attributes['xml:lang'] ?? null;
    this.entry.link = attributes['rdf:about'] ?? null; // RSS 1.0; its link follows and wins
    this.entryDepth = this.depth;
  }

  private endEntry(): void {
    if (this.entry) this.feed.entries.push(this.entry);
    this.entry = null;
  }

  /** Whether a tag inside a captured field shows that the field was never closed, rather than being its markup. */
  private interrupts(tag: string): boolean {
    const { capture } = this;
    if (!capture) return false;
    const fresh = tag === 'item' || tag === 'entry' || (capture.text.length < 500 && ENTRY_FIELDS.has(tag));
    if (capture.kind === 'xhtml' || !fresh || tag === 'title' || tag === 'summary') return false;
    this.endCapture();
    return true;
  }

  private openInEntry(entry: RawEntry, tag: string, attributes: Attributes): void {
    if (PICTURES.has(tag)) {
      entry.image ??= pictureOf(tag, attributes);
      return;
    }
    if (PICTURE_TEXTS.has(tag)) {
      this.begins('plain', ({ text }) => (entry.image ??= text));
      return;
    }
    if (CATEGORIES.has(tag)) {
      const named = attributes.label ?? attributes.term; // Atom; elsewhere it is the text
      if (named === undefined) this.begins('plain', ({ text }) => addCategory(entry, text));
      else addCategory(entry, named);
      return;
    }
    if (tag === 'news:name') {
      this.begins('plain', (text) => (this.feed.title ??= text));
      return;
    }
    const field = ENTRY_FIELDS.get(tag);
    if (field === undefined) return;
    if (field === 'title' || field === 'summary' || field === 'content') {
      if (attributes.type && !/^text|html/.test(attributes.type)) return; // a picture in base64, a document of XML
      this.begins(kindOf(attributes), (text) => {
        if (text.text.trim()) entry[field] ??= text;
      });
    } else if (field === 'link' && attributes.href !== undefined) {
      // Atom: the first alternate; "self", "edit", "replies" and the like are other things.
      if ((attributes.rel ?? 'alternate') === 'alternate') entry.link ??= attributes.href;
    } else if (field === 'guid') {
      if (attributes.ispermalink !== 'false') this.begins('plain', ({ text }) => (entry.guid ??= text));
    } else if (field === 'link') {
      // Later ones win: rdf:about before link before feedburner:origLink.
      this.begins('plain', ({ text }) => (entry.link = text.trim() || entry.link));
    } else {
      this.begins('plain', ({ text }) => (entry[field] ??= text));
    }
  }

  private openInChannel(tag: string, attributes: Attributes): void {
    const field = CHANNEL_FIELDS.get(tag);
    const { feed } = this;
    if (field === 'title') this.begins(kindOf(attributes), (text) => (feed.title ??= text));
    else if (field === 'language') this.begins('plain', ({ text }) => (feed.language = text));
    else if (field === 'link' && attributes.href === undefined)
      this.begins('plain', ({ text }) => (feed.siteUrl ??= text.trim() || null));
    else if (field === 'link' && (attributes.rel ?? 'alternate') === 'alternate')
      feed.siteUrl ??= attributes.href ?? null;
  }

  private begins(kind: Capture['kind'], done: Capture['done']): void {
    this.capture = { depth: this.depth, kind, text: '', done };
  }

  private endCapture(): void {
    const { capture } = this;
    this.capture = null;
    capture?.done({ text: capture.text, markup: capture.kind !== 'plain' });
  }
}

/** RFC 4287 §3.1.1; a text without a type is markup as often as not, whatever the standard says. */
function kindOf({ type, mode }: Attributes): Capture['kind'] {
  if (type === 'xhtml' || (type === 'application/xhtml+xml' && mode !== 'escaped')) return 'xhtml';
  return type === 'text' || type === 'text/plain' ? 'plain' : 'markup';
}

function pictureOf(tag: string, { url, href, type, medium }: Attributes): string | null {
  const address = url ?? href ?? null;
  const kind = type ?? medium;
  if (address === null || tag === 'media:thumbnail' || tag === 'itunes:image') return address;
  if (kind !== undefined) return kind.startsWith('image') ? address : null;
  return /\.(jpe?g|png|webp|gif|avif)(\?|$)/i.test(address) ? address : null;
}
