import { ratingSources, type Outlet, type Rating, type RatingSource } from '../../lib/outlets';
import { fill, t, type Key } from './words';

/** Who rated and how, for the reader. */
interface Rater {
  name: string;
  method: string;
  link: string | null;
}

const BY_KIND = {
  audience: 'raters.kind.audience',
  description: 'raters.kind.description',
  reader: 'raters.kind.reader',
} as const satisfies Record<Rating['kind'], string>;

/** A source of the table: its proper name, and how it rates. */
export function knownRater(source: string, { name, link }: Pick<RatingSource, 'name' | 'link'>): Rater {
  return { name, link, method: fill(`raters.method.${source.replaceAll('-', '')}` as Key) };
}

/** An imported outlet may name a source we know nothing of: then its key and the kind of its rating. */
export function raterOf({ source, kind }: Rating): Rater {
  const known = ratingSources[source];
  if (known) return knownRater(source, known);
  return { name: source === 'reader' ? t('raters.you') : source, method: t(BY_KIND[kind]), link: null };
}

export function reliabilityRater(source: string): Rater {
  if (source !== 'lin2023') return { name: source, method: t('raters.reliability'), link: null };
  return knownRater(source, { name: 'Lin et al. 2023', link: 'https://doi.org/10.1093/pnasnexus/pgad286' });
}

/** Codes of the State Media Monitor typology in words a reader knows. */
const STATE: Record<string, { key: Key; controlled: boolean }> = {
  SC: { key: 'state.controlled', controlled: true },
  CaPu: { key: 'state.capturedPublic', controlled: true },
  CaPr: { key: 'state.capturedPrivate', controlled: true },
  ISFM: { key: 'state.fundedAndManaged', controlled: false },
  ISF: { key: 'state.funded', controlled: false },
  ISM: { key: 'state.managed', controlled: false },
  IP: { key: 'state.independentPublic', controlled: false },
};

export function stateWords({ code, label }: NonNullable<Outlet['stateControl']>): {
  words: string;
  controlled: boolean;
} {
  const known = Object.hasOwn(STATE, code) ? STATE[code] : undefined;
  return known
    ? { words: fill(known.key), controlled: known.controlled }
    : { words: label, controlled: false };
}
