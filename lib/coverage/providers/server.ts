import type { LoadPorts } from '../feeds/http';
import { hostOf, isPrivateHost, webAddress } from '../feeds/address';

/**
 * A service that the reader lets Parallax search beyond the followed feeds. Its password or key is kept apart.
 *
 * `gdelt`: the public index of the world's news. `google-reader`: a feed server that speaks the Google Reader API
 * (FreshRSS, Miniflux, BazQux …). `opensearch`: an archive in OpenSearch or Elasticsearch.
 */
export type Server =
  | { kind: 'gdelt' }
  | { kind: 'google-reader'; address: string; account: string }
  | {
      kind: 'opensearch';
      address: string;
      /** Names of indices, as in a path: `news-*`. */
      index: string;
      /** '' where the secret is an API key. */
      account: string;
    };

export type ServerKind = Server['kind'];

/** The story to search for, reduced to what a service is told. */
export interface FurtherQuery {
  /** Names and rare words of the article, the most telling first. */
  terms: string[];
  title: string;
  lead: string;
  /** Epoch ms. */
  publishedAt: number | null;
}

export interface ProviderPorts extends LoadPorts {
  /** Epoch ms. */
  now: () => number;
  /** Password or key; null where there is none. */
  secret: string | null;
}

const MAX_NAME = 200;
const GDELT = 'https://api.gdeltproject.org/api/v2/doc/doc';

/** Where a server is asked. */
export function addressOf(server: Server): string {
  return server.kind === 'gdelt' ? GDELT : server.address;
}

/** By which name the browser's permission goes. */
export const serverHost = (server: Server): string => new URL(addressOf(server)).hostname;

/** Servers from a stored value of any shape, one of a kind; what is not sound is left out. */
export function readServers(stored: unknown): Server[] {
  if (!Array.isArray(stored)) return [];
  const servers = new Map<ServerKind, Server>();
  for (const entry of stored) {
    const server = readServer(entry);
    if (server) servers.set(server.kind, server);
  }
  return [...servers.values()];
}

/**
 * @returns null for what is no server: no kind of ours, no https address (http is for this machine and network alone,
 *   see `mayBePlain`), a name that is missing or too long
 */
export function readServer(entry: unknown): Server | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const from = entry as Record<string, unknown>;
  if (from.kind === 'gdelt') return { kind: 'gdelt' };
  const address = webAddress(text(from.address));
  if (address === null || !(address.startsWith('https:') || mayBePlain(address))) return null;
  const account = text(from.account).trim();
  if (account.length > MAX_NAME) return null;
  if (from.kind === 'google-reader') return account ? { kind: 'google-reader', address, account } : null;
  if (from.kind !== 'opensearch') return null;
  const index = text(from.index).trim();
  return /^[\w.*,-]{1,200}$/.test(index) ? { kind: 'opensearch', address, index, account } : null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A password over plain http stays within the reader's own machine or network, or is not sent. */
const mayBePlain = (address: string): boolean => isPrivateHost(hostOf(address));
