import type { Bias, BiasSummary, Outlet } from '../../lib/outlets';
import type { Problem } from '../../lib/problem';
import {
  audienceAside,
  biasWord,
  counts,
  footingOf,
  rangeOf,
  stepOf,
  type Footing,
} from '../common/bias-words';
import { BiasScale } from '../common/BiasScale';
import { plural } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';
import { OwnLabel } from './OwnLabel';
import { leaning, RatingList } from './RatingList';

export interface OutletBiasProps {
  outlet: Outlet;
  onLabel: ((label: Bias | null) => Promise<Problem | null>) | null;
}

/** The label of the sources with its footing, drawn and listed; beside it, apart, the reader's own. */
export function OutletBias({ outlet, onLabel }: OutletBiasProps) {
  const { locale } = useView();
  const { bias, word } = outlet;
  const footing = footingOf(bias);
  const own = word?.by === 'reader' ? word.label : null;
  return (
    <div class="bias">
      <p class="bias-word">
        <span class="eyebrow">{t('bias.title')}</span>
        <b>{biasWord(bias.label ?? 'unrated')}</b>
        <span class="muted">{footingWords(footing, outlet, locale)}</span>
      </p>
      <BiasScale
        bias={bias.label ?? 'unrated'}
        range={bias.label === null ? null : rangeOf(bias)}
        unsure={footing !== 'agreed' || bias.confidence === 'low'}
        own={word?.label ?? null}
      />
      <p class="caveat">{caveat(bias, locale)}</p>
      {word?.by === 'pack' && (
        <p class="caveat">
          {t('ownLabel.pack', { pack: outlet.pack?.name ?? '', bias: biasWord(word.label) })}
        </p>
      )}
      {own && <p class="caveat">{t('ownLabel.is', { bias: biasWord(own) })}</p>}
      <RatingList outlet={outlet} own={onLabel && <OwnLabel label={own} onLabel={onLabel} />} />
    </div>
  );
}

/** Whose word the label is, where audiences alone gave it; always that it is about the outlet. */
function caveat(bias: BiasSummary, locale: string): string {
  const counted = bias.ratings.filter(counts);
  if (bias.label !== null) {
    const audience = counted.every(({ kind }) => kind === 'audience') ? counted[0] : undefined;
    if (!audience) return t('bias.caveat');
    return t('bias.audienceCaveat', {
      leaning: leaning(stepOf(bias.label), audience.audienceCountry, locale),
    });
  }
  const aside = audienceAside(bias);
  return aside
    ? t('bias.asideCaveat', { leaning: leaning(aside.step, aside.country, locale) })
    : t('bias.unratedCaveat');
}

function footingWords(footing: Footing, { bias, pack }: Outlet, locale: string): string {
  const ratings = bias.ratings.filter(counts).length;
  switch (footing) {
    case 'unrated':
      return t(`bias.why.${whyUnrated(bias)}`);
    case 'by-hand':
      return pack ? t('bias.byPack', { pack: pack.name }) : t('bias.byYou');
    case 'single-source':
      return t('bias.single');
    case 'contested':
      return t('bias.contested');
    case 'agreed':
      return plural(bias.spread ? 'bias.near' : 'bias.agreed', ratings, locale);
  }
}

/** Why there is no label: the ratings carry none, none counts, or there is none. */
function whyUnrated({ ratings }: BiasSummary) {
  if (ratings.some(counts)) return 'weak';
  const asides = new Set(ratings.map(({ aside }) => aside));
  if (asides.has('audience-abroad')) return 'abroad';
  if (asides.has('local-audience')) return 'local';
  return asides.has('switched-off') ? 'switchedOff' : 'nobody';
}
