import type { Page } from 'puppeteer-core';
import { linesJson, modelServer, openAiStream, silent, status } from '../../tests/models/server';
import type { Chromium } from '../browser';

/** How a view shows the reader's own model: set up in Options or not, and what its server does then. */
export type ModelState = 'unset' | 'testing' | 'refused' | 'connected' | 'telling' | 'told' | 'failed';

export interface ModelOnView {
  /** Bring a page of ours, or a popup, into the state. */
  show(page: Page, state: ModelState): Promise<void>;
  close(): Promise<void>;
}

/** A model's server on this machine for the pictures, with lines that a real article bears out, and one it does not. */
export async function modelForViews(chromium: Chromium): Promise<ModelOnView> {
  const server = await modelServer();
  const play = (state: ModelState): void =>
    server.plays((answer, got) => {
      if (got.path === '/v1/models') return status(200, { data: [{ id: 'llama3.2:3b' }] })(answer, got);
      if (state === 'testing') return silent(answer, got);
      if (state === 'refused') return status(403)(answer, got);
      if (state === 'failed') return status(429)(answer, got);
      const article = (got.body.messages as { content: string }[])[1]!.content;
      const sentence = (n: number) => new RegExp(`^\\[${n}\\] (.+)$`, 'm').exec(article)?.[1] ?? '';
      const kinds = ['what-happened', 'why-it-matters', 'what-they-say', 'whats-next'];
      const lines = kinds.map((section, i) => ({ section, text: sentence(i + 1), cites: [i + 1] }));
      const invented = {
        section: 'zoom-out',
        text: 'Nine hundred million readers agreed on it.',
        cites: [1],
      };
      const json = linesJson(...lines, invented);
      return openAiStream(state === 'telling' ? json.slice(0, 500) : json, { hangs: state === 'telling' })(
        answer,
        got,
      );
    });
  const setUp = async (page: Page): Promise<void> => {
    await page.locator('#model input[value="openai"]').click();
    await page.locator('#model ::-p-aria([name="Address"])').fill(server.host);
    await page.locator('#model ::-p-text(List models)').click();
    await page.locator('#model ::-p-text(It offers 1 model)').wait();
    await page.locator('#model input[value="rewrite"]').click();
    await page.locator('#model button[type="submit"]').click();
  };
  const ENDS = {
    testing: 'Testing',
    refused: 'refuses browser',
    connected: 'answered as it should',
  } as const;
  return {
    async show(page, state) {
      play(state);
      if (state === 'unset') return;
      if (state === 'testing' || state === 'refused' || state === 'connected') {
        await setUp(page);
        await page.locator(`#model ::-p-text(${ENDS[state]})`).wait();
        return;
      }
      const options = await chromium.browser.newPage();
      await options.goto(chromium.address('options.html'));
      play('connected');
      await setUp(options);
      await options.locator(`#model ::-p-text(${ENDS.connected})`).wait();
      await options.close();
      play(state);
      await page.reload();
      await page.locator('.model-bar button::-p-text(Tell it)').click();
      await page
        .locator(
          `::-p-text(${{ telling: 'is telling it', told: 'lines were checked', failed: 'too much to do' }[state]})`,
        )
        .wait();
      if (state === 'told') await page.locator('.receipt summary').click();
    },
    close: () => server.close(),
  };
}
