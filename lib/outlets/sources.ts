import { BIASES, type Bias, type Rating } from './types';

/** Who rates, and of which audience; enough to show a rating with its source. */
export interface RatingSource {
  name: string;
  link: string;
  kind: Rating['kind'];
  /** ISO 3166-1 alpha-2; null where no audience was measured. */
  audienceCountry: string | null;
}

/** The sources of ratings in the table, by key. Their years and licences stand in its header. */
export const ratingSources: Readonly<Record<string, RatingSource>> = {
  domaindemo: {
    name: 'DomainDemo',
    link: 'https://doi.org/10.5281/zenodo.15151613',
    kind: 'audience',
    audienceCountry: 'US',
  },
  bakshy2015: {
    name: 'Bakshy, Messing and Adamic 2015',
    link: 'https://doi.org/10.7910/DVN/LDJ7MS',
    kind: 'audience',
    audienceCountry: 'US',
  },
  eady2024: {
    name: 'Eady, Bonneau, Tucker and Nagler 2024',
    link: 'https://doi.org/10.7910/DVN/1QMLOV',
    kind: 'audience',
    audienceCountry: 'US',
  },
  buntain2023: {
    name: 'Buntain et al. 2023',
    link: 'https://osf.io/wtf9y',
    kind: 'audience',
    audienceCountry: 'US',
  },
  'pl-news-domains': {
    name: 'Clemm von Hohenberg, Casas and Wojcieszak 2021',
    link: 'https://doi.org/10.5281/zenodo.5746987',
    kind: 'audience',
    audienceCountry: 'PL',
  },
  wikidata: {
    name: 'Wikidata',
    link: 'https://www.wikidata.org/',
    kind: 'description',
    audienceCountry: null,
  },
  wikipedia: {
    name: 'Wikipedia',
    link: 'https://en.wikipedia.org/',
    kind: 'description',
    audienceCountry: null,
  },
};

/** Scores where one label ends and the next begins, from left to right, and the year measured. */
interface Scale {
  cuts: readonly [number, number, number, number];
  year: number;
}

const SCALES: Readonly<Record<string, Scale>> = {
  domaindemo: { cuts: [-0.485, -0.305, -0.02, 0.365], year: 2022 },
  bakshy2015: { cuts: [-0.58, -0.16, 0.19, 0.64], year: 2014 },
  eady2024: { cuts: [-0.81, -0.19, 0.38, 1.25], year: 2018 },
  buntain2023: { cuts: [-1.02, -0.55, 0.16, 1.04], year: 2020 },
  'pl-news-domains': { cuts: [-0.6, -0.25, 0.2, 0.6], year: 2021 },
};

/**
 * Where a source's own score lies on the five-step scale, −2 to 2: its cuts lie half-way between the steps, and
 * beyond the outermost it goes on at the same rate.
 */
export function positionOn(source: string, score: number): number {
  const cuts = SCALES[source]!.cuts;
  const upper = cuts.findIndex((cut) => score < cut);
  const segment = upper < 0 ? cuts.length - 1 : Math.max(1, upper);
  const low = cuts[segment - 1]!;
  const high = cuts[segment]!;
  const position = segment - 2.5 + (score - low) / (high - low);
  return Math.max(-2, Math.min(2, Math.round(position * 100) / 100));
}

/** The step of the scale nearest to a position. One half-way between two belongs to the one nearer the center. */
export function labelAt(position: number): Bias {
  const step = Math.sign(position) * Math.ceil(Math.abs(position) - 0.5);
  return BIASES[step + 2]!;
}

/** An audience score as a rating, in the shape readers see. */
export function audienceRating(source: string, score: number): Rating {
  const { audienceCountry } = ratingSources[source]!;
  const position = positionOn(source, score);
  return {
    source,
    label: labelAt(position),
    score: position,
    year: SCALES[source]!.year,
    kind: 'audience',
    audienceCountry,
    said: score.toFixed(2).replace('-', '−'),
  };
}
