import { Failure, type Problem } from '../problem';
import { leadsElsewhere } from '../redirect';
import { hostOf, isLocal, type ModelChoice } from './choice';
import { piecesOf } from './sse';

export interface ServerPorts {
  fetch: (input: string, init?: RequestInit) => Promise<Response>;
  /** The reader's key for this server; null for none. */
  key: string | null;
  /** A model is given this long to begin, and to go on, in ms. */
  patience?: { first: number; next: number };
}

/** A model on a slow machine reads the article for a while before it says its first word. */
const PATIENCE = { first: 120_000, next: 40_000 };
/** No list of models and no answer in one piece is larger, in bytes. */
const MOST_BYTES = 2_000_000;

export interface Asked {
  response: Response;
  /** The body, which breaks off when the server falls silent or the reader stops it. */
  body: ReadableStream<Uint8Array>;
}

/**
 * Ask a model's server. Nothing of the reader's but what `init` holds is sent, and no redirect is followed: it could
 * carry the key elsewhere.
 * @returns the answer, be its status good or bad
 * @throws Failure where there is none
 */
export async function ask(
  choice: ModelChoice,
  ports: ServerPorts,
  path: string,
  init: { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string },
  signal: AbortSignal,
): Promise<Asked> {
  const host = hostOf(choice)!;
  const { first, next } = ports.patience ?? PATIENCE;
  const silence = new AbortController();
  const slow = (ms: number) => new Failure({ code: 'model-slow', host, seconds: Math.round(ms / 1000) });
  let timer = setTimeout(() => silence.abort(slow(first)), first);
  const either = AbortSignal.any([signal, silence.signal]);
  let response: Response;
  try {
    response = await ports.fetch(choice.address + path, {
      ...init,
      signal: either,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch (cause) {
    clearTimeout(timer);
    either.throwIfAborted();
    throw new Failure({ code: 'model-silent', host }, { cause });
  }
  if (leadsElsewhere(response)) {
    clearTimeout(timer);
    void response.body?.cancel();
    throw new Failure({ code: 'server-redirects', host, to: null });
  }
  async function* heard(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of piecesOf(response.body ?? new Blob([]).stream())) {
        clearTimeout(timer);
        yield piece;
        timer = setTimeout(() => silence.abort(slow(next)), next);
      }
    } catch (cause) {
      either.throwIfAborted();
      throw new Failure({ code: 'model-broke', host }, { cause });
    } finally {
      clearTimeout(timer);
    }
  }
  return { response, body: streamOf(heard()) };
}

/** Why a server did not do what it was asked, by its status. */
export function refusal(choice: ModelChoice, status: number): Problem {
  const host = hostOf(choice)!;
  const { model } = choice;
  // A server on this machine that needs no key and forbids: Ollama, to every origin it was not told of.
  if (status === 403 && isLocal(choice)) return { code: 'model-origin', host };
  if (status === 401 || status === 403) return { code: 'model-key', host };
  if (status === 404) return { code: 'model-missing', host, model };
  if (status === 429 || status === 503 || status === 529) return { code: 'model-busy', host };
  return { code: 'model-refused', host, status };
}

/** A whole answer as JSON. @throws Failure where it is none, or too large */
export async function readJson(choice: ModelChoice, { body }: Asked): Promise<unknown> {
  const unreadable: Problem = { code: 'model-unreadable', host: hostOf(choice)! };
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of piecesOf(body)) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > MOST_BYTES) throw new Failure(unreadable);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure(unreadable, { cause });
  }
}

/** Something deep inside an answer nobody checked: `dig(answer, 'choices', 0, 'delta')`. */
export function dig(value: unknown, ...path: (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/** Firefox has no ReadableStream.from in every version we run in. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
