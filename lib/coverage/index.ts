export * from './types';
export { openStore, type CoverageStore, type FeedRecord, type StoredItem } from './store';
export { buildCoverage } from './coverage';
export { compareHeadlines, type Headline, type HeadlinePiece } from './headlines';
export { expectedOf, storiesToday } from './today';
export { openCommonness } from './search/commonness';
export { SAME_STORY } from './search/score';
export type { Found } from './search/find';
export { createCoverageSearch, type CoverageSearch } from './search/stored';
export { discoverFeeds } from './feeds/discover';
export { parseOpml, serializeOpml } from './feeds/opml';
export { collectNew } from './providers/collect';
export {
  addressOf,
  readServer,
  readServers,
  serverHost,
  type Server,
  type ServerKind,
} from './providers/server';
export { checkServer, offerOf, searchServer } from './providers/search';
export { refreshFeeds } from './feeds/refresh';
export { feedStatuses } from './feeds/standing';
export { isCopied, unread } from './unread';
