import type { Problem } from '../../problem';
import { hostOf } from './address';
import { decodeText } from './charset';
import { load, type Fetch } from './http';
import { readPage, type PageLinks } from './page';
import { parseFeed, type ParsedFeed } from './parse';

const REQUEST_TIMEOUT_MS = 8000;
const MAX_REQUESTS = 30;

/** What is found at an address. */
export type Found =
  | { kind: 'feed'; url: string; feed: ParsedFeed }
  | { kind: 'page'; url: string; page: PageLinks }
  | { kind: 'text'; url: string; text: string }
  /** Not looked at: the reader has not allowed this host. */
  | { kind: 'closed'; host: string }
  | { kind: 'nothing'; problem: Problem };

export interface ProbePorts {
  fetch: Fetch;
  now: () => number;
  /** Whether the reader allowed this host; any host where it is left out. */
  mayLoad?: ((host: string) => Promise<boolean>) | undefined;
  signal: AbortSignal;
}

/** Looks at addresses one at a time, each once, within a budget of requests and of time. */
export function createProbe(ports: ProbePorts): (address: string) => Promise<Found> {
  const seen = new Map<string, Found>();
  let requests = 0;

  async function look(address: string): Promise<Found> {
    const host = hostOf(address);
    if (ports.mayLoad && !(await ports.mayLoad(host))) return { kind: 'closed', host };
    if (++requests > MAX_REQUESTS || ports.signal.aborted)
      return { kind: 'nothing', problem: { code: 'feed-not-found', host } };
    const accept = { Accept: 'text/html, application/xml;q=0.9, */*;q=0.8' };
    const answer = await load(address, accept, { ...ports, timeoutMs: REQUEST_TIMEOUT_MS });
    if (!answer.ok) return { kind: 'nothing', problem: answer.problem };
    const { status, url, bytes, headers } = answer.value;
    if (status < 200 || status > 299)
      return { kind: 'nothing', problem: { code: 'feed-unreachable', host, status } };
    const text = decodeText(bytes, headers.get('content-type'));
    // The outlet is not known yet: these items are only looked at.
    const feed = parseFeed(text, { baseUrl: url, now: ports.now(), outletDomain: host, language: null });
    if (feed.ok) return { kind: 'feed', url, feed: feed.value };
    return /<(html|head|body|link|meta)\b/i.test(text)
      ? { kind: 'page', url, page: readPage(text, url) }
      : { kind: 'text', url, text };
  }

  return async (address) => {
    const found = seen.get(address) ?? (await look(address));
    seen.set(address, found);
    return found;
  };
}
