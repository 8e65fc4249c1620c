import { t } from '../common/words';

/** What leaves this browser, and what does not. */
export function SettingsPrivacy() {
  return <p class="prose">{t('options.privacy.text')}</p>;
}

/** How each insight is made and by what. */
export function SettingsAbout() {
  return (
    <dl class="insights">
      {(['narrative', 'bias', 'coverage'] as const).map((insight) => (
        <div key={insight}>
          <dt>{t(`options.about.${insight}`)}</dt>
          <dd>{t(`options.about.${insight}Text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
