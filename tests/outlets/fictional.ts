import { openOutletTable, type OutletTable } from '../../lib/outlets';
import type { RawData, RawOutlet, RawScored } from '../../scripts/outlets/read';
import { buildTable } from '../../scripts/outlets/table';

/** An outlet as the data folder describes one; what a test does not say is unknown. */
export function rawOutlet(domain: string, facts: Partial<RawOutlet> = {}): RawOutlet {
  return {
    domain,
    name: domain,
    country: null,
    prominence: 50,
    sources: ['curated'],
    prov: { name: 'curated' },
    feeds: [],
    ...facts,
  };
}

export function rawData(outlets: RawOutlet[], scored: RawScored[] = []): RawData {
  return {
    assembled: '2026-11',
    outlets,
    scored,
    sources: { curated: { name: 'Checked by hand', licence: 'own', status: 'own', year: '2026' } },
  };
}

export function tableOf(outlets: RawOutlet[], scored: RawScored[] = []): OutletTable {
  const { file } = buildTable(rawData(outlets, scored));
  return openOutletTable(file.slice().buffer);
}
