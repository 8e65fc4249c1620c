/** Highlights for `npm run look`: the beginning of every paragraph, some with what the reader wrote beside it. */
import type { Page } from 'puppeteer-core';
import { askWorker } from '../ask-worker';

const NOTES = [
  'Who pays for this, and until when?',
  '',
  'Compare with what the regulator said in spring: the figure was lower then, and nobody has explained since where the rest of it comes from.',
];

/**
 * @param page - where the article stands
 * @param own - a page of ours
 */
export async function keepMarks(page: Page, own: Page, tabId: number): Promise<void> {
  const before = await askWorker(own, 'highlights/list', { tabId });
  if (before?.ok) for (const { id } of before.value) await askWorker(own, 'highlights/drop', { tabId, id });
  for (const [index, exact] of (await page.evaluate(sentences)).entries())
    await askWorker(own, 'highlights/keep', {
      tabId,
      id: null,
      quote: { exact, prefix: '', suffix: '' },
      note: NOTES[index % NOTES.length]!,
    });
}

/** Runs inside the page. */
function sentences(): string[] {
  return [...document.querySelectorAll('article p')]
    .map(({ textContent }) => /^.{30,}?[.?!](?=\s|$)/.exec(textContent.trim())?.[0] ?? '')
    .filter((sentence) => sentence !== '');
}
