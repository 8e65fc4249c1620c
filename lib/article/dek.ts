import { squash } from './dom';
import type { Metadata } from './metadata';
import { isCredit, isDated, isLabel, isLeadIn, isNotice, isPromo, isTailLine } from './phrases';
import type { Medium, Reading } from './reading';

/** The standfirst as printed, else the page's description; neither where it is among the text's first words. */
export function dekOf({ claims, media }: Reading, meta: Metadata, text: string): string | null {
  const { standfirst } = claims;
  const printed = standfirst && !isBesideHeadline(standfirst, meta, media) ? standfirst : null;
  const description = meta.description && withoutName(meta.description, meta.siteName);
  const said =
    description &&
    !ends(text, description) &&
    !isSaidBy(text, description) &&
    !isOfSite(description, meta, text)
      ? description
      : null;
  return (
    [printed, said].find(
      (dek) => dek && dek.length >= 20 && !/\.(?:jpe?g|png)$/i.test(dek) && !opens(text, dek),
    ) ?? null
  );
}

/** "What happened. - The Outlet": search engines are shown the name at the end. */
function withoutName(said: string, siteName: string | null): string {
  const [, before, name] = /^(.{40,}?)\s[-|–—]\s([^-|–—]{2,40})$/su.exec(said) ?? [];
  return before && name && squash(name) === squash(siteName ?? '') ? before : said;
}

/** Are these the text's own first words? */
const opens = (text: string, dek: string): boolean => beginning(text, dek).includes(keyOf(dek).slice(0, 80));

/** An excerpt made by a machine may begin with a caption or a place, and then go on as the text does. */
const ends = (text: string, dek: string): boolean =>
  keyOf(dek).length >= 60 && beginning(text, dek).includes(keyOf(dek).slice(-50));

/** Where the text begins with a standfirst, the description is mostly the same in other words. */
function isSaidBy(text: string, dek: string): boolean {
  const first = text.split('\n', 1)[0]!;
  return first.length < 300 && (shareSaid(dek, first, 5) ?? 0) >= 0.7;
}

/** Where a system has nothing to say of an article, it describes the site, by its name. */
function isOfSite(dek: string, { title, siteName, outletDomain }: Metadata, text: string): boolean {
  const said = keyOf(dek).replaceAll(' ', '');
  const names = [siteName ?? '', outletDomain.split('.')[0]!].map((name) => squash(name).replaceAll(' ', ''));
  return (
    names.some((name) => name.length > 3 && said.includes(name)) &&
    (shareSaid(dek, `${title} ${text}`, 3) ?? 0) < 0.2
  );
}

/** Share of the longer words of a description that a text holds too, 0–1; null where it has fewer than `least`. */
export function shareSaid(description: string, text: string, least: number): number | null {
  const words = new Set(
    squash(description)
      .split(' ')
      .filter((word) => word.length > 3),
  );
  const said = new Set(squash(text).split(' '));
  return words.size < least ? null : [...words].filter((word) => said.has(word)).length / words.size;
}

const keyOf = (dek: string): string => squash(dek.replace(/(?:\.\.\.|…|\[…\])\s*$/, ''));
const beginning = (text: string, dek: string): string => squash(text.slice(0, 2 * dek.length + 1_000));

/** Under a headline stand bylines, dates, captions and calls to subscribe too. */
function isBesideHeadline(line: string, meta: Metadata, media: Medium[]): boolean {
  const key = squash(line);
  return (
    [isNotice, isPromo, isDated, isCredit, isTailLine, isLeadIn, isLabel].some((is) => is(line)) ||
    /(?:^|\s)(?:photo|foto|bild|image)s?: \S/i.test(line) ||
    (line.length < 90 && /(?<!\d)20\d\d(?!\d)/.test(line) && !/[.!?。]$/.test(line)) ||
    key.includes(squash(meta.title)) ||
    meta.byline.some((name) => key.slice(0, name.length + 30).includes(squash(name))) ||
    media.some(({ caption }) => caption !== null && squash(caption).startsWith(key.slice(0, 80)))
  );
}
