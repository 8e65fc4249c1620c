import type { Tellings } from '../../components/compare/ComparePage';
import type { FirstReport, StoryCard, StoryItem } from '../../lib/coverage';
import { briefOf } from '../../lib/outlets';
import { recallArticle } from '../../lib/platform/articles';
import { send } from '../../lib/platform/messages';
import { ok, type Result } from '../../lib/problem';

/** A story of today, from all sides. */
export function tellingsOf(story: StoryCard): Tellings {
  const first = new Map<string, FirstReport>();
  const inOrder = [...story.items].sort((a, b) => a.item.publishedAt - b.item.publishedAt);
  for (const { item, outlet } of inOrder)
    if (!first.has(outlet.domain))
      first.set(outlet.domain, { outlet, title: item.title, url: item.url, at: item.publishedAt });
  return { ...story, timeline: [...first.values()] };
}

/** The story of the article in a tab, that article included; null when the tab has none any more. */
export async function tellingsOfTab(tabId: number): Promise<Result<Tellings | null>> {
  const article = await recallArticle(tabId);
  if (!article) return ok(null);
  const [coverage, outlet] = await Promise.all([
    send('coverage/find', { tabId }),
    send('outlet/describe', { tabId }),
  ]);
  if (!coverage.ok) return coverage;
  const { title, canonicalUrl: url, language, publishedAt, outletDomain } = article;
  const own: StoryItem[] = outlet.ok
    ? [
        {
          item: {
            id: 'own',
            outletDomain,
            url,
            title,
            language,
            summary: '',
            publishedAt: publishedAt ?? Date.now(),
            image: null,
          },
          outlet: briefOf(outlet.value),
          copies: 0,
        },
      ]
    : [];
  return ok({ ...coverage.value, headline: title, language, items: [...own, ...coverage.value.story] });
}
