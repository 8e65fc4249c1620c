import { checkBlocks } from './check-blocks';
import { webAddress } from './dom';
import { isRecord, listed, numberOr, stringOr, strings, within } from './shape';
import { KIND_SIGNS, TEXT_KINDS, TOPICS, type Article } from './types';

const MAX_LISTED = 100;

/**
 * An article as it was stored, rebuilt from known fields only: shapes, sizes, addresses and numbers are checked.
 * @returns null when it is none
 */
export function checkArticle(given: unknown): Article | null {
  if (!isRecord(given)) return null;
  const url = address(given.url);
  const canonicalUrl = address(given.canonicalUrl);
  const title = stringOr(given.title, 1_000, null);
  const outletDomain = stringOr(given.outletDomain, 253, null);
  if (
    !url ||
    !canonicalUrl ||
    title === null ||
    outletDomain === null ||
    !/^[\p{L}\p{N}.:[\]_-]*$/u.test(outletDomain)
  )
    return null;
  const blocks = checkBlocks(given.blocks);
  if (!blocks) return null;
  const text = blocks
    .map((block) => block.text)
    .filter((words) => words !== '')
    .join('\n\n');
  return {
    url,
    canonicalUrl,
    outletDomain,
    siteName: stringOr(given.siteName, 200, null),
    title,
    dek: stringOr(given.dek, 2_000, null),
    byline: strings(given.byline, MAX_LISTED, 200),
    publishedAt: moment(given.publishedAt),
    modifiedAt: moment(given.modifiedAt),
    section: stringOr(given.section, 200, null),
    keywords: strings(given.keywords, MAX_LISTED, 200),
    topic: TOPICS.find((topic) => topic === given.topic) ?? null,
    kindOfText: kindOfText(given.kindOfText),
    language: pattern(given.language, /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/),
    direction: given.direction === 'rtl' ? 'rtl' : 'ltr',
    localeCountry: pattern(given.localeCountry, /^[A-Z]{2}$/),
    leadImage: leadImage(given.leadImage),
    blocks,
    text,
    wordCount: Math.round(within(given.wordCount, 0, 1_000_000) ?? 0),
    access: given.access === 'partial' ? 'partial' : 'full',
    extraction: extraction(given.extraction),
  };
}

function address(value: unknown): string | null {
  return typeof value === 'string' ? webAddress(value, value) : null;
}

function moment(value: unknown): number | null {
  return within(value, -8.64e15, 8.64e15);
}

function pattern(value: unknown, shape: RegExp): string | null {
  return typeof value === 'string' && value.length <= 40 && shape.test(value) ? value : null;
}

function kindOfText(value: unknown): Article['kindOfText'] {
  if (!isRecord(value)) return null;
  const kind = TEXT_KINDS.find((each) => each === value.kind);
  const reasons = listed(value.reasons, 10).flatMap((reason) => {
    const sign = isRecord(reason) ? KIND_SIGNS.find((each) => each === reason.sign) : undefined;
    return sign ? [{ sign, said: stringOr((reason as Record<string, unknown>).said, 200, '') }] : [];
  });
  return kind ? { kind, reasons } : null;
}

function leadImage(value: unknown): Article['leadImage'] {
  if (!isRecord(value)) return null;
  const { src, alt, caption } = value;
  const safe = address(src);
  if (!safe?.startsWith('https:')) return null;
  return { src: safe, alt: stringOr(alt, 1_000, ''), caption: stringOr(caption, 4_000, null) };
}

function extraction(value: unknown): Article['extraction'] {
  const { method, confidence } = isRecord(value) ? value : {};
  const known = (['readability', 'structured-data', 'article-element'] as const).find(
    (one) => one === method,
  );
  return { method: known ?? 'readability', confidence: numberOr(within(confidence, 0, 1), 0) };
}
