import { LINES, NAMES, slugOf } from './kind-words';
import type { Reading } from './reading';
import { listOf, stringOf, typesOf, type Structured } from './structured';
import type { KindOfText, KindReason, TextKind } from './types';

/** A reason, the kind it speaks for, and its weight: from 2 on it is enough alone. */
export interface KindSign extends KindReason {
  kind: TextKind;
  weight: number;
}

/** Of kinds with equal reasons the first wins: the one that a reader would rather have been told. */
const ORDER: readonly TextKind[] = [
  'sponsored',
  'press-release',
  'live-blog',
  'opinion',
  'review',
  'analysis',
  'news',
];
const ENOUGH = 2;
const MOST_REASONS = 6;

/**
 * What kind of text an article is, from what the page, its address and its words say.
 * @returns null where nothing says it
 */
export function kindOfText(signs: readonly KindSign[]): KindOfText | null {
  const weights = new Map<TextKind, number>();
  for (const { kind, weight } of signs) weights.set(kind, (weights.get(kind) ?? 0) + weight);
  const weightOf = (kind: TextKind) => weights.get(kind) ?? 0;
  const special = ORDER.filter((kind) => kind !== 'news' && weightOf(kind) >= ENOUGH);
  const most = Math.max(0, ...special.map(weightOf));
  const kind = special.find((each) => weightOf(each) === most) ?? (weightOf('news') > 0 ? 'news' : null);
  if (kind === null) return null;
  const reasons = signs.filter((sign) => sign.kind === kind).slice(0, MOST_REASONS);
  return { kind, reasons: reasons.map(({ sign, said }) => ({ sign, said })) };
}

type Article = { canonicalUrl: string; title: string; keywords: string[] };

/** Everything that speaks for a kind. */
export function kindSigns(data: Structured, article: Article, reading: Reading): KindSign[] {
  const signs = [
    ...dataSigns(data),
    ...sectionSigns(data),
    ...addressSigns(article.canonicalUrl),
    ...headlineSigns([article.title, data.claims.title, ...data.claims.heads]),
    ...article.keywords.slice(0, 20).flatMap((word) => named(word, 'keyword', 1)),
    ...lineSigns(reading),
    ...linkSigns(reading),
    ...entrySigns(reading),
  ];
  const seen = new Set<string>();
  return signs.filter(({ kind, sign, said }) => {
    const key = `${kind} ${sign} ${said}`;
    return !seen.has(key) && seen.add(key);
  });
}

const KIND_BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(/\s+/u).map((name) => [slugOf(name), kind as TextKind] as const),
  ),
);

function named(said: string, sign: KindReason['sign'], weight: number): KindSign[] {
  const kind = KIND_BY_NAME.get(slugOf(said));
  return kind ? [{ kind, sign, said: said.trim().slice(0, 80), weight }] : [];
}

/** schema.org types that name a kind; the plain NewsArticle is every outlet's default and says little. */
const TYPES: Readonly<Record<string, [TextKind, number]>> = {
  OpinionNewsArticle: ['opinion', 3],
  AnalysisNewsArticle: ['analysis', 3],
  BackgroundNewsArticle: ['analysis', 2],
  AdvertiserContentArticle: ['sponsored', 3],
  LiveBlogPosting: ['live-blog', 3],
  ReviewNewsArticle: ['review', 3],
  CriticReview: ['review', 3],
  Review: ['review', 2],
  ReportageNewsArticle: ['news', 1],
  NewsArticle: ['news', 1],
};

function dataSigns({ article, nodes, meta, claims }: Structured): KindSign[] {
  const types = article ? typesOf(article) : [];
  // A review is no kind of article in schema.org: it stands beside, about the same headline.
  const reviews = nodes
    .filter((node) => stringOf(node.headline ?? node.name) === stringOf(article?.headline ?? claims.title))
    .flatMap(typesOf)
    .filter((type) => type.includes('Review'));
  const signs = [...types, ...reviews].flatMap((type): KindSign[] => {
    const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
    return known ? [{ kind: known[0], sign: 'data', said: type, weight: known[1] }] : [];
  });
  const genres = listOf(article?.genre).flatMap((genre) =>
    typeof genre === 'string' ? named(genre, 'data', 3) : [],
  );
  const flagged: KindSign[] =
    meta.get('article:opinion')?.[0] === 'true'
      ? [{ kind: 'opinion', sign: 'data', said: 'article:opinion', weight: 3 }]
      : [];
  return [...signs, ...genres, ...flagged];
}

const SECTION_KEYS = [
  'article:section',
  'section',
  'parsely-section',
  'cxenseparse:category',
  'sailthru.section',
];

function sectionSigns({ article, meta }: Structured): KindSign[] {
  const claimed = [
    ...listOf(article?.articleSection),
    ...SECTION_KEYS.flatMap((key) => meta.get(key) ?? []),
  ].filter((section) => typeof section === 'string');
  // An outlet that files a text under many headings says less with each.
  const parts = claimed.slice(0, 8).flatMap((section) => section.slice(0, 200).split(/[,;/|>»›]/u));
  return parts.slice(0, 12).flatMap((part) => named(part, 'section', parts.length > 6 ? 1 : 3));
}

/** Folders of the address, without the text's own name; a host such as “opinion.site.example” counts as one. */
function addressSigns(address: string): KindSign[] {
  if (!URL.canParse(address)) return [];
  const { hostname, pathname } = new URL(address);
  const labels = hostname.split('.');
  const folders = pathname.split('/').filter(Boolean).slice(0, 8).map(decoded);
  const own = folders.pop() ?? '';
  const slug = slugOf(own);
  const live = /(?:^|-)(?:live-?blog|live-?ticker|live-updates?|en-direct|ao-vivo|minuto-a-minuto)(?:-|$)/u;
  return [
    ...folders.flatMap((folder) => named(folder, 'address', 2)),
    ...(labels.length > 2 ? named(labels[0]!, 'address', 2) : []),
    ...(/-review$/u.test(slug) && !OF_AN_OFFICE.test(slug)
      ? [{ kind: 'review', sign: 'address', said: slug.slice(-80), weight: 1 } as const]
      : []),
    ...(live.test(slug)
      ? [{ kind: 'live-blog', sign: 'address', said: slug.slice(0, 80), weight: 2 } as const]
      : []),
  ];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A review by an office and not by a critic. */
const OF_AN_OFFICE =
  /\b(?:under|in|into|for|on|of|after|judicial|legal|court|case|pay|spending|safety|policy|government|strategic|defen[cs]e|independent|external|internal|peer|annual|security)[ -]review\b/iu;

/** “The ferry review: …”: the word closes the part of a headline that names what is reviewed. Not enough alone. */
const REVIEWED = /\b(?:review|rezension|recensie|recensione|recension|reseña)\s*(?:[:–—]|\s-\s|$)/iu;

/** “Opinion: …”, “… | Comment”, “Film X – review”: a name before or after a mark, at either end of a headline. */
function headlineSigns(titles: string[]): KindSign[] {
  return [...new Set(titles)].slice(0, 4).flatMap((title) => {
    const parts = title
      .slice(0, 400)
      .split(/\s*(?:[:：|｜»]|\s[-–—/]\s|[【】「」[\]])\s*/u)
      .filter(Boolean);
    const ends = parts.length > 1 ? [parts[0]!, parts[1]!, parts.at(-1)!] : [];
    const reviewed = OF_AN_OFFICE.test(title) ? null : REVIEWED.exec(title.slice(0, 400));
    const liveAhead = /^live\s*(?:[:|]|updates\b)/iu.exec(title);
    return [
      ...ends.flatMap((part) => named(part, 'headline', 3)),
      ...(reviewed
        ? [{ kind: 'review', sign: 'headline', said: reviewed[0].replace(/\W+$/u, ''), weight: 1 } as const]
        : []),
      ...(liveAhead
        ? [{ kind: 'live-blog', sign: 'headline', said: liveAhead[0].trim(), weight: 2 } as const]
        : []),
    ];
  });
}

const LINE = 400;

/** What stands above and below the text, before it is cleaned of that. */
function lineSigns({ found }: Reading): KindSign[] {
  const texts = found.map(({ block }) => block.text);
  const edges = [...texts.slice(0, 4), ...texts.slice(-4)];
  return LINES.flatMap(([kind, line]) =>
    edges.flatMap((text): KindSign[] => {
      const match = line.exec(text.slice(0, LINE).trim());
      return match ? [{ kind, sign: 'wording', said: match[0].slice(0, 120), weight: 3 }] : [];
    }),
  );
}

/** From so many on the page is a list of things to buy; fewer stand in the margins of many pages. */
const MANY_PAID = 20;

/** Links marked as paid for, where they are most of what there is. */
function linkSigns({ found, claims: { paidLinks } }: Reading): KindSign[] {
  const links = found.reduce(
    (sum, { block }) => sum + ('runs' in block ? block.runs.filter(({ href }) => href).length : 0),
    0,
  );
  if (paidLinks === 0 || paidLinks < links / 2) return [];
  return [
    { kind: 'sponsored', sign: 'links', said: String(paidLinks), weight: paidLinks >= MANY_PAID ? 2 : 1 },
  ];
}

function entrySigns({ found }: Reading): KindSign[] {
  const entries = found.filter(({ block }) => block.kind === 'entry' && block.publishedAt !== null).length;
  return entries >= 3 ? [{ kind: 'live-blog', sign: 'entries', said: String(entries), weight: 2 }] : [];
}
