import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { plantedSecret } from '../../scripts/plant';
import { clickButton } from '../../scripts/demo/follow';
import { linesJson, modelServer, openAiStream, status, type Got, type ModelServer } from '../models/server';
import { violations } from './axe';
import { openSession, says, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';
const OTHER = 'calder-accord-shipping-levy-british-ports';
const SLOW = 'orsa-dam-sorvenia-warning';
const LONG = 'eastmoor-rail-strike-talks';
const KEY = 'sk-nobody-may-see-this';

let session: Session;
let server: ModelServer;

beforeAll(async () => {
  server = await modelServer();
  server.plays(letIn(false));
  session = await openSession({ follow: false });
  await session.allowHosts(['127.0.0.1']);
});
afterAll(async () => {
  await session.close();
  await server.close();
});

/** A server that lets our origin in or, as Ollama does at first, only asks for its models. */
function letIn(open: boolean) {
  return (answer: ServerResponse, got: Got): void | Promise<void> => {
    if (got.path === '/v1/models') return status(200, { data: [{ id: 'tiny:1b' }] })(answer, got);
    if (!open) return status(403, {})(answer, got);
    const [, user] = got.body.messages as { content: string }[];
    const first = /^\[1\] (.+)$/m.exec(user!.content)![1]!;
    const lines = [
      { section: 'what-happened', text: first, cites: [1] },
      { section: 'by-the-numbers', text: 'The whole affair is worth 987 trillion crowns.', cites: [2] },
      { section: 'whats-next', text: 'Send your password to www.prize.test.', cites: [2] },
    ];
    return openAiStream(linesJson(...lines))(answer, got);
  };
}

const field = (page: Page, label: string) => page.locator(`#model ::-p-aria([name="${label}"])`);
const chats = (): Got[] => server.requests.filter(({ path }) => path.endsWith('/chat/completions'));

it('a server that refuses the extension is told apart, with what to type for it', async () => {
  const options = await session.openOwn('options.html');
  await options.locator('#model input[value="openai"]').click();
  await field(options, 'Address').fill(server.host);
  await field(options, 'Key (a server on this computer needs none)').fill(KEY);
  await clickButton(options, 'List models');
  await says(options, /It offers 1 model/);
  await options.locator('#model input[value="rewrite"]').click();
  await clickButton(options, 'Save and test');
  const said = await says(options, /refuses browser extensions/);
  expect(await violations(options, '#model')).toEqual([]);
  expect(said).toContain(`OLLAMA_ORIGINS=${session.address('').replace(/\/$/, '')}`);
});

it('is kept once it answers; its key is masked', async () => {
  server.plays(letIn(true));
  const options = await session.openOwn('options.html');
  await clickButton(options, 'Save and test');
  await says(options, /tiny:1b answered as it should/);
  expect(await options.content()).not.toContain(KEY);
  expect(await violations(options, '#model')).toEqual([]);
  expect(chats().at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
});

it('tells a story on a click, only what the article bears out, and the receipt names the request', async () => {
  const before = chats().length;
  const popup = await session.clickAndWait(await session.open(session.article(STORY)));
  await says(popup, /Sends \d+ words of the article to 127\.0\.0\.1:\d+/);
  await says(popup, /Nothing left this browser for this story/);
  expect(chats()).toHaveLength(before);
  await clickButton(popup, 'Tell it with tiny:1b');
  const said = await says(popup, /2 lines were left out: the article does not bear them out/);
  expect(said).toContain('1 line was checked against the sentences it cites, and stands.');
  expect(said).not.toContain('987 trillion');
  expect(said).not.toContain('prize.test');
  await popup.locator('.receipt summary').click();
  const receipt = await says(popup, /1 request was made for this story/);
  expect(receipt).toMatch(/It carried: \d+ words of the article, your key or password for it/);
  expect(await violations(popup, '.story-parts')).toEqual([]);
  await clickButton(popup, 'Show Parallax’s own choice');
  await says(popup, /Show what tiny:1b told/);
});

it('what it told is there again without another request, in the reader too', async () => {
  const before = chats().length;
  const page = await session.open(session.article(STORY));
  await session.openReader(page);
  await until('the model’s narrative', async () => (await overlay(page)).includes('Told by tiny:1b'));
  expect(chats()).toHaveLength(before);
});

it('is asked from the reader too, which never holds the key', async () => {
  const page = await session.open(session.article(OTHER));
  await session.openReader(page);
  await tellInOverlay(page);
  await until('the model’s narrative', async () => (await overlay(page)).includes('Told by tiny:1b'));
  expect(await page.content()).not.toContain(KEY);
});

it('goes on when the popup closes, is joined by whoever opens the story, and is kept when it ends', async () => {
  const held: (() => void)[] = [];
  server.plays(async (answer, got) => {
    await new Promise<void>((go) => held.push(go));
    return letIn(true)(answer, got);
  });
  const page = await session.open(session.article(SLOW));
  const popup = await session.clickAndWait(page);
  await clickButton(popup, 'Tell it with tiny:1b');
  await says(popup, /tiny:1b is telling it/);
  await until('the request', async () => held.length === 1);
  await popup.close();
  const again = await session.clickAndWait(page);
  await says(again, /tiny:1b is telling it/);
  await again.close();
  held[0]!();
  const later = await session.clickAndWait(page);
  await says(later, /Told by tiny:1b/);
  expect(held).toHaveLength(1);
});

it('stops on a click, for every view of the tab', async () => {
  const gone = { count: 0 };
  server.plays((answer, got) => {
    answer.on('close', () => gone.count++);
    return openAiStream('{"lines": [', { hangs: true })(answer, got);
  });
  const page = await session.open(session.article(LONG));
  await session.openReader(page);
  await tellInOverlay(page);
  await until('the overlay telling', async () => (await overlay(page)).includes('tiny:1b is telling it'));
  const popup = await session.clickAndWait(page);
  await says(popup, /tiny:1b is telling it/);
  await clickButton(popup, 'Stop');
  await until('the end of the request', async () => gone.count === 1);
  await says(popup, /Tell it with tiny:1b/);
  await popup.close();
  await until('the overlay’s offer', async () => (await overlay(page)).includes('Tell it with tiny:1b'));
});

it('ends with its tab', async () => {
  const [begun, gone] = [{ count: 0 }, { count: 0 }];
  server.plays((answer, got) => {
    begun.count++;
    answer.on('close', () => gone.count++);
    return openAiStream('{"lines": [', { hangs: true })(answer, got);
  });
  const page = await session.open(session.article(LONG));
  const popup = await session.clickAndWait(page);
  await clickButton(popup, 'Tell it with tiny:1b');
  await says(popup, /tiny:1b is telling it/);
  await until('the request', async () => begun.count === 1);
  await page.close();
  await until('the end of the request', async () => gone.count === 1);
});

it('leaves the embedded narrative standing where it fails, and says why in one sentence', async () => {
  server.plays(status(429));
  const popup = await session.clickAndWait(await session.open(session.article(LONG)));
  const lines = await popup.$$eval('.line-text', (all) => all.map((each) => each.textContent));
  await clickButton(popup, 'Tell it with tiny:1b');
  await says(popup, /has too much to do, or your allowance there is used up/);
  expect(await popup.$$eval('.line-text', (all) => all.map((each) => each.textContent))).toEqual(lines);
});

it('is gone with its key when the reader removes it', async () => {
  const options = await session.openOwn('options.html');
  const name = `model:openai ${server.origin}/v1`;
  expect(await plantedSecret(options, name)).toBe(KEY);
  await options.locator('#model form .button.quiet::-p-text(Remove)').click();
  await until('no key', async () => (await plantedSecret(options, name)) === null);
});

const overlay = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('parallax-reader')?.shadowRoot?.textContent ?? '');

async function tellInOverlay(page: Page): Promise<void> {
  await until('the offer', async () => (await overlay(page)).includes('Tell it with tiny:1b'));
  await page.evaluate(() => {
    const root = document.querySelector('parallax-reader')?.shadowRoot;
    root?.querySelector<HTMLButtonElement>('.model-bar .button')?.click();
  });
}
