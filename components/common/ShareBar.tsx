import type { BiasOrUnrated } from '../../lib/outlets';
import { BIAS_ORDER, biasWord } from './bias-words';
import { percent } from './format';
import { useView } from './view';
import { t } from './words';

export interface ShareBarProps {
  /** 0–1. */
  shares: Record<BiasOrUnrated, number>;
  /** Name only the steps that have a share: for rows of a list. */
  short?: boolean;
}

/** How something is spread over the scale: one bar, and the same in words and percentages below it. */
export function ShareBar({ shares, short = false }: ShareBarProps) {
  const { locale } = useView();
  const named = short ? BIAS_ORDER.filter((bias) => shares[bias] > 0) : BIAS_ORDER;
  return (
    <div class="shares" data-short={short} dir="ltr">
      <div class="share-bar" aria-hidden="true">
        {BIAS_ORDER.map(
          (bias) =>
            shares[bias] > 0 && <span key={bias} data-step={bias} style={{ flexGrow: shares[bias] }} />,
        )}
      </div>
      <ul class="plain share-words" aria-label={t('coverage.shares')}>
        {named.map((bias) => (
          <li key={bias} data-step={bias} data-none={shares[bias] === 0}>
            <span class="swatch" aria-hidden="true" />
            {biasWord(bias)} <b>{percent(shares[bias], locale)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
