import { signal } from '@preact/signals';
import { OutletSearch } from '../../../components/common/OutletSearch';
import { t } from '../../../components/common/words';
import { OutletAdd } from '../../../components/options/OutletAdd';
import { OutletFollow } from '../../../components/options/OutletFollow';
import { OutletLabels } from '../../../components/options/OutletLabels';
import { OutletList } from '../../../components/options/OutletList';
import { OutletTransfer } from '../../../components/options/OutletTransfer';
import type { SettingsSection } from '../../../components/options/SettingsPage';
import { send } from '../../../lib/platform/messages';
import * as actions from '../actions';
import { readOutletFile } from '../files';
import { entries, lookup, settings, showSettings } from '../state';

/** The address to add; shared because "Find its feed" in the list fills it in. */
const address = signal('');
const ADD_ID = 'add';

export function outletsSection(): SettingsSection {
  const { followed } = settings.value;
  return {
    id: 'outlets',
    title: t('options.outlets.title'),
    intro: t('options.outlets.intro'),
    body: (
      <>
        <OutletList
          entries={entries.value}
          lookup={lookup.value}
          onAllow={actions.allow}
          onUnfollow={actions.stopFollowing}
          onMute={actions.mute}
          onFindFeed={findFeed}
          onRetry={() => void showSettings(settings.value)}
        />
        <OutletSearch
          label={t('options.outlets.search')}
          hint={t('options.outlets.hint')}
          ifNone={t('options.outlets.none')}
          search={(query, limit) => send('outlets/search', { query, limit })}
          action={(outlet) => (
            <OutletFollow
              outlet={outlet}
              followed={followed.includes(outlet.domain)}
              onFollow={actions.followOne}
              onFindFeed={findFeed}
            />
          )}
        />
        <div id={ADD_ID}>
          <OutletAdd
            address={address.value}
            onAddress={(typed) => {
              address.value = typed;
            }}
            onDiscover={actions.discover}
            onAdd={actions.addOwn}
          />
        </div>
      </>
    ),
  };
}

export function ownOutletsSection(): SettingsSection {
  const { followed, ownOutlets, ownLabels } = settings.value;
  return {
    id: 'own-outlets',
    title: t('options.own.title'),
    intro: t('options.own.intro'),
    body: (
      <>
        <OutletTransfer
          own={ownOutlets}
          followed={followed}
          hasFeeds={entries.value.some((entry) => (entry.outlet?.feeds.length ?? 0) > 0)}
          onRead={readOutletFile}
          onImport={actions.importPack}
          onExport={actions.exportPack}
          onExportFeeds={actions.exportFeeds}
          onFollow={actions.followOne}
          onRemove={actions.remove}
        />
        <OutletLabels labels={ownLabels} onRemove={actions.removeLabel} />
      </>
    ),
  };
}

/** Take an outlet without a feed to the field that looks for one. */
function findFeed(domain: string): void {
  address.value = domain;
  document.getElementById(ADD_ID)?.querySelector('input')?.focus();
}
