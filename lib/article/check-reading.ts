import { checkBlock, checkImage } from './check-blocks';
import { webAddress } from './dom';
import type { Claims, Found, Json, Medium, Node, Reading } from './reading';
import { isRecord, listed, numberOr, stringOr, strings, within } from './shape';

const MAX_FOUND = 5_000;
const MAX_ALL_TEXT = 2_000_000;
const MAX_MEDIA = 500;
const MAX_PLACE = 1_000_000;
const MAX_META = 400;
const MAX_NODES = 300;
const MAX_JSON = 400_000;
const MAX_BODY = 100_000;

/** What a page's process sent as a reading, rebuilt from known fields; null when it is none or far too large. */
export function checkReading(value: unknown): Reading | null {
  if (!isRecord(value) || !isRecord(value.claims)) return null;
  const claims = checkClaims(value.claims);
  if (!claims || !Array.isArray(value.found) || value.found.length > MAX_FOUND) return null;
  const found = value.found.flatMap(checkFound);
  if (found.reduce((size, { block }) => size + block.text.length, 0) > MAX_ALL_TEXT) return null;
  const method = (['readability', 'structured-data', 'article-element'] as const).find(
    (one) => one === value.method,
  );
  return {
    found,
    media: listed(value.media, MAX_MEDIA).flatMap(checkMedium),
    claims,
    method: method ?? 'readability',
    cut: value.cut === true,
  };
}

function checkFound(value: unknown): Found[] {
  const block = isRecord(value) && isRecord(value.block) ? checkBlock(value.block) : null;
  if (!isRecord(value) || !block) return [];
  return [
    {
      block,
      place: numberOr(within(value.place, 0, MAX_PLACE), 0),
      name: stringOr(value.name, 200, ''),
      around: stringOr(value.around, 200, ''),
      linkShare: numberOr(within(value.linkShare, 0, 1), 0),
      slanted: value.slanted === true,
      bold: value.bold === true,
    },
  ];
}

function checkMedium(value: unknown): Medium[] {
  if (!isRecord(value)) return [];
  const image = isRecord(value.picture) ? checkImage(value.picture) : null;
  const embed = isRecord(value.embed) ? value.embed : {};
  const href = typeof embed.href === 'string' ? webAddress(embed.href, embed.href) : null;
  if (!image && !href) return [];
  return [
    {
      place: numberOr(within(value.place, 0, MAX_PLACE), 0),
      picture: image && { src: image.src, alt: image.alt, width: image.width, height: image.height },
      embed: href ? { href, title: stringOr(embed.title, 300, '') } : null,
      caption: stringOr(value.caption, 2_000, null),
      credit: stringOr(value.credit, 500, null),
      gallery: within(value.gallery, 0, MAX_PLACE),
      inside: value.inside === true,
      figure: value.figure === true,
    },
  ];
}

function checkClaims(value: Record<string, unknown>): Claims | null {
  const url = typeof value.url === 'string' ? webAddress(value.url, value.url) : null;
  if (!url) return null;
  const left = { characters: MAX_JSON };
  return {
    url,
    base: (typeof value.base === 'string' ? webAddress(value.base, url) : null) ?? url,
    title: stringOr(value.title, 2_000, ''),
    heads: strings(value.heads, 10, 500),
    lang: stringOr(value.lang, 40, null),
    canonical: stringOr(value.canonical, 2_000, null),
    imageLink: stringOr(value.imageLink, 2_000, null),
    meta: listed(value.meta, MAX_META).flatMap((one): [string, string][] =>
      Array.isArray(one) ? [[stringOr(one[0], 100, ''), stringOr(one[1], 2_000, '')]] : [],
    ),
    nodes: listed(value.nodes, MAX_NODES).flatMap((one) => {
      const node = checkJson(one, 0, left);
      return isRecord(node) ? [node as Node] : [];
    }),
    bylines: listed(value.bylines, 40).map((one) => strings(one, 12, 200)),
    dates: strings(value.dates, 60, 200),
    paidLinks: numberOr(within(value.paidLinks, 0, MAX_PLACE), 0),
    gated: value.gated === true,
    teasers: numberOr(within(value.teasers, 0, MAX_PLACE), 0),
    standfirst: stringOr(value.standfirst, 600, null),
  };
}

function checkJson(value: unknown, depth: number, left: { characters: number }): Json {
  left.characters -= 8;
  if (left.characters < 0 || depth > 10) return null;
  if (typeof value === 'string') {
    left.characters -= Math.min(value.length, 2_000);
    return value.slice(0, 2_000);
  }
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (Array.isArray(value)) return value.slice(0, 100).map((one) => checkJson(one, depth + 1, left));
  if (!isRecord(value)) return null;
  const node: Node = {};
  for (const [key, field] of Object.entries(value).slice(0, 100)) {
    if (key === '__proto__' || key.length > 100) continue;
    node[key] = key === 'articleBody' ? stringOr(field, MAX_BODY, null) : checkJson(field, depth + 1, left);
  }
  return node;
}
