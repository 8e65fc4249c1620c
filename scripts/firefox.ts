/** Drives a real Firefox with the built extension. Firefox opens no popup by remote control: pages stand in for it. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from './browser';

/** A fixed address for the extension's pages, else made up at every start. */
const UUID = '5d1c2f70-9b44-4c0e-8f2e-7a3f0c1d2e3b';
const ID = 'parallax@parallax-reader.example';

export interface Firefox {
  browser: Browser;
  /** One of the extension's own pages in a tab; ends when its document is there. */
  openOwn(page: string): Promise<Page>;
  /**
   * Has a site's permission asked for on a real click in a page of ours: stands in for the activeTab of a click on the
   * toolbar, which the driver cannot reach.
   */
  allowHost(own: Page, host: string): Promise<void>;
  close(): Promise<void>;
}

interface Api {
  permissions: { request(what: object): Promise<boolean> };
}

/**
 * @param newsroomPort - answers on 127.0.0.1 for every host, as a proxy would
 */
export async function launchFirefox(extensionDir: string, newsroomPort: number): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    protocolTimeout: 60_000,
    args: ['--remote-allow-system-access'], // lets the driver look into the extension's pages
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // Nobody is there to press "Allow"; the click that asks is real all the same.
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': newsroomPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': newsroomPort,
      'network.proxy.no_proxies_on': '',
      'dom.security.https_first': false,
      'intl.accept_languages': 'en-US',
    },
  });
  await browser.installExtension(extensionDir);
  return {
    browser,
    async openOwn(name) {
      const page = await browser.newPage();
      // Going to an extension's page never settles in this driver; the document itself tells when it is there.
      void page.goto(`moz-extension://${UUID}/${name}`).catch(() => undefined);
      await until(name, async () =>
        page.evaluate((wanted) => location.href.includes(wanted) && document.readyState === 'complete', name),
      );
      return page;
    },
    async allowHost(own, host) {
      await own.evaluate((wanted) => {
        document.addEventListener(
          'click',
          () => {
            const { permissions } = (globalThis as unknown as { browser: Api }).browser;
            void permissions
              .request({ origins: [`*://${wanted}/*`] })
              .then((granted) => (document.title = `granted ${granted}`));
          },
          { once: true, capture: true },
        );
      }, host);
      await own.click('h1');
      await until('the permission', async () => (await own.title()) === 'granted true');
    },
    close: () => browser.close(),
  };
}
