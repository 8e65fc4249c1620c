import { useId, useState } from 'preact/hooks';
import type { Problem, Result } from '../../lib/problem';
import { POLL_MINUTES, type Settings } from '../../lib/settings';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { number, plural } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

export type SettingsPollingProps = {
  settings: Settings;
  onChange: (change: Partial<Settings>) => Promise<Problem | null>;
  /** Load the followed feeds now. */
  onLoad: () => Promise<Result<{ feeds: number; failed: number }>>;
};

/** How often the followed feeds are loaded, and a way not to wait. */
export function SettingsPolling({ settings, onChange, onLoad }: SettingsPollingProps) {
  const { locale } = useView();
  const interval = useAttempt();
  const loading = useAttempt();
  const [said, setSaid] = useState('');
  const select = useId();
  const hint = useId();

  const load = () =>
    loading.attempt(async () => {
      setSaid('');
      const answer = await onLoad();
      if (!answer.ok) return answer.problem;
      setSaid(loadedWords(answer.value, locale));
      return null;
    });

  return (
    <>
      <div class="setting">
        <label class="label" for={select}>
          {t('options.polling.every')}
        </label>
        <p class="hint" id={hint}>
          {t('options.polling.everyHint')}
        </p>
        <select
          id={select}
          class="field select"
          aria-describedby={hint}
          value={settings.pollMinutes}
          onChange={(event) => {
            const pollMinutes = Number(event.currentTarget.value);
            void interval.attempt(() => onChange({ pollMinutes }));
          }}
        >
          {POLL_MINUTES.map((minutes) => (
            <option key={minutes} value={minutes}>
              {durationWords(minutes, locale)}
            </option>
          ))}
        </select>
        <ProblemLine problem={interval.problem} />
      </div>
      <div class="setting">
        <button type="button" class="button" aria-disabled={loading.busy} onClick={() => void load()}>
          {t('options.polling.now')}
        </button>
        <ProblemLine problem={loading.problem} />
        <StatusLine words={loading.busy ? t('options.polling.loading') : said} />
      </div>
    </>
  );
}

function loadedWords({ feeds, failed }: { feeds: number; failed: number }, locale: string): string {
  if (feeds === 0) return t('options.polling.nothing');
  if (failed === 0) return plural('options.polling.answered', feeds, locale);
  return plural('options.polling.failed', feeds, locale, { failed: number(failed, locale) });
}

function durationWords(minutes: number, locale: string): string {
  const [value, unit] = minutes < 60 ? [minutes, 'minute'] : [minutes / 60, 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
