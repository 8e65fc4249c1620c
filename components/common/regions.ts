import type { WorldRegion } from '../../lib/outlets';
import { t } from './words';

const KEYS = {
  africa: 'region.africa',
  asia: 'region.asia',
  europe: 'region.europe',
  'latin-america': 'region.latinAmerica',
  'northern-america': 'region.northernAmerica',
  oceania: 'region.oceania',
} as const satisfies Record<WorldRegion, string>;

/** A part of the world. */
export const regionWords = (region: WorldRegion): string => t(KEYS[region]);
