import type { Outlet, Rating } from '../lib/outlets';

/** Who rated, and what exactly they looked at; a source we have no words for is shown by its key. */
const RATERS: Record<string, { name: string; measured: string }> = {
  domaindemo: { name: 'DomainDemo', measured: 'parties of the US voters who share it' },
  bakshy2015: {
    name: 'Bakshy, Messing, Adamic',
    measured: 'stated politics of US Facebook users who share it',
  },
  eady2024: { name: 'Eady, Bonneau, Tucker, Nagler', measured: 'politics of the accounts that link to it' },
  buntain2023: { name: 'Buntain et al.', measured: 'politics of US Facebook users who share it' },
  'pl-news-domains': {
    name: 'Clemm von Hohenberg, Casas, Wojcieszak',
    measured: 'politics of the Polish accounts that follow it',
  },
  wikidata: { name: 'Wikidata', measured: 'political alignment as stated there' },
  wikipedia: { name: 'Wikipedia', measured: 'political alignment as its article states' },
  lin2023: { name: 'Lin et al.', measured: 'six sets of ratings by experts, combined' },
  reader: { name: 'You', measured: 'your own word' },
};

export const raterName = (source: string): string => RATERS[source]?.name ?? source;

const KINDS: Record<Rating['kind'], string> = {
  audience: 'who shares or follows it',
  description: 'how a reference work describes it',
  reader: 'your own word',
};

export const measured = (rating: Rating): string => RATERS[rating.source]?.measured ?? KINDS[rating.kind];

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
