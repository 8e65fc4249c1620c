import type { ComponentChildren } from 'preact';
import type { Outlet, Rating } from '../../lib/outlets';
import { BIAS_ORDER, ratingStep } from '../common/bias-words';
import { BiasMark } from '../common/BiasScale';
import { countryInSentence, list, percent, plural } from '../common/format';
import { raterOf, reliabilityRater } from '../common/raters';
import { useView } from '../common/view';
import { fill, sentences, t, type Key } from '../common/words';

export interface RatingListProps {
  outlet: Pick<Outlet, 'name' | 'domain' | 'bias' | 'reliability'>;
  /** Where the reader's own label is set; null where it cannot be. */
  own: ComponentChildren | null;
}

/**
 * Everyone who rated the outlet: first who counts, then, apart and in other words, who was measured but does not; and
 * where else to look it up.
 */
export function RatingList({ outlet, own }: RatingListProps) {
  const { locale } = useView();
  const { bias, reliability } = outlet;
  const { ratings } = bias;
  const counting = ratings.filter((rating) => !rating.aside);
  const aside = ratings.length - counting.length;
  const held = [
    counting.length > 0 && plural('ratings.counting', counting.length, locale),
    aside > 0 && plural(counting.length > 0 ? 'ratings.asideToo' : 'ratings.aside', aside, locale),
    reliability && t('ratings.reliability'),
  ].filter((words) => words !== false && words !== null);
  if (held.length === 0) held.push(t('ratings.elsewhere'));
  if (own !== null) held.push(t('ratings.own'));
  const words = list(held, locale);
  return (
    <details class="ratings">
      <summary>{words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)}</summary>
      {bias.confidence && <p class="muted">{t(`bias.confidence.${bias.confidence}`)}</p>}
      <ul class="plain">
        {counting.map((rating) => (
          <RatingRow key={keyOf(rating)} rating={rating} />
        ))}
        {reliability && <Reliability {...reliability} />}
      </ul>
      {ASIDES.map((kind) => (
        <Aside key={kind} kind={kind} ratings={ratings.filter((rating) => rating.aside === kind)} />
      ))}
      <Elsewhere {...outlet} />
      {own}
    </details>
  );
}

const keyOf = ({ source, year, audienceCountry }: Rating) => `${source} ${year} ${audienceCountry}`;

type AsideKind = NonNullable<Rating['aside']>;
const ASIDES: readonly AsideKind[] = ['audience-abroad', 'local-audience', 'switched-off'];
const WHY_ASIDE = {
  'audience-abroad': 'ratings.why.abroad',
  'local-audience': 'ratings.why.local',
  'switched-off': 'ratings.why.switchedOff',
} as const satisfies Record<AsideKind, string>;

function Aside({ kind, ratings }: { kind: AsideKind; ratings: Rating[] }) {
  if (ratings.length === 0) return null;
  return (
    <div class="aside-ratings">
      <p>{t(WHY_ASIDE[kind])}</p>
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
    <RaterRow name={name} link={link} about={[method, t('ratings.asOf', { year })]}>
      <b>{t('ratings.reliabilityOf', { share: percent(score, locale) })}</b>
    </RaterRow>
  );
}

function RatingRow({ rating }: { rating: Rating }) {
  const { locale } = useView();
  const step = ratingStep(rating);
  const { name, method, link } = raterOf(rating);
  const measured = rating.kind === 'audience';
  return (
    <RaterRow
      name={name}
      link={rating.link ?? link}
      about={[
        method,
        rating.year !== null && t(measured ? 'ratings.measured' : 'ratings.asOf', { year: rating.year }),
        rating.said && t(measured ? 'ratings.score' : 'ratings.says', { said: rating.said }),
        !rating.aside && rating.label === null && step !== null && t('ratings.weak'),
      ]}
    >
      {rating.aside && measured && step !== null ? (
        // no place on the scale: it is the audience's, not the outlet's
        <span>{leaning(step, rating.audienceCountry, locale)}</span>
      ) : (
        <BiasMark bias={step === null ? 'unrated' : (BIAS_ORDER[step] ?? 'unrated')} />
      )}
    </RaterRow>
  );
}

interface RaterRowProps {
  name: string;
  link: string | null;
  /** Whole sentences. */
  about: (string | false | null | undefined)[];
  /** What the source says of this outlet. */
  children: ComponentChildren;
}

/** One source: who it is, what it says, when and how it was found out. */
function RaterRow({ name, link, about, children }: RaterRowProps) {
  return (
    <li>
      <p class="rater">
        {link && /^https?:\/\//i.test(link) ? <Out href={link}>{name}</Out> : name}
        {children}
      </p>
      <p class="muted">{sentences(about)}</p>
    </li>
  );
}

/** Sites that rate outlets, whose ratings we may not copy: opened on a click, with the outlet's name or domain. */
function Elsewhere({ name, domain }: Pick<Outlet, 'name' | 'domain'>) {
  return (
    <p class="elsewhere">
      {t('ratings.lookUp')}{' '}
      {PLACES.map(([place, address]) => (
        <Out
          key={place}
          href={address({ name: encodeURIComponent(name), domain: encodeURIComponent(domain) })}
        >
          {place}
        </Out>
      ))}
    </p>
  );
}

const PLACES: readonly [name: string, address: (outlet: { name: string; domain: string }) => string][] = [
  ['AllSides', ({ name }) => `https://www.allsides.com/search?search=${name}`],
  ['Ad Fontes Media', ({ name }) => `https://adfontesmedia.com/?s=${name}`],
  ['Media Bias/Fact Check', ({ domain }) => `https://mediabiasfactcheck.com/?s=${domain}`],
  ['Ground News', ({ name }) => `https://ground.news/find?query=${name}`],
];

function Out({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** "Leans left among US readers": what an audience score says, and of whom. */
export function leaning(step: number, country: string | null, locale: string): string {
  const side = step < 2 ? 'left' : step > 2 ? 'right' : 'center';
  // Two countries have short names that stand before a noun.
  const who = country === null ? 'Readers' : country === 'US' || country === 'GB' ? country : 'In';
  return fill(`leaning.${side}${who}` as Key, {
    country: country === null ? '' : countryInSentence(country, locale),
  });
}
