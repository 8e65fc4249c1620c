/**
 * What the detector costs a page and how well it tells articles, on the saved pages of the extraction benchmark (all
 * are articles, give or take a few) in Chromium: its size, the time of its first look, and how many it sees. Beside it
 * the marks by which the icon lights up. Pages come without their sites' style sheets, so that the time is a little
 * low. Arguments: the number of pages (200).
 */
import { readFileSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { ARTICLE_MARKS } from '../../lib/article';
import { savedPages } from './saved-pages';
import { withServed } from './served-page';

const most = Number(process.argv[2] ?? 200);
const script = readFileSync('.output/chrome-mv3/detect.js', 'utf8');
console.log(`detect.js: ${Buffer.byteLength(script)} bytes (at most 5,120)`);
const chosen = savedPages(most);

interface Look {
  ms: number;
  /** Of five more looks: what the machine's other work leaves of the time. */
  best: number;
  seen: boolean;
  marked: boolean;
}
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  headless: true,
  pipe: true,
  args: ['--no-sandbox'],
});
const looks: (Look & { url: string })[] = [];
try {
  for (const { url, html } of chosen)
    looks.push({ url, ...(await withServed(browser, { url, body: html() }, lookAt)) });
} finally {
  await browser.close();
}
const percentiles = (times: number[]) => {
  const sorted = times.sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!.toFixed(2);
  return `p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   most ${at(1)} ms`;
};
const share = (count: number) => `${count} of ${looks.length}`;
console.log(`first look:     ${percentiles(looks.map(({ ms }) => ms))}   (at most 3)`);
console.log(`best of 5 more: ${percentiles(looks.map(({ best }) => best))}`);
console.log(`articles seen by the detector: ${share(looks.filter(({ seen }) => seen).length)}`);
console.log(`articles that light the icon:  ${share(looks.filter(({ marked }) => marked).length)}`);
for (const { url } of looks.filter(({ seen }) => !seen).slice(0, 20)) console.log(`  not seen: ${url}`);

async function lookAt(page: Page): Promise<Look> {
  return (await page.evaluate(`(() => {
    const told = [];
    globalThis.chrome = { runtime: { sendMessage: (message) => (told.push(message), Promise.resolve()) } };
    const started = performance.now();
    ${script};
    const ms = performance.now() - started;
    const seen = told.length > 0;
    let best = ms;
    for (let again = 0; again < 5; again++) {
      const from = performance.now();
      ${script};
      best = Math.min(best, performance.now() - from);
    }
    const marked = document.querySelector(${JSON.stringify(ARTICLE_MARKS.join(','))}) !== null;
    return { ms, best, seen, marked };
  })()`)) as Look;
}
