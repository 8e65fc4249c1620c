import { t } from '../../../components/common/words';
import { SettingsFurther } from '../../../components/options/SettingsFurther';
import type { SettingsSection } from '../../../components/options/SettingsPage';
import * as servers from '../servers';
import { settings } from '../state';

export function furtherSection(): SettingsSection {
  return {
    id: 'further',
    title: t('servers.title'),
    intro: t('servers.intro'),
    body: (
      <SettingsFurther
        servers={settings.value.servers}
        onGdelt={servers.setGdelt}
        onSave={servers.save}
        onRemove={servers.remove}
      />
    ),
  };
}
