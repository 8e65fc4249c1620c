import { createCoverageSearch, openCommonness } from '../../lib/coverage';
import { bundled, once, store } from './opened';

export const coverageSearch = once(async () =>
  createCoverageSearch({
    store: await store(),
    now: Date.now,
    commonness: async () => openCommonness(await bundled('/commonness.bin')),
  }),
);
