import { render } from 'preact';
import '../../assets/css/tokens.css';
import '../../assets/css/base.css';
import '../../assets/css/pages.css';
import '../../assets/css/bias.css';
import '../../assets/css/outlet-rows.css';
import '../../assets/css/controls.css';
import '../../assets/css/options.css';
import '../../assets/css/models.css';
import { ViewContext } from '../../components/common/view';
import { dressPage } from '../../components/common/own-page';
import { localeOf, t } from '../../components/common/words';
import { SettingsPage, type SettingsSection } from '../../components/options/SettingsPage';
import { openModels } from './models';
import { archiveSection } from './sections/archive';
import { furtherSection } from './sections/further';
import {
  aboutSection,
  dataSection,
  pollingSection,
  privacySection,
  readingSection,
} from './sections/general';
import { modelsSection } from './sections/models';
import { methodSection } from './sections/method';
import { outletsSection, ownOutletsSection } from './sections/outlets';
import { sitesSection } from './sections/sites';
import { voicesSection } from './sections/voices';
import { now, openState } from './state';

/** In the order of the page. Each is built anew at every draw, from signals. */
const SECTIONS: (() => SettingsSection)[] = [
  readingSection,
  sitesSection,
  outletsSection,
  ownOutletsSection,
  pollingSection,
  furtherSection,
  modelsSection,
  voicesSection,
  archiveSection,
  dataSection,
  privacySection,
  methodSection,
  aboutSection,
];

function Options() {
  return (
    <ViewContext.Provider value={{ locale: localeOf(navigator.language), now: now.value, inOptions: true }}>
      <SettingsPage sections={SECTIONS.map((section) => section())} />
    </ViewContext.Provider>
  );
}

dressPage(document, t('options.pageTitle'));
const root = document.getElementById('root');
if (root) render(<Options />, root);
// Another view may lead to one section; there is nothing to scroll to before it is drawn.
void openState().then(() => {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
});
void openModels();
