import { browser } from 'wxt/browser';
import type { Handlers } from '../../lib/platform/messages';
import { ok } from '../../lib/problem';
import { tabOf } from './subject';

export const pageHandlers: Pick<Handlers, 'explore/open'> = {
  'explore/open': async (ask, sender) => {
    if (ask.view === 'highlights') await openHighlightsPage();
    else await openExplore(ask.view === 'compare' ? tabOf(ask, sender) : null);
    return ok({ opened: true });
  },
};

/** A page of today's stories, or of the tellings of the story in a tab. */
export async function openExplore(tabId: number | null): Promise<void> {
  const at = tabId === null ? '' : (`#tab=${tabId}` as const);
  await browser.tabs.create({ url: `${browser.runtime.getURL('/explore.html')}${at}` });
}

/** All that was marked, in a tab of its own. */
async function openHighlightsPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/highlights.html') });
}
