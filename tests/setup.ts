import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { afterAll } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const english = path.resolve(import.meta.dirname, '../assets/locales/en.yml');
const messages = new Map(
  parseMessagesText(readFileSync(english, 'utf8'), 'YAML').map((message) => [
    message.key.join('_'),
    'message' in message ? message.message : '',
  ]),
);
Object.assign(fakeBrowser.i18n, {
  getMessage: (key: string) => messages.get(key) ?? '',
  getUILanguage: () => 'en',
});

// The storage library looks for the extension API on the global object, as in a browser.
Object.assign(globalThis, { browser: fakeBrowser });

// What the views left for their next frame, 35 ms away at most, and that for the one after, still needs the window.
afterAll(async () => {
  if (typeof window !== 'undefined') await new Promise((resolve) => setTimeout(resolve, 80));
});
