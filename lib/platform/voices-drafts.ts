import { storage } from 'wxt/utils/storage';
import { TYPED_LOCK, typedWithout } from './voices-typed';
import { readEvent, type Draft, type Scope, type SignedEvent } from '../voices';

/** A signed comment that is on its way, or that no relay took. */
export interface KeptDraft {
  event: SignedEvent;
  /** Canonical address of its article. */
  url: string;
  parent: string | null;
  /** Whose key signed it; "signer" for the page's own. */
  scope: Scope;
}

const MOST = 20;
const LOCK = 'parallax-voices-drafts';
const item = storage.defineItem<unknown>('local:voices:drafts', { fallback: [] });

/** Newest last. Whatever is not sound in the storage is left out. */
export async function readDrafts(): Promise<KeptDraft[]> {
  const kept = await item.getValue();
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: Partial<KeptDraft> | null) => {
    const event = readEvent(entry?.event);
    if (!event || typeof entry?.url !== 'string' || typeof entry.scope !== 'string') return [];
    return [{ event, url: entry.url, parent: entry.parent ?? null, scope: entry.scope }];
  });
}

/**
 * Kept before it is sent, so that a worker stopped in between loses nothing; in the same write it takes the place of what
 * was typed, which would else be offered, and sent, a second time.
 */
export async function keepDraft(draft: KeptDraft): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const others = (await readDrafts()).filter(({ event }) => event.id !== draft.event.id);
    const drafts = { item, value: [...others, draft].slice(-MOST) };
    await navigator.locks.request(TYPED_LOCK, async () =>
      storage.setItems([drafts, await typedWithout(draft)]),
    );
  });
}

export async function dropDraft(id: string): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    await item.setValue((await readDrafts()).filter(({ event }) => event.id !== id));
  });
}

export async function forgetDrafts(): Promise<void> {
  await item.removeValue();
}

export function draftOf({ event, parent }: KeptDraft): Draft {
  return { id: event.id, text: event.content, parent, writtenAt: event.created_at * 1000 };
}
