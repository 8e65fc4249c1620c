import type { Rooms } from '../../lib/platform/messages';
import { pageHandlers } from './pages';
import { readerHandlers } from './reader';
import { secretHandlers } from './secrets';

const article = async () => (await import('./article')).articleHandlers;
const outlets = async () => (await import('./outlets')).outletHandlers;
const coverage = async () => (await import('./coverage')).coverageHandlers;
const reader = () => Promise.resolve(readerHandlers);

/** Who answers what: parts of the worker, each read with the first message for it, and what is too small to be one. */
export const rooms: Rooms = {
  article,
  passage: article,
  receipt: article,
  narrative: async () => (await import('./narrative')).narrativeHandlers,
  model: async () => (await import('./models')).modelHandlers,
  outlet: outlets,
  outlets,
  coverage,
  stories: coverage,
  verdicts: coverage,
  feeds: async () => (await import('./polling')).feedHandlers,
  further: async () => (await import('./further')).furtherHandlers,
  voices: async () => (await import('./voices')).voicesHandlers,
  highlights: async () => (await import('./highlights')).highlightHandlers,
  sites: async () => (await import('./sites')).siteHandlers,
  data: async () => (await import('./data')).dataHandlers,
  secret: () => Promise.resolve(secretHandlers),
  reader,
  take: reader,
  explore: () => Promise.resolve(pageHandlers),
};
