import { browser } from 'wxt/browser';
import { fail, type Result } from '../problem';
import { askForHosts } from './choice';
import { send } from './messages';

/** A page that is not there by then shows its article without the reader. */
const ARRIVES_MS = 20_000;
/** Some pages never come to rest: their article is there long before. */
const RESTS_MS = 6_000;
const LOOK_MS = 150;

/** Open an article in a new tab, and nothing over it. */
export async function visit(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the reader in a tab where it is not open yet, as it may be on a site where it opens by itself. */
type Open = (tabId: number) => Promise<Result<{ open: boolean }>>;

/** Open an article in a new tab with the reader over it. Its host has to be allowed. */
async function visitInReader(url: string, open: Open): Promise<Result<{ open: boolean }>> {
  const { id: tabId } = await browser.tabs.create({ url });
  if (tabId === undefined) return fail({ code: 'page-closed-to-us' });
  const arrived = await until(ARRIVES_MS, async () => /^https?:/.test((await tabOf(tabId))?.url ?? ''));
  if (!arrived) return fail({ code: 'page-closed-to-us' });
  await until(RESTS_MS, async () => (await tabOf(tabId))?.status === 'complete');
  return open(tabId);
}

/**
 * Open an article in the reader, its host asked for first. Call straight from the click: an `await` before the
 * browser's question loses the gesture. Refused, the article stands in its tab without the reader.
 * @param open - the worker's own, which cannot send itself a message
 */
export async function askAndVisit(
  url: string,
  open: Open = (tabId) => send('reader/open', { tabId }),
): Promise<'open' | 'refused' | 'slow'> {
  const allowed = await askForHosts([new URL(url).hostname]);
  if (!allowed.ok || !allowed.value) {
    await visit(url);
    return 'refused';
  }
  const opened = await visitInReader(url, open);
  return opened.ok && opened.value.open ? 'open' : 'slow';
}

/** Undefined once it is closed. */
const tabOf = (tabId: number) => browser.tabs.get(tabId).catch(() => undefined);

/** @returns whether it came about in time */
async function until(mostMs: number, come: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < mostMs; waited += LOOK_MS) {
    if (await come()) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return false;
}
