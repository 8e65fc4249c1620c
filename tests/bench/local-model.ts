// A real model file in a real llama.cpp behind a real server, asked by the built extension in Chromium. Its weights are
// random: this shows the path, not what a model is worth. Prints what it wrote and what stood.
import path from 'node:path';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { openSession, says } from '../e2e/session';
import { randomModel } from './local-model.gguf';
import { serveModel } from './local-model.server';

const STORIES = ['novarra-quillon-new-terms', 'eastmoor-rail-strike-talks', 'orsa-dam-sorvenia-warning'];
const MINUTES = 4;

let seed = 20261123;
const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

const file = randomModel(random);
const model = await serveModel(file, path.resolve('node_modules/.cache/parallax/llama'));
const session = await openSession({ follow: false });
try {
  await session.allowHosts(['127.0.0.1']);
  const options = await session.openOwn('options.html');
  await options.locator('#model input[value="openai"]').click();
  await options.locator('#model ::-p-aria([name="Address"])').fill(model.host);
  await clickButton(options, 'List models');
  await says(options, /It offers 1 model/);
  await options.locator('#model input[value="select"]').click();
  await clickButton(options, 'Save and test');
  await until('an answer to the test', async () => model.written.length > 0, MINUTES * 60);
  console.log(
    `model file of ${(file.length / 1024).toFixed(0)} KB, context 16,384; its answer to the test: ${model.written[0]}`,
  );
  for (const slug of STORIES) {
    const started = performance.now();
    const popup = await session.clickAndWait(await session.open(session.article(slug)));
    await clickButton(popup, `Tell it with ${model.name}`);
    await until(
      'the end of the telling',
      () => popup.$eval('.model-bar', (bar) => !/Stop/.test(bar.textContent)),
      MINUTES * 60,
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const shown = await popup.$eval('.model-bar', (bar) => bar.textContent);
    console.log(
      `\n${slug}: ${seconds} s\nwrote ${model.written.at(-1)!.replace(/\s+/gu, ' ')}\nshown: ${shown}`,
    );
    await popup.close();
  }
} finally {
  await session.close();
  await model.close();
}
