import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { openSession, says, type Session } from './session';

interface Api {
  storage: { sync: { get(keys: null): Promise<Record<string, unknown>> } };
}

describe('everything the reader set up', () => {
  let session: Session;
  let options: Page;
  let exported: string;

  beforeAll(async () => {
    session = await openSession({ follow: true });
    options = await session.openOwn('options.html#backup');
  });
  afterAll(() => session.close());

  const choose = async (text: string) => {
    const file = path.join(session.folder, 'everything.json');
    writeFileSync(file, text);
    const input = await options.waitForSelector('#backup input[type=file]');
    await (await input!.toElement('input')).uploadFile(file);
  };
  const pressIn = (section: string, name: string) =>
    options.evaluate(
      (id, words) =>
        [...document.querySelectorAll<HTMLButtonElement>(`#${id} button, dialog[open] button`)]
          .filter((button) => !button.closest('dialog:not([open])'))
          .findLast((button) => button.textContent?.trim() === words)!
          .click(),
      section,
      name,
    );

  it('is exported as one file', async () => {
    const client = await session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: session.folder });
    await pressIn('backup', 'Export everything');
    const name = await until('the file', () =>
      Promise.resolve(readdirSync(session.folder).find((each) => /^parallax-[\d-]{10}\.json$/.test(each))),
    );
    exported = readFileSync(path.join(session.folder, name), 'utf8');
    const { parts } = JSON.parse(exported) as { parts: { settings: { followed: string[] } } };
    expect(parts.settings.followed).toHaveLength(14);
  });

  it('is checked before anything changes, and the wrong place is named', async () => {
    await choose(exported.replace(/"pollMinutes": \d+/, '"pollMinutes": 7'));
    await says(options, /At parts\.settings\.pollMinutes: expected something Parallax can use there/);
    await choose('{"format":"parallax-outlets"}');
    await says(options, /At format: expected "parallax-everything"/);
  });

  it('comes back after it was cleared', async () => {
    await pressIn('data', 'Clear everything');
    await options.waitForSelector('dialog[open]');
    await pressIn('data', 'Clear everything');
    await says(options, /Everything is gone/);
    await choose(exported);
    await says(options, /14 followed outlets/);
    await clickButton(options, 'Replace my settings');
    await says(options, /Everything in the file is here now/);
    await until('the followed outlets', () =>
      options.evaluate(() => document.querySelectorAll('#outlets .outlet-list li').length >= 14),
    );
  });

  it('is synced only when the reader turns that on', async () => {
    const shared = () =>
      options.evaluate(async () =>
        Object.keys(await (globalThis as unknown as { chrome: Api }).chrome.storage.sync.get(null)),
      );
    expect(await shared()).toEqual([]);
    await options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#backup label')]
        .find((label) => /same on my devices/.test(label.textContent!))!
        .click(),
    );
    await says(options, /Last synced just now/);
    expect(await shared()).toContain('settings.followed.0');
    expect(await shared()).not.toContain('settings.sites.0');
  });
});
