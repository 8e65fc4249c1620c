import type { Handlers } from '../../lib/platform/messages';
import { forgetReads } from '../../lib/platform/reads';
import { forgetSecrets, secretStore } from '../../lib/platform/secret-store';
import { forgetSettings } from '../../lib/platform/settings';
import { forgetTold } from '../../lib/platform/told';
import { ok } from '../../lib/problem';
import { articleHandlers } from './article';
import { coverageHandlers } from './coverage';
import { furtherHandlers } from './further';
import { highlightHandlers, highlightStore } from './highlights';
import { modelHandlers } from './models';
import { outletHandlers } from './outlets';
import { feedHandlers } from './polling';
import { readerHandlers } from './reader';
import { pageHandlers } from './pages';
import { coverageSearch } from './rooms';
import { siteHandlers } from './sites';
import { forgetVoices, voicesHandlers } from './voices';

export const handlers: Handlers = {
  ...articleHandlers,
  ...coverageHandlers,
  ...furtherHandlers,
  ...modelHandlers,
  ...voicesHandlers,
  ...readerHandlers,
  ...highlightHandlers,
  ...siteHandlers,
  ...outletHandlers,
  ...feedHandlers,
  ...pageHandlers,

  'secret/read': async ({ name }) => ok(await secretStore.read(name)),
  'secret/keep': async ({ name, secret }) => {
    await secretStore.keep(name, secret);
    return ok({ kept: true });
  },

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
