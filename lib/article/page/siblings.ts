import { squash, textOf } from '../dom';

/**
 * Whole articles that stand beside the one being read, as on pages that load the next one below: each has its own
 * headline. Nothing is left out unless one of them clearly is the page's own.
 */
export function otherArticles(page: Document): Set<Element> {
  const all = [...page.querySelectorAll('article,.hentry,.type-post')].slice(0, MAX_ARTICLES);
  const outer = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  if (outer.length < 2) return new Set();
  const title = squash(page.title.slice(0, 1_000));
  const headed = outer
    .map((element) => ({ element, headline: headlineOf(element) }))
    .filter(({ headline }) => headline.length > 8);
  const own =
    inView(headed.map(({ element }) => element)) ??
    longest(headed.filter(({ headline }) => title.includes(headline)).map(({ element }) => element));
  if (!own) return new Set();
  const length = lengthOf(own);
  return new Set(
    headed
      .map(({ element }) => element)
      .filter((element) => element !== own && lengthOf(element) <= 20 * length),
  );
}

/** A teaser of the article itself repeats its headline too. */
function longest(articles: Element[]): Element | null {
  return articles.reduce<Element | null>(
    (best, one) => (best && lengthOf(best) >= lengthOf(one) ? best : one),
    null,
  );
}

const MAX_ARTICLES = 120;

function lengthOf(article: Element): number {
  let length = 0;
  const paragraphs = article.getElementsByTagName('p');
  for (let i = 0; i < paragraphs.length && i < 300; i++) length += (paragraphs[i]!.textContent ?? '').length;
  return length;
}

function headlineOf(article: Element): string {
  const heading = article.querySelector('h1') ?? article.querySelector('h2,h3,.entry-title');
  return heading ? squash(textOf(heading, 300)) : '';
}

/** On a page scrolled far down: the article that fills the middle of the window. */
function inView(articles: Element[]): Element | null {
  const view = articles[0]?.ownerDocument.defaultView;
  if (!view || view.scrollY < view.innerHeight) return null;
  const middle = view.innerHeight / 2;
  const seen = articles.find((article) => {
    const { top, bottom } = article.getBoundingClientRect();
    return top <= middle && bottom >= middle;
  });
  return seen && seen.getBoundingClientRect().height > view.innerHeight / 2 ? seen : null;
}
