export type * from './types';
export { CONCERNS, JUDGEMENTS, MOST_A_DAY, MOST_TEXT, REPORT_REASONS } from './types';
export {
  DEFAULT_VOICES,
  IDENTITY_MODES,
  readRelay,
  readVoices,
  SUGGESTED_RELAYS,
  type IdentityMode,
  type VoicesChoice,
} from './choice';
