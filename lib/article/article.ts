import { fail, ok, type Result } from '../problem';
import { leadImageOf, withMedia } from './assemble';
import { cleanBlocks } from './clean';
import { hasProse, kindOf } from './detect';
import { squash, webAddress } from './dom';
import { countWords, directionOf, languageOf } from './language';
import { kindOfText, kindSigns } from './kind-of-text';
import { metadataOf, type Metadata } from './metadata';
import { isTeaser } from './paywall';
import { bodyFromData } from './rescue';
import { isCredit, isDated, isLabel, isLeadIn, isNotice, isPromo, isTailLine } from './phrases';
import type { Medium, Reading } from './reading';
import { structuredDataOf } from './structured';
import type { Article } from './types';

/**
 * What was read of a page, judged: the article, or 'not-an-article' with what the page looks like.
 * @param anyway - the reader wants to read it whatever it looks like; only a page without prose is still refused
 */
export function articleOf(reading: Reading, anyway = false): Result<Article> {
  const data = structuredDataOf(reading.claims);
  const meta = metadataOf(data);
  const rescued = bodyFromData(data);
  const found = cleanBlocks(rescued.length > 0 ? rescued : reading.found, meta);
  const looksLike = kindOf(data, found);
  const prose = hasProse(found);
  if (looksLike && !(anyway && prose)) return fail({ code: 'not-an-article', looksLike, prose });

  const leadImage = leadImageOf(meta.image, reading.media, found[0]?.place ?? 0);
  const blocks = withMedia(found, reading.media, leadImage?.src ?? null);
  const text = blocks
    .map((block) => block.text)
    .filter((words) => words !== '')
    .join('\n\n');
  const language = languageOf(text, meta.declaredLanguage);
  const { url } = reading.claims;
  return ok({
    url: webAddress(url, url) ?? meta.canonicalUrl,
    canonicalUrl: meta.canonicalUrl,
    outletDomain: meta.outletDomain,
    siteName: meta.siteName,
    title: meta.title,
    dek: dekOf(reading, meta, text),
    byline: meta.byline,
    publishedAt: meta.published?.at ?? null,
    modifiedAt: meta.modified?.at ?? null,
    section: meta.section,
    keywords: meta.keywords,
    topic: meta.topic,
    kindOfText: kindOfText(kindSigns(data, meta, reading)),
    language,
    direction: directionOf(text),
    localeCountry: meta.localeCountry,
    leadImage,
    blocks,
    text,
    wordCount: countWords(text, language),
    access: isTeaser(data, text) ? 'partial' : 'full',
    extraction: {
      method: rescued.length > 0 ? 'structured-data' : reading.method,
      confidence: confidenceOf(text, meta.description, reading.cut),
    },
  });
}

/** The standfirst as printed, else the page's description; neither where it is among the text's first words. */
function dekOf({ claims, media }: Reading, meta: Metadata, text: string): string | null {
  const { standfirst } = claims;
  const printed = standfirst && !isBesideHeadline(standfirst, meta, media) ? standfirst : null;
  const { description } = meta;
  const said = description && !ends(text, description) && !isSaidBy(text, description) ? description : null;
  return [printed, said].find((dek) => dek && dek.length >= 20 && !opens(text, dek)) ?? null;
}

/** Are these the text's own first words? */
const opens = (text: string, dek: string): boolean => beginning(text, dek).includes(keyOf(dek).slice(0, 80));

/** An excerpt made by a machine may begin with a caption or a place, and then go on as the text does. */
const ends = (text: string, dek: string): boolean =>
  keyOf(dek).length >= 60 && beginning(text, dek).includes(keyOf(dek).slice(-50));

/** Where the text begins with a standfirst, the description is mostly the same in other words. */
function isSaidBy(text: string, dek: string): boolean {
  const first = text.split('\n', 1)[0]!;
  const said = new Set(squash(first).split(' '));
  const words = longWords(dek);
  return first.length < 300 && words.size >= 5 && shareOf(words, said) >= 0.7;
}

const longWords = (text: string): Set<string> =>
  new Set(
    squash(text)
      .split(' ')
      .filter((word) => word.length > 3),
  );
const shareOf = (words: Set<string>, others: Set<string>): number =>
  [...words].filter((word) => others.has(word)).length / words.size;

const keyOf = (dek: string): string => squash(dek.replace(/(?:\.\.\.|…|\[…\])\s*$/, ''));
const beginning = (text: string, dek: string): string => squash(text.slice(0, 2 * dek.length + 1_000));

/** Under a headline stand bylines, dates, captions and calls to subscribe too. */
function isBesideHeadline(line: string, meta: Metadata, media: Medium[]): boolean {
  const key = squash(line);
  return (
    [isNotice, isPromo, isDated, isCredit, isTailLine, isLeadIn, isLabel].some((is) => is(line)) ||
    (line.length < 90 && /(?<!\d)20\d\d(?!\d)/.test(line) && !/[.!?。]$/.test(line)) ||
    key.includes(squash(meta.title)) ||
    meta.byline.some((name) => key.slice(0, name.length + 30).includes(squash(name))) ||
    media.some(({ caption }) => caption !== null && squash(caption).startsWith(key.slice(0, 80)))
  );
}

/** Length, and agreement with the page's own description. */
function confidenceOf(text: string, description: string | null, cut: boolean): number {
  const length = Math.min(1, text.length / 1_500);
  const words = longWords(description ?? '');
  const inText = new Set(squash(text.slice(0, 5_000)).split(' '));
  const agreed = words.size >= 4 ? shareOf(words, inText) : 0.5;
  return Math.round(100 * Math.min(cut ? 0.5 : 1, 0.4 * length + 0.3 + 0.3 * agreed)) / 100;
}
