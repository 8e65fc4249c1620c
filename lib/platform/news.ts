import { storage } from 'wxt/utils/storage';

/** When the feeds last brought something new: how an open page learns that its coverage is out of date. */
const newsAt = storage.defineItem<number>('session:newsAt', { fallback: 0 });

export async function announceNews(now: number): Promise<void> {
  await newsAt.setValue(now);
}

/** Calls back when the feeds brought something new; returns the function that stops it. */
export function watchNews(onNews: () => void): () => void {
  return newsAt.watch(() => onNews());
}
