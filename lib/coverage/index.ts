export * from './types';
export { openStore, StorageFailure, type CoverageStore, type FeedRecord, type StoredItem } from './store';
