import { browser } from 'wxt/browser';
import type { Handlers } from '../../lib/platform/messages';
import { noteOverlay } from '../../lib/platform/sender';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { injectTaking, openReader, toggleReader } from '../../lib/platform/tabs';
import { ok } from '../../lib/problem';
import { readReading, type FaceFile } from '../../lib/reading';
import { tabOf } from './subject';

// The ranges are those the files were cut to.
const LATIN =
  'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+304,U+308,U+329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

/** The overlay in a page: opened and closed, how it is set, and what it brings in only when it is needed. */
export const readerHandlers: Pick<Handlers, Extract<keyof Handlers, `reader/${string}` | 'take/load'>> = {
  'reader/open': (ask, sender) => openReader(tabOf(ask, sender)),

  'reader/toggle': (ask, sender) => toggleReader(tabOf(ask, sender)),

  'reader/closed': async (ask, sender) => {
    await noteOverlay(tabOf(ask, sender), null);
    return ok({ noted: true });
  },

  'reader/reading': async ({ change }) => {
    if (Object.keys(change).length === 0) return ok((await getSettings()).reading);
    const { reading } = await changeSettings((settings) => ({
      ...settings,
      reading: readReading({ ...settings.reading, ...change }),
    }));
    return ok(reading);
  },

  'reader/style': async () => ok(await readerStyle()),

  'reader/face': async () => ok(await legibleFace()),

  'take/load': (ask, sender) => injectTaking(tabOf(ask, sender)),
};

/** The overlay's style sheet, which the build gathers beside its script. */
async function readerStyle(): Promise<string> {
  return (await fetch(`${browser.runtime.getURL('')}content-scripts/reader.css`)).text();
}

/** Atkinson Hyperlegible in two weights, from the extension's own files. */
function legibleFace(): Promise<FaceFile[]> {
  const files = (['400', '700'] as const).flatMap((weight) => [
    { weight, range: LATIN, path: `/legible/latin-${weight}.woff2` as const },
    { weight, range: LATIN_EXT, path: `/legible/latin-ext-${weight}.woff2` as const },
  ]);
  return Promise.all(
    files.map(async ({ weight, range, path }) => {
      const bytes = new Uint8Array(await (await fetch(browser.runtime.getURL(path))).arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return { weight, range, data: btoa(text) };
    }),
  );
}
