import { fail, ok, type Result } from '../problem';
import { leadImageOf, withMedia } from './assemble';
import { cleanBlocks } from './clean';
import { dekOf, shareSaid } from './dek';
import { hasProse, kindOf } from './detect';
import { webAddress } from './dom';
import { countWords, directionOf, languageOf } from './language';
import { kindOfText, kindSigns } from './kind-of-text';
import { metadataOf } from './metadata';
import { isTeaser } from './paywall';
import { bodyFromData } from './rescue';
import type { Reading } from './reading';
import { structuredDataOf } from './structured';
import { withSubheads } from './subheads';
import type { Article } from './types';

/**
 * What was read of a page, judged: the article, or 'not-an-article' with what the page looks like.
 * @param anyway - the reader wants to read it whatever it looks like; only a page without prose is still refused
 */
export function articleOf(reading: Reading, anyway = false): Result<Article> {
  const data = structuredDataOf(reading.claims);
  const meta = metadataOf(data);
  const rescued = bodyFromData(data);
  const { standfirst } = reading.claims;
  const found = cleanBlocks(rescued.length > 0 ? rescued : reading.found, { ...meta, standfirst });
  const looksLike = kindOf(data, found);
  const prose = hasProse(found);
  if (looksLike && !(anyway && prose)) return fail({ code: 'not-an-article', looksLike, prose });

  const leadImage = leadImageOf(meta.image, reading.media, found[0]?.place ?? 0, meta.imageCaption);
  const blocks = withMedia(withSubheads(found), reading.media, leadImage, meta.byline);
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

/** Length, and agreement with the page's own description. */
function confidenceOf(text: string, description: string | null, cut: boolean): number {
  const length = Math.min(1, text.length / 1_500);
  const agreed = shareSaid(description ?? '', text.slice(0, 5_000), 4) ?? 0.5;
  return Math.round(100 * Math.min(cut ? 0.5 : 1, 0.4 * length + 0.3 + 0.3 * agreed)) / 100;
}
