import { t } from '../common/words';

/** Readers' comments as they come: off. Says what they are and where they are switched on, once and in one line. */
export function VoicesOff({ onOptions }: { onOptions: () => void }) {
  return (
    <section class="part voices" aria-labelledby="voices-title">
      <h2 id="voices-title" class="eyebrow">
        {t('voices.title')}
      </h2>
      <p class="muted">{t('voices.off')}</p>
      <button type="button" class="button quiet" onClick={onOptions}>
        {t('voices.setUp')}
      </button>
    </section>
  );
}
