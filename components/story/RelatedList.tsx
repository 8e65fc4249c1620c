import type { CoverageItem } from '../../lib/coverage';
import { t } from '../common/words';
import { CoverageLink } from './CoverageLink';

const MOST = 6;

/** "You might also like": the same topic or place, another event. */
export function RelatedList({ items, onOpen }: { items: CoverageItem[]; onOpen: (url: string) => void }) {
  if (items.length === 0) return null;
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
    </section>
  );
}
