import type { Handlers } from '../../lib/platform/messages';
import { forgetReads } from '../../lib/platform/reads';
import { forgetSecrets } from '../../lib/platform/secret-store';
import { forgetSettings } from '../../lib/platform/settings';
import { forgetTold } from '../../lib/platform/told';
import { ok } from '../../lib/problem';
import { highlightStore } from './highlights';
import { coverageSearch } from './search';
import { forgetVoices } from './voices';

/** All that is kept, deleted on a click. */
export const dataHandlers: Pick<Handlers, 'data/clear'> = {
  'data/clear': async ({ what }) => {
    const search = await coverageSearch();
    await search.clear();
    await forgetTold();
    await forgetVoices(what === 'everything' ? 'everything' : 'brought');
    await forgetReads();
    if (what === 'everything') {
      await (await highlightStore()).clear();
      await forgetSecrets();
      await forgetSettings();
    }
    return ok({ cleared: true });
  },
};
