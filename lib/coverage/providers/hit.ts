import { outletHostOf } from '../../outlets';
import type { FeedItem } from '../types';
import { hostOf, itemId, webAddress, withoutTracking } from '../feeds/address';
import { isPlausible } from '../feeds/dates';
import { languageTag, textOfHeadline, textOfMarkup } from '../feeds/text';

const MAX_TITLE = 300;
const MAX_SUMMARY = 500;

/** What a service says of one article, before anything is believed. */
export interface RawHit {
  url: unknown;
  title: unknown;
  /** HTML or plain. */
  summary?: unknown;
  /** Epoch ms. */
  publishedAt: number | null;
  language?: unknown;
}

/**
 * A service's answer as an item like those of feeds, its outlet known by the address alone.
 * @returns null without a web address or a headline
 */
export function itemOf(hit: RawHit, now: number): FeedItem | null {
  const address = webAddress(text(hit.url));
  const title = textOfHeadline(text(hit.title), MAX_TITLE);
  if (address === null || title === '') return null;
  const url = withoutTracking(address);
  const outletDomain = outletHostOf(url) ?? hostOf(url); // also behind an archive or a cache
  const { publishedAt } = hit;
  return {
    id: itemId(outletDomain, url),
    outletDomain,
    url,
    title,
    summary: textOfMarkup(text(hit.summary), MAX_SUMMARY),
    publishedAt: publishedAt !== null && isPlausible(publishedAt, now) ? publishedAt : now,
    language: languageTag(text(hit.language)),
    image: null,
  };
}

/** An object's own fields, whatever the value is. */
export function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
