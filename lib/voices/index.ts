export type * from './types';
export { JUDGEMENTS, MOST_A_DAY, MOST_TEXT, REPORT_REASONS } from './types';
export {
  DEFAULT_VOICES,
  IDENTITY_MODES,
  readRelay,
  readVoices,
  SUGGESTED_RELAYS,
  withEntry,
  type VoicesChoice,
} from './choice';
export { authorName } from './author';
export { askForArticle, collectVoices, relayStates, type CollectPorts } from './collect';
export { addressKey, composeComment, composeDeletion, composeReport, readComment, readMark } from './comment';
export { formConcerns } from './concerns';
export { authorOf, readEvent, sign, signatureHolds, type SignedEvent, type Unsigned } from './event';
export { insultTester } from './insults';
export { isLockedKey, lockKey, nsecOf, readAuthor, readKey } from './key-text';
export { scopeOf, secretFor, secretFromHex, toHex, type Scope } from './keys';
export { giveRelay } from './relay';
export { dayOf, fits, measure, tidyText } from './rules';
export { openVoices, type VoicesStore } from './store';
export { countVoices, readThread } from './thread';
