import { kindOfAddress } from './address-kind';
import { shareSaid } from './dek';
import { squash } from './dom';
import { FEW_TEASERS } from './glance';
import { endsSentence, weightOf } from './phrases';
import type { Claims, Found } from './reading';
import { typesOf, type Structured } from './structured';

type Kind = 'front' | 'video' | 'shop' | 'forum' | 'search' | 'unknown';

const ARTICLE_LENGTH = 250;
const LONG = 3_000;
/** Headlines of others, listed, are shorter, or shorter than a paragraph and without a mark at their end. */
const [SENTENCE, PARAGRAPH] = [60, 130];

/** What a page is when it is no article; null for an article. */
export function kindOf(data: Structured, found: Found[]): Kind | null {
  const { claims, article } = data;
  const lengths = proseIn(found);
  const prose = sum(lengths);
  const types = new Set(data.nodes.flatMap(typesOf));
  const holds = (...names: string[]) => names.some((name) => types.has(name));
  const ogType = data.meta.get('og:type')?.[0]?.toLowerCase() ?? '';
  const claimed = article !== null || ogType === 'article';
  const url = new URL(claims.url);
  const address = kindOfAddress(url);

  if (address === 'search' || holds('SearchResultsPage')) return 'search';
  if (!article) {
    if (isShop(data, ogType, claimed) || (address === 'shop' && !claimed)) return 'shop';
    if (holds('DiscussionForumPosting', 'QAPage') || (address === 'forum' && !claimed)) return 'forum';
    if (address === 'front' || holds('CollectionPage', 'ProfilePage') || isList(found, url, claimed))
      return 'front';
    if ((holds('VideoObject') || ogType.startsWith('video')) && prose < 3 * ARTICLE_LENGTH) return 'video';
    if (address === 'business' && !claimed) return 'unknown';
  }
  const crowded = claims.teasers > FEW_TEASERS;
  // A front is made of short pieces, however many.
  const told = sum(lengths.filter((length) => length >= 100));
  const headlined = isHeadlined(claims);
  if (crowded && !claimed && (isAlternating(found) ? !headlined : !headlined && told < LONG)) return 'front';
  const speaks = found.some(({ block }) => {
    const weight = block.kind === 'heading' ? 0 : weightOf(block.text);
    return weight >= PARAGRAPH || (weight >= SENTENCE && endsSentence(block.text));
  });
  if (
    speaks &&
    prose >= ARTICLE_LENGTH &&
    (claimed || !crowded || told >= (headlined ? 2 : 4) * ARTICLE_LENGTH)
  )
    return null;
  if (speaks && prose >= ARTICLE_LENGTH / 2 && article) return null;
  return crowded ? 'front' : 'unknown';
}

/** The weight of each paragraph and quotation. */
const proseIn = (found: Found[]): number[] =>
  found.flatMap(({ block }) =>
    block.kind === 'paragraph' || block.kind === 'quote' ? [weightOf(block.text)] : [],
  );

/** Enough to be read, whatever the page is. */
export const hasProse = (found: Found[]): boolean => sum(proseIn(found)) >= ARTICLE_LENGTH / 2;

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Something is sold here. A test of a product names it too, but as an article, and with what it says of it. */
function isShop({ nodes, meta }: Structured, ogType: string, claimed: boolean): boolean {
  if (/^(?:og:)?product/.test(ogType)) return true;
  const things = nodes.filter((node) => typesOf(node).some((type) => /^Product(?:Group)?$/.test(type)));
  if (claimed) return things.some((thing) => thing.offers !== undefined && thing.review === undefined);
  return things.length > 0 || ['product', 'og'].some((name) => meta.has(`${name}:price:amount`));
}

/**
 * Headings that lead elsewhere on the site, a few lines under each and no article before the first; or text that is
 * links in good part.
 */
function isList(found: Found[], { host }: URL, claimed: boolean): boolean {
  const leads = ({ block, linkShare }: Found) =>
    block.kind === 'heading' &&
    linkShare > 0.8 &&
    block.runs.some(({ href }) => href && new URL(href).host === host);
  const heads = found.filter(leads).length;
  const first = found.findIndex(leads);
  const [before, under] = [lengthOf(found.slice(0, first)), lengthOf(found.slice(first)) / heads];
  const paragraphs = found.filter(({ block }) => block.kind === 'paragraph').length;
  if (heads >= 3 && paragraphs <= 6 * heads && before <= 4 * under) return true;
  const linked = sum(found.map(({ block, linkShare }) => block.text.length * linkShare));
  return !claimed && linked > 0.25 * lengthOf(found);
}

const lengthOf = (found: Found[]): number => sum(found.map(({ block }) => block.text.length));

/** As many headings as paragraphs, or nearly: each opens another story. */
function isAlternating(found: Found[]): boolean {
  const count = (kind: string) => found.filter(({ block }) => block.kind === kind).length;
  return count('heading') >= 6 && count('paragraph') <= 1.5 * count('heading');
}

/** Does the page's title say what a first heading of the length of a headline says? */
const isHeadlined = ({ title, heads }: Claims): boolean =>
  heads.some(
    (head) =>
      (head.length >= 12 && squash(title).includes(squash(head))) || (shareSaid(head, title, 4) ?? 0) >= 0.5,
  );
