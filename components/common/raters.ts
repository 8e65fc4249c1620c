import { ratingSources, type Outlet, type Rating } from '../../lib/outlets';

/** Who rated and how, for the reader. */
interface Rater {
  name: string;
  method: string;
  link: string | null;
}

const BY_KIND: Record<Rating['kind'], string> = {
  audience: 'From who shares or follows it.',
  description: 'From how it is described.',
  reader: 'Your own word.',
};

/** An imported outlet may name a source we know nothing of: then its key and the kind of its rating. */
export function raterOf({ source, kind }: Rating): Rater {
  const known = ratingSources[source];
  if (known) return known;
  return { name: kind === 'reader' ? 'You' : source, method: BY_KIND[kind], link: null };
}

const RELIABILITY: Record<string, Rater> = {
  lin2023: {
    name: 'Lin et al. 2023',
    method: 'How experts rate its care with facts: six sets of ratings, combined.',
    link: 'https://doi.org/10.1093/pnasnexus/pgad286',
  },
};

export const reliabilityRater = (source: string): Rater =>
  RELIABILITY[source] ?? { name: source, method: 'How its care with facts was rated.', link: null };

/** Codes of the State Media Monitor typology in words a reader knows. */
const STATE: Record<string, { words: string; controlled: boolean }> = {
  SC: { words: 'State-controlled', controlled: true },
  CaPu: { words: 'Public, under government influence', controlled: true },
  CaPr: { words: 'Private, under government influence', controlled: true },
  ISFM: { words: 'State-funded and managed, independent', controlled: false },
  ISF: { words: 'State-funded, independent', controlled: false },
  ISM: { words: 'State-managed, independent', controlled: false },
  IP: { words: 'Independent public media', controlled: false },
};

export function stateWords(state: NonNullable<Outlet['stateControl']>): {
  words: string;
  controlled: boolean;
} {
  return STATE[state.code] ?? { words: state.label, controlled: false };
}
