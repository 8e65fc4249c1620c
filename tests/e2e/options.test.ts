import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabInFront } from '../../scripts/ask-worker';
import { until } from '../../scripts/browser';
import { clickButton, importFile } from '../../scripts/demo/follow';
import { newsroomPack } from '../../scripts/newsroom/pack';
import { openSession, says, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

describe('the welcome page', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession({ follow: false });
  });
  afterAll(() => session.close());

  const welcomes = async () =>
    (await session.browser.pages()).filter((page) => page.url() === session.address('welcome.html'));

  it('opens once, when the extension is installed', async () => {
    await until('the welcome page', async () => (await welcomes()).length > 0);
    expect(await welcomes()).toHaveLength(1);
    await session.killWorker();
    await session.clickAndWait(await session.open(session.article(STORY)));
    expect(await welcomes()).toHaveLength(1);
  });

  it('offers a first choice across bias and countries, and keeps it when it is followed', async () => {
    await session.allowHosts(['*']);
    const page = await session.openOwn('welcome.html');
    const said = await says(page, /Follow [1-9]\d* outlets/);
    for (const bias of ['Left', 'Center', 'Right']) expect(said).toContain(bias);
    const many = Number(/Follow (\d+) outlets/.exec(said)![1]);
    expect(many).toBeGreaterThanOrEqual(10);
    await clickButton(page, `Follow ${many} outlets`);
    await says(page, new RegExp(`You follow ${many} outlets|choice of ${many} outlets is kept`));
    await says(await session.openOwn('options.html'), new RegExp(`\\b${many}\\b`));
  });

  it('can be skipped', async () => {
    const page = await session.openOwn('welcome.html');
    await clickButton(page, 'Skip');
    await says(page, /Open any article and click the Parallax icon/);
  });
});

describe('the options', () => {
  let session: Session;
  let options: Page;

  beforeAll(async () => {
    session = await openSession({ follow: false });
    await session.allowHosts(['*']);
    options = await session.openOwn('options.html');
  });
  afterAll(() => session.close());

  it('name the place in a file that is wrong, and change nothing', async () => {
    const broken = newsroomPack().replace(/"country":\s*"GB"/, '"country": 7');
    await importFile(session, options, broken);
    const said = await says(
      options,
      /The file was not imported. In line \d+, at outlets\[\d+\]\.country: expected/,
    );
    expect(said).toContain('Nothing was changed');
    await importFile(session, options, 'not JSON at all');
    await says(options, /The file was not imported. At the file: expected JSON/);
  });

  it('import outlets, and a popup that is open shows at once what they tell', async () => {
    const page = await session.open(session.article(STORY));
    const popupTab = await session.clickAndWait(page);
    await says(popupTab, /You follow none yet/);
    const tab = await tabInFront(popupTab);
    // The popup closes when another tab comes to the front; the same page in a tab stays and shows the same.
    const popup = await session.openOwn(`popup.html?tab=${tab}`);
    await says(popup, /You follow none yet/);
    await options.bringToFront();
    await importFile(session, options, newsroomPack());
    await clickButton(options, 'Import and follow');
    await says(options, /14 outlets imported and followed/);
    await says(popup, /outlets tell this story/);
  });

  it('find an outlet by name, domain or country', async () => {
    const search = async (query: string, wanted: RegExp) => {
      const field = await options.waitForSelector('#outlets input[type=search]');
      await field!.evaluate((input) => (input.value = ''));
      await field!.type(query);
      return says(options, wanted);
    };
    await search('reuters', /Reuters reuters\.com United Kingdom/);
    await search('lemonde.fr', /Le Monde lemonde\.fr France/);
    await search('Brazil', /\.br Brazil/);
  });

  it('add an outlet by its address, with the feed found on its site', async () => {
    await clearOwn('daybreak.example');
    const field = await options.waitForSelector('.outlet-add input');
    await field!.type('daybreak.example');
    await clickButton(options, 'Find feed');
    await says(options, /feeds? (was|were) found/);
    await clickButton(options, 'Add and follow');
    await says(options, /Daybreak was added, and you follow it/);
  });

  it('say what is wrong with an address', async () => {
    const field = await options.waitForSelector('.outlet-add input');
    await field!.type('no address');
    await clickButton(options, 'Find feed');
    await says(options, /“no address” is not a web address/);
  });

  it('export the reader’s outlets as a file that can be imported again', async () => {
    const client = await session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: session.folder });
    await clickButton(options, 'Export your outlets');
    const file = await until('the file', () =>
      Promise.resolve(
        readdirSync(session.folder).find((name) => name.endsWith('.json') && name !== 'outlets.json'),
      ),
    );
    const exported = readFileSync(path.join(session.folder, file), 'utf8');
    await importFile(session, options, exported);
    await says(options, /\d+ outlets.*Import only/);
    await clickButton(options, 'Cancel');
  });

  it('clear everything, after asking', async () => {
    await clickButton(options, 'Clear everything');
    await options.waitForSelector('dialog[open]');
    await options.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>('dialog[open] button')]
        .find((button) => /clear everything/i.test(button.textContent ?? ''))!
        .click(),
    );
    await says(options, /Everything is gone/);
    const popup = await session.clickAndWait(await session.open(session.article(STORY)));
    await says(popup, /You follow none yet/);
  });

  /** Remove one of the reader's own outlets. */
  async function clearOwn(domain: string): Promise<void> {
    await options.evaluate((wanted) => {
      const list = document.querySelector('[aria-label="Your own outlets"]')!;
      const row = [...list.querySelectorAll('li')].find((each) => each.textContent!.includes(wanted))!;
      [...row.querySelectorAll('button')].find((button) => button.textContent!.includes('Remove'))!.click();
    }, domain);
    await options.waitForSelector('dialog[open]');
    await options.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>('dialog[open] button')]
        .find((button) => /^remove/i.test(button.textContent!.trim()))!
        .click(),
    );
    await until('its removal', () =>
      options.evaluate(
        (wanted) => !document.querySelector('[aria-label="Your own outlets"]')!.textContent!.includes(wanted),
        domain,
      ),
    );
  }
});
