import { fold } from './dom';
import type { Claims, Json, Node } from './reading';

/** A page's claims with the article's own JSON-LD node found among them. */
export interface Structured {
  claims: Claims;
  article: Node | null;
  nodes: Node[];
  meta: Map<string, string[]>;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|^Report|^Reportage|^SocialMediaPosting)$/;

export function structuredDataOf(claims: Claims): Structured {
  const meta = new Map<string, string[]>();
  for (const [key, value] of claims.meta) {
    const values = meta.get(key);
    if (values) values.push(value);
    else meta.set(key, [value]);
  }
  return { claims, article: bestArticle(claims), nodes: claims.nodes, meta };
}

export function typesOf(node: Node): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string');
}

const isArticleNode = (node: Node): boolean => typesOf(node).some((type) => ARTICLE_TYPE.test(type));

/** Of several article nodes (teasers of others among them) the one about this address, else the first. */
function bestArticle({ nodes, url }: Claims): Node | null {
  const articles = nodes.filter(isArticleNode);
  if (articles.length < 2) return articles[0] ?? null;
  const path = pathOf(url);
  return (
    articles.find((node) =>
      [node.url, node['@id'], idOf(node.mainEntityOfPage)].some(
        (address) => typeof address === 'string' && path.length > 1 && pathOf(address) === path,
      ),
    ) ??
    articles.find((node) => typeof node.articleBodyLength === 'number') ??
    articles.find((node) => node.headline !== undefined) ??
    articles[0]!
  );
}

function idOf(value: Json | undefined): Json | undefined {
  return isNode(value) ? value['@id'] : value;
}

function pathOf(address: string): string {
  try {
    return new URL(address, 'https://page.example').pathname.replace(/\/+$/, '');
  } catch {
    return '';
  }
}

export const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function listOf(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value.slice(0, 100);
  return value === undefined || value === null ? [] : [value];
}

/** A string field, unescaped and folded, at most `limit` characters; null when absent or of another shape. */
export function stringOf(value: Json | undefined, limit = 1_000): string | null {
  const text = listOf(value).find((one) => typeof one === 'string');
  return text === undefined ? null : plainText(text, limit);
}

/** Words of a string that may hold entities and tags it should not. */
export function plainText(text: string, limit = 1_000): string | null {
  const plain = fold(unescapeHtml(text.slice(0, limit * 2)).replace(/<[^<>]{0,300}>/g, ' '));
  return plain === '' ? null : plain.slice(0, limit);
}

/** The first of these meta tags that says something. */
export function metaText(data: Structured, ...keys: string[]): string | null {
  for (const key of keys) {
    for (const value of data.meta.get(key) ?? []) {
      const text = plainText(value);
      if (text) return text;
    }
  }
  return null;
}

/** The node an `@id` reference stands for. */
export function resolve(value: Json | undefined, nodes: Node[]): Json | undefined {
  if (!isNode(value) || value.name !== undefined || typeof value['@id'] !== 'string') return value;
  return nodes.find((other) => other['@id'] === value['@id'] && other.name !== undefined) ?? value;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  atilde: 'ã',
  otilde: 'õ',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  aring: 'å',
  oslash: 'ø',
};

/** Entities that were escaped once too often, as they often are in meta tags and JSON-LD. */
function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const valid = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : ' ';
  });
}
