/**
 * A host as an address has it, without port: it becomes part of a match pattern, and browsers throw at one that is none.
 * @returns null for anything else
 */
export function readHost(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 253 || value.includes('*')) return null;
  return URL.parse(`https://${value}/`)?.hostname === value ? value : null;
}
