/** Drives a real Chromium with the built extension, for the demo and the end-to-end tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type WebWorker } from 'puppeteer-core';

export interface Chromium {
  browser: Browser;
  /** A folder of its own for this run, deleted when it is closed. */
  folder: string;
  extension: Extension;
  /** Address of one of the extension's own pages, such as `options.html`. */
  address(page: string): string;
  /** Click the toolbar icon on a page and wait for the real popup. */
  click(page: Page): Promise<Page>;
  /** The running background worker, woken when it sleeps. */
  worker(): Promise<WebWorker>;
  /** Stop the background worker, as the browser does when it pleases. */
  killWorker(): Promise<void>;
  /** Let later permission requests for these hosts pass without a prompt: nobody is there to press "Allow". */
  allowHosts(hosts: string[]): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  extensionDir: string;
  headless: boolean;
  /** Ports on 127.0.0.1 that answer for every `*.example` host; its certificate is accepted unseen. */
  newsroom?: { port: number; securePort: number };
  /** Let all other hosts resolve. Else none does: a test talks to nobody. */
  online?: boolean;
  /** Of the browser and so of our words, as `de`; else English. */
  language?: string;
  /** As after “Allow in Incognito”. */
  inPrivateWindows?: boolean;
  /** Further command-line switches. */
  args?: string[];
}

export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parallax-chromium-'));
  const { newsroom } = options;
  const rules = [
    ...(newsroom
      ? [`MAP *.example:80 127.0.0.1:${newsroom.port}`, `MAP *.example:443 127.0.0.1:${newsroom.securePort}`]
      : []),
    ...(options.online ? [] : ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1']),
  ];
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: options.headless,
    userDataDir: path.join(folder, 'profile'),
    enableExtensions: [options.extensionDir],
    ...(options.inPrivateWindows && { extensionsEnabledInIncognito: [options.extensionDir] }),
    env: { ...process.env, ...(options.language && { LANGUAGE: options.language }) },
    pipe: true,
    protocolTimeout: 60_000,
    defaultViewport: { width: 1280, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--lang=${options.language ?? 'en-US'}`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(newsroom ? ['--ignore-certificate-errors'] : []),
      `--host-resolver-rules=${rules.join(', ')}`,
      ...(options.args ?? []),
    ],
  });
  const worker = async () => {
    const running = (await extension.workers())[0];
    if (running) return running;
    const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
    return (await target.worker())!;
  };
  const extension = await until('the extension', async () => [...(await browser.extensions()).values()][0]);
  const address = (page: string) => `chrome-extension://${extension.id}/${page}`;

  return {
    browser,
    folder,
    extension,
    address,
    async click(page) {
      await page.bringToFront();
      await extension.triggerAction(page);
      return until('the popup', async () =>
        (await extension.pages()).find((candidate) => candidate.url().startsWith(address('popup.html'))),
      );
    },
    worker,
    async killWorker() {
      // The driver closes the worker, then lets go of it: by then its session may be gone with it.
      await (await worker()).close().catch((cause: unknown) => {
        if (!/No (session|target) with given id/.test(String(cause))) throw cause;
      });
    },
    async allowHosts(hosts) {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(grantHosts, extension.id, hosts);
      await page.close();
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Call until it gives something, for at most `seconds`; what kept it from doing so is part of the error. */
export async function until<T>(
  what: string,
  attempt: () => Promise<T | undefined | null | false>,
  seconds = 20,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await attempt();
      if (value) return value;
    } catch (cause) {
      last = cause;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come within ${seconds} s${last ? `: ${String(last)}` : ''}`);
}

/** Runs inside chrome://extensions, whose own interface can do what the permission prompt's "Allow" does. */
async function grantHosts(id: string, hosts: string[]): Promise<void> {
  interface ExtensionsPage {
    chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
  }
  const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
  for (const host of hosts) await developerPrivate.addHostPermission(id, `*://${host}/*`);
}
