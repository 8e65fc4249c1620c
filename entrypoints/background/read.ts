import { articleFrom, type Article } from '../../lib/article';
import type { readPage } from '../../lib/platform/tabs';
import type { Result } from '../../lib/problem';

/** What the script in a page found, as an article; see `readArticle`. */
export async function articleOn(
  reading: ReturnType<typeof readPage>,
  anyway: (url: string) => boolean | Promise<boolean>,
): Promise<Result<Article>> {
  const page = await reading;
  return page.ok ? articleFrom(page.value.found, await anyway(page.value.url)) : page;
}
