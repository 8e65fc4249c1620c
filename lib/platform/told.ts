import { storage, type StorageItemKey } from 'wxt/utils/storage';
import type { Article } from '../article';
import type { ModelChoice } from '../models';
import type { Narrative } from '../narrative';
import { fingerprint } from './fingerprint';

/** Narratives kept; each is a few kilobytes. */
const MOST = 60;

type Entry = { key: string; at: number };
const index = storage.defineItem<unknown>('local:told', { fallback: [] });

/** What makes a narrative another one: the article as it reads now, and everything that shapes its telling. */
export interface ToldOf {
  article: Pick<Article, 'canonicalUrl' | 'text'>;
  choice: ModelChoice;
  length: number;
  /** The reader's language, BCP-47: some narratives are put into it. */
  into: string;
}

/** What a model told of this very text before; null where it has not. */
export async function recallTold(what: ToldOf): Promise<Narrative | null> {
  const kept = await storage.getItem<Narrative>(itemOf(await keyOf(what)));
  return kept && Array.isArray(kept.sections) ? kept : null;
}

/** Keep what a model told, and forget the oldest beyond a bound. Not for private windows: it says what was read. */
export async function keepTold(what: ToldOf, narrative: Narrative): Promise<void> {
  const key = await keyOf(what);
  await navigator.locks.request('parallax-told', async () => {
    const others = (await entries()).filter((entry) => entry.key !== key);
    const all = [{ key, at: Date.now() }, ...others].sort((a, b) => b.at - a.at);
    // Stopped in between, nothing is kept that the index does not name: it could not be forgotten.
    await storage.removeItems(all.slice(MOST).map((entry) => itemOf(entry.key)));
    await storage.setItems([
      { item: index, value: all.slice(0, MOST) },
      { key: itemOf(key), value: narrative },
    ]);
  });
}

export async function forgetTold(): Promise<void> {
  await navigator.locks.request('parallax-told', async () => {
    await storage.removeItems((await entries()).map((entry) => itemOf(entry.key)));
    await index.removeValue();
  });
}

/** Whatever is not sound in the storage is left out. */
async function entries(): Promise<Entry[]> {
  const kept = await index.getValue();
  if (!Array.isArray(kept)) return [];
  return kept.filter(
    (entry: Partial<Entry> | null): entry is Entry =>
      typeof entry?.key === 'string' && typeof entry.at === 'number',
  );
}

async function keyOf({ article, choice, length, into }: ToldOf): Promise<string> {
  const { kind, address, model, way, contextTokens } = choice;
  const all = JSON.stringify([
    article.canonicalUrl,
    article.text,
    kind,
    address,
    model,
    way,
    way === 'translate' ? into : '',
    contextTokens,
    length,
  ]);
  return fingerprint(all, 16);
}

const itemOf = (key: string): StorageItemKey => `local:told:${key}`;
