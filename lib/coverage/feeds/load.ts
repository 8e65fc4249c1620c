import type { FeedRecord } from '../database';
import type { Problem } from '../../problem';
import { hostOf } from './address';
import { decodeText } from './charset';
import { load, type LoadPorts } from './http';
import { parseFeed, type ParsedFeed } from './parse';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';
const MAX_VALIDATOR = 500;

export type FeedLoad =
  /** The server says nothing is new. */
  | { kind: 'unchanged' }
  | {
      kind: 'loaded';
      feed: ParsedFeed;
      etag: string | null;
      lastModified: string | null;
      /** Where redirects led to; null where there were none. */
      movedTo: string | null;
    }
  | {
      kind: 'failed';
      problem: Problem;
      /** Epoch ms before which the server does not want to be asked again. */
      retryAt: number | null;
      /** The server says the feed is gone for good. */
      gone: boolean;
    };

/**
 * Load one feed, asking only for what has changed since the last time.
 * @param ports.language - of entries where the feed names none
 */
export async function loadFeed(
  record: Pick<FeedRecord, 'url' | 'movedTo' | 'outletDomain' | 'etag' | 'lastModified'>,
  ports: LoadPorts & { now: () => number; language?: string | null },
): Promise<FeedLoad> {
  const address = record.movedTo ?? record.url;
  const headers: Record<string, string> = { Accept: ACCEPT };
  if (record.etag) headers['If-None-Match'] = record.etag;
  if (record.lastModified) headers['If-Modified-Since'] = record.lastModified;

  const answer = await load(address, headers, ports);
  if (!answer.ok) return { kind: 'failed', problem: answer.problem, retryAt: null, gone: false };
  const { status, url, redirected, bytes } = answer.value;
  if (status === 304 && (record.etag || record.lastModified)) return { kind: 'unchanged' };
  if (status < 200 || status > 299)
    return {
      kind: 'failed',
      problem: { code: 'feed-unreachable', host: hostOf(address), status },
      retryAt: status === 429 || status === 503 ? retryTime(answer.value.headers, ports.now()) : null,
      gone: status === 410,
    };

  const received = answer.value.headers;
  const parsed = parseFeed(decodeText(bytes, received.get('content-type')), {
    baseUrl: url,
    now: ports.now(),
    outletDomain: record.outletDomain,
    language: ports.language ?? null,
  });
  if (!parsed.ok)
    // Named by the host the reader chose, not by one it redirected to.
    return {
      kind: 'failed',
      problem: { code: 'feed-unreadable', host: hostOf(address) },
      retryAt: null,
      gone: false,
    };
  return {
    kind: 'loaded',
    feed: parsed.value,
    etag: validator(received, 'etag'),
    lastModified: validator(received, 'last-modified'),
    movedTo: redirected ? url : null,
  };
}

function validator(headers: Headers, name: string): string | null {
  const value = headers.get(name);
  return value !== null && value.length <= MAX_VALIDATOR ? value : null;
}

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3), as epoch ms. */
function retryTime(headers: Headers, now: number): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  const time = /^\d{1,9}$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  return Number.isFinite(time) && time > now ? time : null;
}
