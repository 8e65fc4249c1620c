import { effect, signal } from '@preact/signals';
import { t } from '../../../components/common/words';
import type { SettingsSection } from '../../../components/options/SettingsPage';
import { SettingsSites } from '../../../components/options/SettingsSites';
import { askForHosts } from '../../../lib/platform/choice';
import { send } from '../../../lib/platform/messages';
import { missingHosts, watchHosts } from '../../../lib/platform/permissions';
import type { Problem } from '../../../lib/problem';
import { settings } from '../state';

const missing = signal<readonly string[]>([]);
const look = async (sites: string[]) => {
  missing.value = await missingHosts(sites);
};
effect(() => void look(settings.value.sites));
watchHosts(() => void look(settings.value.sites));

export function sitesSection(): SettingsSection {
  return {
    id: 'by-itself',
    title: t('sites.title'),
    intro: t('sites.intro'),
    body: (
      <SettingsSites
        sites={settings.value.sites.map((host) => ({ host, allowed: !missing.value.includes(host) }))}
        onAllow={allow}
        onRemove={remove}
      />
    ),
  };
}

async function allow(host: string): Promise<Problem | null> {
  const answer = await askForHosts([host]);
  return answer.ok ? null : answer.problem; // refused: the row still says so
}

async function remove(host: string): Promise<Problem | null> {
  const answer = await send('sites/drop', { host });
  return answer.ok ? null : answer.problem;
}
