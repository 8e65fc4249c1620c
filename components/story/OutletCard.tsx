import type { KindOfText } from '../../lib/article';
import { worldRegionOf, type Bias, type Outlet } from '../../lib/outlets';
import type { Part, Problem } from '../../lib/problem';
import { countryInSentence, fullDate, languageName, list } from '../common/format';
import { initial } from '../common/initial';
import { PartProblem } from '../common/Notice';
import { stateWords } from '../common/raters';
import { regionWords } from '../common/regions';
import { Skeleton } from '../common/Skeleton';
import { useView } from '../common/view';
import { sentences, t } from '../common/words';
import { OutletBias } from './OutletBias';
import { TextKind } from './TextKind';

export interface OutletCardProps {
  outlet: Part<Outlet>;
  /** What kind of text the article is; null where nothing tells. */
  kind: KindOfText | null;
  /** Keep a label of the reader's own, or take it back; null where that cannot be done from. */
  onLabel: ((label: Bias | null) => Promise<Problem | null>) | null;
  /** How what is told about the article was made, in a sentence. */
  made: string;
  onRetry: () => void;
}

/** Who is speaking: name, country, bias with everyone who rated it, reliability, state control. */
export function OutletCard({ outlet, kind, onLabel, made, onRetry }: OutletCardProps) {
  return (
    <section class="part outlet-card" aria-labelledby="outlet-title" aria-busy={outlet === 'waiting'}>
      <h2 id="outlet-title" class="eyebrow">
        {t('outlet.title')}
      </h2>
      {outlet === 'waiting' ? (
        <Skeleton lines={4} label={t('outlet.waiting')} />
      ) : outlet.ok ? (
        <Card outlet={outlet.value} kind={kind} onLabel={onLabel} made={made} />
      ) : (
        <PartProblem problem={outlet.problem} onRetry={onRetry} />
      )}
    </section>
  );
}

type CardProps = Pick<OutletCardProps, 'kind' | 'onLabel' | 'made'> & { outlet: Outlet };

function Card({ outlet, kind, onLabel, made }: CardProps) {
  const { locale } = useView();
  const { country, domain } = outlet;
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
          <p class="muted">
            {country === null ? domain : t('outlet.from', { country: countryInSentence(country, locale) })}
          </p>
        </div>
      </div>
      <Badges outlet={outlet} />
      {kind && <TextKind kind={kind} />}
      <OutletBias outlet={outlet} onLabel={onLabel} />
      {outlet.ownAxis && <Axis {...outlet.ownAxis} pack={outlet.pack} />}
      <About outlet={outlet} made={made} />
    </>
  );
}

/** Who holds it, and how we know it: both off the scale of bias. */
function Badges({ outlet }: { outlet: Outlet }) {
  const { stateControl, origin, pack } = outlet;
  const state = stateControl && stateWords(stateControl);
  if (!state && origin === 'table') return null;
  return (
    <p class="badges">
      {state && (
        <span class={state.controlled ? 'badge alert' : 'badge'}>
          {t('state.since', { words: state.words, year: stateControl.year })}
        </span>
      )}
      {origin === 'inferred' && <span class="badge">{t('outlet.inferred')}</span>}
      {origin === 'own' && (
        <span class="badge">{pack ? t('outlet.fromPack', { pack: pack.name }) : t('outlet.added')}</span>
      )}
    </p>
  );
}

/** What kind of outlet it is, its part of the world, below these its languages, and how what is told was made. */
function About({ outlet: { country, languages, scope, type }, made }: { outlet: Outlet; made: string }) {
  const { locale } = useView();
  const region = worldRegionOf(country);
  const facts = [
    scope && t(`outlet.scope.${scope}`),
    type && t(`outlet.type.${type}`),
    region && regionWords(region),
  ].filter(Boolean);
  const spoken = languages.slice(0, 4).map((language) => languageName(language, locale));
  return (
    <div class="outlet-about">
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {spoken.length > 0 && <p>{t('outlet.languages', { languages: list(spoken, locale) })}</p>}
      <p>{made}</p>
    </div>
  );
}

type AxisProps = NonNullable<Outlet['ownAxis']> & { pack: Outlet['pack'] };

/** Its place on an axis of a pack the reader imported: every label of the axis, this one marked. */
function Axis({ name, labels, label, pack }: AxisProps) {
  const { locale } = useView();
  return (
    <div class="own-axis">
      <p class="eyebrow">
        <bdi>{name}</bdi>
      </p>
      <ul class="axis-labels" aria-label={t('outlet.onAxis', { axis: name, label })}>
        {labels.map((each) => (
          <li key={each} aria-current={each === label ? 'true' : undefined}>
            <bdi>{each}</bdi>
          </li>
        ))}
      </ul>
      {pack && (
        <p class="muted">
          {sentences([
            t('outlet.packSays', { pack: pack.name }),
            pack.date && t('outlet.packDate', { date: fullDate(Date.parse(`${pack.date}T12:00`), locale) }),
            pack.licence && t('outlet.packLicence', { licence: pack.licence }),
          ])}
        </p>
      )}
    </div>
  );
}
