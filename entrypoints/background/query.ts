import type { Article } from '../../lib/article';
import type { StoryQuery } from '../../lib/coverage';
import { describeOutlet } from '../../lib/outlets';
import { outlets } from './outlets';

/** Words of the open article that take part in the search for its story. */
export const LEAD_WORDS = 200;

/** What an article is searched by. */
export async function storyOf(article: Article): Promise<StoryQuery> {
  return queryOf(article, describeOutlet(article, await outlets()).domain);
}

export function queryOf(article: Article, outletDomain: string): StoryQuery {
  return {
    url: article.canonicalUrl,
    outletDomain,
    title: article.title,
    lead: [article.dek ?? '', article.text].join(' ').split(/\s+/u).slice(0, LEAD_WORDS).join(' ').trim(),
    publishedAt: article.publishedAt,
    language: article.language,
  };
}
