import { send } from './messages';
import type { Story } from './story';

/** What `take.js` can do for the overlay: draw the panel into a place of its. @returns takes the panel away */
export type ShowTaking = (place: HTMLElement, story: Story) => () => void;

/** Content scripts of one extension share a world that the page cannot see. */
const TAKING = Symbol.for('parallax-taking');
const world = globalThis as typeof globalThis & { [TAKING]?: ShowTaking };

export function offerTaking(show: ShowTaking): void {
  world[TAKING] = show;
}

/** The script is brought at its first use; null where it could not be. */
export async function loadTaking(): Promise<ShowTaking | null> {
  if (!world[TAKING]) await send('take/load', { tabId: null });
  return world[TAKING] ?? null;
}
