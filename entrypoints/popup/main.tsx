import { render } from 'preact';
import { dressPage } from '../../components/common/own-page';
import { Popup } from './Popup';
import { namedTab, tabInFront } from './tab';

const root = document.getElementById('root');
const named = namedTab();
dressPage(document, 'Parallax');
document.body.classList.toggle('in-tab', named !== null);
if (root) void Promise.resolve(named ?? tabInFront()).then((tabId) => render(<Popup tabId={tabId} />, root));
