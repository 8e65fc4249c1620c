import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openOutletTable, ratingSources } from '../../lib/outlets';

const bytes = readFileSync('assets/public/outlets.bin');
const table = openOutletTable(new Uint8Array(bytes).buffer);

describe('the outlet table that ships', () => {
  it('weighs at most 150 KB in the package', () => {
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(150_000);
  });

  it('holds every outlet, each found under its own names', () => {
    const outlets = table.search('', 20_000);
    expect(outlets).toHaveLength(3894);
    expect(outlets.filter(({ domain }) => table.find(`www.${domain}`)?.domain !== domain)).toEqual([]);
    const aliases = outlets.flatMap(({ domain, aliases }) => aliases.map((alias) => [alias, domain]));
    expect(aliases).toHaveLength(42);
    expect(aliases.filter(([alias, domain]) => table.find(alias!)?.domain !== domain)).toEqual([]);
  });

  it('holds the domains of which only scores are known', () => {
    const scored = table.search('.com', 20_000).filter(({ name, domain }) => name === domain);
    expect(scored.length).toBeGreaterThan(7000);
    expect(scored.filter(({ domain }) => table.find(domain)?.domain !== domain)).toEqual([]);
  });

  it('names a source for every rating', () => {
    const ratings = table.search('', 20_000).flatMap(({ bias }) => bias.ratings);
    expect(ratings.length).toBeGreaterThan(3000);
    expect(ratings.filter(({ source }) => !(source in ratingSources) || !(source in table.sources))).toEqual(
      [],
    );
  });

  it('is searched for a country in the languages of the reader', () => {
    const found = (query: string, languages: string[]) =>
      openOutletTable(new Uint8Array(bytes).buffer, languages).search(query, 5)[0]?.country;
    expect(found('Frankreich', ['de-AT'])).toBe('FR');
    expect(found('Германия', ['xx!', 'ru'])).toBe('DE');
    expect(found('日本', ['ja'])).toBe('JP');
    expect(found('France', ['ja'])).toBe('FR');
  });

  it('offers every reader twelve outlets with feeds to start with', () => {
    for (const language of [
      'en-US',
      'de',
      'fr-CA',
      'es-MX',
      'ar',
      'ja',
      'sw',
      'fa',
      'th',
      'hi',
      'pl',
      'zh-CN',
    ]) {
      const chosen = table.suggest([language]);
      expect(chosen, language).toHaveLength(12);
      expect(chosen.filter(({ feeds }) => feeds.length === 0)).toEqual([]);
    }
    const english = table.suggest(['en-US']);
    expect(new Set(english.flatMap(({ bias }) => bias.label ?? []))).toHaveLength(5);
    expect(new Set(english.map(({ country }) => country)).size).toBeGreaterThan(2);
  });
});
