import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import agreement from '../../assets/outlets.agreement.json';
import sources from '../../assets/outlets.sources.json';
import { openOutletTable } from '../../lib/outlets';
import { coverage } from '../bench/outlets-coverage';
import { heldOut } from '../bench/outlets-held-out';

const table = openOutletTable(new Uint8Array(readFileSync('assets/public/outlets.bin')).buffer);

describe('what the method page shows', () => {
  it('is the sources of the table that ships, with the reason where terms are not open', () => {
    expect(sources.sources).toEqual(table.sources);
    expect(sources.assembled).toBe(table.assembled);
    const bound = Object.entries(table.sources).filter(([, { status }]) =>
      ['unclear', 'share-alike'].includes(status),
    );
    expect(Object.keys(sources.notes).sort()).toEqual(bound.map(([key]) => key).sort());
  });

  it('is the agreement and the coverage of the labels as they are made now', () => {
    expect(agreement).toEqual({
      agreement: heldOut(table).filter(({ method }) => method === 'ours'),
      coverage: coverage(table),
    });
  });

  it('keeps to what was promised of labels called high in confidence', () => {
    const [high] = agreement.agreement.filter(({ confidence }) => confidence === 'high');
    expect(high!.exact).toBeGreaterThanOrEqual(0.7);
    expect(high!.within).toBeGreaterThanOrEqual(0.99);
    expect(high!.spearman).toBeGreaterThanOrEqual(0.92);
    expect(high!.opposite).toBe(0);
  });
});
