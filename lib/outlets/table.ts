import { normalizeHost, suffixesOf } from './host';
import { TableRows } from './rows';
import { createSearch } from './search';
import { suggestOutlets } from './suggest';
import type { TableSource } from './format';
import type { Outlet } from './types';

/** What is known of outlets, opened from the package's file. */
export interface OutletTable {
  /**
   * The outlet that publishes under a host: the one with the longest domain or alias the host is equal to or ends
   * in at a dot. A portal whose sub-domains are other publishers' matches as a whole only.
   * @param host - bare host name, any case, IDN or punycode; a port, path or scheme makes it none
   */
  find(host: string): Outlet | null;
  /**
   * Outlets by name, domain or country (in English and in the reader's languages), most prominent first; '' gives
   * the most prominent. Of the reader's own outlets those that match come first.
   */
  search(query: string, limit: number, ownOutlets?: readonly Outlet[]): Outlet[];
  /**
   * At most a dozen outlets with feeds to start with, for a reader of these BCP-47 languages, best first: across the
   * biases where ratings exist, across countries in any case, and filled with international outlets.
   */
  suggest(languages: readonly string[]): Outlet[];
  /** Every source of the table's facts, by key: name, licence, year, link and how many rows rest on it. */
  readonly sources: Readonly<Record<string, TableSource>>;
  /** Month the data was assembled: "2026-11". */
  readonly assembled: string;
}

/**
 * Open the table. Nothing but its small header is read until something is looked up.
 * @param file - assets/public/outlets.bin; must not change afterwards
 * @param languages - BCP-47, in which countries are searched for beside English and the browser's own
 * @throws when the bytes are no outlet table: the package is broken
 */
export function openOutletTable(file: ArrayBuffer, languages: readonly string[] = []): OutletTable {
  const rows = new TableRows(file);
  let search: ReturnType<typeof createSearch> | null = null;
  return {
    find: (host) => findOutlet(rows, host),
    search(query, limit, ownOutlets = []) {
      search ??= createSearch(rows, languages);
      return search(query, limit, ownOutlets);
    },
    suggest: (languages) => suggestOutlets(rows, languages),
    sources: rows.header.sources,
    assembled: rows.header.assembled,
  };
}

function findOutlet(rows: TableRows, text: string): Outlet | null {
  const host = normalizeHost(text);
  if (host === null) return null;
  for (const domain of suffixesOf(host)) {
    const row = rows.rowOf(domain);
    if (row >= 0 && (domain === host || !rows.standsAlone(row))) return rows.outletAt(row);
  }
  return null;
}
