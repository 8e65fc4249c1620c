import { browser } from 'wxt/browser';
import { fail, ok, type Problem, type Result } from '../problem';
import { noteOverlay } from './sender';
import { markPassage } from './mark-passage';

const PAGE_TIMEOUT_MS = 8_000;

/** What `/article.js` found in the tab, unchecked: it was made inside a web page's process. */
export async function readPage(tabId: number): Promise<Result<{ url: string; found: unknown }>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return fail({ code: 'page-closed-to-us' });
  const closed = closedPage(tab.url);
  if (closed) return fail(closed);
  const found = await inject(tab.url, () =>
    browser.scripting.executeScript({ target: { tabId }, files: ['/article.js'] }),
  );
  return found.ok ? ok({ url: tab.url ?? '', found: found.value }) : found;
}

const PRINT_ALONE =
  '@media print { html:has(> parallax-reader) > body { display: none !important } html:has(> parallax-reader) { background: #fff !important } }';

/** Open the reader overlay in the tab, or close the one that is open: the script decides. */
export function toggleReader(tabId: number): Promise<Result<{ open: boolean }>> {
  return navigator.locks.request(overlayLock(tabId), () => runReader(tabId));
}

/** Open the reader overlay in the tab unless it is open. */
export function openReader(tabId: number): Promise<Result<{ open: boolean }>> {
  return navigator.locks.request(overlayLock(tabId), async () => {
    const looked = await inject(undefined, () =>
      browser.scripting.executeScript({ target: { tabId }, func: hasReader }),
    );
    return looked.ok && looked.value === true ? ok({ open: true }) : runReader(tabId);
  });
}

const overlayLock = (tabId: number): string => `parallax-overlay-${tabId}`;

/** Runs in the page, so it stands alone. */
function hasReader(): boolean {
  return document.querySelector('parallax-reader') !== null;
}

async function runReader(tabId: number): Promise<Result<{ open: boolean }>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const closed = closedPage(tab?.url);
  if (closed) return fail(closed);
  await noteOverlay(tabId, tab?.url ?? null);
  const done = await inject(tab?.url, () =>
    browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/reader.js'] }),
  );
  const { open, removed } = ((done.ok && done.value) || {}) as { open?: unknown; removed?: unknown };
  if (open !== true) await noteOverlay(tabId, null);
  if (!done.ok) return done;
  // Paper gets the open reader alone. As the user's sheet it leaves no trace in the page, and means nothing once the
  // reader is gone.
  await browser.scripting
    .insertCSS({ target: { tabId }, origin: 'USER', css: PRINT_ALONE })
    .catch(() => undefined);
  return removed === true ? fail({ code: 'page-removes-reader' }) : ok({ open: open === true });
}

/** Bring the script that takes an article along, beside the open overlay. */
export async function injectTaking(tabId: number): Promise<Result<{ loaded: true }>> {
  const done = await inject(undefined, () =>
    browser.scripting.executeScript({ target: { tabId }, files: ['/take.js'] }),
  );
  return done.ok ? ok({ loaded: true }) : done;
}

/** Scroll to the first place that shows these words and mark it, without changing the page's document. */
export async function showPassage(tabId: number, words: string): Promise<Result<{ found: boolean }>> {
  await browser.scripting
    .insertCSS({
      target: { tabId },
      css: '::highlight(parallax-passage) { background: #ffdf8c; color: #1b1a17 }',
    })
    .catch(() => undefined); // without it the passage is selected and scrolled to, only not coloured
  const done = await inject(undefined, () =>
    browser.scripting.executeScript({ target: { tabId }, func: markPassage, args: [words] }),
  );
  return done.ok ? ok({ found: done.value === true }) : done;
}

/** What the script in the tab's main frame gave back, or why it could not run. */
async function inject(
  url: string | undefined,
  run: () => Promise<{ result?: unknown }[]>,
): Promise<Result<unknown>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<'too-slow'>((resolve) => {
    timer = setTimeout(resolve, PAGE_TIMEOUT_MS, 'too-slow');
  });
  try {
    const results = await Promise.race([run(), tooSlow]);
    if (results === 'too-slow') return fail({ code: 'page-too-slow', seconds: PAGE_TIMEOUT_MS / 1000 });
    return ok(results[0]?.result ?? null);
  } catch (cause) {
    return fail(refusal(String(cause), url));
  } finally {
    clearTimeout(timer);
  }
}

/** Browsers tell refusals apart only in words: https://issues.chromium.org/issues/40120478 and their like. */
function refusal(words: string, url: string | undefined): Problem {
  if (url && looksLikePdf(url)) return { code: 'pdf-page' };
  if (/error page|cannot be scripted|chrome(-extension)?:\/\/|about:|moz-extension:/i.test(words))
    return { code: 'browser-page' };
  return { code: 'page-closed-to-us' };
}

const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(\/|$)/;

function closedPage(url: string | undefined): Problem | null {
  if (!url) return null; // not visible to us: the injection will tell
  if (STORES.test(url) || !/^(https?|file):/.test(url)) return { code: 'browser-page' };
  return null;
}

function looksLikePdf(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.toLowerCase().endsWith('.pdf');
}

/** Address of the web page in a tab; null where it is none, or is not ours to see. */
export async function addressOf(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url && /^https?:/.test(tab.url) ? tab.url : null;
}

/** Whether a tab is in a private window, about which nothing is stored; one that is gone counts as such. */
export async function isPrivate(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.incognito ?? true;
}
