import type { Listening } from '../reading';
import type { Highlighted } from '../taking';
import { send } from './messages';
import type { Story } from './story';

/** What `take.js` does for the overlay; each gives what takes it away again. */
export interface Taking {
  /** Draws the panel into a place of the overlay's. */
  panel: (place: HTMLElement, story: Story) => () => void;
  /** Draws what reads aloud, again where it was drawn before. */
  listen: (place: HTMLElement, listening: Listening) => () => void;
  /** Marks the reader's highlights in the dialog, and lets them mark more; its bar stands in the place. */
  marks: (place: HTMLElement, dialog: HTMLElement, highlights: Highlighted[]) => () => void;
}

/** Content scripts of one extension share a world that the page cannot see. */
const TAKING = Symbol.for('parallax-taking');
const world = globalThis as typeof globalThis & { [TAKING]?: Taking };

export function offerTaking(taking: Taking): void {
  world[TAKING] = taking;
}

/** The script is brought at its first use; null where it could not be. */
export async function loadTaking(): Promise<Taking | null> {
  if (!world[TAKING]) await send('take/load', { tabId: null });
  return world[TAKING] ?? null;
}

/**
 * Marks highlights in an open overlay: at once where there are some, else when the reader first selects words.
 * @returns ends it
 */
export function watchMarks(place: HTMLElement, dialog: HTMLElement): () => void {
  let end: (() => void) | null = null;
  let over = false;
  const start = async (highlights: Highlighted[]) => {
    dialog.removeEventListener('selectstart', begin);
    const taking = await loadTaking();
    if (!over) end = taking?.marks(place, dialog, highlights) ?? null;
  };
  const begin = () => void start([]);
  void send('highlights/list', { tabId: null }).then((kept) => {
    if (over) return;
    if (kept.ok && kept.value.length > 0) void start(kept.value);
    else dialog.addEventListener('selectstart', begin);
  });
  return () => {
    over = true;
    dialog.removeEventListener('selectstart', begin);
    end?.();
  };
}
