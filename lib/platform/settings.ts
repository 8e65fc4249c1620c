import { storage } from 'wxt/utils/storage';
import { Failure } from '../problem';
import { readPollMinutes, readSettings, type Settings } from '../settings';

const item = storage.defineItem<unknown>('local:settings', { version: 1, fallback: null });

/** What the reader has chosen, or the defaults. @throws Failure when the browser's storage does not answer */
export async function getSettings(): Promise<Settings> {
  return readSettings(await stored());
}

/** @throws Failure when the browser's storage does not answer */
export async function getPollMinutes(): Promise<Settings['pollMinutes']> {
  return readPollMinutes(await stored());
}

/**
 * Change the settings. Two pages that change them at once do so one after the other, so neither loses the
 * other's change. What a newer version of the extension keeps there beside ours stays.
 * @throws when the browser's storage refuses; nothing is changed then
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('parallax-settings', async () => {
    const before = await stored();
    const next = change(readSettings(before));
    const others = typeof before === 'object' && !Array.isArray(before) ? before : {};
    await item.setValue({ ...others, ...next });
    return next;
  });
}

/** Back to the defaults. */
export async function forgetSettings(): Promise<void> {
  await navigator.locks.request('parallax-settings', () => item.removeValue({ removeMeta: true }));
}

async function stored(): Promise<unknown> {
  try {
    return await item.getValue();
  } catch (cause) {
    throw new Failure({ code: 'storage-failed', doing: 'reading your choices', full: false }, { cause });
  }
}

/** Calls back after every change, from whichever page; returns the function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch((stored) => onChange(readSettings(stored)));
}
