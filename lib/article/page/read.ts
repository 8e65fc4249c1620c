import { fail, ok, type Result } from '../../problem';
import { wordsIn } from '../dom';
import type { Medium, Reading } from '../reading';
import { chooseBody } from './choose';
import { claimsOf, dropBodies } from './claims';
import type { Media } from './media';

/**
 * Read the page in front of the reader, without changing it.
 * @returns plain JSON for `articleOf`; or 'empty-page' and 'pdf-page'; 'unexpected' for our own failures. Never throws, and its work is
 * bounded whatever the page's size (see `prepare`).
 */
export function readPage(page: Document, url: string): Result<Reading> {
  try {
    if (page.contentType === 'application/pdf') return fail({ code: 'pdf-page' });
    const body = page.body as HTMLElement | null;
    if (!body || isBare(body)) return fail({ code: 'empty-page' });
    const claims = claimsOf(page, url);
    const { prepared, found, method } = chooseBody(page);
    dropBodies(
      claims.nodes,
      found.reduce((length, { block }) => length + block.text.length, 0),
    );
    const holder = holderOf(found.map(({ place }) => prepared.sources[place]!));
    const galleries = new Map<Element, number>();
    const media = prepared.media.map((one) => mediumOf(one, holder, galleries));
    return ok({ found, media, claims, method, cut: prepared.cut });
  } catch {
    return fail({ code: 'unexpected', doing: 'reading the article' });
  }
}

/** The innermost element that holds all of these. */
function holderOf(sources: Element[]): Element | null {
  const last = sources.at(-1);
  let holder: Element | null = sources[0] ?? null;
  while (holder && last && !holder.contains(last)) holder = holder.parentElement;
  return holder;
}

function mediumOf(media: Media, holder: Element | null, galleries: Map<Element, number>): Medium {
  const { source, gallery, ...rest } = media;
  if (gallery && !galleries.has(gallery)) galleries.set(gallery, galleries.size);
  return {
    ...rest,
    gallery: gallery ? (galleries.get(gallery) ?? null) : null,
    inside: holder?.contains(source) ?? false,
    figure: source.closest('figure') !== null,
  };
}

const EMPTY = 20;

/** Are there no words but those of scripts and styles? */
const isBare = (body: HTMLElement): boolean => wordsIn(body, EMPTY, 50_000) <= EMPTY;
