/**
 * The outlet table's file: four bytes "PXO1", the length of a JSON header (u32, little-endian), the header, then
 * the sections the header places. The header is small; sections are only read where a look-up leads.
 */
export const MAGIC = 0x314f5850;
export const HEADER_START = 8;

export interface TableHeader {
  /** Month the data was assembled: "2026-11". */
  assembled: string;
  /** Every source that the table draws on, by key. */
  sources: Record<string, TableSource>;
  countries: string[];
  /** Distinct language lists. */
  languages: string[][];
  /** Distinct provenances: for each of SOURCED_FIELDS the keys of its sources. */
  provenances: string[][][];
  states: { code: string; label: string; year: number }[];
  feedLists: { source: string; seen: string }[];
  /** Row of each alias → row of its outlet. */
  aliases: Record<string, number>;
  /** Rows, of outlets or of scored domains, that only stand for themselves: any sub-domain is someone else's. */
  exactOnly: { outlets: number[]; scored: number[] };
  /** Ratings by description, by row: source, label, year, words, link. */
  descriptions: Record<
    string,
    [source: string, label: string | null, year: number, said: string, link?: string][]
  >;
  groups: { outlets: [string, number][]; scored: [string, number][] };
  /** What the bytes from 0x80 on stand for, in labels of domains, in names and in feeds. */
  tokens: { labels: string[]; names: string[]; feeds: string[] };
  /** Byte offset behind the header, and length, by name. */
  sections: Record<string, [offset: number, length: number]>;
}

export interface TableSource {
  name: string;
  licence: string;
  /** open, share-alike, unclear (published for reuse, terms not read), derived or own. */
  status: string;
  /** As the source states it: "2017-2020 (published 2023)". */
  year: string | null;
  link: string | null;
  /** Rows of the table that use it. */
  rows: number;
}

/** A column of audience scores: byte 0 is no score, 1 the lowest, and each step up adds `step`. */
export interface ScoreColumn {
  source: string;
  lowest: number;
  step: number;
  /** Kept as a SparseColumn. */
  sparse: boolean;
}
/** In both halves of the table. */
export const SCORE_COLUMNS: readonly ScoreColumn[] = [
  { source: 'domaindemo', lowest: -1, step: 0.01, sparse: false },
  { source: 'bakshy2015', lowest: -1, step: 0.01, sparse: true },
  { source: 'eady2024', lowest: -2.625, step: 0.025, sparse: true },
  { source: 'buntain2023', lowest: -2.54, step: 0.02, sparse: true },
];
/** Of outlets. */
export const OUTLET_SCORE_COLUMNS: readonly ScoreColumn[] = [
  ...SCORE_COLUMNS,
  { source: 'pl-news-domains', lowest: -2.54, step: 0.02, sparse: true },
];
export const scoreSection = (half: 'outlets' | 'scored', source: string): string => `${half}-${source}`;
export const RELIABILITY_STEP = 0.02;
export const PROMINENCE_STEP = 2;

/** Whose audience the scores of a scored domain are: its country's, its town's, or one abroad. */
export const SCORED_AUDIENCES = ['home', 'local', 'abroad'] as const;
export const SCOPES = [null, 'local', 'national', 'international'] as const;
export const TYPES = [null, 'newspaper', 'wire', 'broadcaster', 'magazine', 'digital', 'satire'] as const;
