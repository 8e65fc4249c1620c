import { effect, signal } from '@preact/signals';
import type { Tellings } from '../../components/compare/ComparePage';
import { SPANS, type Span } from '../../components/explore/StoryFilters';
import { weekOf, type Week } from '../../lib/balance';
import type { StoriesToday, StoryCard } from '../../lib/coverage';
import { send } from '../../lib/platform/messages';
import { watchNews } from '../../lib/platform/news';
import { missingHosts, watchHosts } from '../../lib/platform/permissions';
import { balanceNotes, watchBalance } from '../../lib/platform/reads';
import { getSettings, watchSettings } from '../../lib/platform/settings';
import { ok, type Part, type Result } from '../../lib/problem';
import { tellingsOf, tellingsOfTab } from './tellings';

const HOUR_MS = 3_600_000;
const MOST_STORIES = 120;

export const span = signal<Span>('day');
export const today = signal<Part<StoriesToday>>('waiting');
/** Hosts of the shown articles that the browser would have to be asked for. */
export const closedHosts = signal<ReadonlySet<string>>(new Set());
/** What is compared; null: the list of stories is shown. */
export const compared = signal<{ story: number } | { tab: number } | null>(null);
export const tellings = signal<Part<Tellings | null>>('waiting');
export const balance = signal<{ on: boolean; week: Week | null }>({ on: false, week: null });
/** Epoch ms; moves on with what is shown. */
export const now = signal(Date.now());

let newest = 0;

/** Ask for the stories again. What is shown stays until the answer comes. */
export async function loadStories(): Promise<void> {
  const ticket = ++newest;
  if (today.value !== 'waiting' && !today.value.ok) today.value = 'waiting';
  const withinMs = SPANS[span.value] * HOUR_MS;
  const answer = await send('stories/today', { withinMs, limit: MOST_STORIES });
  if (ticket !== newest) return;
  now.value = Date.now();
  today.value = answer;
  await lookAtHosts();
}

async function loadTellings(): Promise<void> {
  const { value: wanted } = compared;
  if (!wanted) return;
  if ('tab' in wanted) {
    const answer = await tellingsOfTab(wanted.tab);
    if (compared.value === wanted) tellings.value = answer;
    return;
  }
  const { value: known } = today;
  if (known === 'waiting' || !known.ok) tellings.value = known;
  else {
    const answer = await storyOf(wanted.story, known.value.stories);
    if (compared.value === wanted) tellings.value = answer;
  }
}

async function loadBalance(): Promise<void> {
  const [{ balance: on }, notes] = await Promise.all([getSettings(), balanceNotes()]);
  const domains = [...new Set(notes.map(({ outletDomain }) => outletDomain))];
  const answer = on && domains.length > 0 ? await send('outlets/list', { domains }) : null;
  const known = new Map(answer?.ok ? answer.value.map((outlet) => [outlet.domain, outlet]) : []);
  const week = weekOf(notes, (domain) => known.get(domain) ?? null, Date.now());
  balance.value = { on, week: on ? week : null };
}

/** What the address asks for; the browser's back and forward come here too. */
function readAddress(): void {
  const [, what, id] = /^#(story|tab)=(\d{1,15})$/.exec(location.hash) ?? [];
  const wanted = what === 'story' ? { story: Number(id) } : what === 'tab' ? { tab: Number(id) } : null;
  tellings.value = 'waiting';
  compared.value = wanted;
  scrollTo(0, 0);
}

export function openState(): void {
  addEventListener('hashchange', readAddress);
  readAddress();
  effect(() => void loadTellings()); // again for another story, and where one is told from the list, with each list
  watchNews(() => void refresh());
  watchHosts(() => void refresh());
  watchSettings(() => void refresh());
  watchBalance(() => void loadBalance());
  void loadBalance();
  void loadStories();
}

/** Ask for all that is shown again. */
export async function refresh(): Promise<void> {
  void loadBalance();
  await loadStories();
  const { value: wanted } = compared;
  if (wanted && 'tab' in wanted) await loadTellings();
}

/** A story beyond the time shown is looked for a week back: its address may have been kept. */
async function storyOf(id: number, shown: readonly StoryCard[]): Promise<Result<Tellings | null>> {
  const known = shown.find((story) => story.id === id);
  if (known) return ok(tellingsOf(known));
  const answer = await send('stories/today', { withinMs: SPANS.week * HOUR_MS, limit: 200 });
  if (!answer.ok) return answer;
  const story = answer.value.stories.find((each) => each.id === id);
  return ok(story ? tellingsOf(story) : null);
}

async function lookAtHosts(): Promise<void> {
  const { value } = today;
  if (value === 'waiting' || !value.ok) return;
  const items = value.value.stories.flatMap((story) => story.items);
  const hosts = new Set(items.flatMap(({ item }) => hostOf(item.url) ?? []));
  closedHosts.value = new Set(await missingHosts([...hosts]));
}

export function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null;
}
