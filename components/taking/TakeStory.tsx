import type { Article } from '../../lib/article';
import type { Coverage } from '../../lib/coverage';
import type { Narrative } from '../../lib/narrative';
import type { Outlet } from '../../lib/outlets';
import type { Part } from '../../lib/problem';
import type { Receipt } from '../../lib/receipt';
import type { Highlighted } from '../../lib/taking';
import { ViewContext, type View } from '../common/view';
import { TakePanel, type TakePanelProps } from './TakePanel';

export interface TakeStoryProps extends Omit<TakePanelProps, 'source'> {
  view: View;
  parts: {
    article: Part<Article>;
    outlet: Part<Outlet>;
    narrative: Part<Narrative>;
    coverage: Part<Coverage>;
    receipt: Receipt | null;
  };
  highlights?: Highlighted[];
}

/** The panel for a story as far as it has arrived. */
export function TakeStory({ view, parts, highlights = [], ...deeds }: TakeStoryProps) {
  const article = arrived(parts.article);
  if (!article) return null;
  const source = {
    article,
    outlet: arrived(parts.outlet),
    narrative: arrived(parts.narrative),
    coverage: arrived(parts.coverage),
    receipt: parts.receipt,
    highlights,
  };
  return (
    <ViewContext.Provider value={view}>
      <TakePanel source={source} {...deeds} />
    </ViewContext.Provider>
  );
}

const arrived = <T,>(part: Part<T>): T | null => (part !== 'waiting' && part.ok ? part.value : null);
