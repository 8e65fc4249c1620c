import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FeedStatus } from '../../lib/coverage';
import type { Result } from '../../lib/problem';
import { until, type Chromium } from '../browser';
import { newsroomPack } from '../newsroom/pack';
import type { Newsroom } from '../newsroom/server';

/** Import the newsroom's outlets in Options and follow them, as a reader would; done when every feed was loaded. */
export async function followNewsroom(chromium: Chromium, newsroom: Newsroom): Promise<void> {
  await chromium.allowHosts(newsroom.outlets.map((outlet) => outlet.domain));
  const page = await chromium.browser.newPage();
  await page.goto(chromium.address('options.html'));
  await importFile(chromium, page, newsroomPack());
  await page.locator('.transfer .button.primary').click(); // by its place: its words follow the browser's language
  await until('the feeds', () => page.evaluate(allFeedsLoaded), 60);
  await page.close();
}

/** Choose a file with these contents in the options page's import. */
export async function importFile({ folder }: Chromium, options: Page, contents: string): Promise<void> {
  const file = path.join(folder, 'outlets.json');
  writeFileSync(file, contents);
  const input = await options.waitForSelector<'input[type=file]'>('input[type=file]');
  await input!.uploadFile(file);
}

/** Click the button with this name once it is there and enabled. */
export async function clickButton(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

/** Runs inside an extension page. */
async function allFeedsLoaded(): Promise<boolean> {
  interface Api {
    runtime: { sendMessage(message: object): Promise<unknown> };
  }
  const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
  const answer = (await runtime.sendMessage({ kind: 'feeds/status', ask: {} })) as Result<FeedStatus[]>;
  return answer.ok && answer.value.length > 0 && answer.value.every((feed) => feed.lastOkAt !== null);
}
