import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { startRelay, type TestRelay } from '../voices/relay';
import { comment } from '../voices/writers';
import { violations } from './axe';
import { openSession, says, words, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

let session: Session;
let relay: TestRelay;

beforeAll(async () => {
  relay = await startRelay();
  session = await openSession({ follow: false });
  await session.allowHosts(['127.0.0.1']);
});
afterAll(async () => {
  await session.close();
  await relay.close();
});

describe('a reader who switches comments on', () => {
  it('chooses a relay in Options, and nothing is asked before', async () => {
    const options = await session.openOwn('options.html');
    await says(options, /Off until you switch them on\./);
    await options.locator('#voices input[type=checkbox]').click();
    await options.locator('#voices ::-p-aria([name="Add a relay by its address"])').fill(relay.url);
    await options.keyboard.press('Enter');
    await until('the relay', async () => (await words(options)).includes(relay.url));
    expect(await violations(options, '#voices')).toEqual([]);
    expect(relay.told).toEqual([]);
    await options.close();
  });

  it('finds comments under the story, those of strangers folded, by keyboard alone', async () => {
    const page = await session.open(session.article(STORY));
    const url = await page.$eval('link[rel=canonical]', (link) => (link as HTMLLinkElement).href);
    relay.events.push(
      comment(1, 'The old alliance was never one.', { url, at: Date.now() - 60_000 }) as never,
    );
    const popup = await session.clickAndWait(page);
    await says(popup, /People’s voices .* Show 1 comment by someone you don’t know/i);
    expect(await words(popup)).not.toContain('The old alliance was never one.');
    await popup.focus('::-p-aria([name="Show 1 comment by someone you don’t know"])');
    await popup.keyboard.press('Enter');
    await says(popup, /The old alliance was never one\./);
    expect(await violations(popup, '.voices')).toEqual([]);
  });

  it('writes one after one consent that names the address, and finds it there', async () => {
    const page = (await session.browser.pages()).find((each) => each.url() === session.article(STORY))!;
    const popup = await session.clickAndWait(page);
    await popup.locator('.composer textarea').fill('A fifth of it, and no veto: who gave more?');
    await says(popup, /42 of 500/);
    await clickButton(popup, 'Send');
    expect(await says(popup, /This becomes public/)).toContain(new URL(session.article(STORY)).pathname);
    expect(relay.events).toHaveLength(1);
    await clickButton(popup, 'I agree, send it');
    await says(popup, /It is public now\./);
    await says(popup, /You .* A fifth of it, and no veto: who gave more\?/);
    expect(relay.events).toHaveLength(2);
    await says(popup, /2 of 3 left today/);
  });

  it('is asked to look twice at an insult, and keeps what was typed', async () => {
    const page = (await session.browser.pages()).find((each) => each.url() === session.article(STORY))!;
    const popup = await session.clickAndWait(page);
    await popup.locator('.composer textarea').fill('YOU ARE ALL FUCKING IDIOTS AND YOU KNOW IT');
    await clickButton(popup, 'Send');
    await says(popup, /A second look/);
    await clickButton(popup, 'Rewrite it');
    expect(
      await popup.$eval('.composer textarea', (field) => (field as HTMLTextAreaElement).value),
    ).toContain('IDIOTS');
    expect(relay.events).toHaveLength(2);
  });

  it('goes on where it was left when the popup closed, until the field is emptied', async () => {
    const page = (await session.browser.pages()).find((each) => each.url() === session.article(STORY))!;
    const typed = (popup: Awaited<ReturnType<Session['clickAndWait']>>) =>
      popup.$eval('.composer textarea', (field) => (field as HTMLTextAreaElement).value);
    const before = await session.clickAndWait(page);
    await before.locator('.composer textarea').fill('Not sent ye');
    await before.focus('.composer textarea');
    await before.keyboard.press('End');
    await before.keyboard.type('t.');
    await before.close();
    const after = await session.clickAndWait(page);
    await after.waitForSelector('.composer textarea');
    expect(await typed(after)).toBe('Not sent yet.');
    await after.focus('.composer textarea');
    for (let n = 0; n < 'Not sent yet.'.length; n++) await after.keyboard.press('Backspace');
    expect(await typed(after)).toBe('');
    await after.close();
    const last = await session.clickAndWait(page);
    await last.waitForSelector('.composer textarea');
    expect(await typed(last)).toBe('');
  });

  it('begins it in the reader and sends it in the popup: it stands typed in neither', async () => {
    const page = (await session.browser.pages()).find((each) => each.url() === session.article(STORY))!;
    await session.openReader(page);
    const inReader = 'parallax-reader >>> .composer textarea';
    const typed = () => page.$eval(inReader, (area) => (area as HTMLTextAreaElement).value);
    await page.waitForSelector(inReader); // comments come after what the click was for
    await page.focus(inReader);
    await page.keyboard.type('Begun in the reader');
    const popup = await session.clickAndWait(page);
    await popup.waitForSelector('.composer textarea');
    await popup.focus('.composer textarea');
    await popup.keyboard.press('End');
    await popup.keyboard.type(', ended here.');
    await clickButton(popup, 'Send');
    await says(popup, /It is public now\./);
    await popup.close();
    await page.bringToFront();
    await until('an empty field', async () => (await typed()) === '');
    await page.keyboard.press('Escape');
    expect(relay.events.at(-1)).toMatchObject({ content: 'Begun in the reader, ended here.' });
  });

  it('finds a comment that no relay took kept, and sends it when one is back', async () => {
    const page = (await session.browser.pages()).find((each) => each.url() === session.article(STORY))!;
    const port = Number(new URL(relay.url).port);
    const before = relay.events;
    await relay.close();
    const popup = await session.clickAndWait(page);
    await popup.locator('.composer textarea').fill('Kept until somebody takes it.');
    await clickButton(popup, 'Send');
    await says(popup, /No relay took it/);
    relay = await startRelay(port);
    relay.events.push(...before);
    await clickButton(popup, 'Send again');
    await until('the comment on the relay', () =>
      Promise.resolve(relay.events.some(({ content }) => content === 'Kept until somebody takes it.')),
    );
  });
});
