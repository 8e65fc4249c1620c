import type { Article } from '../../lib/article';
import type { Coverage } from '../../lib/coverage';
import type { Narrative, Passage } from '../../lib/narrative';
import type { Outlet } from '../../lib/outlets';
import type { Receipt } from '../../lib/receipt';
import type { Highlighted } from '../../lib/taking';

/** All there is to take along of a story; null: it is not known, and left out. */
export interface TakeSource {
  article: Article;
  outlet: Outlet | null;
  narrative: Narrative | null;
  coverage: Coverage | null;
  receipt: Receipt | null;
  highlights: Highlighted[];
}

export const outletNameOf = ({ article, outlet }: TakeSource): string =>
  outlet?.name ?? article.siteName ?? article.outletDomain;

/** Of a passage's place in the packet. */
export const passageId = ({ block, start, end }: Passage): string => `p-${block}-${start}-${end}`;
