import { render } from 'preact';
import { Popup } from './Popup';
import { tabOnShow } from './tab';

const root = document.getElementById('root');
if (root) void tabOnShow().then((tabId) => render(<Popup tabId={tabId} />, root));
