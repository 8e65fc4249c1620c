import type { Article } from '../../lib/article';
import { fail, ok, type Result } from '../../lib/problem';
import { openHighlights, readHighlighted, type Highlighted, type TextQuote } from '../../lib/taking';
import type { Handlers, ShownMarks } from '../../lib/platform/messages';
import { markInPage } from '../../lib/platform/page-marks';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { isPrivate } from '../../lib/platform/tabs';
import { once } from './opened';
import { onArticle } from './subject';

/** What the reader marked in articles. */
export const highlightHandlers: Pick<Handlers, Extract<keyof Handlers, `highlights/${string}`>> = {
  'highlights/list': onArticle(async ({ tabId, article }) => {
    if (await isPrivate(tabId)) return ok([]); // to look would make the store where there is none yet
    return ok(await (await highlightStore()).of(article.canonicalUrl));
  }),

  'highlights/keep': onArticle(async ({ tabId, article }, ask) =>
    (await isPrivate(tabId)) ? fail({ code: 'private-window' }) : keepHighlight(article, ask),
  ),

  'highlights/drop': onArticle(async ({ article }, { id }) => ok(await dropHighlight(article, id))),

  'highlights/show': onArticle(async ({ tabId, article }, { on }, { trusted }) => {
    if (on !== null && trusted) await changeSettings((settings) => ({ ...settings, pageMarks: on }));
    return ok(await showHighlights(tabId, article));
  }),
};

export const highlightStore = once(() => openHighlights());

/** Keeps what was marked in an article, or the new note on it. What is known of the article is ours, not the page's. */
async function keepHighlight(
  article: Article,
  { id, quote, note }: { id: string | null; quote: TextQuote; note: string },
): Promise<Result<Highlighted[]>> {
  const store = await highlightStore();
  const { canonicalUrl: url, title, outletDomain } = article;
  const known = id === null ? null : (await store.of(url)).find((each) => each.id === id);
  if (known === undefined) return ok(await store.of(url)); // deleted elsewhere since
  const highlight = readHighlighted({
    id: known?.id ?? crypto.randomUUID(),
    url: url.slice(0, 4_096),
    title: title.slice(0, 1_000),
    outletDomain,
    quote: known?.quote ?? quote,
    note,
    createdAt: known?.createdAt ?? Date.now(),
  });
  if (!highlight) return fail({ code: 'unexpected', doing: 'highlights/keep' });
  await store.keep(highlight);
  return ok(await store.of(url));
}

/** Only one of this article's: a page speaks for no other. */
async function dropHighlight({ canonicalUrl }: Article, id: string): Promise<Highlighted[]> {
  const store = await highlightStore();
  if ((await store.of(canonicalUrl)).some((each) => each.id === id)) await store.drop(id);
  return store.of(canonicalUrl);
}

/**
 * Marks what was kept of an article in its page, or takes the marks away.
 * @returns how many are kept, and how many of them the page shows
 */
export async function showHighlights(tabId: number, article: Article): Promise<ShownMarks> {
  const { pageMarks: on } = await getSettings();
  if (await isPrivate(tabId)) return { kept: 0, shown: 0, on }; // to look would make the store where there is none yet
  const kept = await (await highlightStore()).of(article.canonicalUrl);
  const shown = await markInPage(tabId, on ? kept.map(({ quote }) => quote) : []);
  return { kept: kept.length, shown, on };
}
