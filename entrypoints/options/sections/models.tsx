import { t } from '../../../components/common/words';
import { Models } from '../../../components/options/Models';
import type { SettingsSection } from '../../../components/options/SettingsPage';
import * as models from '../models';
import { settings } from '../state';

export function modelsSection(): SettingsSection {
  return {
    id: 'model',
    title: t('models.title'),
    intro: t('models.intro'),
    body: (
      <Models
        model={settings.value.model}
        hasKey={models.hasKey.value}
        browsers={models.browsers.value}
        origin={models.origin}
        system={models.system.value}
        onList={models.list}
        onSave={models.save}
        onRemove={models.remove}
        onForgetKey={models.forgetKey}
        onDownload={models.download}
      />
    ),
  };
}
