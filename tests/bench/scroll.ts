/**
 * Does scrolling stay smooth in the reader? A page of the sample newsroom is made 20,000 words long, opened in the built
 * extension in Chromium, and scrolled from top to end, slowly and in leaps of a window each; first, to compare with, the
 * page itself is, without the reader. Prints, for each, the time from frame to frame in milliseconds (p50, p99, longest),
 * the frames longer than 50 ms and the browser's long tasks.
 */
import path from 'node:path';
import { launchChromium, until } from '../../scripts/browser';
import { followNewsroom } from '../../scripts/demo/follow';
import { startNewsroom } from '../../scripts/newsroom/server';
import { openReaderHere } from '../e2e/session';

const WORDS = 20_000;
const newsroom = await startNewsroom({ now: Date.now });
const chromium = await launchChromium({
  extensionDir: path.resolve('.output/chrome-mv3'),
  headless: true,
  newsroom,
});
const page = await chromium.browser.newPage();
try {
  await followNewsroom(chromium, newsroom);
  await page.bringToFront(); // in the back it draws nothing
  await page.goto(newsroom.articles.find(({ url }) => url.includes('novarra-quillon-new-terms'))!.url);
  console.log(`${await page.evaluate(lengthen, WORDS)} words`);
  await report('the page itself', 60);
  const popup = await chromium.click(page);
  await openReaderHere(popup);
  await popup.close().catch(() => undefined);
  await page.bringToFront();
  await until('the reader', () => page.evaluate(isDrawn));
  for (const [name, step] of [
    ['slowly', 60],
    ['in leaps', 800],
    ['slowly, again', 60],
  ] as const)
    await report(name, step);
} finally {
  await chromium.close();
  await newsroom.close();
}

async function report(name: string, step: number): Promise<void> {
  const { frames, tasks, blocks } = await page.evaluate(scrollThrough, step);
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  console.log(
    `${name.padEnd(14)} ${frames.length} frames, ${blocks} blocks   p50 ${at(0.5).toFixed(1)}   p99 ${at(0.99).toFixed(1)}   ` +
      `longest ${at(1).toFixed(1)}   over 50 ms: ${frames.filter((frame) => frame > 50).length}   long tasks: ${tasks}`,
  );
}

// What follows runs inside pages.

/** Paragraphs of the article's own words in another order, headings and a picture between them. */
function lengthen(wanted: number): number {
  const paragraphs = [...document.querySelectorAll('article p')].filter(
    ({ textContent }) => textContent.length > 120,
  );
  const words = paragraphs.flatMap(({ textContent }) => textContent.split(/\s+/).filter(Boolean));
  const picture = document.querySelector('article figure');
  let state = 7; // always the same order
  let last: Element = paragraphs.at(-1)!;
  let count = words.length;
  // Methods: the tool that runs this gives every other function a name that the page does not know of.
  const write = {
    word() {
      return words[(state = (state * 48271) % 2147483647) % words.length]!;
    },
    put(element: Element) {
      last.after(element);
      last = element;
    },
  };
  for (let index = 0; count < wanted; index++) {
    if (index % 8 === 7) {
      const heading = document.createElement('h2');
      heading.textContent = `Part ${index}: ${write.word()} ${write.word()} ${write.word()}`;
      write.put(heading);
    }
    if (picture && index % 20 === 19) write.put(picture.cloneNode(true) as Element);
    const paragraph = document.createElement('p');
    paragraph.textContent = Array.from({ length: 90 }, () => write.word()).join(' ') + '.';
    write.put(paragraph);
    count += 90;
  }
  return count;
}

function isDrawn(): boolean {
  const root = document.querySelector('parallax-reader')?.shadowRoot;
  return Boolean(root?.querySelector('dialog[open] h1')) && !root?.querySelector('[aria-busy="true"]');
}

async function scrollThrough(step: number): Promise<{ frames: number[]; tasks: number; blocks: number }> {
  const scroller =
    document.querySelector('parallax-reader')?.shadowRoot?.querySelector('dialog') ??
    document.scrollingElement!;
  scroller.scrollTop = 0;
  await new Promise((resolve) => setTimeout(resolve, 500));
  let tasks = 0;
  const observer = new PerformanceObserver((list) => (tasks += list.getEntries().length));
  observer.observe({ type: 'longtask' });
  const frames: number[] = [];
  let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let stuck = 0;
  while (stuck < 5 && frames.length < 5_000) {
    const top = scroller.scrollTop;
    scroller.scrollBy({ top: step, behavior: 'instant' });
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    frames.push(now - before);
    before = now;
    stuck = scroller.scrollTop === top ? stuck + 1 : 0;
  }
  observer.disconnect();
  return { frames, tasks, blocks: scroller.querySelectorAll('.article-body > *').length };
}
