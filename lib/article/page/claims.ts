import { fold, textOf } from '../dom';
import type { Claims, Json, Node } from '../reading';
import { marksOf } from './marks';
import { headlineIn } from './near';

/** Gather what the page says of itself, unread: JSON-LD, meta tags, headings, bylines and dates. */

const MAX_SCRIPTS = 40;
const MAX_SCRIPT = 600_000;
const MAX_NODES = 200;
const MAX_META = 300;
const MAX_STRING = 2_000;
const MAX_JSON = 300_000;
const MAX_BODY = 100_000;

export function claimsOf(page: Document, url: string): Claims {
  const headline = headlineIn(page);
  const heads: Element[] = [...page.getElementsByTagName('h1')].slice(0, 8);
  // A subhead made of words of the title is shorter.
  if (headline?.localName === 'h2' && 2 * textOf(headline).length > page.title.length) heads.push(headline);
  return {
    url,
    base: page.baseURI,
    title: fold(page.title.slice(0, MAX_STRING)),
    heads: heads.map((head) => textOf(head, 500)),
    lang: page.documentElement.getAttribute('lang')?.slice(0, 40) ?? null,
    canonical: attribute(page, 'link[rel~="canonical" i]', 'href'),
    imageLink: attribute(page, 'link[rel="image_src" i]', 'href'),
    meta: metaOf(page),
    nodes: jsonLd(page),
    paidLinks: page.querySelectorAll('a[rel~="sponsored" i]').length,
    ...marksOf(page, headline),
  };
}

function attribute(page: Document, selector: string, name: string): string | null {
  const value = page.querySelector(selector)?.getAttribute(name);
  return value && value.length <= MAX_STRING ? value : null;
}

function metaOf(page: Document): [string, string][] {
  const meta: [string, string][] = [];
  for (const tag of page.getElementsByTagName('meta')) {
    const key = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
    const value = fold((tag.getAttribute('content') ?? '').slice(0, MAX_STRING));
    if (key && key.length < 100 && value) meta.push([key.trim().toLowerCase(), value]);
    if (meta.length >= MAX_META) break;
  }
  return meta;
}

function jsonLd(page: Document): Node[] {
  const nodes: Node[] = [];
  const left = { characters: MAX_JSON };
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  for (let i = 0; i < scripts.length && i < MAX_SCRIPTS; i++) {
    const text = scripts[i]!.textContent ?? '';
    if (text.length <= MAX_SCRIPT) gather(prune(parse(text), 0, left), nodes, 0);
  }
  // In the page's elements these name no article; of teasers there is said that they are some.
  for (const type of ['Product', 'QAPage', 'DiscussionForumPosting'])
    if (page.querySelector(`[itemtype$="/${type}"]`)) nodes.push({ '@type': type });
  return nodes;
}

/** JSON as newsrooms write it: in comment marks, with bare control characters and trailing commas. */
function parse(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:<!--|(?:\/\*|\/\/)?\s?<!\[CDATA\[(?:\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\*|\/\/)?\s?\]\]>(?:\*\/)?|;)$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    try {
      return JSON.parse(bare.replace(/\p{Cc}/gu, ' ').replace(/,(\s{0,200}[}\]])/g, '$1'));
    } catch {
      return null;
    }
  }
}

/** A copy within bounds of depth, length and size. */
function prune(value: unknown, depth: number, left: { characters: number }): Json {
  if (typeof value === 'string') {
    left.characters -= Math.min(value.length, MAX_STRING);
    return value.slice(0, MAX_STRING);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null || depth > 7 || left.characters < 0) return null;
  if (Array.isArray(value)) return value.slice(0, 100).map((one) => prune(one, depth + 1, left));
  const node: Node = {};
  for (const [key, field] of Object.entries(value).slice(0, 80)) {
    if (key === '__proto__' || key.length > 100) continue;
    if (key === 'articleBody' && typeof field === 'string') {
      node.articleBodyLength = field.length;
      node.articleBody = field.slice(0, MAX_BODY);
    } else node[key] = prune(field, depth + 1, left);
  }
  return node;
}

function gather(value: Json | undefined, nodes: Node[], depth: number): void {
  if (depth > 5 || nodes.length >= MAX_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) gather(one, nodes, depth + 1);
    return;
  }
  nodes.push(value);
  gather(value['@graph'], nodes, depth + 1);
  gather(value.mainEntity, nodes, depth + 1);
}

/** Leave the articles' bodies out unless they say far more than what was read of the page. */
export function dropBodies(nodes: Node[], read: number): void {
  for (const node of nodes) if (!(Number(node.articleBodyLength) > 2 * read + 500)) delete node.articleBody;
}
