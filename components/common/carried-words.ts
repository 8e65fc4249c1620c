import type { Carried } from '../../lib/receipt';
import { list, plural } from './format';
import { t } from './words';

/** What a request carried, in a sentence. */
export function carriedWords(carried: Carried[], locale: string): string {
  if (carried.length === 0) return t('receipt.carriedNothing');
  const things = carried.map((each) => thing(each, locale));
  return t('receipt.carried', { things: list(things, locale) });
}

/** One noun phrase of the list of what was carried. */
function thing({ what, count }: Carried, locale: string): string {
  switch (what) {
    case 'week':
    case 'address':
    case 'fingerprint':
    case 'key':
      return t(`receipt.thing.${what}`);
    default:
      return plural(`receipt.thing.${what}`, count, locale);
  }
}
