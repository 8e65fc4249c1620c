import { record, type ForStory } from '../../lib/platform/receipt';
import { secretStore } from '../../lib/platform/secret-store';
import { readDrafts } from '../../lib/platform/voices-drafts';
import { identityIn } from '../../lib/platform/voices-identity';
import type { Carried, StoryRequest } from '../../lib/receipt';
import { dayOf, MOST_A_DAY, type CollectPorts, type VoicesChoice, type VoicesStore } from '../../lib/voices';

export const identity = identityIn(secretStore);

/** An article in a tab, with comments switched on. */
export interface Place {
  tabId: number;
  /** Canonical address. */
  url: string;
  outletDomain: string;
  /** `addressKey` of it. */
  article: string;
  choice: VoicesChoice;
  store: VoicesStore;
  isPrivate: boolean;
}

/** Comments the reader may still write today. What waits to be sent will count too. */
export async function leftToday(store: VoicesStore): Promise<number> {
  const today = dayOf(Date.now());
  const sent = (await store.own()).filter(({ at }) => dayOf(at) === today);
  const waiting = (await readDrafts()).filter(({ event }) => dayOf(event.created_at * 1000) === today);
  const ids = new Set([...sent.map(({ id }) => id), ...waiting.map(({ event }) => event.id)]);
  return Math.max(0, MOST_A_DAY - ids.size);
}

/**
 * Sockets that stand in the story's receipt, one line for each relay, from their opening on.
 * @param story - null: made for no article
 */
export function portsOf(store: VoicesStore, story: ForStory | null, carried: Carried[]): CollectPorts {
  const lines = new Map<string, StoryRequest>();
  const lineOf = (url: string): StoryRequest => {
    const line = lines.get(url) ?? {
      id: crypto.randomUUID(),
      host: new URL(url).host,
      why: 'comments' as const,
      carried,
      bytesSent: 0,
      bytesReceived: 0,
      at: Date.now(),
      ok: null,
    };
    lines.set(url, line);
    return line;
  };
  const note = (line: StoryRequest) => {
    if (story) record(story, { ...line }).catch((cause: unknown) => console.warn('Parallax:', cause));
  };
  return {
    store,
    now: Date.now,
    open: (url) => {
      note(lineOf(url));
      return new WebSocket(url);
    },
    onTraffic: ({ url, sent, received, ok: good }) => {
      const line = lineOf(url);
      line.bytesSent += sent;
      line.bytesReceived += received;
      line.ok = good && line.ok !== false;
      note(line);
    },
  };
}
