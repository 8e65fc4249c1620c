import type { CoverageItem } from '../../lib/coverage';
import { t } from '../common/words';
import { CoverageLink } from './CoverageLink';

const MOST = 6;

export interface RelatedListProps {
  items: CoverageItem[];
  onOpen: (url: string) => void;
  /** Leave for the page of today's stories. */
  onExplore: () => void;
}

/** "You might also like": the same topic or place, another event; and the way to everything else. */
export function RelatedList({ items, onOpen, onExplore }: RelatedListProps) {
  const more = (
    <button type="button" class="button quiet explore-more" onClick={onExplore}>
      {t('related.explore')}
    </button>
  );
  if (items.length === 0) return more;
  return (
    <section class="part related" aria-labelledby="related-title">
      <h2 id="related-title" class="eyebrow">
        {t('related.title')}
      </h2>
      <ul class="plain">
        {items.slice(0, MOST).map((match) => (
          <CoverageLink key={match.item.id} match={match} showBias onOpen={onOpen} onRefuse={null} />
        ))}
      </ul>
      {more}
    </section>
  );
}
