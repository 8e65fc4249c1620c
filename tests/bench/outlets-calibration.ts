import type { Outlet, OutletTable } from '../../lib/outlets';

export const AUDIENCES = ['domaindemo', 'bakshy2015', 'eady2024', 'buntain2023'] as const;
export type Audience = (typeof AUDIENCES)[number];
export type Places = Partial<Record<Audience, number>>;

/** Outlets at home in the US and not local, and the domains taken to be: where the scales can be compared. */
export function comparable(table: OutletTable): { outlet: Outlet; places: Places }[] {
  const outlets = [...table.search('', 20_000), ...scoredDomains(table)];
  return outlets.flatMap((outlet) => {
    const counted = outlet.bias.ratings.filter(
      ({ kind, aside }) => kind === 'audience' && aside === undefined,
    );
    const places: Places = {};
    for (const { source, score } of counted)
      if (isAudience(source) && score !== null && outlet.scope !== 'local') places[source] = score;
    return Object.keys(places).length > 0 ? [{ outlet, places }] : [];
  });
}

const isAudience = (source: string): source is Audience => AUDIENCES.some((each) => each === source);

/** Search finds domains of which only scores are known from three letters on. */
function scoredDomains(table: OutletTable): Outlet[] {
  const found = new Map<string, Outlet>();
  const tails =
    '.com .org .net .news .info .us .co .tv .io .me .eu .media .today .one .biz .press .online .live'.split(
      ' ',
    );
  for (const tail of tails)
    for (const outlet of table.search(tail, 20_000))
      if (outlet.name === outlet.domain && outlet.country === null) found.set(outlet.domain, outlet);
  return [...found.values()];
}

interface Scale {
  middle: number;
  stretch: number;
  noise: number;
}

/**
 * One common factor behind the scales (maximum likelihood by expectation and maximisation, rows with gaps allowed):
 * place = middle + stretch × factor + noise. Printed with the factor brought to the mean scale.
 */
export function calibrate(table: OutletTable): string {
  const rows = comparable(table)
    .map(({ places }) => AUDIENCES.map((source) => places[source] ?? null))
    .filter((row) => row.filter((place) => place !== null).length >= 2);
  let scales: Scale[] = AUDIENCES.map((_, column) => {
    const places = rows.flatMap((row) => row[column] ?? []);
    const middle = mean(places);
    const stretch = Math.sqrt(mean(places.map((place) => (place - middle) ** 2)));
    return { middle, stretch, noise: stretch * 0.3 };
  });
  for (let round = 0; round < 300; round++) scales = improved(rows, scales);
  const middle = mean(scales.map((scale) => scale.middle));
  const stretch = mean(scales.map((scale) => scale.stretch));
  const lines = scales.map((scale, column) => {
    const relative = scale.stretch / stretch;
    return `${AUDIENCES[column]}: { middle: ${scale.middle.toFixed(2)}, stretch: ${relative.toFixed(2)}, noise: ${scale.noise.toFixed(2)} },`;
  });
  return [
    `${rows.length} outlets that two or more scales rate`,
    ...lines,
    `COMMON_MIDDLE = ${middle.toFixed(2)}`,
  ].join('\n');
}

function improved(rows: (number | null)[][], scales: Scale[]): Scale[] {
  const factors = rows.map((row) => {
    let precision = 1;
    let pull = 0;
    for (const [column, place] of row.entries()) {
      if (place === null) continue;
      const { middle, stretch, noise } = scales[column]!;
      precision += (stretch / noise) ** 2;
      pull += (stretch * (place - middle)) / noise ** 2;
    }
    return { value: pull / precision, variance: 1 / precision };
  });
  const shift = mean(factors.map(({ value }) => value));
  const width = Math.sqrt(mean(factors.map(({ value, variance }) => (value - shift) ** 2 + variance)));
  return scales.map((_, column) => {
    const seen = rows.flatMap((row, index) => {
      const place = row[column] ?? null;
      return place === null ? [] : [{ place, ...factors[index]! }];
    });
    const x = mean(seen.map(({ value }) => value));
    const y = mean(seen.map(({ place }) => place));
    const xy = mean(seen.map(({ value, place }) => (value - x) * (place - y)));
    const xx = mean(seen.map(({ value, variance }) => (value - x) ** 2 + variance));
    const stretch = xy / xx;
    const middle = y - stretch * x;
    const noise = Math.sqrt(
      mean(
        seen.map(
          ({ value, variance, place }) => (place - middle - stretch * value) ** 2 + stretch ** 2 * variance,
        ),
      ),
    );
    return { middle: middle + stretch * shift, stretch: stretch * width, noise: Math.max(0.05, noise) };
  });
}

function mean(values: number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
