import { storage } from 'wxt/utils/storage';
import { readSettings, type Settings } from '../settings';

const item = storage.defineItem<unknown>('local:settings', { version: 1, fallback: null });

/** What the reader has chosen, or the defaults. */
export async function getSettings(): Promise<Settings> {
  return readSettings(await item.getValue());
}

/**
 * Change the settings. Two pages that change them at once do so one after the other, so neither loses the
 * other's change.
 * @throws when the browser's storage refuses; nothing is changed then
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('parallax-settings', async () => {
    const next = change(await getSettings());
    await item.setValue(next);
    return next;
  });
}

/** Calls back after every change, from whichever page; returns the function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch((stored) => onChange(readSettings(stored)));
}
