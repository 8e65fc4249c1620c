import { fold, imageAddress } from '../dom';
import type { Picture } from '../reading';

/** Where lazy loaders keep the address the picture will have. */
const LAZY_SOURCES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-img-src',
  'data-image',
  'data-hi-res-src',
  'data-full-src',
  'data-large-file',
  'data-url',
];
const LAZY_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-sizes-srcset'];

/** Stand-ins, counters and ornaments: never a picture of the article. */
const NO_PICTURE =
  /(?:^data:|^#|placeholder|spacer|pixel|blank\.|transparent|1x1|1px|adserver|loading\.|lazyload|gravatar|\/avatars?\/|\/emoji\/|\/icons?\/|\/ico[_-]|[_-]icons?\.(?:png|gif)|logo(?:[^/]*\.(?:svg|png)|$)|sprite|tracking|doubleclick|\.svg(?:$|\?))/i;

const SMALL = 90; // CSS pixels: icons, avatars and tracking dots are under it on either side

/** The picture an `img` (or `amp-img`) will show once loaded. */
export function pictureOf(image: Element, base: string): Picture | null {
  const src = sourceOf(image, base);
  if (!src) return null;
  const width = sizeOf(image, 'width');
  const height = sizeOf(image, 'height');
  const { naturalWidth: loaded } = image as HTMLImageElement;
  // What has loaded tells, unless it only holds the place of what is to come.
  const shown =
    loaded > 1 && !image.getAttributeNames().some((name) => /^data-|srcset/.test(name)) ? loaded : null;
  if ([width, height, shown].some((size) => size !== null && size < SMALL)) return null;
  return { src, alt: fold((image.getAttribute('alt') ?? '').slice(0, 600)).slice(0, 500), width, height };
}

function sourceOf(image: Element, base: string): string | null {
  const plain = image.getAttribute('src');
  const addresses = [
    plain && !NO_PICTURE.test(plain) ? plain : null,
    ...LAZY_SOURCES.map((name) => image.getAttribute(name)),
    ...LAZY_SETS.map((name) => widestOf(image.getAttribute(name))),
    ...sourcesBeside(image),
  ];
  for (const address of addresses) {
    const one = address && /\s[\d.]+[wx](?:,|$)/.test(address) ? widestOf(address) : address;
    if (!one || one.length > 2_000 || NO_PICTURE.test(one)) continue;
    const absolute = imageAddress(one, base);
    if (absolute) return absolute;
  }
  return null;
}

/** `picture` keeps the real files in its `source` children. */
function sourcesBeside(image: Element): (string | null)[] {
  const parent = image.parentElement;
  if (parent?.localName !== 'picture') return [];
  return [...parent.children]
    .slice(0, 20)
    .flatMap((child) =>
      child.localName === 'source'
        ? ['srcset', 'data-srcset'].map((name) => widestOf(child.getAttribute(name)))
        : [],
    );
}

/** The widest candidate of a `srcset`, among at most forty. Addresses may hold commas; white space ends them. */
function widestOf(set: string | null): string | null {
  if (!set || set.length > 8_000) return null;
  let best: string | null = null;
  let bestSize = -1;
  const words = set.trim().split(/\s+/).slice(0, 80);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.replace(/^,+|,+$/g, '');
    if (!word || /^[\d.]+[wx]$/.test(word)) continue;
    const size = Number.parseFloat(words[i + 1] ?? '') || 0;
    if (size > bestSize) [best, bestSize] = [word, size];
  }
  return best;
}

function sizeOf(image: Element, name: 'width' | 'height'): number | null {
  const value = image.getAttribute(name);
  const size = value && /^\s*\d{1,5}(?:\.\d+)?(?:px)?\s*$/.test(value) ? Number.parseFloat(value) : 0;
  return size > 1 ? Math.round(size) : null;
}
