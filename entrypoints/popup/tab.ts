import { browser } from 'wxt/browser';

/** The tab named in the address, when the popup's page is opened in a tab of its own. */
export function namedTab(): number | null {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(named) ? null : named;
}

export async function tabInFront(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}
