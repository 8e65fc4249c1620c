import type { Article } from '../../lib/article';
import { createNarrator, type Narrative } from '../../lib/narrative';
import type { Handlers } from '../../lib/platform/messages';
import { getSettings } from '../../lib/platform/settings';
import { ok } from '../../lib/problem';
import { bundled, once } from './opened';
import { onArticle } from './subject';

export const narrativeHandlers: Pick<Handlers, 'narrative/tell'> = {
  'narrative/tell': onArticle(async ({ article }) => ok(await tell(article))),
};

const narrator = once(async () => createNarrator(await bundled('/narrative.bin')));

/** An article as the embedded engine tells it, in the length of the settings. */
export async function tell(article: Article): Promise<Narrative> {
  const [{ narrativeLength: length }, open] = await Promise.all([getSettings(), narrator()]);
  return open.tell(article, { length });
}
