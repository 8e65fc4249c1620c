import type { Ask, Kind } from './messages';

interface BareBrowser {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

type Wordless = { [K in Kind]: Ask<K> extends Record<string, never> ? K : never }[Kind];

/**
 * Tell the worker something, without the library that evens out the browsers: for a script that runs on every page of
 * a site. Both browsers know this much under the same name. Nobody is told whether it arrived.
 */
export function tellWorker(kind: Wordless): void {
  const { chrome } = globalThis as unknown as { chrome: BareBrowser };
  // After an update of the extension the old script stays in the page, with nobody to talk to.
  try {
    chrome.runtime.sendMessage({ kind, ask: {} }).catch(() => undefined);
  } catch {
    // "Extension context invalidated" is thrown, not rejected.
  }
}
