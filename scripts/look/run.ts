/**
 * `npm run look -- [--lang=de] [--store] [FOLDER] [NAME …]` takes pictures into a folder, from the built extension and the
 * sample newsroom: the popup in its states, the reader in its themes and with its panels, the pages; with `--store` those
 * that the stores show instead. To add one, add to `views.ts`.
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
  options: { lang: { type: 'string' }, store: { type: 'boolean' } },
  allowPositionals: true,
});
const [folder = values.store ? 'out/store' : '.output/look', ...names] = positionals;
mkdirSync(folder, { recursive: true });
const newsroom = await startNewsroom({ now: Date.now });
const chromium = await launchChromium({
  extensionDir: path.resolve(process.env.EXTENSION_DIR ?? '.output/chrome-mv3'),
  headless: true,
  ...(values.lang && { language: values.lang }),
  newsroom,
});
const model = await modelForViews(chromium);
const voices = await voicesForViews();
try {
  await chromium.allowHosts(['127.0.0.1']);
  await followNewsroom(chromium, newsroom);
  if (!values.lang && !values.store) await importAxis(); // its buttons are found by their English names
  for (const view of values.store ? STORE_VIEWS : VIEWS)
    if (names.length === 0 || names.includes(view.name))
      for (const width of view.widths ?? WIDTHS[view.shows])
        await take({ chromium, newsroom, model, voices, folder }, view, width);
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
