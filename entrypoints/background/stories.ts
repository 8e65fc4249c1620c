import { searchedOf, type StoriesToday } from '../../lib/coverage';
import type { Ask } from '../../lib/platform/messages';
import { getSettings } from '../../lib/platform/settings';
import { statuses } from './polling';
import { store } from './rooms';

/** The stories of the followed feeds, for the page that shows them all. */
export async function storiesToday(_ask: Ask<'stories/today'>): Promise<StoriesToday> {
  const { followed } = await getSettings();
  const itemCount = await (await store()).countItems();
  return { stories: [], topics: [], searched: searchedOf(followed, await statuses(), itemCount) };
}
