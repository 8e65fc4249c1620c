import { storage } from 'wxt/utils/storage';
import type { Typed } from '../voices';

interface KeptTyped extends Typed {
  /** Canonical address of its article. */
  url: string;
}

const MOST = 20;
/** Held by whoever reads what is kept and writes it anew. */
export const TYPED_LOCK = 'parallax-voices-typed';
const item = storage.defineItem<unknown>('local:voices:typed', { fallback: [] });

/** What was typed and not sent on one article. Whatever is not sound in the storage is left out. */
export async function readTyped(url: string): Promise<Typed[]> {
  return (await readAll()).filter((kept) => kept.url === url).map(({ text, parent }) => ({ text, parent }));
}

/** What is left when the words of a field became a comment, to be written together with it. */
export async function typedWithout({ url, parent }: Omit<KeptTyped, 'text'>) {
  return { item, value: (await readAll()).filter((kept) => kept.url !== url || kept.parent !== parent) };
}

/** Takes the place of what was kept for the same field; the newest twenty stay. */
export async function keepTyped(typed: KeptTyped): Promise<void> {
  const before = await readAll();
  const others = before.filter(({ url, parent }) => url !== typed.url || parent !== typed.parent);
  if (typed.text.trim() !== '') await item.setValue([...others, typed].slice(-MOST));
  else if (others.length < before.length) await item.setValue(others);
}

export async function forgetTyped(): Promise<void> {
  await item.removeValue();
}

async function readAll(): Promise<KeptTyped[]> {
  const kept = await item.getValue();
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: Partial<KeptTyped> | null) => {
    const { url, text, parent = null } = entry ?? {};
    return typeof url === 'string' && typeof text === 'string' ? [{ url, text, parent }] : [];
  });
}
