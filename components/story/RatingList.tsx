import type { ComponentChildren } from 'preact';
import type { Outlet, Rating } from '../../lib/outlets';
import { BIAS_ORDER, ratingStep } from '../common/bias-words';
import { BiasMark } from '../common/BiasScale';
import { countryName, list, percent, plural } from '../common/format';
import { raterOf, reliabilityRater } from '../common/raters';
import { useView } from '../common/view';
import { t } from '../common/words';

export type RatingListProps = Pick<Outlet, 'bias' | 'reliability'>;

/** Everyone who rated the outlet: first who counts, then, apart and in other words, who was measured but does not. */
export function RatingList({ bias: { ratings }, reliability }: RatingListProps) {
  const { locale } = useView();
  if (ratings.length === 0 && !reliability) return null;
  const counting = ratings.filter((rating) => !rating.aside);
  const aside = ratings.length - counting.length;
  const held = [
    counting.length > 0 && plural('ratings.counting', counting.length, locale),
    aside > 0 && plural(counting.length > 0 ? 'ratings.asideToo' : 'ratings.aside', aside, locale),
    reliability && t('ratings.reliability'),
  ].filter((words) => words !== false && words !== null);
  const words = list(held, locale);
  return (
    <details class="ratings">
      <summary>{words.charAt(0).toUpperCase() + words.slice(1)}</summary>
      <ul class="plain">
        {counting.map((rating) => (
          <RatingRow key={keyOf(rating)} rating={rating} />
        ))}
        {reliability && <Reliability {...reliability} />}
      </ul>
      {ASIDES.map((kind) => (
        <Aside key={kind} kind={kind} ratings={ratings.filter((rating) => rating.aside === kind)} />
      ))}
    </details>
  );
}

const keyOf = ({ source, year, audienceCountry }: Rating) => `${source} ${year} ${audienceCountry}`;

type AsideKind = NonNullable<Rating['aside']>;
const ASIDES: readonly AsideKind[] = ['audience-abroad', 'local-audience'];
const WHY_ASIDE: Record<AsideKind, string> = {
  'audience-abroad': 'Does not count, audience abroad: it says little of an outlet at home.',
  'local-audience': 'Does not count, local outlet: it shows where the town stands, not the paper.',
};

function Aside({ kind, ratings }: { kind: AsideKind; ratings: Rating[] }) {
  if (ratings.length === 0) return null;
  return (
    <div class="aside-ratings">
      <p>{WHY_ASIDE[kind]}</p>
      <ul class="plain">
        {ratings.map((rating) => (
          <RatingRow key={keyOf(rating)} rating={rating} />
        ))}
      </ul>
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
    !rating.aside && rating.label === null && step !== null && 'A score only, too weak for a label.',
  ];
  return (
    <RaterRow name={name} link={rating.link ?? link} about={about.filter(Boolean).join(' ')}>
      {rating.aside && step !== null ? (
        <span>{leaning(step, rating, locale)}</span> // no place on the scale: it is the audience's, not the outlet's
      ) : (
        <BiasMark bias={step === null ? 'unrated' : (BIAS_ORDER[step] ?? 'unrated')} />
      )}
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
  const side = step === 2 ? 'In the center' : `Leans ${step < 2 ? 'left' : 'right'}`;
  return `${side} among ${readersOf(audienceCountry, locale)}`;
}

/** Two countries have short names that stand before a noun. */
function readersOf(country: string | null, locale: string): string {
  if (country === null) return 'its readers';
  if (country === 'US' || country === 'GB') return `${country === 'US' ? 'US' : 'UK'} readers`;
  return `readers in ${countryName(country, locale)}`;
}
