import type { Reasons } from '../../lib/coverage';
import { countryName, list, plural } from './format';
import { t } from './words';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Why two reports are of one story, in the reader's words. */
export function reasonWords({ names, numbers, places, words, apartMs }: Reasons, locale: string): string[] {
  return [
    names.length > 0 && t('match.names', { names: list(names, locale) }),
    numbers.length > 0 && t('match.numbers', { numbers: list(numbers, locale) }),
    places.length > 0 &&
      t('match.places', {
        places: list(
          places.map((place) => countryName(place, locale)),
          locale,
        ),
      }),
    words.length > 0 && t('match.words', { words: list(words, locale) }),
    apartMs !== null && apartWords(apartMs, locale),
  ].filter((each) => each !== false);
}

function apartWords(ms: number, locale: string): string {
  if (ms < MINUTE_MS / 2) return t('match.together');
  if (ms < HOUR_MS) return plural('match.minutes', Math.round(ms / MINUTE_MS), locale);
  if (ms < 2 * DAY_MS) return plural('match.hours', Math.round(ms / HOUR_MS), locale);
  return plural('match.days', Math.round(ms / DAY_MS), locale);
}
