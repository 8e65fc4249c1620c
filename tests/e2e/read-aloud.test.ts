import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { openSession, type Session } from './session';

describe('an article read aloud', () => {
  let session: Session;
  let page: Page;
  let world: World;

  const spoken = () => world.run<string[]>('spoken');
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('parallax-spoken') ?? [])].map((range) => String(range)));
  const press = (words: string) =>
    page.evaluate((wanted) => {
      const root = document.querySelector('parallax-reader')!.shadowRoot!;
      const buttons = [...root.querySelectorAll<HTMLElement>('#reader-listen button')];
      buttons.find(({ textContent }) => textContent === wanted)!.click();
    }, words);

  beforeAll(async () => {
    session = await openSession({ follow: false });
    page = await session.open(session.article('novarra-quillon-new-terms'));
    const client = await page.createCDPSession();
    const worlds = watchWorlds(client, session.extension.id);
    await session.openReader(page);
    world = await until('the world of the overlay', () => Promise.resolve(worlds.at(-1)));
    await world.run(`(${giveVoices.toString()})()`);
    await page.keyboard.press('l');
    await until('the voices', () =>
      page.evaluate(
        () =>
          document.querySelector('parallax-reader')!.shadowRoot!.querySelector('#reader-listen select') !==
          null,
      ),
    );
  });
  afterAll(() => session.close());

  it('offers the voices of its language, and names the one that sends the text away', async () => {
    const voices = await page.evaluate(() =>
      [
        ...document.querySelector('parallax-reader')!.shadowRoot!.querySelectorAll('#reader-listen option'),
      ].map(({ textContent }) => textContent),
    );
    expect(voices).toEqual(['Home', 'Away (sends the text to its maker)']);
  });

  it('is spoken sentence by sentence, the one that is heard marked in the text', async () => {
    await press('Play');
    const [first] = await until('the first sentence', async () => (await spoken()).length === 1 && spoken());
    expect(await marked()).toEqual([first]);
    await world.run('end()');
    const [, second] = await until('the second', async () => (await spoken()).length === 2 && spoken());
    expect(second).not.toBe(first);
    expect(await marked()).toEqual([second]);
    await press('Next');
    expect(await until('the third', async () => (await spoken()).length === 3 && spoken())).toHaveLength(3);
    await press('Back');
    const said = await until('the second again', async () => (await spoken()).length === 4 && spoken());
    expect(said[3]).toBe(second);
  });

  it('stops at a pause and goes on with the same sentence', async () => {
    const before = await spoken();
    await press('Pause');
    await world.run('end()');
    expect(await spoken()).toEqual(before);
    await press('Play');
    const said = await until('the sentence', async () => (await spoken()).length > before.length && spoken());
    expect(said.at(-1)).toBe(before.at(-1));
  });

  it('falls silent and leaves no mark when the reader is closed', async () => {
    await page.keyboard.press('Escape'); // the panel
    await page.keyboard.press('Escape');
    await until('the end of the overlay', () =>
      page.evaluate(() => document.querySelector('parallax-reader') === null),
    );
    expect(await marked()).toEqual([]);
    const before = await spoken();
    await world.run('end()');
    expect(await spoken()).toEqual(before);
  });
});

interface World {
  run<T>(code: string): Promise<T>;
}

/** The extension's own worlds in the page, newest last: the browser has no voice there, so the test brings some. */
function watchWorlds(client: CDPSession, extension: string): World[] {
  const worlds: World[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.origin.includes(extension)) return;
    worlds.push({
      run: async <T>(expression: string) => {
        const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
          expression,
          contextId: context.id,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
        return result.value as T;
      },
    });
  });
  void client.send('Runtime.enable');
  return worlds;
}

/** Runs in the extension's world: two English voices, one of them elsewhere, and one of another language. */
function giveVoices(): void {
  const voice = (name: string, lang: string, localService: boolean) => ({
    name,
    lang,
    localService,
    voiceURI: name,
    default: false,
  });
  const voices = [voice('Away', 'en-US', false), voice('Home', 'en-US', true), voice('Loin', 'fr-FR', true)];
  const spoken: string[] = [];
  let current: { onend: (() => void) | null } | null = null;
  class Utterance {
    onend: (() => void) | null = null;
    constructor(readonly text: string) {}
  }
  Object.assign(globalThis, {
    spoken,
    SpeechSynthesisUtterance: Utterance,
    end: () => {
      const ended = current;
      current = null;
      ended?.onend?.();
    },
  });
  Object.defineProperty(speechSynthesis, 'getVoices', { value: () => voices });
  Object.defineProperty(speechSynthesis, 'cancel', { value: () => (current = null) });
  Object.defineProperty(speechSynthesis, 'speak', {
    value: (utterance: Utterance) => {
      spoken.push(utterance.text);
      current = utterance;
    },
  });
  speechSynthesis.dispatchEvent(new Event('voiceschanged'));
}
