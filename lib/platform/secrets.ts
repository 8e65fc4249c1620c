import { storage } from 'wxt/utils/storage';
import { Failure, type Result } from '../problem';
import { send } from './messages';

/**
 * Keys and passwords, each under the name of what it opens. On this machine only: never synced, never exported, and
 * never in reach of a content script, which shares a process with its page. The worker alone has their store
 * (`secret-store.ts`); our own pages ask it.
 */
export interface Secrets {
  /** null where there is none. @throws Failure, so that one that cannot be read is not taken for none */
  read: (name: string) => Promise<string | null>;
  /** @param secret - null forgets it. @throws Failure */
  keep: (name: string, secret: string | null) => Promise<void>;
}

/** For pages of ours: a private window's page has another database than the worker. */
export const askedSecrets: Secrets = {
  read: async (name) => valueOf(await send('secret/read', { name })),
  keep: async (name, secret) => void valueOf(await send('secret/keep', { name, secret })),
};

/** In memory and for trusted contexts alone: tells that something changed, and neither what nor how. */
const change = storage.defineItem<string>('session:secrets', { fallback: '' });

/** Told whenever one is kept anew or forgotten, in whichever page. */
export function watchSecrets(onChange: () => void): void {
  change.watch(onChange);
}

export async function announceSecrets(): Promise<void> {
  await change.setValue(crypto.randomUUID());
}

function valueOf<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Failure(answer.problem);
  return answer.value;
}
