import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { readSettings } from '../settings';
import { fromPieces, leftOver, mergeFields, toPieces, type Fields, type Stamped } from '../sync';
import { changeSettings, getSettings } from './settings';

/** How the browser's own sync of the settings stands on this device. */
export interface SyncState {
  on: boolean;
  /** Epoch ms; null before the first time. */
  lastAt: number | null;
  /** A field is too large for it. */
  large: boolean;
  /** The browser did not take what was given the last time. */
  failed: boolean;
}
interface Kept extends SyncState {
  known: Fields;
}

const LOCK = 'parallax-sync';
const OFF: Kept = { on: false, lastAt: null, large: false, failed: false, known: {} };
const item = storage.defineItem<unknown>('local:sync', { fallback: OFF });

/** Of any shape: one that makes no sense counts as off. */
function kept(stored: unknown): Kept {
  const from = typeof stored === 'object' && stored !== null ? (stored as Partial<Kept>) : {};
  const known = typeof from.known === 'object' && from.known !== null ? from.known : {};
  const lastAt = typeof from.lastAt === 'number' ? from.lastAt : null;
  return { on: from.on === true, lastAt, large: from.large === true, failed: from.failed === true, known };
}

export const getSync = async (): Promise<SyncState> => kept(await item.getValue());

/** Calls back after every change; returns the function that stops it. */
export function watchSync(onChange: (state: SyncState) => void): () => void {
  return item.watch((state) => onChange(kept(state)));
}

/**
 * Turn it on or off on this device, after what is under way, which ends by writing that it is on. Off leaves the others,
 * and what they share, as they are.
 */
export async function setSync(on: boolean): Promise<void> {
  await navigator.locks.request(LOCK, () => item.setValue({ ...OFF, on }));
  if (on) await syncNow();
}

/** Take over what other devices changed since, and give them what was changed here. Does nothing while it is off. */
export async function syncNow(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { on, known } = kept(await item.getValue());
    if (!on) return;
    const now = Date.now();
    const items = await browser.storage.sync.get(null);
    const remote = fromPieces(items);
    const merge = (settings: object) => mergeFields(settings, known, remote, now);
    let settings = await getSettings();
    let merged = merge(settings);
    if (Object.keys(merged.take).length > 0)
      settings = await changeSettings((latest) => {
        merged = merge(latest);
        return readSettings({ ...latest, ...valuesOf(merged.take) });
      });
    const { large, failed } = await give(merged.give, items);
    // As it now stands here: what this version could not use of the others' value is no change of ours.
    const values = settings as unknown as Record<string, unknown>;
    const stamped = Object.entries(merged.stamps).map(([name, at]) => [
      name,
      { json: JSON.stringify(values[name]), at },
    ]);
    const state = { on, lastAt: failed ? null : now, large, failed };
    await item.setValue({ ...state, known: failed ? known : (Object.fromEntries(stamped) as Fields) });
  });
}

async function give(
  fields: Record<string, Stamped>,
  items: Record<string, unknown>,
): Promise<{ large: boolean; failed: boolean }> {
  let large = false;
  try {
    for (const [name, field] of Object.entries(fields)) {
      const pieces = toPieces(name, field);
      if (pieces === null) {
        large = true;
        continue;
      }
      const gone = leftOver(items, name, pieces);
      if (gone.length > 0) await browser.storage.sync.remove(gone);
      await browser.storage.sync.set(pieces);
    }
    return { large, failed: false };
  } catch (cause) {
    console.warn('Parallax: the browser’s sync did not take the settings', cause);
    return { large, failed: true };
  }
}

function valuesOf(fields: Record<string, Stamped>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, { json }] of Object.entries(fields)) {
    try {
      values[name] = JSON.parse(json);
    } catch {
      // Not JSON: what stands here stays.
    }
  }
  return values;
}

const SETTLE_MS = 1_500;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Sync soon: a slider makes many changes, and the browser counts the writes. */
export function syncSoon(onFailure: (cause: unknown) => void): void {
  clearTimeout(settling);
  settling = setTimeout(() => void syncNow().catch(onFailure), SETTLE_MS);
}

/** Calls back when another device changed something. Register before any await. */
export function onShared(then: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') then();
  });
}
