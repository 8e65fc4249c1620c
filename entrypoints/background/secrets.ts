import type { Handlers } from '../../lib/platform/messages';
import { secretStore } from '../../lib/platform/secret-store';
import { ok } from '../../lib/problem';

/** Keys and passwords, for our own pages. */
export const secretHandlers: Pick<Handlers, 'secret/read' | 'secret/keep'> = {
  'secret/read': async ({ name }) => ok(await secretStore.read(name)),

  'secret/keep': async ({ name, secret }) => {
    await secretStore.keep(name, secret);
    return ok({ kept: true });
  },
};
