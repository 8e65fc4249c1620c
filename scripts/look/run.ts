/**
 * `npm run look -- [--lang=de] [--store] [--scale=1.5] [--into=FOLDER] [NAME …]` takes pictures into a folder, from the built extension
 * and the sample newsroom, all of them or those of the views named: the popup in its states, the reader in its themes and
 * with its panels, the pages; with `--store` those that the stores show instead. To add one, add to `views.ts`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium, until } from '../browser';
import { clickButton, followNewsroom, importFile } from '../demo/follow';
import { startNewsroom } from '../newsroom/server';
import { modelForViews } from './model';
import { AXIS_PACK } from './outlets';
import { take } from './take';
import { STORE_VIEWS, VIEWS } from './views';
import { voicesForViews } from './voices';

const WIDTHS = { popup: [400, 320], reader: [1280, 320], page: [1280, 320] };

const { values, positionals } = parseArgs({
  options: {
    lang: { type: 'string' },
    store: { type: 'boolean' },
    scale: { type: 'string' },
    into: { type: 'string' },
  },
  allowPositionals: true,
});
const { lang, store = false, scale = '1', into: folder = store ? 'out/store' : '.output/look' } = values;
const all = store ? STORE_VIEWS : VIEWS;
const views = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name));
const unknown = positionals.filter((name) => !all.some((view) => view.name === name));
if (unknown.length > 0) throw new Error(`no view is called ${unknown.join(', ')}; they stand in views.ts`);
mkdirSync(folder, { recursive: true });
const newsroom = await startNewsroom({ now: Date.now });
const chromium = await launchChromium({
  extensionDir: path.resolve(process.env.EXTENSION_DIR ?? '.output/chrome-mv3'),
  headless: true,
  ...(lang && { language: lang }),
  newsroom,
});
const model = await modelForViews(chromium);
const voices = await voicesForViews();
try {
  await chromium.allowHosts(['127.0.0.1']);
  await followNewsroom(chromium, newsroom);
  if (!lang && !store) await importAxis(); // its buttons are found by their English names
  for (const view of views)
    for (const width of view.widths ?? WIDTHS[view.shows])
      await take({ chromium, newsroom, model, voices, folder, scale: Number(scale) }, view, width);
} finally {
  await chromium.close();
  await model.close();
  await voices.close();
  await newsroom.close();
}

async function importAxis(): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.goto(chromium.address('options.html'));
  await importFile(chromium, page, AXIS_PACK);
  await clickButton(page, 'Import only');
  await until('the list', () => page.evaluate(() => document.body.innerText.includes('1 outlet imported')));
  await page.close();
}
