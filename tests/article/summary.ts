import type { Article, Block } from '../../lib/article';
import type { Problem, Result } from '../../lib/problem';

export type Summary = ReturnType<typeof summaryOf> | { problem: Problem };

/** What an expectation file holds of a result: every judgement, each block as one line. */
function summaryOf(article: Article) {
  const { blocks, title, dek, byline, section, topic, language, direction, access } = article;
  return {
    title,
    dek,
    byline,
    publishedAt: moment(article.publishedAt),
    modifiedAt: moment(article.modifiedAt),
    siteName: article.siteName,
    section,
    topic,
    language,
    direction,
    access,
    canonicalUrl: article.canonicalUrl,
    outletDomain: article.outletDomain,
    leadImage: article.leadImage,
    blocks: blocks.map(lineOf),
  };
}

export const outcomeOf = (result: Result<Article>): Summary =>
  result.ok ? summaryOf(result.value) : { problem: result.problem };

const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function lineOf(block: Block): string {
  switch (block.kind) {
    case 'image':
      return `image: ${block.src} | ${block.caption ?? ''} | ${block.credit ?? ''}`;
    case 'gallery':
      return `gallery: ${block.images.map((image) => `${image.src} | ${image.caption ?? ''}`).join(' ; ')}`;
    case 'embed':
      return `embed: ${block.href} | ${block.label}`;
    case 'entry':
      return `entry: ${moment(block.publishedAt) ?? ''} | ${block.text}`;
    case 'heading':
      return `heading ${block.level}: ${block.text}`;
    default:
      return `${block.kind}: ${block.text}`;
  }
}
