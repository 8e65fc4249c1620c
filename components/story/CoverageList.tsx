import { useState } from 'preact/hooks';
import type { CoverageItem } from '../../lib/coverage';
import type { Problem } from '../../lib/problem';
import { BIAS_ORDER, biasWord } from '../common/bias-words';
import { CoverageLink } from './CoverageLink';
import { useFirst } from '../common/first';
import { countryName, plural } from '../common/format';
import { GroupSwitch, type GroupedBy } from '../common/GroupSwitch';
import { useView } from '../common/view';
import { t } from '../common/words';

/** Links of one group shown before "show more". */
const FIRST = 3;

export interface CoverageListProps {
  items: CoverageItem[];
  onOpen: (url: string) => void;
  onJudge: (url: string, apart: boolean) => Promise<Problem | null>;
}

/** Who tells the story, by bias or by region. */
export function CoverageList({ items, onOpen, onJudge }: CoverageListProps) {
  const { locale } = useView();
  const [by, setBy] = useState<GroupedBy>('bias');
  const groups = by === 'bias' ? byBias(items) : byRegion(items, locale);
  return (
    <>
      <GroupSwitch label={t('coverage.groupBy')} by={by} onChange={setBy} />
      {groups.map((group) => (
        <Group
          key={`${by} ${group.title}`}
          {...group}
          onOpen={onOpen}
          onRefuse={(url) => onJudge(url, true)}
          showBias={by === 'region'}
        />
      ))}
    </>
  );
}

interface GroupProps {
  title: string;
  items: CoverageItem[];
  showBias: boolean;
  onOpen: (url: string) => void;
  onRefuse: (url: string) => Promise<Problem | null>;
}

function Group({ title, items, showBias, onOpen, onRefuse }: GroupProps) {
  const { locale } = useView();
  const { shown, rest, showAll } = useFirst(items, FIRST);
  return (
    <section class="coverage-group">
      <h3>
        {title} <span class="muted">{plural('count.articles', items.length, locale)}</span>
      </h3>
      <ul class="plain">
        {shown.map((item) => (
          <CoverageLink
            key={item.item.id}
            match={item}
            showBias={showBias}
            onOpen={onOpen}
            onRefuse={() => onRefuse(item.item.url)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button quiet" onClick={showAll}>
          {plural('coverage.more', rest, locale)}
        </button>
      )}
    </section>
  );
}

function byBias(items: CoverageItem[]) {
  return BIAS_ORDER.map((bias) => ({
    title: biasWord(bias),
    items: items.filter((item) => item.outlet.bias === bias),
  })).filter((group) => group.items.length > 0);
}

/** Countries with the most articles first, then by name; where no country is known, last. */
function byRegion(items: CoverageItem[], locale: string) {
  const groups = new Map<string | null, CoverageItem[]>();
  for (const item of items) {
    const { country } = item.outlet;
    groups.set(country, [...(groups.get(country) ?? []), item]);
  }
  return [...groups]
    .map(([country, of]) => ({
      known: country !== null,
      title: country === null ? t('outlet.countryUnknown') : countryName(country, locale),
      items: of,
    }))
    .sort(
      (a, b) =>
        Number(b.known) - Number(a.known) ||
        b.items.length - a.items.length ||
        a.title.localeCompare(b.title, locale),
    );
}
