import { signal } from '@preact/signals';
import { t } from '../../../components/common/words';
import { SettingsArchive } from '../../../components/options/SettingsArchive';
import type { SettingsSection } from '../../../components/options/SettingsPage';
import { SettingsSync } from '../../../components/options/SettingsSync';
import { getSync, setSync, watchSync, type SyncState } from '../../../lib/platform/sync';
import { bringEverything, exportEverything, readEverything, storing } from '../archive';

const sync = signal<SyncState>({ on: false, lastAt: null, large: false, failed: false });
const show = (state: SyncState) => {
  sync.value = state;
};
void getSync().then(show);
watchSync(show);

export function archiveSection(): SettingsSection {
  const { on, lastAt, large, failed } = sync.value;
  return {
    id: 'backup',
    title: t('archive.title'),
    intro: t('archive.intro'),
    body: (
      <>
        <SettingsArchive onExport={exportEverything} onRead={readEverything} onBring={bringEverything} />
        <SettingsSync
          on={on}
          lastAt={lastAt}
          large={large}
          failed={failed}
          onChange={(wanted) => storing(() => setSync(wanted))}
        />
      </>
    ),
  };
}
