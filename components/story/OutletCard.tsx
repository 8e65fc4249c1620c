import type { ComponentChildren } from 'preact';
import type { BiasSummary, Outlet, Rating } from '../../lib/outlets';
import type { Part } from '../../lib/problem';
import {
  BIAS_WORDS,
  BIAS_ORDER,
  footingOf,
  rangeOf,
  ratingStep,
  type Footing,
  counts,
} from '../common/bias-words';
import { BiasMark, BiasScale } from '../common/BiasScale';
import { countryName, counted, percent } from '../common/format';
import { initial } from '../common/initial';
import { PartProblem } from '../common/Notice';
import { raterOf, reliabilityRater, stateWords } from '../common/raters';
import { Skeleton } from '../common/Skeleton';
import { useView } from '../common/view';

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
      {country && <p class="outlet-line">Coverage and analysis from {country}.</p>}
    </>
  );
}

function Bias({ outlet: { bias, reliability } }: { outlet: Outlet }) {
  const { locale } = useView();
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
      {(bias.ratings.length > 0 || reliability) && (
        <details class="ratings">
          <summary>
            {counted(bias.ratings.length, 'rating', 'ratings', locale)}
            {reliability && ', reliability'}
          </summary>
          <ul class="plain">
            {bias.ratings.map((rating) => (
              <RatingRow key={`${rating.source} ${rating.year} ${rating.audienceCountry}`} rating={rating} />
            ))}
            {reliability && <Reliability {...reliability} />}
          </ul>
        </details>
      )}
    </div>
  );
}

function Reliability({ score, source, year }: NonNullable<Outlet['reliability']>) {
  const { locale } = useView();
  const { name, method, link } = reliabilityRater(source);
  return (
    <RaterRow name={name} link={link} about={`${method} As of ${year}.`}>
      <b>Reliability {percent(score, locale)}</b>
    </RaterRow>
  );
}

function RatingRow({ rating }: { rating: Rating }) {
  const { locale } = useView();
  const step = ratingStep(rating);
  const { name, method, link } = raterOf(rating);
  const about = [
    method,
    rating.year !== null && `${rating.kind === 'audience' ? 'Measured' : 'As of'} ${rating.year}.`,
    rating.said && `It says: ${rating.said}.`,
    rating.aside && step !== null && `${leaning(step, rating, locale)} ${ASIDE[rating.aside]}`,
    !rating.aside && rating.label === null && step !== null && 'A score only, too weak for a label.',
  ];
  return (
    <RaterRow name={name} link={rating.link ?? link} about={about.filter(Boolean).join(' ')}>
      <BiasMark bias={step === null ? 'unrated' : (BIAS_ORDER[step] ?? 'unrated')} />
    </RaterRow>
  );
}

interface RaterRowProps {
  name: string;
  link: string | null;
  about: string;
  /** What the source says of this outlet. */
  children: ComponentChildren;
}

/** One source: who it is, what it says, when and how it was found out. */
function RaterRow({ name, link, about, children }: RaterRowProps) {
  return (
    <li>
      <p class="rater">
        {link && /^https?:\/\//i.test(link) ? (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
        {children}
      </p>
      <p class="muted">{about}</p>
    </li>
  );
}

/** What a rating that does not count says, in the words that fit it: of the audience, not of the outlet. */
function leaning(step: number, { audienceCountry }: Rating, locale: string): string {
  const who = audienceCountry ? `readers in ${countryName(audienceCountry, locale)}` : 'its readers';
  if (step === 2) return `In the center among ${who}.`;
  return `Leans ${step < 2 ? 'left' : 'right'} among ${who}.`;
}

const ASIDE: Record<NonNullable<Rating['aside']>, string> = {
  'audience-abroad': 'Does not count: an audience abroad says little of an outlet at home.',
  'local-audience': 'Does not count: it shows where the town stands, not the paper.',
};

function footingWords(footing: Footing, { ratings: all, spread }: BiasSummary): string {
  const ratings = all.filter(counts).length;
  switch (footing) {
    case 'unrated':
      if (ratings > 0) return 'The ratings do not carry a label.';
      return all.length > 0 ? 'Measured only where it does not count.' : 'Nobody we know of has rated it.';
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

const SCOPES = { local: 'Local', national: 'National', international: 'International' } as const;
const TYPES = {
  newspaper: 'Newspaper',
  wire: 'News agency',
  broadcaster: 'Broadcaster',
  magazine: 'Magazine',
  digital: 'Online',
  satire: 'Satire',
} as const;
