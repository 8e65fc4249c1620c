import { kindOfAddress } from './address-kind';

/**
 * Whether a page looks like an article, by a look short enough to be taken on every page of a site: nothing is copied,
 * laid out or parsed. It tells fronts from articles as the whole reading does (`kindOf`), by what can be seen of its
 * evidence, and errs towards yes; the whole reading has the last word.
 * @returns false too where an overlay would be in the way: pages that ask for a password or a card, or hold a form with
 *   hardly an article beside it, and while the reader is typing
 */
export function glance(page: Document, address: URL): boolean {
  const kind = kindOfAddress(address);
  if (kind === 'front' || kind === 'search' || kind === 'business') return false;
  const claim = claimOf(page);
  if (claim === 'other' || (kind !== null && claim === 'none')) return false;
  const prose = proseIn(page, claim);
  return (
    prose >= (claim === 'none' ? UNCLAIMED : CLAIMED) &&
    !isTyping(page) &&
    !page.querySelector(PAYMENT) &&
    seen(page.querySelectorAll(PASSWORD)) === 0 &&
    ((claim === 'article' && prose >= ENOUGH) || seen(page.querySelectorAll(TYPED)) <= MOST_FIELDS)
  );
}

/** Characters of prose that make an article of a page: of one that claims to be one, of others, and beyond doubt. */
const [CLAIMED, UNCLAIMED, ENOUGH] = [250, 800, 1_000];

const PAYMENT =
  '[autocomplete*="cc-"],iframe[src*="stripe.com"],iframe[src*="paypal.com"],iframe[src*="adyen.com"]';
/** Many sites hold a hidden one, or one for whoever has an account, at the edge of each page. */
const PASSWORD = 'input[type=password]:not(:is(header,nav,footer,aside) *)';
const TYPED =
  'input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=number],input[type=date],textarea,select';
/** A letter to subscribe to and a box for comments are no form to fill in. */
const MOST_FIELDS = 7;
const MOST_LOOKED_AT = 60;

/** A field that was given the focus by the page itself, and still holds what the page put there, is not typed in. */
function isTyping(page: Document): boolean {
  const field = page.activeElement;
  if (!field?.matches('input,textarea,select,[contenteditable]')) return false;
  const { value, defaultValue } = field as HTMLInputElement;
  return !field.matches('[autofocus]') || value !== defaultValue;
}

function seen(elements: NodeListOf<Element>): number {
  let count = 0;
  for (let i = 0; i < elements.length && i < MOST_LOOKED_AT; i++) if (elements[i]!.checkVisibility()) count++;
  return count;
}

/** `weak`: by a word that many systems print on each of their pages. */
type Claim = 'article' | 'weak' | 'other' | 'none';

/** What the page says of itself. */
function claimOf(page: Document): Claim {
  if (page.querySelector('[itemprop~="articleBody"]')) return 'article';
  let sold = false;
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  for (let i = 0; i < scripts.length && i < 10; i++) {
    const data = scripts[i]!.textContent!.slice(0, 60_000);
    if (/"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"\w{0,30}(Article|BlogPosting)"/.test(data)) return 'article';
    sold ||= OTHER.test(data) && !/"review"/.test(data);
  }
  const type = page.querySelector('meta[property="og:type" i]')?.getAttribute('content') ?? '';
  if (sold || /product|video|profile/i.test(type) || page.querySelector(OTHER_PARTS)) return 'other';
  return /^article$/i.test(type) ? 'weak' : 'none';
}

const OTHER =
  /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(Product|ProductGroup|DiscussionForumPosting|QAPage|CollectionPage|ProfilePage|SearchResultsPage)"/;
const OTHER_PARTS =
  'meta[property$="price:amount"],[itemtype$="/Product"],[itemtype$="/QAPage"],[itemtype$="/DiscussionForumPosting"]';

const MOST_PARAGRAPHS = 400;
/** Linked headings beyond this crowd a page. */
export const FEW_TEASERS = 12;

/**
 * Characters of prose under the element that holds most of it. On a front each teaser has a box of its own, or its
 * linked heading right above it, so that only a page that claims to be an article is given what stands up to four
 * boxes deep.
 */
function proseIn(page: Document, claim: Claim): number {
  const dense = /^(ja|zh|ko)/i.test(page.documentElement.lang) ? 3 : 1; // as much is said in a third of the letters
  const claimed =
    claim === 'article' ||
    (claim === 'weak' && page.querySelectorAll('h2>a,h3>a,a>h2,a>h3').length <= FEW_TEASERS);
  const held = new Map<Element, number>();
  let most = 0;
  const hold = (length: number, from: Element | null, up: number) => {
    for (let holder = from; holder && up > 0; up--, holder = holder.parentElement) {
      const sum = (held.get(holder) ?? 0) + length;
      held.set(holder, sum);
      if (sum > most) most = sum;
    }
  };
  const paragraphs = page.getElementsByTagName('p');
  for (let i = 0; i < paragraphs.length && i < MOST_PARAGRAPHS && most < ENOUGH; i++) {
    const paragraph = paragraphs[i]!;
    const length = paragraph.textContent.trim().length * dense;
    if (length < 60 || paragraph.closest(`form,${BESIDE}`)) continue;
    if (!claimed && paragraph.previousElementSibling?.matches('h2:has(a),h3:has(a)')) continue;
    hold(length, paragraph.parentElement, claimed ? 4 : 1);
  }
  if (most >= (claimed ? CLAIMED : UNCLAIMED)) return most;
  // Some lay their paragraphs out with line breaks, or boxes of other names.
  const texts = page.createTreeWalker(page.querySelector('main,article') ?? page.body, 4);
  for (let i = 0; i < MOST_TEXTS && most < ENOUGH && texts.nextNode(); i++) {
    const text = texts.currentNode as Text;
    const length = text.data.trim().length * dense;
    const box = text.parentElement!;
    if (length >= 60 && !box.closest(`script,style,${BESIDE}`)) hold(length, box, claimed ? 5 : 1);
  }
  return most;
}

const BESIDE = 'a,nav,footer,dialog';
const MOST_TEXTS = 4_000;

/**
 * Compound selectors of elements by which sites mark the body of an article. Chromium looks for them itself and tells
 * us nothing, so that it takes no permission for any site. It sees displayed elements only: nothing in a page's head.
 */
export const ARTICLE_MARKS = [
  '[itemprop~="articleBody"]',
  '[class*="article-body"]',
  '[class*="article__body"]',
  '[class*="articleBody"]',
  '[class*="ArticleBody"]',
  '[class*="article-content"]',
  '[class*="article-text"]',
  '[class*="story-body"]',
  '[class*="entry-content"]',
  '[data-testid*="article-body"]',
  'body[class*="single-post"]',
];
