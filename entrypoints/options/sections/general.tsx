import { t } from '../../../components/common/words';
import { SettingsAbout, SettingsPrivacy } from '../../../components/options/SettingsAbout';
import { SettingsData } from '../../../components/options/SettingsData';
import type { SettingsSection } from '../../../components/options/SettingsPage';
import { SettingsPolling } from '../../../components/options/SettingsPolling';
import { SettingsReading } from '../../../components/options/SettingsReading';
import * as actions from '../actions';
import { bytes, settings, statuses } from '../state';

export function readingSection(): SettingsSection {
  return {
    id: 'reading',
    title: t('options.reading.title'),
    intro: t('options.reading.intro'),
    body: <SettingsReading settings={settings.value} onChange={actions.change} />,
  };
}

export function pollingSection(): SettingsSection {
  return {
    id: 'polling',
    title: t('options.polling.title'),
    intro: t('options.polling.intro'),
    body: <SettingsPolling settings={settings.value} onChange={actions.change} onLoad={actions.loadNow} />,
  };
}

export function dataSection(): SettingsSection {
  const { followed, ownOutlets } = settings.value;
  return {
    id: 'data',
    title: t('options.data.title'),
    intro: t('options.data.intro'),
    body: (
      <SettingsData
        counts={{
          followed: followed.length,
          own: ownOutlets.length,
          feeds: statuses.value.filter((status) => status.lastOkAt !== null).length,
          items: statuses.value.reduce((sum, status) => sum + status.itemCount, 0),
          bytes: bytes.value,
        }}
        onReset={actions.reset}
        onClear={actions.clear}
      />
    ),
  };
}

export function privacySection(): SettingsSection {
  return {
    id: 'privacy',
    title: t('options.privacy.title'),
    intro: t('options.privacy.intro'),
    body: <SettingsPrivacy />,
  };
}

export function aboutSection(): SettingsSection {
  return {
    id: 'about',
    title: t('options.about.title'),
    intro: t('options.about.intro'),
    body: <SettingsAbout />,
  };
}
