import { describe, expect, it } from 'vitest';
import { worldRegionOf } from '../../lib/outlets';

describe('parts of the world', () => {
  it.each([
    ['KE', 'africa'],
    ['CY', 'asia'],
    ['TW', 'asia'],
    ['XK', 'europe'],
    ['MX', 'latin-america'],
    ['US', 'northern-america'],
    ['NZ', 'oceania'],
    ['AQ', null],
    ['ZZ', null],
    [null, null],
  ])('%s belongs to %s', (country, region) => {
    expect(worldRegionOf(country)).toBe(region);
  });
});
