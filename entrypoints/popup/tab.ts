import { browser } from 'wxt/browser';

/** The tab the popup tells about: the one in front, or the one named in the address when it is opened as a page. */
export async function tabOnShow(): Promise<number> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}
