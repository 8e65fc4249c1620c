import { embedLabel } from './embeds';
import { isLabel, isNotice, isPromo } from './phrases';
import type { Found, Medium } from './reading';
import { samePicture } from './same-picture';
import type { Article, Block, ImageBlock } from './types';

const MAX_PICTURES = 120;

/** Put pictures and embeds back between the text blocks where the page had them. */
export function withMedia(
  found: Found[],
  all: Medium[],
  lead: Article['leadImage'],
  byline: string[],
): Block[] {
  if (found.length === 0) return [];
  const media = mediaInside(found, all).filter((one) => !isFurniture(one, byline));
  const blocks: Block[] = [];
  let next = 0;
  let at = 0;
  for (const { block, place } of found) {
    at = Math.max(at, place);
    while (next < media.length && media[next]!.place <= at) next = put(media, next, blocks, lead);
    blocks.push(block);
  }
  while (next < media.length) next = put(media, next, blocks, lead);
  return blocks;
}

/**
 * Media within the element that holds all the text, between its first and last block or close to them. Words that are
 * parted by line breaks alone have the place of their box, which is before all that stands in it.
 */
function mediaInside(found: Found[], media: Medium[]): Medium[] {
  const from = found[0]!.place;
  const to = found.reduce((last, { place }) => Math.max(last, place), from);
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
      if (!isLead && !isTwin(image, blocks.at(-1))) blocks.push(image);
    }
  return end;
}

/** The same picture in another size, for another screen. */
const isTwin = (image: ImageBlock, before: Block | undefined): boolean =>
  before?.kind === 'image' &&
  image.alt !== '' &&
  image.alt === before.alt &&
  [null, before.caption].includes(image.caption) &&
  fileOf(image.src) === fileOf(before.src);

const fileOf = (src: string): string => src.split(/[?#]/, 1)[0]!.split('/').at(-1)!;

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
  const figures = shown.filter(({ place, figure }) => place <= firstText && figure);
  const above = claimed && figures.length > MOST_ABOVE ? [] : figures;
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
  caption !== null && /\p{L}{2}/u.test(caption) && !isNotice(caption) && !isLabel(caption) ? caption : null;

/** What stands among the words and is no picture of the article: its authors, wheels that turn, offers. */
function isFurniture({ picture, caption }: Medium, byline: string[]): boolean {
  if (!picture) return false;
  const said = [caption ?? '', picture.alt, fileOf(picture.src).replace(/\.\w{3,4}$/, '')].map(lettersOf);
  return (
    AUTHORS.test(picture.src) ||
    WAITING.test(picture.src) ||
    (caption !== null && caption.length < 120 && isPromo(caption)) ||
    byline.some((name) => /\s/.test(name) && said.includes(lettersOf(name)))
  );
}

const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}]/gu, '');

const AUTHORS = /(?:[/_-]|%2F)(?:authors?|autor(?:en)?|bylines?)(?:[/_-]|%2F)/i;
const WAITING = /(?:^|[/_-])(?:loaders?|spinners?)[/_.-]/i;

/** Whoever wrote the article, not what it tells of. */
function isPortrait({ picture, caption }: Medium): boolean {
  return (
    (picture?.width ?? SMALL) < SMALL ||
    AUTHORS.test(picture?.src ?? '') ||
    /[/_-](?:profiles?|avatars?|portraits?)[/_-]/i.test(picture?.src ?? '') ||
    /^(?:by|von|par|por|di|av|af|door)[\s:]/i.test(caption ?? '')
  );
}

/** CSS pixels. */
const SMALL = 160;
/** More figures than this above the text are of other articles. */
const MOST_ABOVE = 6;
/** In places of elements. */
const NEAR = 6;
