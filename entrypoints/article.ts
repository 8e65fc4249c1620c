import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/article';

/** Injected into the tab on a click: reads the page once, answers in plain JSON and leaves nothing behind. */
export default defineUnlistedScript(() => readPage(document, location.href));
