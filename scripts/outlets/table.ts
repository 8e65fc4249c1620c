// Lays the data out in the header and sections that lib/outlets/format.ts describes.
import { gzipSync } from 'node:zlib';
import type { FeedList } from '../../lib/outlets/feeds';
import { packFeed } from '../../lib/outlets/feeds';
import {
  OUTLET_SCORE_COLUMNS,
  PROMINENCE_STEP,
  RELIABILITY_STEP,
  SCOPES,
  SCORED_AUDIENCES,
  SCORE_COLUMNS,
  scoreSection,
  TYPES,
  type ScoreColumn,
  type TableHeader,
} from '../../lib/outlets/format';
import { packName } from '../../lib/outlets/names';
import { SOURCED_FIELDS } from '../../lib/outlets/types';
import { chooseFeeds } from './choose-feeds';
import {
  byTailThenLabel,
  domainRows,
  inOrder,
  sparseColumn,
  tableFile,
  textColumn,
  type Sections,
} from './encode';
import { hostsManyPublishers } from './platforms';
import type { RawData, RawOutlet, RawScored } from './read';
import { learnTokens } from './tokens';

/** Feeds kept for an outlet, by its prominence: the package has room for the general ones only. */
const feedLimit = (prominence: number) => (prominence >= 60 ? 3 : prominence >= 45 ? 2 : 1);

export interface Counts {
  outlets: number;
  countries: number;
  scored: number;
  aliases: number;
  outletsWithFeed: number;
  feeds: number;
  outletsWithState: number;
  withReliability: number;
}

/** A row for every outlet, and for every alias an empty one that points to it. */
interface Rows {
  domains: string[];
  outlets: (RawOutlet | null)[];
  aliases: [row: number, outletRow: number][];
}

export function buildTable(data: RawData) {
  const rows = layRows(data.outlets);
  const scored = [...data.scored].sort((a, b) => byTailThenLabel(a.domain, b.domain));
  const known = rows.outlets.filter((row) => row !== null);
  const lists = {
    countries: distinct(known.flatMap((row) => row.country ?? [])),
    languages: distinct(known.map(languagesOf)),
    provenances: distinct(known.map(provenanceOf)),
    states: distinct(known.flatMap((row) => stateOf(row) ?? [])),
    feedLists: distinct(known.flatMap((row) => row.feeds!.map(feedListOf))),
  };
  const outletDomains = domainRows(rows.domains);
  const scoredDomains = domainRows(scored.map(({ domain }) => domain));
  const feeds = rows.outlets.map((row) => (row ? feedsOf(row, lists.feedLists) : []));
  const feedRows = feeds.map((list) => list.join('\t'));
  const nameRows = rows.outlets.map((row) => (row ? packName(row.name, row.domain) : ''));
  const names = learnTokens([nameRows]);
  const labels = learnTokens([outletDomains.rest, scoredDomains.rest]);
  const addresses = learnTokens([feedRows]);
  const unordered: Sections = {
    ...textColumn('outlets', outletDomains.rest, labels.encode),
    ...textColumn('scored', scoredDomains.rest, labels.encode),
    ...textColumn('feeds', feedRows, addresses.encode),
    ...textColumn('names', nameRows, names.encode),
    outletsShared: outletDomains.shared,
    scoredShared: scoredDomains.shared,
    ...outletSections(rows, lists),
    ...scoredSections(scored),
  };
  const sections = inOrder(unordered, ['outlets', 'scored', 'feeds', 'names']);
  const header: Omit<TableHeader, 'sections'> = {
    ...lists,
    assembled: data.assembled,
    sources: sourcesOf(data),
    aliases: Object.fromEntries(rows.aliases),
    exactOnly: {
      outlets: manyPublishers(rows.domains),
      scored: manyPublishers(scored.map(({ domain }) => domain)),
    },
    descriptions: descriptionsOf(rows.outlets),
    groups: { outlets: outletDomains.groups, scored: scoredDomains.groups },
    tokens: { labels: labels.tokens, feeds: addresses.tokens, names: names.tokens },
  };
  const counts: Counts = {
    outlets: known.length,
    countries: lists.countries.length,
    scored: scored.length,
    aliases: rows.aliases.length,
    outletsWithFeed: feeds.filter((list) => list.length > 0).length,
    feeds: feeds.flat().length,
    outletsWithState: known.filter((row) => row.state).length,
    withReliability: [...known, ...scored].filter((row) => reliabilityOf(row) !== null).length,
  };
  return {
    file: tableFile(header, sections),
    sizes: gzipSizes(header, sections),
    counts,
    sources: header.sources,
  };
}

function layRows(outlets: RawOutlet[]): Rows {
  const owners = outlets.flatMap((outlet) =>
    [outlet.domain, ...(outlet.aliases ?? [])].map((name) => [name, outlet] as const),
  );
  owners.sort(([a], [b]) => byTailThenLabel(a, b));
  const rowOf = new Map(owners.map(([name], row) => [name, row]));
  if (rowOf.size !== owners.length) throw new Error('two outlets share a domain');
  return {
    domains: owners.map(([name]) => name),
    outlets: owners.map(([name, outlet]) => (name === outlet.domain ? outlet : null)),
    aliases: owners.flatMap(([name, outlet], row) =>
      name === outlet.domain ? [] : [[row, rowOf.get(outlet.domain)!] as [number, number]],
    ),
  };
}

type Lists = Pick<TableHeader, 'countries' | 'languages' | 'provenances' | 'states' | 'feedLists'>;

function outletSections({ outlets }: Rows, lists: Lists): Sections {
  const bytes = (read: (row: RawOutlet) => number) =>
    Uint8Array.from(outlets, (row) => (row ? byte(read(row)) : 0));
  const provenance = places(lists.provenances);
  const languages = places(lists.languages);
  const states = places(lists.states);
  return {
    country: bytes((row) => lists.countries.indexOf(row.country ?? '') + 1),
    languages: bytes((row) => languages(languagesOf(row))),
    scopeAndType: bytes(
      (row) => placeOf(SCOPES, row.scope ?? null) * TYPES.length + placeOf(TYPES, row.type ?? null),
    ),
    state: bytes((row) => states(stateOf(row)) + 1),
    prominence: bytes((row) => Math.ceil(row.prominence / PROMINENCE_STEP)),
    provenance: bytes((row) => provenance(provenanceOf(row))),
    reliability: bytes((row) => steps(reliabilityOf(row), 0, RELIABILITY_STEP)),
    ...scoreSections(
      'outlets',
      OUTLET_SCORE_COLUMNS,
      outlets,
      (row, source) => row?.lean?.ratings.find((rating) => rating.source === source)?.score,
    ),
  };
}

function scoredSections(scored: RawScored[]): Sections {
  return {
    scoredAudience: Uint8Array.from(scored, ({ audience }) => SCORED_AUDIENCES.indexOf(audience)),
    scoredReliability: Uint8Array.from(scored, (row) => steps(reliabilityOf(row), 0, RELIABILITY_STEP)),
    ...scoreSections('scored', SCORE_COLUMNS, scored, ({ scores }, source) => scores[source]),
  };
}

function scoreSections<Row>(
  half: 'outlets' | 'scored',
  columns: readonly ScoreColumn[],
  rows: Row[],
  scoreOf: (row: Row, source: string) => number | null | undefined,
): Sections {
  return Object.assign(
    {},
    ...columns.map(({ source, lowest, step, sparse }) => {
      const values = rows.map((row) => steps(scoreOf(row, source), lowest, step));
      const name = scoreSection(half, source);
      return sparse ? sparseColumn(name, values) : { [name]: Uint8Array.from(values) };
    }),
  ) as Sections;
}

/** 0 for no score, else the number of steps above the lowest, counted from 1. */
function steps(score: number | null | undefined, lowest: number, step: number): number {
  return score === null || score === undefined ? 0 : byte(Math.round((score - lowest) / step) + 1);
}

function byte(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 255) throw new Error(`${value} does not fit a byte`);
  return value;
}

const languagesOf = (row: RawOutlet) => row.languages ?? [];
const provenanceOf = (row: RawOutlet) => SOURCED_FIELDS.map((field) => [row.prov[field] ?? []].flat());
const stateOf = (row: RawOutlet) =>
  row.state ? { code: row.state.code, label: row.state.label, year: row.state.year } : null;
const feedListOf = ({ src, seen }: { src: string; seen: string }): FeedList => ({ source: src, seen });

function reliabilityOf(row: RawOutlet | RawScored): number | null {
  return ('scores' in row ? row.scores.lin2023 : row.reliability?.ratings[0]?.score) ?? null;
}

function feedsOf(row: RawOutlet, feedLists: FeedList[]): string[] {
  const list = places(feedLists);
  return chooseFeeds(row.feeds ?? [], feedLimit(row.prominence)).map((feed) =>
    packFeed(feed.url, feed.section ?? null, list(feedListOf(feed)), row.domain),
  );
}

function descriptionsOf(rows: (RawOutlet | null)[]): TableHeader['descriptions'] {
  return Object.fromEntries(
    rows.flatMap((row, index) => {
      const words = (row?.lean?.ratings ?? []).filter((rating) => rating.score === null);
      if (words.length === 0) return [];
      return [
        [
          index,
          words.map(({ source, label, year, raw, ref }) => [
            source,
            label,
            year,
            (raw ?? []).join(', '),
            ...(ref === undefined ? [] : [ref]),
          ]) as TableHeader['descriptions'][string],
        ],
      ];
    }),
  );
}

/** Every source with the number of rows that rest on it. */
function sourcesOf(data: RawData): TableHeader['sources'] {
  const rows = new Map<string, number>();
  for (const row of [...data.outlets, ...data.scored])
    for (const source of new Set(sourcesOfRow(row))) rows.set(source, (rows.get(source) ?? 0) + 1);
  return Object.fromEntries(
    Object.entries(data.sources).map(([key, { name, licence, status, year, url }]) => [
      key,
      { name, licence, status, year: year ?? null, link: url ?? null, rows: rows.get(key) ?? 0 },
    ]),
  );
}

function sourcesOfRow(row: RawOutlet | RawScored): string[] {
  if ('scores' in row) return Object.keys(row.scores);
  return [
    ...row.sources,
    ...Object.values(row.prov).flat(),
    ...(row.lean?.ratings ?? []).map(({ source }) => source),
    ...(row.reliability?.ratings ?? []).map(({ source }) => source),
  ];
}

function manyPublishers(domains: string[]): number[] {
  return domains.flatMap((domain, row) => (hostsManyPublishers(domain) ? [row] : []));
}

/** Each value once, in the order of their text, so that the same data gives the same bytes. */
function distinct<T>(values: T[]): T[] {
  return [...new Set(values.map((value) => JSON.stringify(value)))]
    .sort()
    .map((text) => JSON.parse(text) as T);
}

/** Where a value stands in the list; -1 where it does not. */
function places<T>(list: T[]): (value: T | null) => number {
  const byText = new Map(list.map((value, place) => [JSON.stringify(value), place]));
  return (value) => byText.get(JSON.stringify(value)) ?? -1;
}

function placeOf(list: readonly (string | null)[], value: string | null): number {
  const place = list.indexOf(value);
  if (place < 0) throw new Error(`unknown word: ${value}`);
  return place;
}

function gzipSizes(header: object, sections: Sections): Record<string, number> {
  const size = (bytes: Uint8Array | string) => gzipSync(bytes, { level: 9 }).length;
  return {
    header: size(JSON.stringify(header)),
    ...Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, size(bytes)])),
  };
}
