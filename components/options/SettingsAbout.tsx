import type { RatingSource } from '../../lib/outlets';
import { t } from '../common/words';

/** What leaves this browser, and what does not. */
export function SettingsPrivacy() {
  return <p class="prose">{t('options.privacy.text')}</p>;
}

/** How each insight is made and by what, and whose ratings are shown. */
export function SettingsAbout({ sources }: { sources: RatingSource[] }) {
  return (
    <>
      <dl class="insights">
        {(['narrative', 'bias', 'coverage'] as const).map((insight) => (
          <div key={insight}>
            <dt>{t(`options.about.${insight}`)}</dt>
            <dd>{t(`options.about.${insight}Text`)}</dd>
          </div>
        ))}
      </dl>
      {sources.length > 0 && (
        <>
          <h3 class="subhead">{t('options.about.sources')}</h3>
          <ul class="plain sources">
            {sources.map((source) => (
              <li key={source.name}>
                <a href={source.link} target="_blank" rel="noreferrer">
                  {source.name}
                </a>{' '}
                <span class="muted">
                  {t('options.about.source', { year: source.year, licence: source.licence })}
                </span>
                <span class="hint">{source.method}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
