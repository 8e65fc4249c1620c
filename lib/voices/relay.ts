import { fail, ok, type Problem, type Result } from '../problem';
import { idHolds, readEvent, type SignedEvent } from './event';

/** NIP-01. Times in seconds. */
export interface Filter {
  kinds: number[];
  authors?: string[];
  since?: number;
  until?: number;
  limit: number;
  [tag: `#${string}`]: string[];
}

export interface RelayPorts {
  /** `new WebSocket(url)`, or a test's own. */
  open: (url: string) => WebSocket;
  /** Told once, when the connection is over. Bytes of the messages both ways. */
  onTraffic: (bytes: { url: string; sent: number; received: number; ok: boolean }) => void;
  /** Breaks the connection off, as if it was lost. */
  signal?: AbortSignal;
}

export interface Bounds {
  timeoutMs: number;
  /** UTF-8 bytes of all messages. */
  bytes: number;
  events: number;
}

/** What came, and why it may not be all. */
export interface Answer {
  events: SignedEvent[];
  /** Null: the relay said that was all. */
  problem: Problem | null;
}

/** Longest message that is parsed: many times what an event of ours takes. A longer one is left out. */
const MOST_MESSAGE = 64_000;
const SUBSCRIPTION = 'parallax';

/**
 * Ask a relay once: REQ, its events until EOSE, CLOSE, and the socket is closed. What is not an event, not asked for or
 * has a wrong id is left out and counts against the relay; what came before a bound was reached is kept. Never throws.
 */
export function askRelay(url: string, filters: Filter[], bounds: Bounds, ports: RelayPorts): Promise<Answer> {
  const host = new URL(url).host;
  const events = new Map<string, SignedEvent>();
  let wrong = false;
  const untrue: Problem = { code: 'relay-untrue', host };
  return converse<Answer>(url, JSON.stringify(['REQ', SUBSCRIPTION, ...filters]), bounds, ports, {
    onMessage: (message) => {
      const [kind, subscription, value] = message;
      if (subscription !== SUBSCRIPTION) return null;
      if (kind === 'EOSE') return { events: [...events.values()], problem: wrong ? untrue : null };
      if (kind === 'CLOSED')
        return { events: [...events.values()], problem: { code: 'relay-refused', host } };
      if (kind !== 'EVENT') return null;
      const event = readEvent(value);
      if (event && filters.some((filter) => matches(filter, event)) && idHolds(event))
        events.set(event.id, event);
      else wrong = true;
      if (events.size < bounds.events) return null;
      return { events: [...events.values()], problem: { code: 'relay-overflow', host } };
    },
    onProblem: (problem) => ({ events: [...events.values()], problem }),
    onNoise: () => {
      wrong = true;
    },
    isGood: ({ problem }) => problem === null,
  });
}

/** Give a relay an event and wait for its OK. Never throws. */
export function giveRelay(
  url: string,
  event: SignedEvent,
  timeoutMs: number,
  ports: RelayPorts,
): Promise<Result<true>> {
  const host = new URL(url).host;
  const bounds = { timeoutMs, bytes: MOST_MESSAGE, events: 0 };
  return converse<Result<true>>(url, JSON.stringify(['EVENT', event]), bounds, ports, {
    onMessage: ([kind, id, taken, why]) => {
      if (kind !== 'OK' || id !== event.id) return null;
      // Having it already is having it: some relays say so with `false`.
      const has = taken === true || (typeof why === 'string' && why.startsWith('duplicate:'));
      return has ? ok(true as const) : fail({ code: 'relay-refused', host });
    },
    onProblem: fail,
    onNoise: () => undefined,
    isGood: (result) => result.ok,
  });
}

interface Talk<T> {
  /** The end, or null to go on listening. */
  onMessage: (message: unknown[]) => T | null;
  onProblem: (problem: Problem) => T;
  /** It sent something else than text. */
  onNoise: () => void;
  isGood: (end: T) => boolean;
}

function converse<T>(
  url: string,
  first: string,
  bounds: Bounds,
  ports: RelayPorts,
  talk: Talk<T>,
): Promise<T> {
  const host = new URL(url).host;
  return new Promise((resolve) => {
    let socket: WebSocket | null = null;
    let received = 0;
    let sent = 0;
    let over = false;
    const end = (value: T) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      ports.signal?.removeEventListener('abort', lost);
      try {
        socket?.close();
      } catch {
        // It never opened.
      }
      ports.onTraffic({ url, sent, received, ok: talk.isGood(value) });
      resolve(value);
    };
    const seconds = Math.round(bounds.timeoutMs / 1000);
    const timer = setTimeout(
      () => end(talk.onProblem({ code: 'relay-slow', host, seconds })),
      bounds.timeoutMs,
    );
    const lost = () => end(talk.onProblem({ code: 'relay-silent', host }));
    if (ports.signal?.aborted) return lost();
    ports.signal?.addEventListener('abort', lost);
    try {
      socket = ports.open(url);
    } catch {
      lost();
      return;
    }
    socket.addEventListener('open', () => {
      if (over) return;
      sent = sizeOf(first);
      socket?.send(first);
    });
    socket.addEventListener('error', lost);
    socket.addEventListener('close', lost);
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (over) return;
      if (typeof data !== 'string') return talk.onNoise();
      received += sizeOf(data);
      if (received > bounds.bytes) return end(talk.onProblem({ code: 'relay-overflow', host }));
      if (data.length > MOST_MESSAGE) return;
      const message = parsed(data);
      const done = message && talk.onMessage(message);
      if (done !== null) end(done);
    });
  });
}

/** Whether an event is one that a filter asks for: a relay may send anything. */
function matches(filter: Filter, event: SignedEvent): boolean {
  if (!filter.kinds.includes(event.kind)) return false;
  if (filter.authors && !filter.authors.includes(event.pubkey)) return false;
  if (filter.since !== undefined && event.created_at < filter.since) return false;
  if (filter.until !== undefined && event.created_at > filter.until) return false;
  return Object.entries(filter).every(([name, wanted]) => {
    if (!name.startsWith('#') || !Array.isArray(wanted)) return true;
    return event.tags.some((tag) => tag[0] === name.slice(1) && wanted.some((value) => value === tag[1]));
  });
}

function parsed(data: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(data);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
