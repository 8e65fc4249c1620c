import { signal, type ReadonlySignal } from '@preact/signals';
import type { Outlet } from '../../lib/outlets';
import { askForHosts, followOutlets } from '../../lib/platform/choice';
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
  offered.value = answer.ok ? answer.value : [];
  failed.value = answer.ok ? null : answer.problem;
}

/** Follow the suggested outlets and ask for their feeds' hosts. The worker sees both and loads what it may. */
export async function followSuggestion(): Promise<void> {
  tell(await followOutlets(offered.value ?? []));
}

/** Ask for hosts whose feeds are followed but may not be loaded. */
export async function allowHosts(hosts: string[]): Promise<void> {
  tell(await askForHosts(hosts));
}

function tell(done: Result<unknown>): void {
  failed.value = done.ok ? null : done.problem;
}
