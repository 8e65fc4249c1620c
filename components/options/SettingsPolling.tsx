import { useId, useState } from 'preact/hooks';
import type { Problem, Result } from '../../lib/problem';
import { POLL_MINUTES, type Settings } from '../../lib/settings';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { useView } from '../common/view';

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
      setSaid(loadedWords(answer.value));
      return null;
    });

  return (
    <>
      <div class="setting">
        <label class="label" for={select}>
          Load the feeds every
        </label>
        <p class="hint" id={hint}>
          Only while the browser runs. A feed that fails is asked less often until it answers again.
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
          Load feeds now
        </button>
        <ProblemLine problem={loading.problem} />
        <StatusLine words={loading.busy ? 'Loading…' : said} />
      </div>
    </>
  );
}

function loadedWords({ feeds, failed }: { feeds: number; failed: number }): string {
  if (feeds === 0) return 'There is no feed to load: follow an outlet first.';
  const all = feeds === 1 ? 'The feed was asked' : `${feeds} feeds were asked`;
  if (failed === 0) return `${all}; ${feeds === 1 ? 'it' : 'all'} answered.`;
  return `${all}; ${failed} did not load. Each is named under Outlets.`;
}

function durationWords(minutes: number, locale: string): string {
  const [value, unit] = minutes < 60 ? [minutes, 'minute'] : [minutes / 60, 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
