import { feedHosts, follow } from '../following';
import type { Outlet } from '../outlets';
import { fail, Failure, ok, type Problem, type Result } from '../problem';
import type { Settings } from '../settings';
import { requestHosts, type DataKind } from './permissions';
import { changeSettings } from './settings';

/** Save a change of the settings; null when it is saved, else why it is not. Never throws. */
export async function saveChange(change: (settings: Settings) => Settings): Promise<Problem | null> {
  try {
    await changeSettings(change);
    return null;
  } catch (cause) {
    if (cause instanceof Failure) return cause.problem;
    console.warn('Parallax: the settings were not saved', cause);
    return { code: 'storage-failed', doing: 'saving your choice', full: /quota/i.test(String(cause)) };
  }
}

/**
 * Ask for hosts, and for what is sent there. Call straight from a click: an `await` before it loses the gesture.
 * @returns whether all are granted; a Problem only where the browser would not even ask
 */
export async function askForHosts(hosts: string[], data: DataKind[] = []): Promise<Result<boolean>> {
  try {
    return ok(await requestHosts(hosts, data));
  } catch (cause) {
    console.warn('Parallax: the browser did not ask for', hosts, cause);
    return fail({ code: 'unexpected', doing: 'asking the browser for permission' });
  }
}

/**
 * Follow these outlets and ask for their feeds' hosts at once. The choice is saved whatever the answer is.
 * Call straight from a click.
 * @param alongside - a further change to save with it, such as keeping an outlet as the reader's own
 * @returns whether the feeds may be loaded now
 */
export async function followOutlets(
  outlets: Outlet[],
  alongside: (settings: Settings) => Settings = (settings) => settings,
): Promise<Result<{ allowed: boolean }>> {
  const asked = askForHosts(feedHosts(outlets)); // first, before anything is awaited
  const domains = outlets.map((outlet) => outlet.domain);
  const unsaved = await saveChange((settings) => follow(alongside(settings), domains));
  const answer = await asked;
  if (unsaved) return fail(unsaved);
  return answer.ok ? ok({ allowed: answer.value }) : answer;
}
