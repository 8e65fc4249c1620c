import type { Problem } from '../../lib/problem';
import { timeAgo } from '../common/format';
import { useView } from '../common/view';
import { sentences, t } from '../common/words';
import { SettingsBox } from './SettingsBox';

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
  const state = !on
    ? ''
    : sentences([
        failed
          ? t('archive.syncFailed')
          : lastAt !== null && t('archive.syncAt', { ago: timeAgo(lastAt, view.now, view.locale) }),
        large && t('archive.syncLarge'),
      ]);
  return (
    <SettingsBox
      checked={on}
      label={t('archive.sync')}
      hint={t('archive.syncHint')}
      status={state}
      onChange={onChange}
    />
  );
}
