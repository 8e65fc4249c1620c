import { openDB, type DBSchema } from 'idb';
import { Failure } from '../problem';
import { HIGHLIGHT_LIMITS, type Highlighted } from './highlights';

interface Schema extends DBSchema {
  highlights: { key: string; value: Highlighted; indexes: { url: string } };
}

export interface HighlightStore {
  /** Of one article, oldest first. */
  of: (url: string) => Promise<Highlighted[]>;
  all: () => Promise<Highlighted[]>;
  /** Keeps it, in place of one of the same id. Refuses when there is no room: nothing of the reader's is dropped. */
  keep: (highlight: Highlighted) => Promise<void>;
  drop: (id: string) => Promise<void>;
  clear: () => Promise<void>;
}

/** The reader's highlights, in a database of their own: deleting what was collected does not touch them. */
export async function openHighlights(name = 'parallax-highlights'): Promise<HighlightStore> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('highlights', { keyPath: 'id' }).createIndex('url', 'url');
    },
  });
  const oldestFirst = (found: Highlighted[]) => found.sort((a, b) => a.createdAt - b.createdAt);
  return {
    of: async (url) => oldestFirst(await database.getAllFromIndex('highlights', 'url', url)),
    all: async () => oldestFirst(await database.getAll('highlights')),
    keep: async (highlight) => {
      const change = database.transaction('highlights', 'readwrite');
      const known = await change.store.getKey(highlight.id);
      const [all, here] = [await change.store.count(), await change.store.index('url').count(highlight.url)];
      if (known === undefined && (all >= HIGHLIGHT_LIMITS.all || here >= HIGHLIGHT_LIMITS.perArticle))
        throw new Failure({ code: 'storage-failed', doing: 'highlights', full: true });
      await change.store.put(highlight);
      await change.done;
    },
    drop: (id) => database.delete('highlights', id),
    clear: () => database.clear('highlights'),
  };
}
