import { browser, type PublicPath } from 'wxt/browser';
import { openStore } from '../../lib/coverage';

/** What is opened at its first use and kept while the worker lives; where that failed it is tried again. */
export function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= open().catch((cause: unknown) => {
      opened = null;
      throw cause;
    });
    return opened;
  };
}

/** The bytes of a data file of the extension. */
export async function bundled(path: PublicPath): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(path));
  return answer.arrayBuffer();
}

/** Feed items and the logs of feeds. */
export const store = once(() => openStore());
