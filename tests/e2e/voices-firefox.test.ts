import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { tabAt } from '../../scripts/ask-worker';
import { launchFirefox, type Firefox } from '../../scripts/firefox';
import { startNewsroom, type Newsroom } from '../../scripts/newsroom/server';
import { startRelay, type TestRelay } from '../voices/relay';
import { comment } from '../voices/writers';
import { says } from './session';

interface Api {
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  runtime: { getManifest(): { content_security_policy?: { extension_pages?: string } } };
}

describe('comments in Firefox', () => {
  let newsroom: Newsroom;
  let firefox: Firefox;
  let relay: TestRelay;
  let url: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ now: Date.now });
    firefox = await launchFirefox(path.resolve('.output/firefox-mv3'), newsroom.port);
    relay = await startRelay();
    url = newsroom.articles.find((article) => article.url.includes('novarra-quillon-new-terms'))!.url;
    relay.events.push(comment(1, 'Read in Firefox.', { url, at: Date.now() - 60_000 }) as never);
  });
  afterAll(async () => {
    await firefox.close();
    await newsroom.close();
    await relay.close();
  });

  it('are read and written over a plain socket on this machine, with no site of the relay’s allowed', async () => {
    const page = await firefox.browser.newPage();
    await page.goto(url);
    const options = await firefox.openOwn('options.html');
    await firefox.allowHost(options, new URL(url).hostname);
    await options.locator('#voices input[type=checkbox]').click();
    await options.locator('#voices input[inputmode=url]').fill(relay.url);
    await options.keyboard.press('Enter');
    await says(options, new RegExp(new URL(relay.url).host));
    expect(relay.told).toEqual([]);

    const popup = await firefox.openOwn(`popup.html?tab=${await tabAt(options, url)}`);
    await says(popup, /Show 1 comment by someone you don’t know/i);
    await clickButton(popup, 'Show 1 comment by someone you don’t know');
    await says(popup, /Read in Firefox\./);
    await popup.locator('.composer textarea').fill('Written in Firefox.');
    await clickButton(popup, 'Send');
    await says(popup, /This becomes public/);
    expect(relay.events).toHaveLength(1);
    await clickButton(popup, 'I agree, send it');
    await until('the comment on the relay', () =>
      Promise.resolve(relay.events.some(({ content }) => content === 'Written in Firefox.')),
    );
    await says(popup, /You .* Written in Firefox\./);

    const { origins, policy } = await options.evaluate(async () => {
      const { permissions, runtime } = (globalThis as unknown as { browser: Api }).browser;
      const policy = runtime.getManifest().content_security_policy?.extension_pages;
      return { origins: (await permissions.getAll()).origins, policy };
    });
    expect(origins).toEqual([`*://${new URL(url).hostname}/*`]);
    expect(policy).not.toContain('upgrade-insecure-requests'); // Firefox’s own adds it where there is none
  });
});
