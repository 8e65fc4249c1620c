/**
 * Whether a page looks like an article, by a look short enough to be taken on every page of a site: nothing is copied,
 * laid out or parsed. It tells fronts from articles as the whole reading does (`kindOf`), by what can be seen of its
 * evidence, and errs towards yes; the whole reading has the last word.
 * @returns false too where an overlay would be in the way: pages that ask for a password or a card, or hold a form,
 *   and while the reader is typing
 */
export function glance(page: Document, address: URL): boolean {
  const path = address.pathname.replace(/\/+$|\/index\.\w+$/, '').toLowerCase();
  if (path === '' || BUSINESS.test(path)) return false;
  const claimed = claims(page);
  return proseIn(page, claimed) >= (claimed ? 250 : 800) && !inTheWay(page);
}

const BUSINESS =
  /\/(log-?in|sign-?(in|up)|register|account|check-?out|cart|basket|payment|pay|subscribe|search|suche|recherche|buscar|busca|ricerca|zoeken|sok)(\/|$)/;
const PAYMENT =
  '[autocomplete*="cc-"],iframe[src*="stripe.com"],iframe[src*="paypal.com"],iframe[src*="adyen.com"]';
const TYPED =
  'input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=number],input[type=date],textarea,select';
/** A letter to subscribe to and a box for comments are no form to fill in. */
const MOST_FIELDS = 7;
const MOST_LOOKED_AT = 60;

function inTheWay(page: Document): boolean {
  if (page.activeElement?.matches('input,textarea,select,[contenteditable]')) return true;
  if (page.querySelector(PAYMENT)) return true;
  if (seen(page.querySelectorAll('input[type=password]')) > 0) return true; // many sites hold a hidden one
  return seen(page.querySelectorAll(TYPED)) > MOST_FIELDS;
}

function seen(elements: NodeListOf<Element>): number {
  let count = 0;
  for (let i = 0; i < elements.length && i < MOST_LOOKED_AT; i++) if (elements[i]!.checkVisibility()) count++;
  return count;
}

/** Does the page say of itself that it is an article? */
function claims(page: Document): boolean {
  if (page.querySelector('meta[property="og:type" i][content="article" i],[itemprop~="articleBody"]'))
    return true;
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  for (let i = 0; i < scripts.length && i < 10; i++)
    if (
      /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"\w{0,30}(Article|BlogPosting)"/.test(
        scripts[i]!.textContent!.slice(0, 60_000),
      )
    )
      return true;
  return false;
}

const MOST_PARAGRAPHS = 400;
const ENOUGH = 1_000;

/**
 * Characters of prose under the element that holds most of it. On a front each teaser has a box of its own, so that
 * only a page that claims to be an article is given what stands up to three boxes deep.
 */
function proseIn(page: Document, claimed: boolean): number {
  const dense = /^(ja|zh|ko)/i.test(page.documentElement.lang); // as much is said in a third of the letters
  const held = new Map<Element, number>();
  let most = 0;
  const paragraphs = page.getElementsByTagName('p');
  for (let i = 0; i < paragraphs.length && i < MOST_PARAGRAPHS && most < ENOUGH; i++) {
    const paragraph = paragraphs[i]!;
    const length = paragraph.textContent.trim().length * (dense ? 3 : 1);
    if (length < 60 || paragraph.closest('a,nav,footer,form,dialog')) continue;
    let holder = paragraph.parentElement;
    for (let up = claimed ? 3 : 1; holder && up > 0; up--, holder = holder.parentElement) {
      const sum = (held.get(holder) ?? 0) + length;
      held.set(holder, sum);
      if (sum > most) most = sum;
    }
  }
  if (most > 0 || !claimed) return most;
  // Some lay their paragraphs out with line breaks alone.
  const body = page.querySelector('[itemprop~="articleBody"],article');
  return body && body.getElementsByTagName('a').length < 20 ? body.textContent.trim().length / 4 : 0;
}

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
