import type { Section } from '../../lib/narrative';
import { t } from './words';

/** A section's title: the article's own words for it, else ours for its kind. */
export function sectionTitle({ kind, title }: Pick<Section, 'kind' | 'title'>): string {
  return title ?? (kind === 'own' ? '' : t(`narrative.section.${WORDS[kind]}`));
}

/** Keys of words may hold no hyphen. */
const WORDS = {
  'what-happened': 'happened',
  'why-it-matters': 'why',
  'driving-the-news': 'driving',
  context: 'context',
  'by-the-numbers': 'numbers',
  'what-they-say': 'saying',
  'zoom-in': 'zoomIn',
  'zoom-out': 'zoomOut',
  'between-the-lines': 'between',
  'whats-next': 'next',
} as const;
