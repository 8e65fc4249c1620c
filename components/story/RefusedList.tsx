import type { CoverageItem } from '../../lib/coverage';
import type { Problem } from '../../lib/problem';
import { plural } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';
import { JudgeButton } from './JudgeButton';

export interface RefusedListProps {
  items: CoverageItem[];
  onTakeBack: (url: string) => Promise<Problem | null>;
}

/** What the reader said is another story, so that the word can be taken back. */
export function RefusedList({ items, onTakeBack }: RefusedListProps) {
  const { locale } = useView();
  if (items.length === 0) return null;
  return (
    <details class="refused">
      <summary>{plural('coverage.refused', items.length, locale)}</summary>
      <ul class="plain">
        {items.map(({ item, outlet }) => (
          <li key={item.id}>
            <p dir="auto" lang={item.language ?? undefined}>
              {item.title} <bdi class="muted">{outlet.name}</bdi>
            </p>
            <JudgeButton
              words={t('coverage.sameAfterAll')}
              about={item.title}
              deed={() => onTakeBack(item.url)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
