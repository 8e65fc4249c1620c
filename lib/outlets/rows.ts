import { bareOutlet } from './bare';
import { DomainColumn, SparseColumn, TextColumn } from './columns';
import { unpackFeed } from './feeds';
import {
  HEADER_START,
  MAGIC,
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
} from './format';
import { countryOfDomain } from './host';
import { unpackName } from './names';
import { audienceRating } from './sources';
import { summarize } from './summarize';
import { SOURCED_FIELDS, type Bias, type Outlet, type Provenance, type Rating } from './types';

/**
 * The rows of the table's file, each built when it is asked for. Numbers below `scoredFrom` are outlets and their
 * aliases; from there on domains of which only scores are known.
 */
export class TableRows {
  readonly header: TableHeader;
  readonly scoredFrom: number;
  private readonly bytes: Uint8Array;
  private readonly start: number;
  private readonly outlets: DomainColumn;
  private readonly scored: DomainColumn;
  private readonly nameColumn: TextColumn;
  private readonly feedColumn: TextColumn;
  private readonly country: Uint8Array;
  private readonly prominence: Uint8Array;
  private readonly scores: { outlets: ScoreReader[]; scored: ScoreReader[] };

  /** @throws when the bytes are no outlet table: the package is broken */
  constructor(file: ArrayBuffer) {
    const view = new DataView(file);
    if (view.getUint32(0, true) !== MAGIC) throw new Error('not an outlet table');
    this.bytes = new Uint8Array(file);
    this.start = HEADER_START + view.getUint32(4, true);
    const json = new TextDecoder().decode(this.bytes.subarray(HEADER_START, this.start));
    this.header = JSON.parse(json) as TableHeader;
    const { tokens, groups } = this.header;
    this.outlets = this.domains('outlets', groups.outlets);
    this.scored = this.domains('scored', groups.scored);
    this.nameColumn = this.text('names', tokens.names);
    this.feedColumn = this.text('feeds', tokens.feeds);
    this.country = this.section('country');
    this.prominence = this.section('prominence');
    this.scoredFrom = this.country.length;
    this.scores = {
      outlets: OUTLET_SCORE_COLUMNS.map((column) => this.scoreReader('outlets', column)),
      scored: SCORE_COLUMNS.map((column) => this.scoreReader('scored', column)),
    };
  }

  /** The row of exactly this domain, an alias standing for its outlet; -1 where there is none. */
  rowOf(domain: string): number {
    const row = this.outlets.rowOf(domain);
    if (row >= 0) return this.header.aliases[row] ?? row;
    const scored = this.scored.rowOf(domain);
    return scored < 0 ? -1 : this.scoredFrom + scored;
  }

  /** Whether sub-domains of this row's domain belong to other publishers. */
  standsAlone(row: number): boolean {
    const { outlets, scored } = this.header.exactOnly;
    return row < this.scoredFrom ? outlets.includes(row) : scored.includes(row - this.scoredFrom);
  }

  /** Rows of outlets, without those of aliases. */
  outletRows(): number[] {
    const rows = Array.from({ length: this.scoredFrom }, (_, row) => row);
    return rows.filter((row) => this.header.aliases[row] === undefined);
  }

  /** Domains of outlets and aliases, by row. */
  outletDomains(): string[] {
    return this.outlets.all();
  }

  /** Domains of which only scores are known, from row `scoredFrom` on. */
  scoredDomains(): string[] {
    return this.scored.all();
  }

  /** Names by row. @param domains - from `outletDomains` */
  names(domains: string[]): string[] {
    return this.nameColumn.all().map((name, row) => unpackName(name, domains[row]!));
  }

  countryOf(row: number): string | null {
    return this.header.countries[this.country[row]! - 1] ?? null;
  }

  prominenceOf(row: number): number {
    return Math.max(1, (this.prominence[row] ?? 0) * PROMINENCE_STEP);
  }

  languagesOf(row: number): string[] {
    return this.header.languages[this.section('languages')[row]!] ?? [];
  }

  hasFeed(row: number): boolean {
    return this.feedColumn.at(row) !== '';
  }

  outletAt(row: number): Outlet {
    return row < this.scoredFrom ? this.knownOutlet(row) : this.scoredOutlet(row - this.scoredFrom);
  }

  private knownOutlet(row: number): Outlet {
    const { header } = this;
    const domain = this.outlets.at(row);
    const scopeAndType = this.section('scopeAndType')[row]!;
    const scope = SCOPES[Math.floor(scopeAndType / TYPES.length)] ?? null;
    const type = TYPES[scopeAndType % TYPES.length] ?? null;
    const country = this.countryOf(row);
    const stateControl = header.states[this.section('state')[row]! - 1] ?? null;
    const ratings = [...this.descriptions(row), ...ratingsOf(this.scores.outlets, row)];
    const feeds = this.feedColumn.at(row);
    return {
      domain,
      aliases: Object.entries(header.aliases).flatMap(([alias, of]) =>
        of === row ? [this.outlets.at(Number(alias))] : [],
      ),
      name: unpackName(this.nameColumn.at(row), domain),
      country,
      languages: this.languagesOf(row),
      scope,
      type,
      stateControl,
      bias: summarize(ratings, { country, scope, type }),
      reliability: reliabilityOf(this.section('reliability')[row]!),
      feeds: feeds === '' ? [] : feeds.split('\t').map((feed) => unpackFeed(feed, domain, header.feedLists)),
      prominence: this.prominenceOf(row),
      origin: 'table',
      provenance: this.provenance(row),
    };
  }

  private scoredOutlet(row: number): Outlet {
    const domain = this.scored.at(row);
    const audience = SCORED_AUDIENCES[this.section('scoredAudience')[row]!]!;
    // The lists these domains come from are of US readers; a domain not known to be foreign is taken to be theirs.
    const atHome = audience !== 'abroad' && (countryOfDomain(domain) ?? 'US') === 'US';
    const scope = audience === 'local' ? 'local' : null;
    const ratings = ratingsOf(this.scores.scored, row);
    return {
      ...bareOutlet(domain),
      scope,
      bias: summarize(ratings, { country: atHome ? 'US' : null, scope, type: null, countryAssumed: true }),
      reliability: reliabilityOf(this.section('scoredReliability')[row]!),
      origin: 'table',
    };
  }

  private descriptions(row: number): Rating[] {
    return (this.header.descriptions[row] ?? []).map(([source, label, year, said, link]) => ({
      source,
      label: label as Bias | null,
      score: null,
      year,
      kind: 'description',
      audienceCountry: null,
      ...(said !== '' && { said }),
      ...(link !== undefined && { link }),
    }));
  }

  private provenance(row: number): Provenance {
    const lists = this.header.provenances[this.section('provenance')[row]!] ?? [];
    return Object.fromEntries(
      SOURCED_FIELDS.flatMap((field, index) => (lists[index]?.length ? [[field, lists[index]]] : [])),
    );
  }

  private section(name: string): Uint8Array {
    const place = this.header.sections[name];
    if (!place) throw new Error(`the outlet table has no section ${name}`);
    const from = this.start + place[0];
    return this.bytes.subarray(from, from + place[1]);
  }

  /** 16-bit numbers; sections start at even bytes. */
  private wide(name: string): Uint16Array {
    const { buffer, byteOffset, byteLength } = this.section(name);
    return new Uint16Array(buffer, byteOffset, byteLength / 2);
  }

  private text(name: string, tokens: string[]): TextColumn {
    return new TextColumn(this.section(name), this.wide(`${name}Blocks`), tokens);
  }

  private domains(name: string, groups: [string, number][]): DomainColumn {
    return new DomainColumn(
      groups,
      this.section(`${name}Shared`),
      this.text(name, this.header.tokens.labels),
    );
  }

  private scoreReader(half: 'outlets' | 'scored', column: ScoreColumn): ScoreReader {
    const name = scoreSection(half, column.source);
    const values = column.sparse
      ? new SparseColumn(this.wide(`${name}Rows`), this.section(name))
      : this.section(name);
    return { column, valueAt: (row) => values.at(row) ?? 0 };
  }
}

interface ScoreReader {
  column: ScoreColumn;
  valueAt: (row: number) => number;
}

function ratingsOf(readers: ScoreReader[], row: number): Rating[] {
  return readers.flatMap(({ column, valueAt }) => {
    const value = valueAt(row);
    return value === 0 ? [] : [audienceRating(column.source, column.lowest + (value - 1) * column.step)];
  });
}

function reliabilityOf(value: number): Outlet['reliability'] {
  if (value === 0) return null;
  return { score: Math.round((value - 1) * RELIABILITY_STEP * 100) / 100, source: 'lin2023', year: 2023 };
}
