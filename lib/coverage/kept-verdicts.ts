import type { DBSchema } from 'idb';
import { keepOpen } from '../database';

interface Schema extends DBSchema {
  /** Value: epoch ms of the reader's word. */
  verdicts: { key: string; value: number };
}

const MOST_VERDICTS = 2000;

/** The reader's verdicts, in a database of their own: beginning the feeds' anew does not touch them. */
export function keptVerdicts() {
  const run = keepOpen<Schema>({
    name: 'parallax-verdicts',
    version: 1,
    stores: ['verdicts'],
    upgrade: (fresh) => {
      fresh.createObjectStore('verdicts');
    },
  });
  return {
    read: () =>
      run('reading your verdicts', async (database) => new Set(await database.getAllKeys('verdicts'))),

    add: (key: string, at: number) =>
      run('saving your verdict', async (database) => {
        const { store, done } = database.transaction('verdicts', 'readwrite');
        await store.put(at, key);
        const excess = (await store.count()) - MOST_VERDICTS;
        if (excess > 0) {
          const [keys, times] = await Promise.all([store.getAllKeys(), store.getAll()]);
          const byAge = keys
            .map((known, place) => ({ known, at: times[place]! }))
            .sort((a, b) => a.at - b.at);
          for (const { known } of byAge.slice(0, excess)) await store.delete(known);
        }
        await done;
      }),

    remove: (key: string) => run('saving your verdict', (database) => database.delete('verdicts', key)),

    clear: () => run('clearing the data', (database) => database.clear('verdicts')),
  };
}
