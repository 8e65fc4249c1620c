import { signal, type ReadonlySignal } from '@preact/signals';
import { feedHosts } from '../../lib/following';
import type { Outlet } from '../../lib/outlets';
import { askForHosts } from '../../lib/platform/choice';
import { send } from '../../lib/platform/messages';
import type { Problem, Result } from '../../lib/problem';

const offered = signal<Outlet[] | null>(null);
const failed = signal<Problem | null>(null);
let asked = false;

/** The outlets one click would follow; null until `loadSuggestion` has them. */
export const suggestion: ReadonlySignal<Outlet[] | null> = offered;
/** Why the last click did not do what it said. */
export const trouble: ReadonlySignal<Problem | null> = failed;

/** Fetch the suggestion before it is clicked: an `await` between click and permission request loses the gesture. */
export async function loadSuggestion(): Promise<void> {
  if (asked) return;
  asked = true;
  const answer = await send('outlets/suggest', { languages: [...navigator.languages] });
  asked = answer.ok; // one that failed is asked for again
  offered.value = answer.ok ? answer.value : [];
  failed.value = answer.ok ? null : answer.problem;
}

/**
 * Follow the suggested outlets and ask for their feeds' hosts. The browser may close the popup to ask, so the worker
 * saves the choice; it is told first, and nothing is awaited between the click and the question.
 */
export async function followSuggestion(): Promise<void> {
  const outlets = offered.value ?? [];
  const saved = send('outlets/follow', { domains: outlets.map(({ domain }) => domain) });
  const asked = askForHosts(feedHosts(outlets));
  const done = await saved;
  tell(done.ok ? await asked : done);
}

/** Ask for hosts whose feeds are followed but may not be loaded. */
export async function allowHosts(hosts: string[]): Promise<void> {
  tell(await askForHosts(hosts));
}

function tell(done: Result<unknown>): void {
  failed.value = done.ok ? null : done.problem;
}
