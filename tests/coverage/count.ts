import type { CoverageStore } from '../../lib/coverage';

/** Items in the store. */
export async function countItems(store: CoverageStore): Promise<number> {
  let count = 0;
  await store.iterateItems((items) => {
    count += items.length;
  });
  return count;
}
