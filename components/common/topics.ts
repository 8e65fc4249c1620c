import type { Topic } from '../../lib/article';
import { t } from './words';

/** A Media Topic by the name a newspaper gives to that section, in the reader's language. */
export const topicWords = (topic: Topic): string => t(`topic.${KEYS[topic]}`);

const KEYS = {
  'arts, culture, entertainment and media': 'arts',
  'conflict, war and peace': 'conflict',
  'crime, law and justice': 'crime',
  'disaster, accident and emergency incident': 'disaster',
  'economy, business and finance': 'economy',
  education: 'education',
  environment: 'environment',
  health: 'health',
  'human interest': 'people',
  labour: 'labour',
  'lifestyle and leisure': 'leisure',
  'politics and government': 'politics',
  religion: 'religion',
  'science and technology': 'science',
  society: 'society',
  sport: 'sport',
  weather: 'weather',
} as const satisfies Record<Topic, string>;
