import { embedLabel } from './embeds';
import { isNotice } from './phrases';
import type { Found, Medium } from './reading';
import { samePicture } from './same-picture';
import type { Article, Block, ImageBlock } from './types';

const MAX_PICTURES = 120;

/** Put pictures and embeds back between the text blocks where the page had them. */
export function withMedia(found: Found[], all: Medium[], lead: Article['leadImage']): Block[] {
  if (found.length === 0) return [];
  const media = mediaInside(found, all);
  const blocks: Block[] = [];
  let next = 0;
  for (const { block, place: at } of found) {
    while (next < media.length && media[next]!.place <= at) next = put(media, next, blocks, lead);
    blocks.push(block);
  }
  while (next < media.length) next = put(media, next, blocks, lead);
  return blocks;
}

/** Media within the element that holds all the text, between its first and last block or close to them. */
function mediaInside(found: Found[], media: Medium[]): Medium[] {
  const [from, to] = [found[0]!.place, found.at(-1)!.place];
  return media
    .filter(({ place, inside }) => inside && place >= from - 6 && place <= to + 3)
    .slice(0, MAX_PICTURES);
}

/** @returns index of the next medium to place */
function put(media: Medium[], index: number, blocks: Block[], lead: Article['leadImage']): number {
  const one = media[index]!;
  if (one.embed) {
    const { href, title } = one.embed;
    const label = embedLabel(href, title);
    if (label) blocks.push({ kind: 'embed', text: '', href, label });
    return index + 1;
  }
  let end = index + 1;
  if (one.gallery !== null) while (media[end]?.gallery === one.gallery && media[end]?.picture) end++;
  const images = media.slice(index, end).flatMap((each) => imageBlock(each));
  if (images.length > 2) blocks.push({ kind: 'gallery', text: '', images });
  else
    for (const image of images) {
      if (lead && image.src === lead.src && [null, lead.caption].includes(image.caption)) continue;
      const isLead = lead !== null && blocks.length <= 2 && samePicture(image.src, lead.src);
      if (!isLead) blocks.push(image);
    }
  return end;
}

function imageBlock({ picture, caption, credit }: Medium): ImageBlock[] {
  return picture ? [{ kind: 'image', text: '', ...picture, caption: captionOf(caption), credit }] : [];
}

/**
 * The picture that opens the article, with the caption it has on the page: the figure above the text, else the one the
 * page names for sharing, as it stands on the page. Where that is nowhere on the page, the one beside the first words
 * is mostly another cut of it; where none is named, it has to
 * stand above them.
 */
export function leadImageOf(
  claimed: string | null,
  media: Medium[],
  firstText: number,
  said: string | null,
): Article['leadImage'] {
  const shown = media.filter((one) => one.picture !== null && !isPortrait(one));
  const above = shown.filter(({ place, figure }) => place <= firstText && figure);
  const same = claimed ? shown.find(({ picture }) => samePicture(picture!.src, claimed)) : undefined;
  const captioned = shown.filter(({ inside, figure, caption }) => inside && (figure || caption !== null));
  const near = captioned.find(({ place, gallery }) =>
    claimed
      ? Math.abs(place - firstText) <= NEAR
      : gallery === null && place <= firstText && place >= firstText - NEAR,
  );
  const isAtText = same && Math.abs(same.place - firstText) <= NEAR;
  const one = same && (isAtText || above.includes(same)) ? same : (above[0] ?? same ?? near);
  const src = one?.picture?.src ?? claimed;
  if (!src) return null;
  const caption = captionOf(one?.caption ?? null) ?? (claimed && samePicture(src, claimed) ? said : null);
  return { src, alt: one?.picture?.alt ?? '', caption };
}

/** What stands beside a picture may be a button or a number too. */
const captionOf = (caption: string | null): string | null =>
  caption !== null && /\p{L}{2}/u.test(caption) && !isNotice(caption) ? caption : null;

/** Whoever wrote the article, not what it tells of. */
function isPortrait({ picture, caption }: Medium): boolean {
  return (
    (picture?.width ?? SMALL) < SMALL ||
    /[/_-](?:authors?|autor(?:en)?|profiles?|avatars?|portraits?)[/_-]/i.test(picture?.src ?? '') ||
    /^(?:by|von|par|por|di|av|af|door)[\s:]/i.test(caption ?? '')
  );
}

/** CSS pixels. */
const SMALL = 160;
/** In places of elements. */
const NEAR = 6;
