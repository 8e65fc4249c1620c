import { storage, type StorageItemKey } from 'wxt/utils/storage';
import type { Receipt, StoryRequest } from '../receipt';

/** The story a request is made for. */
export interface ForStory {
  tabId: number;
  /** Canonical address of the article. */
  url: string;
}

interface Kept extends Receipt {
  url: string;
}

const MOST = 200;
const NONE: Receipt = { requests: [], earlier: 0 };

/**
 * The worker's `fetch` for a story: each request through it stands in the story's receipt, with what it carried and
 * the bytes both ways: from its start on, so that a worker stopped in the middle leaves it there.
 */
export function recordedFetch(
  story: ForStory,
  about: Pick<StoryRequest, 'why' | 'carried'>,
): (input: string, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const url = new URL(input);
    const entry: StoryRequest = {
      id: crypto.randomUUID(),
      host: url.host,
      why: about.why,
      carried: about.carried,
      bytesSent: sizeOf(url.pathname + url.search) + bodySize(init?.body),
      bytesReceived: 0,
      at: Date.now(),
      ok: null,
    };
    await record(story, entry);
    try {
      const response = await fetch(input, init);
      if (response.body)
        return counted(response, (bytesReceived) =>
          record(story, { ...entry, ok: response.ok, bytesReceived }),
        );
      await record(story, { ...entry, ok: response.ok });
      return response;
    } catch (cause) {
      await record(story, { ...entry, ok: false });
      throw cause;
    }
  };
}

/** Put one request into a story's receipt, for what goes over a socket. A new article in the tab starts a new one. */
export async function record(story: ForStory, request: StoryRequest): Promise<void> {
  await navigator.locks.request('parallax-receipt', async () => {
    const { requests, earlier } = await receiptOf(story);
    const others = requests.filter(({ id }) => id !== request.id);
    const all = [...others, request].sort((a, b) => a.at - b.at);
    const over = Math.max(0, all.length - MOST);
    const kept: Kept = { url: story.url, requests: all.slice(over), earlier: earlier + over };
    await storage.setItem<Kept>(key(story.tabId), kept);
  });
}

/** In session storage: memory alone, so that private windows have it too, and nobody after the browser is closed. */
export async function receiptOf({ tabId, url }: ForStory): Promise<Receipt> {
  const kept = await storage.getItem<Kept>(key(tabId));
  return kept?.url === url ? { requests: kept.requests, earlier: kept.earlier } : NONE;
}

export async function forgetReceipt(tabId: number): Promise<void> {
  await storage.removeItem(key(tabId));
}

/** The same answer, whose body tells its size once, when nothing more will be read of it. */
function counted(response: Response, onEnd: (bytes: number) => Promise<void>): Response {
  const source = response.body!.getReader();
  let bytes = 0;
  let ended = false;
  const end = async (): Promise<void> => {
    if (ended) return;
    ended = true;
    await onEnd(bytes);
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await source.read();
        if (value) {
          bytes += value.byteLength;
          controller.enqueue(value);
        }
        if (!done) return;
      } catch (cause) {
        await end();
        controller.error(cause);
        return;
      }
      await end();
      controller.close();
    },
    async cancel(reason) {
      await source.cancel(reason).catch(() => undefined);
      await end();
    },
  });
  const same = new Response(body, response);
  Object.defineProperty(same, 'url', { value: response.url }); // where it was redirected to; a new Response has none
  return same;
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).byteLength;

/** Our requests carry text or nothing. */
const bodySize = (body: unknown): number => (typeof body === 'string' ? sizeOf(body) : 0);

function key(tabId: number): StorageItemKey {
  return `session:receipt:${tabId}`;
}
