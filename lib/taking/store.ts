import type { DBSchema, IDBPDatabase } from 'idb';
import { keepOpen } from '../database';
import { Failure } from '../problem';
import { HIGHLIGHT_LIMITS, readHighlighted, type Highlighted } from './highlights';

interface Schema extends DBSchema {
  highlights: { key: string; value: Highlighted; indexes: { url: string } };
}

export interface HighlightStore {
  /** Of one article, oldest first. */
  of: (url: string) => Promise<Highlighted[]>;
  all: () => Promise<Highlighted[]>;
  /** Keeps it, in place of one of the same id. Refuses when there is no room: nothing of the reader's is dropped. */
  keep: (highlight: Highlighted) => Promise<void>;
  /** Adds those that are not here, as far as there is room; of one that is, the note is filled where it has none. */
  bring: (highlights: readonly Highlighted[]) => Promise<void>;
  drop: (id: string) => Promise<void>;
  clear: () => Promise<void>;
}

/** The reader's highlights, in a database of their own: deleting what was collected does not touch them. */
export async function openHighlights(name = 'parallax-highlights'): Promise<HighlightStore> {
  const withDatabase = keepOpen<Schema>({
    name,
    version: 1,
    stores: ['highlights'],
    upgrade: (fresh) => {
      fresh.createObjectStore('highlights', { keyPath: 'id' }).createIndex('url', 'url');
    },
  });
  await withDatabase('opening the highlights', async () => undefined);
  const reading = (from: (database: IDBPDatabase<Schema>) => Promise<unknown[]>) =>
    withDatabase('reading highlights', async (database) =>
      // A damaged profile may hand back anything.
      (await from(database))
        .flatMap((kept) => readHighlighted(kept) ?? [])
        .sort((a, b) => a.createdAt - b.createdAt),
    );
  return {
    of: (url) => reading((database) => database.getAllFromIndex('highlights', 'url', url)),
    all: () => reading((database) => database.getAll('highlights')),
    keep: (highlight) =>
      withDatabase('keeping highlights', async (database) => {
        const change = database.transaction('highlights', 'readwrite');
        const known = await change.store.getKey(highlight.id);
        const [all, here] = [
          await change.store.count(),
          await change.store.index('url').count(highlight.url),
        ];
        if (known === undefined && (all >= HIGHLIGHT_LIMITS.all || here >= HIGHLIGHT_LIMITS.perArticle))
          throw new Failure({ code: 'storage-failed', doing: 'highlights', full: true });
        await change.store.put(highlight);
        await change.done;
      }),
    bring: (highlights) =>
      withDatabase('keeping highlights', async (database) => {
        const change = database.transaction('highlights', 'readwrite');
        let refused = false;
        for (const highlight of highlights) {
          const known = readHighlighted(await change.store.get(highlight.id));
          const [all, here] = [
            await change.store.count(),
            await change.store.index('url').count(highlight.url),
          ];
          if (known) {
            if (known.note === '' && highlight.note !== '')
              await change.store.put({ ...known, note: highlight.note });
          } else if (all >= HIGHLIGHT_LIMITS.all || here >= HIGHLIGHT_LIMITS.perArticle) refused = true;
          else await change.store.put(highlight);
        }
        await change.done;
        if (refused) throw new Failure({ code: 'storage-failed', doing: 'highlights', full: true });
      }),
    drop: (id) => withDatabase('deleting highlights', (database) => database.delete('highlights', id)),
    clear: () => withDatabase('deleting highlights', (database) => database.clear('highlights')),
  };
}
