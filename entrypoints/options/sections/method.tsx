import figures from '../../../assets/outlets.agreement.json';
import about from '../../../assets/outlets.sources.json';
import { t } from '../../../components/common/words';
import { MethodView } from '../../../components/options/MethodView';
import type { SettingsSection } from '../../../components/options/SettingsPage';
import * as actions from '../actions';
import { settings } from '../state';

export function methodSection(): SettingsSection {
  return {
    id: 'method',
    title: t('method.title'),
    intro: t('method.intro'),
    body: (
      <MethodView
        about={about}
        figures={figures}
        switchedOff={settings.value.switchedOff}
        onSwitch={actions.switchSource}
      />
    ),
  };
}
