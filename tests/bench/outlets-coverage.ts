import type { Outlet, OutletTable } from '../../lib/outlets';

/** How many outlets of a group carry a rating, a label, and how sure the labels are. */
export interface Labelled {
  group: string;
  outlets: number;
  rated: number;
  labelled: number;
  high: number;
  medium: number;
  low: number;
}

const GROUPS: readonly [name: string, holds: (outlet: Outlet) => boolean][] = [
  ['all outlets', () => true],
  ['US, not local', ({ country, scope }) => country === 'US' && scope !== 'local'],
  ['US, local', ({ country, scope }) => country === 'US' && scope === 'local'],
  ['GB and AU', ({ country }) => country === 'GB' || country === 'AU'],
  ['elsewhere', ({ country }) => country !== 'US' && country !== 'GB' && country !== 'AU'],
];

export function coverage(table: OutletTable): Labelled[] {
  const outlets = table.search('', 20_000);
  return GROUPS.map(([group, holds]) => {
    const all = outlets.filter(holds);
    const sure = (confidence: string) => all.filter(({ bias }) => bias.confidence === confidence).length;
    return {
      group,
      outlets: all.length,
      rated: all.filter(({ bias }) => bias.ratings.length > 0).length,
      labelled: all.filter(({ bias }) => bias.label !== null).length,
      high: sure('high'),
      medium: sure('medium'),
      low: sure('low'),
    };
  });
}

export function coverageTable(rows: readonly Labelled[]): string {
  const head = 'group'.padEnd(16) + 'outlets   rated  labels    high  medium     low';
  const lines = rows.map(({ group, ...counts }) =>
    [group.padEnd(15), ...Object.values(counts).map((count) => String(count).padStart(7))].join(' '),
  );
  return [head, ...lines].join('\n');
}
