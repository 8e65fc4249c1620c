import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { linesJson, modelServer, openAiStream, status, type ModelServer } from '../models/server';
import { openSession, says, type Session } from './session';

interface Api {
  storage: { local: { get(what: null): Promise<object> } };
}

let session: Session;
let server: ModelServer;

beforeAll(async () => {
  server = await modelServer();
  session = await openSession({
    follow: false,
    inPrivateWindows: true,
    args: () => Promise.resolve(['--incognito']), // the first window is a private one, those opened later are not
  });
  await session.allowHosts(['127.0.0.1']);
});
afterAll(async () => {
  await session.close();
  await server.close();
});

it('a telling in a private window ends when nobody looks, and nothing of it is kept', async () => {
  server.plays((answer, got) =>
    got.path === '/v1/models'
      ? status(200, { data: [{ id: 'tiny:1b' }] })(answer, got)
      : openAiStream(linesJson({ section: 'what-happened', cites: [1] }))(answer, got),
  );
  const options = await session.openOwn('options.html');
  await options.locator('#model input[value="openai"]').click();
  await options.locator('#model ::-p-aria([name="Address"])').fill(server.host);
  await clickButton(options, 'List models');
  await says(options, /It offers 1 model/);
  await clickButton(options, 'Save and test');
  await says(options, /tiny:1b answered as it should/);
  const kept = () =>
    options.evaluate(async () =>
      JSON.stringify(await (globalThis as unknown as { chrome: Api }).chrome.storage.local.get(null)),
    );
  const before = await kept();

  const page = (await session.browser.pages()).find((each) => each.url() === 'about:blank')!;
  await page.goto(session.article('eastmoor-rail-strike-talks'));
  const popup = await session.clickAndWait(page);
  await clickButton(popup, 'Tell it with tiny:1b');
  await says(popup, /Told by tiny:1b/);
  expect(await kept()).toBe(before);

  const [begun, ended] = [{ count: 0 }, { count: 0 }];
  server.plays((answer, got) => {
    begun.count++;
    answer.on('close', () => ended.count++);
    return openAiStream('{"lines": [', { hangs: true })(answer, got);
  });
  await clickButton(popup, 'Tell it again');
  await says(popup, /tiny:1b is telling it/);
  await until('the request', async () => begun.count === 1);
  expect(ended.count).toBe(0);
  await popup.close();
  await until('the end of the request', async () => ended.count === 1);
  expect(await kept()).toBe(before);
});
