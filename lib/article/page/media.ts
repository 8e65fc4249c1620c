import { fold, textOf, webAddress } from '../dom';
import type { Picture } from '../reading';
import { pictureOf } from './images';
import { namingOf } from './names';

/** A picture or embed and its place: it stands before the element of this place. */
export interface Media {
  place: number;
  source: Element;
  picture: Picture | null;
  embed: { href: string; title: string } | null;
  caption: string | null;
  credit: string | null;
  /** Pictures of one gallery share it. */
  gallery: Element | null;
}

const MAX_MEDIA = 400;
const MAX_CAPTION = 1_500;
const GALLERY = /gallery|slideshow|fotostrecke|galeria|galerie|diaporama|photo-?essay|fotogaleri/;

/** Collects the pictures and embeds that are not copied into the prepared page. */
export class MediaBasket {
  readonly media: Media[] = [];
  private readonly byHolder = new Map<Element, Media>();

  constructor(private readonly base: string) {}

  /** Put the element aside if it is a picture, an embed or a caption. */
  takes(element: Element, place: number): boolean {
    switch (element.localName) {
      case 'img':
      case 'amp-img':
        this.addPicture(element, place);
        return true;
      case 'picture':
        return false; // its img is met next
      case 'iframe':
      case 'amp-iframe':
      case 'amp-youtube':
      case 'amp-twitter':
        this.addEmbed(element, place);
        return true;
      case 'noscript':
        this.addFromNoscript(element, place);
        return true;
      case 'figcaption':
        return this.addCaption(element);
      case 'p':
      case 'div':
      case 'span':
      case 'small':
      case 'em':
      case 'cite':
      case 'dd':
      case 'li':
        return namingOf(element).caption && this.addCaption(element);
      default:
        return false;
    }
  }

  /** Put a picture aside with the words in its box. A box whose words are links leads to another article. */
  takeBox(box: Element, place: number): void {
    const words = textOf(box, MAX_CAPTION);
    const captions = box.localName === 'figure' ? box.getElementsByTagName('figcaption') : [];
    if (captions.length === 0 && words !== '') {
      let linked = 0;
      for (const link of box.getElementsByTagName('a')) linked += textOf(link).length;
      if (linked > 0.6 * words.length) return;
    }
    const before = this.media.length;
    for (const part of box.querySelectorAll('img,amp-img,iframe,noscript')) this.takes(part, place);
    const first = this.media[before];
    if (!first || words === '') return;
    const captioned =
      captions[0] ?? [...box.querySelectorAll('*')].find((part) => namingOf(part).caption) ?? box;
    let said = textOf(captioned, MAX_CAPTION);
    // While scripts are on, a lazy image's fallback is text: its markup is no caption.
    for (const fallback of captioned.getElementsByTagName('noscript'))
      said = fold(said.replace(textOf(fallback), ''));
    const { caption, credit } = splitCredit(captioned, said);
    first.caption = caption;
    first.credit = credit;
  }

  private addPicture(image: Element, place: number): void {
    if (this.media.length >= MAX_MEDIA) return;
    const picture = pictureOf(image, this.base);
    if (picture) this.add(image, place, picture, null);
  }

  private add(source: Element, place: number, picture: Picture | null, embed: Media['embed']): void {
    const last = this.media.at(-1);
    if (picture && last?.picture?.src === picture.src) return; // the same once more, for another screen
    const media: Media = {
      place,
      source,
      picture,
      embed,
      caption: null,
      credit: null,
      gallery: galleryOf(source),
    };
    this.media.push(media);
    let holder: Element | null = source;
    for (let up = 0; holder && up < 5; up++, holder = holder.parentElement) {
      if (!this.byHolder.has(holder)) this.byHolder.set(holder, media);
      if (holder.localName === 'figure') break;
    }
  }

  private addEmbed(frame: Element, place: number): void {
    if (this.media.length >= MAX_MEDIA) return;
    const address = frame.getAttribute('src') ?? frame.getAttribute('data-src');
    const href = webAddress(address, this.base);
    if (!href || !address) return;
    this.add(frame, place, null, { href, title: (frame.getAttribute('title') ?? '').slice(0, 300) });
  }

  /** A lazy image's fallback. Its content is text while scripts are on, elements while they are off. */
  private addFromNoscript(noscript: Element, place: number): void {
    if (this.media.length >= MAX_MEDIA) return;
    const inner = noscript.querySelector('img');
    if (inner) return this.addPicture(inner, place);
    const text = noscript.textContent ?? '';
    if (text.length > 4_000 || !text.includes('<img')) return;
    const fallback = parseFallback(text, noscript);
    if (fallback) {
      const picture = pictureOf(fallback, this.base);
      if (picture) this.add(noscript, place, picture, null);
    }
  }

  /** @returns whether the element was a caption; its words then are no prose */
  private addCaption(element: Element): boolean {
    if (element.querySelector('img,picture,iframe')) return false;
    const words = textOf(element, MAX_CAPTION);
    if (words.length >= MAX_CAPTION) return false;
    const media = this.holderOf(element);
    if (!media) return element.localName === 'figcaption' || words.length < 300;
    const { caption, credit } = splitCredit(element, words);
    if (caption && !media.caption) media.caption = caption;
    if (credit && !media.credit) media.credit = credit;
    return true;
  }

  private holderOf(element: Element): Media | null {
    // Some set a figure's caption after it.
    const before = element.localName === 'figcaption' && element.previousElementSibling;
    const own = before && this.byHolder.get(before);
    if (own) return own;
    let holder: Element | null = element.parentElement;
    for (let up = 0; holder && up < 4; up++, holder = holder.parentElement) {
      const media = this.byHolder.get(holder);
      if (media) return media;
    }
    return null;
  }
}

/** Parsed apart from the page: nothing of it is loaded or run. */
function parseFallback(html: string, near: Element): Element | null {
  const Parser = near.ownerDocument.defaultView?.DOMParser;
  return Parser ? new Parser().parseFromString(html, 'text/html').querySelector('img') : null;
}

function splitCredit(element: Element, words: string): { caption: string | null; credit: string | null } {
  if (
    namingOf(element).credit &&
    !element.querySelector('p') &&
    words.length < 120 &&
    !namingOf(element).words.includes('caption')
  )
    return { caption: null, credit: words };
  for (const child of element.querySelectorAll('*')) {
    if (!namingOf(child).credit) continue;
    const credit = textOf(child, 200);
    if (!credit || credit.length >= words.length) continue;
    const rest = fold(words.replace(credit, ' '));
    return { caption: rest || null, credit };
  }
  return { caption: words || null, credit: null };
}

function galleryOf(source: Element): Element | null {
  let holder = source.parentElement;
  for (let up = 0; holder && up < 6; up++, holder = holder.parentElement) {
    if (GALLERY.test(namingOf(holder).words)) return holder;
  }
  return null;
}
