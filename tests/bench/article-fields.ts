import { articleOf } from '../../lib/article/article';
import { publishedOf } from '../../lib/article/dates';
import { readPage } from '../../lib/article/page/read';
import { structuredDataOf } from '../../lib/article/structured';
import type { Article } from '../../lib/article';

/**
 * An article in the scorer's fields. The scorer asks for the day printed at the newsroom, while an Article keeps the
 * instant: so reading and judging are called apart here, as the browser does. An outlet is called as the reader sees it
 * called: `outletName` knows the table.
 */
export function articleFields(
  page: Document,
  url: string,
  outletName = (article: Article) => article.siteName,
) {
  const reading = readPage(page, url);
  if (!reading.ok) return { problem: reading.problem };
  const result = articleOf(reading.value);
  if (!result.ok) return { problem: result.problem };
  const article = result.value;
  const captions = article.blocks.flatMap((block) =>
    block.kind === 'image'
      ? [block.caption]
      : block.kind === 'gallery'
        ? block.images.map(({ caption }) => caption)
        : [],
  );
  return {
    text: article.blocks
      .map((block) => block.text)
      .filter((text) => text !== '')
      .join('\n'),
    title: article.title,
    siteName: outletName(article),
    byline: article.byline,
    published: publishedOf(structuredDataOf(reading.value.claims))?.day ?? null,
    image: article.leadImage?.src ?? null,
    captions: [article.leadImage?.caption ?? null, ...captions].filter((caption) => caption !== null),
  };
}
