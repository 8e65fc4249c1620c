export {
  DEFAULT_READING,
  FACES,
  LIMITS,
  readReading,
  THEMES,
  type FaceFile,
  type Listening,
  type Reading,
} from './reading';
export { readingMinutes } from './minutes';
export { createSpeaker, type Speaker, type SpeakerState } from './speaker';
export { voicesFor } from './voices';
export { sentencesOf } from './sentences';
export { drawnAt, noteAt, placeFrom, placesInView, topOnPage, type Place } from './page-words';
