import type { Blindspot as Silence, FirstReport, StoryItem, Wire } from '../../lib/coverage';
import type { BiasOrUnrated } from '../../lib/outlets';
import type { Part } from '../../lib/problem';
import { Blindspot } from '../common/Blindspot';
import { number, plural } from '../common/format';
import { Note, PartProblem } from '../common/Notice';
import { ShareBar } from '../common/ShareBar';
import { Skeleton } from '../common/Skeleton';
import { useView } from '../common/view';
import { t } from '../common/words';
import { Wordmark } from '../common/Wordmark';
import { CompareColumns } from './CompareColumns';
import { Timeline } from './Timeline';

/** A story as it is told from all sides. */
export interface Tellings {
  headline: string;
  /** BCP-47. */
  language: string | null;
  items: StoryItem[];
  timeline: FirstReport[];
  outletCount: number;
  biasShares: Record<BiasOrUnrated, number>;
  blindspot: Silence | null;
  wire: Wire | null;
}

export interface ComparePageProps {
  /** null: looked for and gone. */
  tellings: Part<Tellings | null>;
  onBack: () => void;
  onRetry: () => void;
}

/** One story's headlines side by side, and who told it when. */
export function ComparePage({ tellings, onBack, onRetry }: ComparePageProps) {
  return (
    <div class="page compare">
      <header class="page-head">
        <Wordmark />
        <button type="button" class="button quiet" onClick={onBack}>
          {t('compare.back')}
        </button>
      </header>
      <main aria-busy={tellings === 'waiting'}>
        {tellings === 'waiting' ? (
          <>
            <h1>{t('compare.title')}</h1>
            <Skeleton lines={8} label={t('compare.waiting')} />
          </>
        ) : !tellings.ok ? (
          <>
            <h1>{t('compare.title')}</h1>
            <PartProblem problem={tellings.problem} onRetry={onRetry} />
          </>
        ) : tellings.value === null ? (
          <>
            <h1>{t('compare.title')}</h1>
            <Note>
              <p>{t('compare.gone')}</p>
            </Note>
          </>
        ) : (
          <Told tellings={tellings.value} />
        )}
      </main>
    </div>
  );
}

function Told({ tellings }: { tellings: Tellings }) {
  const { locale } = useView();
  const { headline, language, items, wire, blindspot } = tellings;
  return (
    <>
      <p class="eyebrow">{t('compare.title')}</p>
      <h1 lang={language ?? undefined} dir="auto">
        {headline}
      </h1>
      <p class="story-told">{plural('explore.told', tellings.outletCount, locale)}</p>
      <ShareBar shares={tellings.biasShares} short />
      {blindspot && <Blindspot blindspot={blindspot} />}
      {wire && (
        <p class="compare-wire">
          {plural('compare.wire', wire.copies, locale, { texts: number(wire.independent, locale) })}
        </p>
      )}
      {items.length < 2 ? (
        <Note>
          <p>{t('compare.alone')}</p>
        </Note>
      ) : (
        <CompareColumns items={items} />
      )}
      {tellings.timeline.length > 0 && <Timeline reports={tellings.timeline} />}
    </>
  );
}
