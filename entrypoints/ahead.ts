import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAhead } from '../lib/platform/ahead';
import { namedTab, tabInFront } from './popup/tab';

/** Runs in the popup's page while its views are still being loaded. */
export default defineUnlistedScript(() => askAhead(Promise.resolve(namedTab() ?? tabInFront())));
