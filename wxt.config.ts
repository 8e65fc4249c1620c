import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { mergeConfig, type Rolldown } from 'vite';
import { defineConfig } from 'wxt';
import { workerInParts } from './scripts/package/worker-parts';

// Two packages bring a copy each of the same release of the hashes; the worker needs one.
const nostr = createRequire(import.meta.resolve('nostr-tools/pure'));
const hashes = dirname(nostr.resolve('@noble/hashes/utils.js'));

const plainBrowser = createRequire(import.meta.url)
  .resolve('wxt/browser')
  .replace(/\\/g, '/');
const locales = resolve(import.meta.dirname, 'assets/locales');

const SHORT = { mangleProps: { include: /^_[a-z]/, reserved: ['_readabilityDataTable'] } };

export default defineConfig({
  vite: ({ browser }) => ({
    resolve: { alias: { '@noble/hashes': hashes } },
    // The oldest browsers of the manifest. Below them `:dir()` would be made a list of languages, which says nothing of a
    // text whose language is not known.
    build: { cssTarget: ['chrome126', 'firefox140'] },
    plugins: browser === 'firefox' ? [] : [workerInParts()],
  }),
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: locales },
  manifestVersion: 3,
  publicDir: 'assets/public',
  imports: false,
  hooks: {
    // The polyfill is a tenth of the scripts that a page gets, and read at every wake of the worker; both browsers answer
    // them alike without.
    'vite:build:extendConfig': (entries, config) => {
      const names = entries.map(({ name }) => name);
      const hasAny = (...wanted: string[]) => wanted.some((name) => names.includes(name));
      const output = (options: Rolldown.OutputOptions) =>
        Object.assign(config, mergeConfig(config, { build: { rolldownOptions: { output: options } } }));
      if (hasAny('reader', 'take', 'ahead', 'background'))
        config.resolve = {
          ...config.resolve,
          alias: { ...config.resolve?.alias, 'wxt/browser': plainBrowser },
        };
      // Readability is half of this script. Its own members begin with `_`, and each name is long and comes often.
      if (hasAny('article') && config.mode === 'production') output({ minify: SHORT });
      // The popup opens sooner with one file of all that pages share than with eight of just what it takes. Firefox's
      // background is a page too, and reads as little as it can.
      if (hasAny('popup') && !hasAny('background'))
        output({ codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } });
    },
    // The popup's own title would stand on the toolbar's button, in English for everybody.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_extension_action__';
    },
    'build:publicAssets': async (_, assets) => {
      // Chromium knows no plain `pt`, and falls back from Portugal's to English, never to Brazil's.
      const contents = generateChromeMessagesText(await parseMessagesFile(resolve(locales, 'pt_BR.yml')));
      assets.push({ contents, relativeDest: '_locales/pt_PT/messages.json' });
      for (const asset of assets)
        if ('contents' in asset && asset.relativeDest.startsWith('_locales/'))
          asset.contents = JSON.stringify(JSON.parse(asset.contents));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    default_locale: 'en',
    short_name: 'Parallax',
    description: '__MSG_extension_description__',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['declarativeContent']), // lights the icon on articles, and tells us nothing
    ],
    action: {
      default_icon: { 16: 'toolbar/quiet-16.png', 32: 'toolbar/quiet-32.png' },
      ...(browser === 'firefox' && {
        theme_icons: [16, 32].map((size) => ({
          size,
          light: `toolbar/quiet-light-${size}.png`, // light ink, for dark themes
          dark: `toolbar/quiet-dark-${size}.png`,
        })),
      }),
    },
    optional_host_permissions: ['*://*/*'],
    commands: {
      'toggle-reader': { suggested_key: { default: 'Alt+R' }, description: '__MSG_extension_toggle__' },
    },
    // Stated in full so that both browsers hold the same: Firefox's default would also rewrite http feeds to https.
    content_security_policy: {
      extension_pages:
        "default-src 'self'; img-src 'self' https: data:; connect-src http: https: wss: ws://127.0.0.1:* ws://localhost:*; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser !== 'firefox' && {
      minimum_chrome_version: '126', // the first with URL.parse; marks in the page (CSS highlights) are older
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'parallax@parallax-reader.example',
          strict_min_version: '140.0',
          data_collection_permissions: {
            required: ['none'],
            optional: ['websiteContent', 'searchTerms', 'browsingActivity', 'personalCommunications'],
          },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
