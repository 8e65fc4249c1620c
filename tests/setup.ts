import { fakeBrowser } from 'wxt/testing/fake-browser';

// The storage library looks for the extension API on the global object, as in a browser.
Object.assign(globalThis, { browser: fakeBrowser });
