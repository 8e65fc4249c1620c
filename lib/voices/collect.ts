import type { Problem } from '../problem';
import { addressKey, readComment, readMark, type StoredComment } from './comment';
import { KIND, type SignedEvent } from './event';
import { askRelay, type Filter, type RelayPorts } from './relay';
import { KEPT_MS, type VoicesStore } from './store';
import type { RelayState } from './types';

const PAGE = 500;
const MOST_PAGES = 60;
const PAGE_BOUNDS = { timeoutMs: 8_000, bytes: 2_000_000, events: 2 * PAGE };
const WHOLE_BOUNDS = { ms: 25_000, bytes: 10_000_000, events: 20_000 };
/** Relays pass comments on to each other late: what is this much older than the last one seen is asked for again. */
const OVERLAP_SECONDS = 3_600;
/** A relay that was asked within this time is left alone. */
const REST_MS = 10 * 60_000;

export interface CollectPorts extends RelayPorts {
  store: VoicesStore;
  now: () => number;
}

/** Whose comments are brought from where. */
export interface Sources {
  relays: string[];
  /** Public keys whose reports and labels are brought too. */
  moderators: string[];
}

/**
 * Bring all recent web comments from each relay, whatever page they are on: that tells a relay that somebody reads
 * comments, and of no page. Relays are asked at once; one that fails keeps what it brought and its problem.
 * @returns how many comments are new
 */
export async function collectVoices(sources: Sources, ports: CollectPorts): Promise<number> {
  const counts = await Promise.all(
    sources.relays.map(async (url) => {
      const before = await ports.store.relay(url);
      const now = ports.now();
      if (before && now - before.triedAt < REST_MS) return 0;
      const floor = Math.floor((now - KEPT_MS) / 1000);
      const since = Math.max(floor, (before?.cursor ?? 0) - OVERLAP_SECONDS);
      const brought = await bringComments(url, since, ports);
      const asked = wasHeard(brought.problem);
      const marks = asked ? await bringMarks(url, since, sources.moderators, ports) : null;
      const problem = brought.problem ?? marks;
      await ports.store.keepRelay({
        url,
        cursor: asked && wasHeard(marks) ? Math.floor(now / 1000) : (before?.cursor ?? 0),
        triedAt: now,
        lastOkAt: problem === null ? now : (before?.lastOkAt ?? null),
        problem,
      });
      return brought.fresh;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Whether a relay said all that is taken from it, though something in it was too much or untrue. */
function wasHeard(problem: Problem | null): boolean {
  return problem === null || problem.code === 'relay-overflow' || problem.code === 'relay-untrue';
}

/** Page by page from the newest on: relays give at most some hundreds at once, and do not say how many. */
async function bringComments(
  url: string,
  since: number,
  ports: CollectPorts,
): Promise<{ fresh: number; problem: Problem | null }> {
  const started = ports.now();
  const host = new URL(url).host;
  const seen = new Set<string>();
  let bytes = 0;
  let fresh = 0;
  let until: number | null = null;
  let untrue: Problem | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const filter: Filter = { kinds: [KIND.comment], '#K': ['web'], since, limit: PAGE };
    if (until !== null) filter.until = until;
    const answer = await askRelay(url, [filter], PAGE_BOUNDS, {
      ...ports,
      onTraffic: (traffic) => {
        bytes += traffic.received;
        ports.onTraffic(traffic);
      },
    });
    fresh += await ports.store.addComments(commentsOf(answer.events, host, ports.now()), ports.now());
    if (answer.problem?.code === 'relay-untrue') untrue = answer.problem;
    else if (answer.problem) return { fresh, problem: answer.problem };
    if (answer.events.length === 0) return { fresh, problem: untrue };
    const before = seen.size;
    let oldest = Infinity;
    for (const event of answer.events) {
      seen.add(event.id);
      oldest = Math.min(oldest, event.created_at);
    }
    // The same second may go on over the page's end; a page that adds nothing has been gone through.
    until = seen.size === before ? oldest - 1 : oldest;
    if (until < since) return { fresh, problem: untrue };
    const { ms, events, bytes: mostBytes } = WHOLE_BOUNDS;
    if (seen.size >= events || bytes >= mostBytes) break;
    if (ports.now() - started >= ms)
      return { fresh, problem: { code: 'relay-slow', host, seconds: ms / 1000 } };
  }
  return { fresh, problem: { code: 'relay-overflow', host } };
}

/** Deletions of comments, and what the reader's moderators say. */
async function bringMarks(
  url: string,
  since: number,
  moderators: string[],
  ports: CollectPorts,
): Promise<Problem | null> {
  const filters: Filter[] = [{ kinds: [KIND.deletion], '#k': [String(KIND.comment)], since, limit: PAGE }];
  if (moderators.length > 0)
    filters.push({ kinds: [KIND.report, KIND.label], authors: moderators, since, limit: PAGE });
  const { events, problem } = await askRelay(url, filters, PAGE_BOUNDS, ports);
  await ports.store.addMarks(marksOf(events, ports.now()), ports.now());
  return problem;
}

/**
 * Ask each relay for the comments on one article. This tells it the address: only on a click that says so.
 * @returns how many comments are new, and what did not work
 */
export async function askForArticle(
  sources: Sources,
  addresses: string[],
  ports: CollectPorts,
): Promise<{ fresh: number; problems: Problem[] }> {
  const article = addressKey(addresses[0] ?? '');
  const answers = await Promise.all(
    sources.relays.map(async (url) => {
      const asked: Filter = { kinds: [KIND.comment], '#I': addresses, limit: PAGE };
      const answer = await askRelay(url, [asked], PAGE_BOUNDS, ports);
      const host = new URL(url).host;
      const comments = commentsOf(answer.events, host, ports.now()).filter(
        (each) => each.article === article,
      );
      const fresh = await ports.store.addComments(comments, ports.now());
      if (!wasHeard(answer.problem) || comments.length === 0) return { fresh, problem: answer.problem };
      const ids = comments.map(({ id }) => id);
      const about: Filter = { kinds: [KIND.deletion], '#e': ids, limit: PAGE };
      const marks = await askRelay(url, [about], PAGE_BOUNDS, ports);
      await ports.store.addMarks(marksOf(marks.events, ports.now()), ports.now());
      return { fresh, problem: answer.problem ?? marks.problem };
    }),
  );
  return {
    fresh: answers.reduce((sum, { fresh }) => sum + fresh, 0),
    problems: answers.flatMap(({ problem }) => problem ?? []),
  };
}

/** How the chosen relays did when they were last asked. */
export async function relayStates(relays: string[], store: VoicesStore): Promise<RelayState[]> {
  return Promise.all(
    relays.map(async (url) => {
      const record = await store.relay(url);
      return {
        url,
        host: new URL(url).host,
        lastOkAt: record?.lastOkAt ?? null,
        problem: record?.problem ?? null,
      };
    }),
  );
}

function commentsOf(events: SignedEvent[], relay: string, now: number): StoredComment[] {
  return events.flatMap((event) => readComment(event, { relay, now }) ?? []);
}

function marksOf(events: SignedEvent[], now: number) {
  return events.flatMap((event) => readMark(event, now) ?? []);
}
