import { browser, type PublicPath } from 'wxt/browser';
import { createCoverageSearch, openCommonness, openStore } from '../../lib/coverage';
import { createNarrator } from '../../lib/narrative';
import { openOutletTable } from '../../lib/outlets';
import { openVoices } from '../../lib/voices';

/** Each is opened at its first use and kept while the worker lives; one that failed to open is tried again. */
export const outletTable = once(async () =>
  openOutletTable(await bundled('/outlets.bin'), navigator.languages),
);
export const narrator = once(async () => createNarrator(await bundled('/narrative.bin')));
export const store = once(() => openStore());
export const voices = once(() => openVoices());
export const coverageSearch = once(async () =>
  createCoverageSearch({
    store: await store(),
    now: Date.now,
    commonness: async () => openCommonness(await bundled('/commonness.bin')),
  }),
);

async function bundled(path: PublicPath): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(path));
  return answer.arrayBuffer();
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= open().catch((cause: unknown) => {
      opened = null;
      throw cause;
    });
    return opened;
  };
}
