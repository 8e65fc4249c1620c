import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../assets/css/tokens.css';
import '../../assets/css/base.css';
import '../../assets/css/pages.css';
import '../../assets/css/outlet-rows.css';
import '../../assets/css/controls.css';
import '../../assets/css/options.css';
import { OutletAdd } from '../../components/options/OutletAdd';
import { OutletFollow } from '../../components/options/OutletFollow';
import { OutletList } from '../../components/options/OutletList';
import { OutletSearch } from '../../components/common/OutletSearch';
import { OutletTransfer } from '../../components/options/OutletTransfer';
import { SettingsAbout, SettingsPrivacy } from '../../components/options/SettingsAbout';
import { SettingsData } from '../../components/options/SettingsData';
import { SettingsPage, type SettingsSection } from '../../components/options/SettingsPage';
import { SettingsPolling } from '../../components/options/SettingsPolling';
import { SettingsReading } from '../../components/options/SettingsReading';
import { ViewContext } from '../../components/common/view';
import { localeOf } from '../../components/common/words';
import { ratingSources } from '../../lib/outlets';
import { send } from '../../lib/platform/messages';
import * as actions from './actions';
import { readOutletFile } from './files';
import { bytes, entries, lookup, now, openState, settings, showSettings, statuses } from './state';

/** The address to add; shared because "Find its feed" in the list fills it in. */
const address = signal('');
const ADD_ID = 'add';

function Options() {
  const { followed, ownOutlets } = settings.value;
  const sections: SettingsSection[] = [
    {
      id: 'outlets',
      title: 'Outlets',
      intro: 'The outlets you follow are the ones coverage is looked for in.',
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
            label="Search outlets"
            hint="By name, domain or country"
            ifNone="You can add it by its address, below."
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
    },
    {
      id: 'own-outlets',
      title: 'Own outlets',
      intro: 'Outlets you added yourself, to keep, to share and to bring along.',
      body: (
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
      ),
    },
    {
      id: 'reading',
      title: 'Reading',
      intro: 'How an article is told in the popup and in the reader.',
      body: <SettingsReading settings={settings.value} onChange={actions.change} />,
    },
    {
      id: 'polling',
      title: 'Polling',
      intro: 'When the feeds of the outlets you follow are loaded.',
      body: <SettingsPolling settings={settings.value} onChange={actions.change} onLoad={actions.loadNow} />,
    },
    {
      id: 'data',
      title: 'Data',
      intro: 'All of it lies in this browser and nowhere else.',
      body: (
        <SettingsData
          counts={{
            followed: followed.length,
            own: ownOutlets.length,
            feeds: statuses.value.filter((status) => status.lastOkAt !== null).length,
            items: statuses.value.reduce((sum, status) => sum + status.itemCount, 0),
            bytes: bytes.value,
          }}
          onClear={actions.clear}
        />
      ),
    },
    {
      id: 'privacy',
      title: 'Privacy',
      intro: 'What leaves this browser, and what does not.',
      body: <SettingsPrivacy />,
    },
    {
      id: 'about',
      title: 'How insights are made',
      intro: 'Each insight names who or what made it.',
      body: <SettingsAbout sources={Object.values(ratingSources)} />,
    },
  ];
  return (
    <ViewContext.Provider value={{ locale: localeOf(navigator.language), now: now.value }}>
      <SettingsPage sections={sections} />
    </ViewContext.Provider>
  );
}

/** Take an outlet without a feed to the field that looks for one. */
function findFeed(domain: string): void {
  address.value = domain;
  document.getElementById(ADD_ID)?.querySelector('input')?.focus();
}

const root = document.getElementById('root');
if (root) render(<Options />, root);
void openState();
