import type { BiasSummary, Outlet, Rating } from '../../lib/outlets';
import type { Part } from '../../lib/problem';
import { BIAS_WORDS, counts, footingOf, rangeOf, type Footing } from '../common/bias-words';
import { BiasScale } from '../common/BiasScale';
import { countryName } from '../common/format';
import { initial } from '../common/initial';
import { PartProblem } from '../common/Notice';
import { stateWords } from '../common/raters';
import { Skeleton } from '../common/Skeleton';
import { useView } from '../common/view';
import { RatingList } from './RatingList';

export interface OutletCardProps {
  outlet: Part<Outlet>;
  onRetry: () => void;
}

/** Who is speaking: name, country, bias with everyone who rated it, reliability, state control. */
export function OutletCard({ outlet, onRetry }: OutletCardProps) {
  return (
    <section class="part outlet-card" aria-labelledby="outlet-title" aria-busy={outlet === 'waiting'}>
      <h2 id="outlet-title" class="eyebrow">
        Who is speaking
      </h2>
      {outlet === 'waiting' ? (
        <Skeleton lines={4} label="Looking up the outlet" />
      ) : outlet.ok ? (
        <Card outlet={outlet.value} />
      ) : (
        <PartProblem problem={outlet.problem} onRetry={onRetry} />
      )}
    </section>
  );
}

function Card({ outlet }: { outlet: Outlet }) {
  const { locale } = useView();
  const country = outlet.country === null ? null : countryName(outlet.country, locale);
  const about = [country, outlet.scope && SCOPES[outlet.scope], outlet.type && TYPES[outlet.type]];
  const state = outlet.stateControl && stateWords(outlet.stateControl);
  return (
    <>
      <div class="outlet-who">
        <span class="outlet-mark" aria-hidden="true">
          {initial(outlet.name)}
        </span>
        <div>
          <p class="outlet-name">
            <bdi>{outlet.name}</bdi>
          </p>
          <p class="muted">{about.filter(Boolean).join(' · ') || outlet.domain}</p>
        </div>
      </div>
      {(state || outlet.origin !== 'table') && (
        <p class="badges">
          {state && (
            <span class={state.controlled ? 'badge alert' : 'badge'}>
              {state.words}, {outlet.stateControl?.year}
            </span>
          )}
          {outlet.origin === 'inferred' && <span class="badge">Not in our table: read off the page</span>}
          {outlet.origin === 'own' && <span class="badge">Added by you</span>}
        </p>
      )}
      <Bias outlet={outlet} />
      {country && <p class="outlet-line">Coverage and analysis from: {country}</p>}
    </>
  );
}

function Bias({ outlet: { bias, reliability } }: { outlet: Outlet }) {
  const footing = footingOf(bias);
  return (
    <div class="bias">
      <p class="bias-word">
        <span class="eyebrow">Bias</span>
        <b>{BIAS_WORDS[bias.label ?? 'unrated']}</b>
        <span class="muted">{footingWords(footing, bias)}</span>
      </p>
      <BiasScale
        bias={bias.label ?? 'unrated'}
        range={bias.label === null ? null : rangeOf(bias)}
        unsure={footing !== 'agreed' || bias.confidence === 'low'}
      />
      <p class="caveat">
        {bias.label === null
          ? 'Unrated is not the same as center.'
          : 'This rates the outlet, not this article.'}
      </p>
      <RatingList bias={bias} reliability={reliability} />
    </div>
  );
}

function footingWords(footing: Footing, { ratings: all, spread }: BiasSummary): string {
  const ratings = all.filter(counts).length;
  switch (footing) {
    case 'unrated':
      if (ratings > 0) return 'The ratings do not carry a label.';
      return notRated(all);
    case 'own-word':
      return 'by your own word';
    case 'single-source':
      return 'by a single source';
    case 'contested':
      return 'contested: the sources are far apart';
    case 'agreed':
      return spread ? `${ratings} sources, within one step` : `${ratings} sources agree`;
  }
}

/** Why no rating counts: none there is, or all are of an audience that says little of the outlet. */
function notRated(ratings: Rating[]): string {
  if (ratings.some((rating) => rating.aside === 'audience-abroad'))
    return 'Only an audience abroad was measured.';
  if (ratings.some((rating) => rating.aside === 'local-audience'))
    return 'Only its local audience was measured.';
  return 'Nobody we know of has rated it.';
}

const SCOPES = { local: 'Local', national: 'National', international: 'International' } as const;
const TYPES = {
  newspaper: 'Newspaper',
  wire: 'News agency',
  broadcaster: 'Broadcaster',
  magazine: 'Magazine',
  digital: 'Online',
  satire: 'Satire',
} as const;
