import type { Article } from '../article';
import type { Coverage } from '../coverage';
import type { Narrative } from '../narrative';
import type { Outlet } from '../outlets';
import type { Result } from '../problem';
import { send, type Kind, type Reply } from './messages';

/**
 * What the popup asks before its views are there. They take the browser a tenth of a second to load, and the page can be
 * read, and told, in that time.
 */
export interface Ahead {
  article: Promise<Result<Article>>;
  /** These three fail as the article does. */
  outlet: Promise<Result<Outlet>>;
  narrative: Promise<Result<Narrative>>;
  coverage: Promise<Result<Coverage>>;
}

const shared = globalThis as { parallaxAhead?: Ahead | null };

/** Ask it; for the script that comes before all others in the popup's page. */
export function askAhead(tabId: Promise<number>): void {
  const article = tabId.then((id) => send('article/read', { tabId: id, anyway: false }));
  const about = async <K extends Kind & ('outlet/describe' | 'narrative/tell' | 'coverage/find')>(
    kind: K,
  ): Promise<Result<Reply<K>>> => {
    const read = await article;
    return read.ok ? send(kind, { tabId: await tabId }) : read;
  };
  shared.parallaxAhead = {
    article,
    outlet: about('outlet/describe'),
    narrative: about('narrative/tell'),
    coverage: about('coverage/find'),
  };
}

/** What was asked ahead, for the first who wants it; null where nothing was. */
export function takeAhead(): Ahead | null {
  const ahead = shared.parallaxAhead ?? null;
  shared.parallaxAhead = null;
  return ahead;
}
