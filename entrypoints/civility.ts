import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insultTester } from '../lib/voices';

/** Run in the tab when the reader sends a comment there: tests its words for insults, and sends nothing. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { parallaxInsults: insultTester() });
});
