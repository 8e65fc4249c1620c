import type { Handlers } from '../../lib/platform/messages';
import { forgetReads } from '../../lib/platform/reads';
import { forgetSecrets } from '../../lib/platform/secret-store';
import { forgetSettings } from '../../lib/platform/settings';
import { forgetTold } from '../../lib/platform/told';
import { ok } from '../../lib/problem';
import { highlightStore } from './highlights';
import { betweenRounds } from './polling';
import { coverageSearch } from './search';
import { forgetVoices } from './voices';

/** All that is kept, deleted on a click. */
export const dataHandlers: Pick<Handlers, 'data/clear'> = {
  'data/clear': async ({ what }) => {
    if (what === 'everything') await forgetSettings(); // first: what is loaded from now on is nothing
    const search = await coverageSearch();
    await betweenRounds(() => search.clear());
    await forgetTold();
    await forgetVoices(what === 'everything' ? 'everything' : 'brought');
    await forgetReads();
    if (what === 'everything') {
      await (await highlightStore()).clear();
      await forgetSecrets();
    }
    return ok({ cleared: true });
  },
};
