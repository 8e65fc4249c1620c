/**
 * The main job, for everyone to see: build, start a browser with the extension, follow a newsroom, click.
 * Without a display it performs the click by itself and leaves popup.png, reader.png and story.json.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launchChromium, type Chromium } from '../browser';
import { startNewsroom, type Newsroom } from '../newsroom/server';
import { followNewsroom } from './follow';
import { readStory, type Story } from './story';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const extensionDir = path.join(root, '.output/chrome-mv3');

const { values: options } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    out: { type: 'string', default: path.join(root, 'out/demo') },
    url: { type: 'string' },
    page: { type: 'string' },
    as: { type: 'string' },
  },
});
if (Boolean(options.page) !== Boolean(options.as)) stop('--page FILE and --as URL belong together.');

build();
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const headless = options.headless || !display;
if (headless && !options.headless) console.log('No display here: going on without one (--headless).');

const sample = options.url || options.page ? null : await startNewsroom({ now: Date.now });
const chromium = await launchChromium({
  extensionDir,
  headless,
  ...(sample ? { newsroom: sample } : {}),
  online: Boolean(options.url),
});
try {
  if (sample) await followNewsroom(chromium, sample);
  const page = await openPage(chromium, sample);
  if (headless) await perform(chromium, page);
  else await handOver(chromium);
} finally {
  await chromium.close();
  await sample?.close();
}

function build(): void {
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) stop(`The build failed.\n${stdout}\n${stderr}`);
  console.log('Built the extension.');
}

/** The page to click on: a saved file under its true address, an address, or the sample's lead story. */
async function openPage({ browser }: Chromium, newsroom: Newsroom | null): Promise<Page> {
  const page = await browser.newPage();
  if (options.page && options.as) {
    const [file, as] = [options.page, options.as];
    const html = readFileSync(file);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      if (isPage) void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
      else void request.abort();
    });
    await page.goto(as, { waitUntil: 'domcontentloaded' });
    return page;
  }
  await page.goto(options.url ?? leadStory(newsroom!), { waitUntil: 'load' });
  return page;
}

/** The story the sample newsroom puts first. */
function leadStory({ articles }: Newsroom): string {
  return (articles.find((article) => article.lead) ?? articles[0]!).url;
}

/** Click, wait for every part, keep what the reader sees. */
async function perform(browserAndExtension: Chromium, page: Page): Promise<void> {
  mkdirSync(options.out, { recursive: true });
  const file = (name: string) => path.join(options.out, name);
  const errors: string[] = [];
  const story = await readStory(browserAndExtension, page, {
    popupPng: file('popup.png'),
    readerPng: file('reader.png'),
    errors,
  });
  writeFileSync(file('story.json'), `${JSON.stringify(story, null, 2)}\n`);
  for (const error of errors) console.error(`console error: ${error}`);
  console.log(`${path.resolve(options.out)}: ${found(story)}`);
  if (!story.article || errors.length > 0) process.exitCode = 1;
}

function found(story: Story): string {
  if (!story.article) return `no article (${story.problem})`;
  const { outlet, narrative, coverage } = story;
  const lines = narrative?.sections.flatMap((section) => section.lines).length ?? 0;
  return [
    `“${story.article.title}”`,
    outlet
      ? `${outlet.name} (${outlet.country ?? 'country unknown'}, ${outlet.bias.label ?? 'unrated'})`
      : 'no outlet',
    `${narrative?.sections.length ?? 0} sections with ${lines} lines`,
    `${coverage?.sameStory.length ?? 0} on the same story, ${coverage?.related.length ?? 0} related`,
  ].join('; ');
}

/** With a display: the browser is the reader's until it is closed. */
async function handOver({ browser }: Chromium): Promise<void> {
  console.log(
    'The browser is yours: click the Parallax icon on any article of the sample newsroom. Close it to end.',
  );
  await new Promise((resolve) => browser.once('disconnected', resolve));
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
