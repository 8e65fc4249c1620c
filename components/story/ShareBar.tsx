import type { BiasOrUnrated } from '../../lib/outlets';
import { BIAS_ORDER, biasWord } from '../common/bias-words';
import { percent } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

/** How a story is spread over the scale: one bar, and the same in words and percentages below it. */
export function ShareBar({ shares }: { shares: Record<BiasOrUnrated, number> }) {
  const { locale } = useView();
  return (
    <div class="shares" dir="ltr">
      <div class="share-bar" aria-hidden="true">
        {BIAS_ORDER.map(
          (bias) =>
            shares[bias] > 0 && <span key={bias} data-step={bias} style={{ flexGrow: shares[bias] }} />,
        )}
      </div>
      <ul class="plain share-words" aria-label={t('coverage.shares')}>
        {BIAS_ORDER.map((bias) => (
          <li key={bias} data-step={bias} data-none={shares[bias] === 0}>
            <span class="swatch" aria-hidden="true" />
            {biasWord(bias)} <b>{percent(shares[bias], locale)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
