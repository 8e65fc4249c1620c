import type { Coverage, FurtherOffer, ServerKind } from '../../lib/coverage';
import type { Outlet } from '../../lib/outlets';
import type { Part, Problem, Result } from '../../lib/problem';
import { explain } from '../common/explain';
import { Blindspot } from '../common/Blindspot';
import { CoverageList } from './CoverageList';
import { Further } from './Further';
import { FollowOffer } from './FollowOffer';
import { RefusedList } from './RefusedList';
import { countryName, percent, plural } from '../common/format';
import { Note, PartProblem } from '../common/Notice';
import { ShareBar } from '../common/ShareBar';
import { Skeleton } from '../common/Skeleton';
import { useView } from '../common/view';
import { t } from '../common/words';

export interface CoveragePanelProps {
  coverage: Part<Coverage>;
  /** Services that could be searched beyond the feeds. */
  offers: FurtherOffer[];
  /** The outlets one click would follow; null: on their way, or this view cannot follow any. */
  suggested: Outlet[] | null;
  /** Why following or allowing did not work. */
  trouble: Problem | null;
  /** Follow the suggested outlets. Called straight from the click, so that a permission may be asked for. */
  onFollow: (() => void) | null;
  /** Ask for the hosts whose feeds may not be loaded yet; straight from the click as well. */
  onAllow: ((hosts: string[]) => void) | null;
  onOpen: (url: string) => void;
  /** "Not the same story", or that word taken back. */
  onJudge: (url: string, apart: boolean) => Promise<Problem | null>;
  onSearch: (kind: ServerKind) => Promise<Result<{ found: number }>>;
  /** Hold the headlines against each other, on a page of their own. */
  onCompare: () => void;
  onRetry: () => void;
}

/** How other outlets tell the same story, from the feeds that are followed. */
export function CoveragePanel(props: CoveragePanelProps) {
  const { coverage, onRetry } = props;
  return (
    <section class="part coverage" aria-labelledby="coverage-title" aria-busy={coverage === 'waiting'}>
      <h2 id="coverage-title" class="eyebrow">
        {t('coverage.title')}
      </h2>
      {coverage === 'waiting' ? (
        <Skeleton lines={5} label={t('coverage.waiting')} />
      ) : coverage.ok ? (
        <>
          <Panel {...props} coverage={coverage.value} />
          <Further offers={props.offers} onSearch={({ kind }) => props.onSearch(kind)} />
          {props.trouble && <Note tone="alert">{explain(props.trouble)}</Note>}
        </>
      ) : (
        <PartProblem problem={coverage.problem} onRetry={onRetry} />
      )}
    </section>
  );
}

function Panel({
  coverage,
  suggested,
  onFollow,
  onAllow,
  onOpen,
  onJudge,
  onCompare,
}: Omit<CoveragePanelProps, 'coverage'> & { coverage: Coverage }) {
  const { locale } = useView();
  const { story, searched, silent, outletCount } = coverage;
  if (searched.followed === 0 && story.length === 0) {
    return <FollowOffer suggested={suggested} onFollow={onFollow} />;
  }
  return (
    <>
      {story.length > 0 ? (
        <>
          <p class="coverage-count">{plural('coverage.told', outletCount, locale)}</p>
          <ShareBar shares={coverage.biasShares} />
          <Countries shares={coverage.countryShares} />
          {coverage.blindspot && <Blindspot blindspot={coverage.blindspot} />}
          <button type="button" class="button compare-button" onClick={onCompare}>
            {t('explore.compare')}
          </button>
          <CoverageList items={story} onOpen={onOpen} onJudge={onJudge} />
        </>
      ) : (
        <Nobody coverage={coverage} />
      )}
      <RefusedList items={coverage.refused} onTakeBack={(url) => onJudge(url, false)} />
      <Silent silent={silent} onAllow={onAllow} />
    </>
  );
}

/** Why the list is empty: nobody told it, nobody was asked yet, or nobody could be asked. */
function Nobody({ coverage: { searched, silent } }: { coverage: Coverage }) {
  const { locale } = useView();
  if (searched.outlets === 0 && silent.length > 0) return null; // said below, with the reasons
  return (
    <p class="coverage-none">
      {searched.outlets === 0 ? t('coverage.firstLoad') : plural('coverage.nobody', searched.outlets, locale)}
    </p>
  );
}

function Countries({ shares }: { shares: Coverage['countryShares'] }) {
  const { locale } = useView();
  const places = Object.entries(shares).sort(([, a], [, b]) => b - a);
  if (places.length < 2) return null;
  return (
    <p class="countries">
      {places.map(([code, share], at) => [
        at > 0 && '\u00a0· ',
        <span key={code}>
          {code === '' ? t('outlet.countryUnknown') : countryName(code, locale)} {percent(share, locale)}
        </span>,
      ])}
    </p>
  );
}

const MOST_REASONS = 5;

interface SilentProps {
  silent: Coverage['silent'];
  onAllow: CoveragePanelProps['onAllow'];
}

/** Followed outlets that could not be asked: they neither told the story nor kept silent about it. */
function Silent({ silent, onAllow }: SilentProps) {
  const { locale } = useView();
  if (silent.length === 0) return null;
  const many = silent.length > MOST_REASONS; // then the names, and the reasons on request
  const hosts = [...new Set(silent.flatMap(({ problem }) => missingHost(problem)))];
  return (
    <Note tone="alert">
      <details open={!many}>
        <summary>
          {plural('coverage.silent', silent.length, locale)}
          {many && ` ${silent.map(({ name }) => name).join(', ')}`}
        </summary>
        <ul class="plain silent">
          {silent.map(({ domain, name, problem }) => (
            <li key={domain}>
              <b>
                <bdi>{name}</bdi>
              </b>{' '}
              {explain(problem, hosts.length > 0 && onAllow !== null)}
            </li>
          ))}
        </ul>
      </details>
      {hosts.length > 0 && onAllow && (
        <button
          type="button"
          class="button"
          onClick={() => {
            onAllow(hosts);
          }}
        >
          {plural('coverage.allow', hosts.length, locale)}
        </button>
      )}
    </Note>
  );
}

const missingHost = (problem: Problem): string[] =>
  problem.code === 'permission-missing' ? [problem.host] : [];
