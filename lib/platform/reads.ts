import { storage } from 'wxt/utils/storage';
import { readNotes, withNote, type ReadNote } from '../balance';
import { dayOf } from '../day';
import { fingerprint } from './fingerprint';

/** Addresses kept, newest last. */
const MOST = 500;

const addresses = storage.defineItem<unknown>('local:read', { fallback: null });
const notes = storage.defineItem<unknown>('local:balance', { fallback: null });

/** Addresses of what was read, so that it is not offered again. */
export async function readAddresses(): Promise<string[]> {
  const stored = await addresses.getValue();
  return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string') : [];
}

/** Note that an article was read. Not for private windows. */
export async function noteRead(canonicalUrl: string): Promise<void> {
  await navigator.locks.request('parallax-read', async () => {
    const others = (await readAddresses()).filter((address) => address !== canonicalUrl);
    await addresses.setValue([...others, canonicalUrl].slice(-MOST));
  });
}

/** The week's articles, as far as the reader has them noted. */
export async function balanceNotes(): Promise<ReadNote[]> {
  return readNotes(await notes.getValue());
}

/**
 * Note an article for the balance of the week, or what became known of one noted today. Not for private windows.
 * @param now - epoch ms
 */
export async function noteForBalance(
  canonicalUrl: string,
  part: Partial<Omit<ReadNote, 'key' | 'day'>>,
  now: number,
): Promise<void> {
  const key = await fingerprint(canonicalUrl, 8);
  await navigator.locks.request('parallax-balance', async () => {
    const all = await balanceNotes();
    const before = all.find((note) => note.key === key);
    const outletDomain = part.outletDomain ?? before?.outletDomain;
    if (outletDomain === undefined) return;
    const note = { kind: null, copy: null, ...before, ...part, key, day: dayOf(now), outletDomain };
    await notes.setValue(withNote(all, note, dayOf(now, 6)));
  });
}

export async function forgetBalance(): Promise<void> {
  await navigator.locks.request('parallax-balance', () => notes.removeValue());
}

/** Calls back when an article was noted or the notes are gone; returns the function that stops it. */
export function watchBalance(onChange: () => void): () => void {
  return notes.watch(onChange);
}

/** Forget all that was read. */
export async function forgetReads(): Promise<void> {
  await navigator.locks.request('parallax-read', () => addresses.removeValue());
  await forgetBalance();
}
