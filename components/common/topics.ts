import type { Topic } from '../../lib/article';
import { t } from './words';

/** A Media Topic's name in the reader's language; after the IPTC's own translations where there is one. */
export function topicWords(topic: Topic): string {
  switch (topic) {
    case 'arts, culture, entertainment and media':
      return t('topic.arts');
    case 'conflict, war and peace':
      return t('topic.conflict');
    case 'crime, law and justice':
      return t('topic.crime');
    case 'disaster, accident and emergency incident':
      return t('topic.disaster');
    case 'economy, business and finance':
      return t('topic.economy');
    case 'education':
      return t('topic.education');
    case 'environment':
      return t('topic.environment');
    case 'health':
      return t('topic.health');
    case 'human interest':
      return t('topic.people');
    case 'labour':
      return t('topic.labour');
    case 'lifestyle and leisure':
      return t('topic.leisure');
    case 'politics and government':
      return t('topic.politics');
    case 'religion':
      return t('topic.religion');
    case 'science and technology':
      return t('topic.science');
    case 'society':
      return t('topic.society');
    case 'sport':
      return t('topic.sport');
    case 'weather':
      return t('topic.weather');
  }
}
