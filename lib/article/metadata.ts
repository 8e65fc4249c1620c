import { authorsOf } from './authors';
import { canonicalAddress, outletDomainOf } from './canonical';
import { modifiedOf, publishedOf, type Printed } from './dates';
import { fold, imageAddress, squash } from './dom';
import { normalTag } from './language';
import { endsSentence } from './phrases';
import type { Claims, Json } from './reading';
import { samePicture } from './same-picture';
import { isNode, listOf, metaText, resolve, stringOf, type Structured } from './structured';
import { titleOf } from './titles';
import { topicOf } from './topic';
import type { Topic } from './types';

/** All the page says about the article beside its body. */
export interface Metadata {
  canonicalUrl: string;
  outletDomain: string;
  siteName: string | null;
  title: string;
  description: string | null;
  byline: string[];
  published: Printed | null;
  modified: Printed | null;
  section: string | null;
  keywords: string[];
  topic: Topic | null;
  declaredLanguage: string | null;
  localeCountry: string | null;
  image: string | null;
  /** What the page's data says of that picture, where it is a sentence: else it is mostly the name of a file. */
  imageCaption: string | null;
}

export function metadataOf(data: Structured): Metadata {
  const canonicalUrl = canonicalAddress(data);
  const claimed = sectionOf(data);
  const siteName = siteNameOf(data, claimed);
  const title = titleOf(data, siteName);
  // Some breadcrumbs end, and some systems fill the section, with the headline.
  const section = claimed !== null && squash(claimed) === squash(title) ? null : claimed;
  const keywords = keywordsOf(data);
  const locale = normalTag(metaText(data, 'og:locale'));
  const lang = normalTag(data.claims.lang);
  const image = imageOf(data);
  return {
    canonicalUrl,
    outletDomain: outletDomainOf(canonicalUrl),
    siteName,
    title,
    description:
      metaText(data, 'og:description', 'description', 'twitter:description') ??
      stringOf(data.article?.description, 1_000),
    byline: authorsOf(data, siteName),
    published: publishedOf(data),
    modified: modifiedOf(data),
    section,
    keywords,
    topic: topicOf(section, canonicalUrl, keywords),
    declaredLanguage: lang ?? normalTag(stringOf(data.article?.inLanguage)) ?? locale,
    localeCountry: regionOf(locale) ?? regionOf(lang),
    image,
    imageCaption: image && saidOf(image, data),
  };
}

function siteNameOf(data: Structured, section: string | null): string | null {
  const publisher = resolve(listOf(data.article?.publisher)[0], data.nodes);
  const published = isNode(publisher) ? stringOf(publisher.name, 120) : stringOf(publisher, 120);
  const claims = [
    metaText(data, 'og:site_name'),
    published,
    metaText(data, 'application-name', 'apple-mobile-web-app-title'),
  ].filter((claim) => claim !== null && claim.length <= 80 && !/^https?:/.test(claim));
  // A name is better than an address, and as it is written better than as a key: "The Example", not "theexample".
  // Some name the section there.
  const named = claims.find((claim) => !DOMAIN.test(claim!) && claim !== section) ?? claims[0];
  if (!named) return titleTail(data.claims);
  const key = squash(named).replaceAll(' ', '');
  const written = claims.find(
    (claim) => claim !== named && squash(claim!).replaceAll(' ', '') === key && /\p{Lu}/u.test(claim!),
  );
  const capital = claims.find((claim) => /\p{Lu}/u.test(claim!));
  return tidyName(/\p{Lu}/u.test(named) ? named : (written ?? capital ?? named));
}

const DOMAIN = /^[\w-]{1,40}(?:\.[\w-]{1,40}){1,3}$/;

const tidyName = (name: string): string =>
  fold(
    name
      .split(/\s[|–—-]\s/, 1)[0]!
      .replace(/[®™]/g, '')
      .replace(/\s\([^()]{1,12}\)$/, ''),
  ) || name;

/** "Headline | The Site": the part that the address holds too, else the last, where it is short. */
function titleTail({ title, url }: Claims): string | null {
  const [, ...parts] = title
    .slice(0, 500)
    .split(/\s[|»–—-]{1,2}\s/)
    .map(fold);
  const { hostname } = new URL(url);
  const own = parts.find((part) => part.length > 3 && hostname.includes(part.toLowerCase()));
  const tail = own ?? parts.at(-1) ?? '';
  return tail.length > 1 && tail.length <= 40 ? tail : null;
}

function sectionOf(data: Structured): string | null {
  const claimed =
    stringOf(data.article?.articleSection, 120) ??
    metaText(
      data,
      'article:section',
      'section',
      'parsely-section',
      'cxenseparse:category',
      'sailthru.section',
    );
  if (claimed) return claimed.slice(0, 120);
  const crumbs = data.nodes.find((node) => listOf(node['@type']).includes('BreadcrumbList'));
  const names = listOf(crumbs?.itemListElement).flatMap((item) => {
    if (!isNode(item)) return [];
    const name = stringOf(item.name ?? (isNode(item.item) ? item.item.name : null), 120);
    return name ? [name] : [];
  });
  const title = squash(data.claims.title);
  return names.slice(1).find((name) => !title.includes(squash(name)) || name.length < 20) ?? null;
}

const MAX_KEYWORDS = 40;

function keywordsOf(data: Structured): string[] {
  const claimed = listOf(data.article?.keywords).flatMap((value) =>
    typeof value === 'string' ? value.split(/[,;]/) : isNode(value) ? [stringOf(value.name) ?? ''] : [],
  );
  const meta = ['news_keywords', 'keywords', 'parsely-tags'].flatMap((key) =>
    (data.meta.get(key) ?? []).flatMap((value) => value.split(/[,;]/)),
  );
  const all = [...claimed, ...(data.meta.get('article:tag') ?? []), ...(claimed.length > 0 ? [] : meta)];
  const seen = new Map<string, string>();
  for (const one of all) {
    const word = fold(one);
    if (word && word.length <= 80 && !seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word);
    if (seen.size >= MAX_KEYWORDS) break;
  }
  return [...seen.values()];
}

function regionOf(tag: string | null): string | null {
  return /-([A-Z]{2})(?:-|$)/.exec(tag ?? '')?.[1] ?? null;
}

function imageOf(data: Structured): string | null {
  const claims = [
    metaText(data, 'og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src'),
    ...listOf(data.article?.image).map(addressIn),
    stringOf(data.article?.thumbnailUrl, 2_000),
    data.claims.imageLink,
  ];
  for (const claim of claims) {
    const address = imageAddress(claim, data.claims.base);
    // Where there is no picture, some systems name the place they would keep it, a stand-in or the outlet's own mark.
    if (address && !NO_PICTURE.test(address.split('/').slice(3).join('/'))) return address;
  }
  return null;
}

const NO_PICTURE =
  /^\/*$|\/$|spaceball|blank\.|spacer|no-?preview|apple-touch-icon|[_-]default\.|(?:^|[/_-])(?:fb|og|share)[_-]logo|(?:logo|ornament)[^/]*\.(?:gif|svg)$/i;

/** Shorter, a caption names a file or whoever took the picture. */
const LEAST_SAID = 25;

function saidOf(image: string, { article, nodes, claims }: Structured): string | null {
  for (const claim of listOf(article?.image)) {
    if (!isNode(claim)) continue;
    const id = claim['@id'];
    const node = nodes.find((other) => id && other['@id'] === id && other.caption) ?? claim;
    const address = imageAddress(addressIn(node), claims.base);
    const caption = stringOf(node.caption, 500);
    if (!address || !samePicture(address, image) || !caption) continue;
    if (caption.length > LEAST_SAID && endsSentence(caption)) return caption;
  }
  return null;
}

function addressIn(value: Json): string | null {
  if (typeof value === 'string') return value;
  return isNode(value) ? stringOf(value.url ?? value.contentUrl ?? value['@id'], 2_000) : null;
}
