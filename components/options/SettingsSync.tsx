import { useId } from 'preact/hooks';
import type { Problem } from '../../lib/problem';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { timeAgo } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

export type SettingsSyncProps = {
  on: boolean;
  /** Epoch ms; null before the first time. */
  lastAt: number | null;
  /** A setting is too large for the browser's sync. */
  large: boolean;
  failed: boolean;
  onChange: (on: boolean) => Promise<Problem | null>;
};

/** The same settings on the reader's other devices, by the browser's own sync; off at first. */
export function SettingsSync({ on, lastAt, large, failed, onChange }: SettingsSyncProps) {
  const view = useView();
  const { busy, problem, attempt } = useAttempt();
  const hint = useId();
  const state = !on
    ? ''
    : [
        failed
          ? t('archive.syncFailed')
          : lastAt !== null && t('archive.syncAt', { ago: timeAgo(lastAt, view.now, view.locale) }),
        large && t('archive.syncLarge'),
      ]
        .filter(Boolean)
        .join(' ');
  return (
    <div class="setting">
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          aria-disabled={busy}
          aria-describedby={hint}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            void attempt(() => onChange(checked));
          }}
        />
        <span class="label">{t('archive.sync')}</span>
      </label>
      <p class="hint" id={hint}>
        {t('archive.syncHint')}
      </p>
      <StatusLine words={state} />
      <ProblemLine problem={problem} />
    </div>
  );
}
