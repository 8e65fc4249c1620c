import { render } from 'preact';
import { dressPage } from '../../components/common/own-page';
import { Popup } from './Popup';
import { namedTab, tabInFront } from './tab';

const root = document.getElementById('root');
const named = namedTab();
const tab = Promise.resolve(named ?? tabInFront());
dressPage(document, 'Parallax'); // the first word asked for waits for the browser, which looks for the tab meanwhile
document.body.classList.toggle('in-tab', named !== null);
if (root) void tab.then((tabId) => render(<Popup tabId={tabId} />, root));
