import { ok, type Result } from '../../problem';
import { hostOf } from '../feeds/address';
import type { FeedItem, FurtherOffer } from '../types';
import { gdeltTerms, searchGdelt } from './gdelt';
import { checkGoogleReader, googleReaderTerms, searchGoogleReader } from './google-reader';
import { checkOpenSearch, searchOpenSearch } from './opensearch';
import { addressOf, type FurtherQuery, type ProviderPorts, type Server } from './server';

/**
 * Articles of other outlets that a server holds on a story, unjudged: whether they tell the same story is for the
 * search over the followed feeds to say, by the same score.
 */
export function searchServer(
  server: Server,
  query: FurtherQuery,
  ports: ProviderPorts,
): Promise<Result<FeedItem[]>> {
  switch (server.kind) {
    case 'gdelt':
      return searchGdelt(addressOf(server), query, ports);
    case 'google-reader':
      return searchGoogleReader(server, query, ports);
    case 'opensearch':
      return searchOpenSearch(server, query, ports);
  }
}

/** What a search would tell the server. */
export function offerOf(server: Server, terms: readonly string[]): FurtherOffer {
  const words = { gdelt: gdeltTerms(terms), 'google-reader': googleReaderTerms(terms), opensearch: [] };
  return { kind: server.kind, host: hostOf(addressOf(server)), words: words[server.kind] };
}

/**
 * Whether address, account and password are right.
 * @returns what the server holds: feeds, or documents of the index; null where there is nothing to count
 */
export function checkServer(server: Server, ports: ProviderPorts): Promise<Result<number | null>> {
  switch (server.kind) {
    case 'gdelt':
      return Promise.resolve(ok(null)); // a question spent on nothing would be the one it refuses next
    case 'google-reader':
      return checkGoogleReader(server, ports);
    case 'opensearch':
      return checkOpenSearch(server, ports);
  }
}
