import { fail, ok, type Problem, type Result } from '../../problem';
import { leadsElsewhere } from '../../redirect';
import { hostOf, isPrivateHost } from './address';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export interface LoadPorts {
  fetch: Fetch;
  signal?: AbortSignal | undefined;
  /** For headers and body together. */
  timeoutMs?: number;
  /** Of the body, after decompression. */
  maxBytes?: number;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Where redirects led to. */
  url: string;
  /** It leads elsewhere and was not followed. */
  elsewhere: boolean;
  redirected: boolean;
  /** Empty unless the status is 200–299. */
  bytes: Uint8Array;
}

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** What a request may say to whoever a redirect names: none of it is the reader's. */
const HARMLESS = /^(accept|if-none-match|if-modified-since)$/i;

/**
 * Load one address within bounds of time and size, without cookies or referrer. With a body, or a header that may hold a
 * key, no redirect is followed: a browser would hand on the body (307, 308) and every header but `Authorization`.
 * @param body - to send; the request is a POST then
 * @returns whatever the server answered, errors included; a problem where nothing came, too late or too much, or where
 *   a public host led into the reader's own network
 */
export async function load(
  address: string,
  headers: Record<string, string>,
  ports: LoadPorts,
  body: string | null = null,
): Promise<Result<Answer>> {
  const { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = ports;
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, timeoutMs);
  const giveUp = () => stop.abort();
  ports.signal?.addEventListener('abort', giveUp);
  if (ports.signal?.aborted) giveUp();
  // Raced as well as signalled: the bound must hold whatever fetch does with the signal.
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason));
    if (stop.signal.aborted) reject(stop.signal.reason);
  });
  const mayRedirect =
    body === null && Object.keys(headers).every((name) => HARMLESS.test(name)) ? 'follow' : 'manual';
  try {
    return await Promise.race([
      request(
        address,
        {
          headers,
          signal: stop.signal,
          redirect: mayRedirect,
          ...(body !== null && { method: 'POST', body }),
        },
        ports.fetch,
        maxBytes,
      ),
      stopped,
    ]);
  } catch {
    return fail(
      late
        ? { code: 'feed-too-slow', host: hostOf(address), seconds: Math.round(timeoutMs / 1000) }
        : { code: 'feed-unreachable', host: hostOf(address), status: null },
    );
  } finally {
    clearTimeout(timer);
    ports.signal?.removeEventListener('abort', giveUp);
    stopped.catch(() => undefined);
    stop.abort(); // an unread body would keep its connection
  }
}

async function request(
  address: string,
  init: RequestInit,
  fetch: Fetch,
  maxBytes: number,
): Promise<Result<Answer>> {
  const response = await fetch(address, {
    ...init,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  const url = response.url || address;
  const host = hostOf(address);
  if (isPrivateHost(hostOf(url)) && !isPrivateHost(host)) {
    letGo(response);
    return fail({ code: 'feed-unreachable', host, status: null });
  }
  const { status, headers: told, redirected } = response;
  const answer = { status, headers: told, url, redirected, elsewhere: leadsElsewhere(response) };
  if (!response.ok) {
    letGo(response);
    return ok({ ...answer, bytes: new Uint8Array() });
  }
  const tooLarge: Problem = { code: 'feed-too-large', host, megabytes: Math.round(maxBytes / 1024 / 1024) };
  if (Number(response.headers.get('content-length')) > maxBytes) {
    letGo(response);
    return fail(tooLarge);
  }
  const bytes = await readBody(response, maxBytes);
  return bytes ? ok({ ...answer, bytes }) : fail(tooLarge);
}

/** What is not read is let go of: whoever counts its bytes knows then that no more will come. */
function letGo({ body }: { body: Pick<ReadableStream, 'cancel'> | null }): void {
  body?.cancel().catch(() => undefined);
}

/** The body, or null as soon as it is longer than allowed. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader() ?? null;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    size += chunk.value.length;
    if (size > maxBytes) {
      letGo({ body: reader });
      return null;
    }
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
