// Reads the outlet data folder (its README describes the columns) and drops what a source left out alone had given.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SCORED_AUDIENCES, SCORE_COLUMNS } from '../../lib/outlets/format';
import { SOURCED_FIELDS } from '../../lib/outlets/types';

const AUDIENCES = SCORE_COLUMNS.map(({ source }) => source);

export interface RawFeed {
  url: string;
  section?: string;
  src: string;
  seen: string;
}

interface RawRating {
  source: string;
  label: string | null;
  score: number | null;
  year: number;
  raw?: string[];
  ref?: string;
}

export interface RawOutlet {
  domain: string;
  aliases?: string[];
  name: string;
  country: string | null;
  languages?: string[];
  scope?: string;
  type?: string;
  state?: { code: string; label: string; year: number };
  feeds?: RawFeed[];
  lean?: { ratings: RawRating[] };
  reliability?: { ratings: { source: string; score: number }[] };
  prominence: number;
  sources: string[];
  prov: Record<string, string | string[]>;
}

export interface RawScored {
  domain: string;
  /** Whose audience was measured. */
  audience: (typeof SCORED_AUDIENCES)[number];
  /** By source; a source that does not rate the domain is absent. */
  scores: Record<string, number>;
}

export interface RawSource {
  name: string;
  licence: string;
  /** Why it stands as it does. */
  licence_note?: string;
  status: string;
  year?: string;
  url?: string;
  commit_date?: string;
}

export interface RawData {
  /** "2026-11" */
  assembled: string;
  outlets: RawOutlet[];
  scored: RawScored[];
  sources: Record<string, RawSource>;
}

/** @param without - keys of sources to leave out */
export function readData(folder: string, without: ReadonlySet<string>): RawData {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const sources = JSON.parse(read('sources.json')) as Record<string, RawSource>;
  for (const key of without) if (!Object.hasOwn(sources, key)) throw new Error(`no source is called ${key}`);
  const outlets = read('outlets.jsonl').trim().split('\n');
  const [head, ...lines] = read('domain-scores.csv').trim().split('\n');
  return {
    assembled: /Assembled (\d{4}-\d{2})/.exec(read('README.md'))?.[1] ?? 'unknown',
    outlets: outlets.flatMap((line) => kept(JSON.parse(line) as RawOutlet, without)),
    scored: lines.flatMap((line) => scored(line.split(','), head!.split(','), without)),
    sources: Object.fromEntries(Object.entries(sources).filter(([key]) => !without.has(key))),
  };
}

function kept(outlet: RawOutlet, without: ReadonlySet<string>): RawOutlet[] {
  const has = (source: string) => !without.has(source);
  if (!outlet.sources.some(has)) return [];
  const prov: Record<string, string[]> = {};
  for (const field of SOURCED_FIELDS) {
    const left = [outlet.prov[field] ?? []].flat().filter(has);
    if (left.length > 0) prov[field] = left;
  }
  const { aliases, state } = outlet;
  return [
    {
      domain: outlet.domain,
      name: prov.name ? outlet.name : outlet.domain,
      country: prov.country ? outlet.country : null,
      prominence: outlet.prominence,
      sources: outlet.sources.filter(has),
      prov,
      feeds: (outlet.feeds ?? []).filter((feed) => has(feed.src)),
      lean: { ratings: (outlet.lean?.ratings ?? []).filter((rating) => has(rating.source)) },
      reliability: { ratings: (outlet.reliability?.ratings ?? []).filter((rating) => has(rating.source)) },
      ...(aliases && { aliases }),
      ...(prov.languages && outlet.languages && { languages: outlet.languages }),
      ...(prov.scope && outlet.scope && { scope: outlet.scope }),
      ...(prov.type && outlet.type && { type: outlet.type }),
      ...(state && has('state-media') && { state }),
    },
  ];
}

function scored(fields: string[], head: string[], without: ReadonlySet<string>): RawScored[] {
  const cell = (name: string) => fields[head.indexOf(name)] ?? '';
  const scores: Record<string, number> = {};
  for (const source of [...AUDIENCES, 'lin2023'])
    if (cell(source) !== '' && !without.has(source)) scores[source] = Number(cell(source));
  if (Object.keys(scores).length === 0) return [];
  // The list labels every US outlet with a score that is not local: one it leaves unlabelled is known to be foreign.
  const scoredByAudience = AUDIENCES.some((source) => cell(source) !== '');
  const audience =
    cell('scope') === 'local' ? 'local' : scoredByAudience && cell('label') === '' ? 'abroad' : 'home';
  return [{ domain: cell('domain'), audience, scores }];
}

/** Why a source's terms are not open, by its key: for those whose terms are unclear or share-alike. */
export function licenceNotes(sources: RawData['sources']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([key, { status, licence_note }]) =>
      licence_note && (status === 'unclear' || status === 'share-alike') ? [[key, licence_note]] : [],
    ),
  );
}
