/** Reading values of unknown shape at a border. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list's first `limit` members; none for what is no list. */
export function listed(value: unknown, limit: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, limit) : [];
}

/** The string, cut to `limit` characters; `otherwise` when it is none. */
export function stringOr<T>(value: unknown, limit: number, otherwise: T): string | T {
  return typeof value === 'string' ? value.slice(0, limit) : otherwise;
}

export function strings(value: unknown, limit: number, length: number): string[] {
  return listed(value, limit).flatMap((one) => stringOr(one, length, null) ?? []);
}

/** The number if it is finite and between the two; else null. */
export function within(value: unknown, low: number, high: number): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high ? value : null;
}

export const numberOr = (value: number | null, otherwise: number): number => value ?? otherwise;
