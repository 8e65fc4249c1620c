/**
 * Does a page hold an article? The detector's word and the reading's, each and both together (the reader opens by
 * itself where both say yes), on the saved pages of the extraction benchmark and on made pages of the kinds these lack.
 * In Chromium; saved pages come without their sites' style sheets, so that only what is named a dialog is hidden here. Prints the share that is right, each miss, and what
 * the detector's look took. Arguments: the number of saved pages (150), a part of the ids to keep to.
 */
import { readFileSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { articleFrom } from '../../lib/article';
import { articlePages } from './made-pages/articles';
import { listPages } from './made-pages/lists';
import { otherPages } from './made-pages/others';
import type { PageKind } from './made-pages/parts';
import { savedPages } from './saved-pages';
import { withServed } from './served-page';

/** Saved pages that are no articles; a beginning of each id is enough. */
const NO_ARTICLES: Record<string, PageKind> = {
  'htmldate-news/1522651525': 'other', // the difference of two versions of a text
  'htmldate-news/1545286960': 'other', // a picture on a page of its own
  'htmldate-news/1552005464': 'forum',
  'htmldate-news/1566929327': 'other', // leads on to another address
  'htmldate-news/1660114516': 'forum',
  'htmldate-news/1685765130': 'other', // leads on to another address
};

/** What waits for a click on nearly every site that has it. */
const HIDDEN =
  ':is(form,div,section):is([class*="modal" i],[class*="popup" i],[class*="dialog" i]) { display: none }';

interface Case {
  id: string;
  kind: PageKind;
  url: string;
  html: () => Buffer | string;
}
interface Seen extends Case {
  detector: boolean;
  reading: boolean;
  looksLike: string;
  ms: number;
}

const detector = readFileSync('.output/chrome-mv3/detect.js', 'utf8');
const reader = readFileSync('.output/chrome-mv3/article.js', 'utf8').trim().replace(/;$/, '');

const [most = '150', part = ''] = process.argv.slice(2);
const cases: Case[] = [
  ...savedPages(Number(most)).map((page) => ({ ...page, kind: kindOf(page.id) })),
  ...[...listPages(), ...otherPages(), ...articlePages()].map(({ path, html, ...rest }) => ({
    ...rest,
    url: `https://www.harbour-post.example${path}`,
    html: () => html,
  })),
].filter(({ id }) => id.includes(part));

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  headless: true,
  pipe: true,
  args: ['--no-sandbox'],
});
const seen: Seen[] = [];
try {
  for (const each of cases)
    seen.push(await withServed(browser, { url: each.url, body: each.html() }, (page) => lookAt(page, each)));
} finally {
  await browser.close();
}

const share = (list: Seen[], says: (one: Seen) => boolean) => {
  const right = list.filter((one) => says(one) === (one.kind === 'article')).length;
  return `${((100 * right) / Math.max(1, list.length)).toFixed(1)} % (${right} of ${list.length})`;
};
const SAYS: [string, (one: Seen) => boolean][] = [
  ['detector', (one) => one.detector],
  ['reading', (one) => one.reading],
  ['both', (one) => one.detector && one.reading],
];
for (const [name, says] of SAYS) {
  console.log(
    `${name.padEnd(9)} ${share(seen, says)}   articles ${share(
      seen.filter(({ kind }) => kind === 'article'),
      says,
    )}   others ${share(
      seen.filter(({ kind }) => kind !== 'article'),
      says,
    )}`,
  );
}
const times = seen.map(({ ms }) => ms).sort((a, b) => a - b);
const at = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))]!.toFixed(2);
console.log(`detector’s first look: p50 ${at(0.5)} ms   p95 ${at(0.95)} ms`);
const wrong = (one: Seen) => SAYS.filter(([, says]) => says(one) !== (one.kind === 'article'));
for (const one of seen) {
  const names = wrong(one).map(([name]) => name);
  if (names.length > 0)
    console.log(`  ${one.kind} ${one.id} ${one.url} missed by ${names.join(', ')}; read as ${one.looksLike}`);
}

function kindOf(id: string): PageKind {
  const beginning = Object.keys(NO_ARTICLES).find((one) => id.startsWith(one));
  return beginning ? NO_ARTICLES[beginning]! : 'article';
}

async function lookAt(page: Page, one: Case): Promise<Seen> {
  const look = (await page.evaluate(`(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(${JSON.stringify(HIDDEN)});
    document.adoptedStyleSheets = [style];
    document.body.offsetHeight;
    const told = [];
    globalThis.chrome = { runtime: { sendMessage: (message) => (told.push(message), Promise.resolve()) } };
    const started = performance.now();
    ${detector};
    return { ms: performance.now() - started, detector: told.length > 0 };
  })()`)) as { ms: number; detector: boolean };
  const article = articleFrom(await page.evaluate(reader));
  const looksLike = article.ok
    ? 'article'
    : 'looksLike' in article.problem
      ? article.problem.looksLike
      : article.problem.code;
  return { ...one, ...look, reading: article.ok, looksLike };
}
