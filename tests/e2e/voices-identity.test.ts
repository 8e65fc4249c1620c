import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { plantedSecret } from '../../scripts/plant';
import { startRelay, type TestRelay } from '../voices/relay';
import { openSession, says, words, type Session } from './session';

const PASSPHRASE = 'quiet harbour';

interface Api {
  storage: Record<'local' | 'session', { get(key: null): Promise<object> }>;
}

let session: Session;
let relay: TestRelay;
let page: Page;
let options: Page;

beforeAll(async () => {
  relay = await startRelay();
  session = await openSession({ follow: false });
  options = await session.openOwn('options.html');
  await options.locator('#voices input[type=checkbox]').click();
  await options.locator('#voices input[inputmode=url]').fill(relay.url);
  await options.keyboard.press('Enter');
  await until('the relay', async () => (await words(options)).includes(relay.url));
  page = await session.open(session.article('novarra-quillon-new-terms'));
});
afterAll(async () => {
  await session.close();
  await relay.close();
});

/** Write a comment in the popup. @returns whose it is */
async function write(text: string): Promise<string> {
  const popup = await session.clickAndWait(page);
  await popup.locator('.composer textarea').fill(text);
  await clickButton(popup, 'Send');
  const event = () => relay.events.find(({ content }) => content === text);
  await until('the comment', async () => {
    if ((await words(popup)).includes('This becomes public')) await clickButton(popup, 'I agree, send it');
    return event() !== undefined;
  });
  await popup.close();
  return event()!.pubkey;
}

const open = (summary: string) => options.locator(`.voices-key summary::-p-text(${summary})`).click();
const fill = (label: string, text: string) =>
  options.locator(`.voices-key input::-p-aria([name="${label}"])`).fill(text);
const press = (name: string) => options.locator(`.voices-key button::-p-text(${name})`).click();

async function shownKey(): Promise<string> {
  await press('Show my key');
  const code = await options.waitForSelector('.voices-secret');
  const key = await code!.evaluate((element) => element.textContent ?? '');
  await press('Hide my key');
  return key;
}

const kept = () =>
  options.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null)]);
  });

/** How many rows the comments' database holds. */
const storedComments = () =>
  options.evaluate(async () => {
    const asked = indexedDB.open('parallax-voices');
    const database = await new Promise<IDBDatabase>((done) => {
      asked.onsuccess = () => done(asked.result);
    });
    const names = ['comments', 'own', 'hidden'];
    const counts = await Promise.all(
      names.map(async (name) => {
        const count = database.transaction(name).objectStore(name).count();
        await new Promise((done) => {
          count.onsuccess = done;
        });
        return [name, count.result] as const;
      }),
    );
    database.close();
    return Object.fromEntries(counts);
  });

describe('who the reader is in comments, by clicks in Options', () => {
  let plain: string;
  let locked: string;
  let first: string;

  it('is a key made with the first comment, shown on request', async () => {
    expect(await words(options)).toContain('You have none yet.');
    first = await write('The first one.');
    await options.bringToFront();
    await says(options, /It is kept on this device without a passphrase/);
    plain = await shownKey();
    expect(plain).toMatch(/^nsec1/);
  });

  it('is locked with a passphrase, forgotten, and brought back from its locked text as the same', async () => {
    await open('Set a passphrase');
    await fill('New passphrase', PASSPHRASE);
    await fill('The same again', PASSPHRASE);
    await press('Lock the key');
    await says(options, /It is unlocked until the browser is closed\./);
    locked = await shownKey();
    expect(locked).toMatch(/^ncryptsec1/);

    await press('Forget my key');
    await options.locator('dialog[open] button.danger').click();
    await says(options, /You have none yet\./);

    await open('Use a key you already have');
    await fill('A key you bring (nsec or ncryptsec)', locked);
    await fill('Its passphrase', 'not it');
    await press('Use this key');
    await options.waitForSelector('.voices-key .problem, .voices-key [role=alert]');
    expect(await words(options)).toContain('You have none yet.');
    await fill('Its passphrase', PASSPHRASE);
    await press('Use this key');
    await says(options, /This key signs your comments from now on\./);
    expect(await write('With the key brought back.')).toBe(first);
  });

  it('is another for each outlet where the reader wants it', async () => {
    await options.bringToFront();
    await options.locator('#voices label::-p-text(Another name for each outlet)').click();
    expect(await write('Under another name.')).not.toBe(first);
  });

  it('is gone, with what was typed and sent, once everything is cleared', async () => {
    await options.bringToFront();
    const popup = await session.clickAndWait(page);
    await says(popup, /Under another name\./);
    await popup.close();
    await options.bringToFront();
    expect(await plantedSecret(options, 'voices')).toMatch(/^ncryptsec/);
    await options.locator('button::-p-text(Clear everything)').click();
    await options.locator('dialog[open] button.danger').click();
    await says(options, /Everything is gone\./);
    const left = await kept();
    for (const trace of ['voices', first, relay.url, 'ncryptsec']) expect(left).not.toContain(trace);
    expect(await plantedSecret(options, 'voices')).toBeNull();
    expect(await storedComments()).toEqual({ comments: 0, own: 0, hidden: 0 });
  });
});
