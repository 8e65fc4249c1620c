import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { tabAt } from '../../scripts/ask-worker';
import { launchFirefox, type Firefox } from '../../scripts/firefox';
import { startNewsroom, type Newsroom } from '../../scripts/newsroom/server';
import { linesJson, modelServer, openAiStream, status, type ModelServer } from '../models/server';
import { says } from './session';

let newsroom: Newsroom;
let firefox: Firefox;
let server: ModelServer;
let options: Page;
let tabId: number;

beforeAll(async () => {
  server = await modelServer();
  newsroom = await startNewsroom({ now: Date.now });
  firefox = await launchFirefox(path.resolve('.output/firefox-mv3'), newsroom.port);
  const { url } = newsroom.articles.find((article) => article.url.includes('novarra-quillon-new-terms'))!;
  await (await firefox.browser.newPage()).goto(url);
  options = await firefox.openOwn('options.html');
  await firefox.allowHost(options, new URL(url).hostname);
  tabId = await tabAt(options, url);
});
afterAll(async () => {
  await firefox.close();
  await newsroom.close();
  await server.close();
});

it('in Firefox too a model’s server that redirects is named with where to', async () => {
  server.plays((answer, got) =>
    got.path === '/final'
      ? status(404)(answer, got)
      : void answer.writeHead(307, { location: `${server.origin}/final` }).end(),
  );
  await options.locator('#model input[value="openai"]').click();
  await options.locator('#model input[inputmode="url"]').fill(server.host);
  await clickButton(options, 'List models');
  await says(options, new RegExp(`${server.host} redirects to ${server.origin}/final, and no password`));
});

it('in Firefox too a model is let in on a click, tells, and is heard by who opens the story again', async () => {
  const held: (() => void)[] = [];
  server.plays(async (answer, got) => {
    if (got.path === '/v1/models') return status(200, { data: [{ id: 'tiny:1b' }] })(answer, got);
    const chosen = openAiStream(linesJson({ section: 'what-happened', cites: [1] }));
    const [, user] = got.body.messages as { content: string }[];
    if (user!.content.includes('Novarra')) await new Promise<void>((go) => held.push(go));
    return chosen(answer, got);
  });
  await options.locator('#model input[value="openai"]').click();
  await options.locator('#model input[inputmode="url"]').fill(server.host);
  await clickButton(options, 'List models');
  await says(options, /It offers 1 model/);
  await clickButton(options, 'Save and test');
  await says(options, /tiny:1b answered as it should/);

  const popup = await firefox.openOwn(`popup.html?tab=${tabId}`);
  await says(popup, /Tell it with tiny:1b/);
  await clickButton(popup, 'Tell it with tiny:1b');
  await says(popup, /tiny:1b is telling it/);
  await until('the request', async () => held.length === 1);
  await popup.close();
  const again = await firefox.openOwn(`popup.html?tab=${tabId}`);
  await says(again, /tiny:1b is telling it/);
  held[0]!();
  await says(again, /Told by tiny:1b on 127\.0\.0\.1:\d+\. It chose 1 sentence of the article\./);
  expect(held).toHaveLength(1);
});
