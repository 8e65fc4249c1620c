import { describe, expect, it } from 'vitest';
import { parseOutletPack } from '../../lib/outlets';
import { readOutlets } from '../../scripts/newsroom/outlets';
import { newsroomPack } from '../../scripts/newsroom/pack';

describe('the newsroom’s outlet pack', () => {
  const parsed = parseOutletPack(newsroomPack());
  const outlets = parsed.ok ? parsed.value.outlets : [];
  const find = (domain: string) => outlets.find((outlet) => outlet.domain === domain)!;

  it('is read whole, as a file of the reader’s own would be', () => {
    expect(parsed).toMatchObject({ ok: true, value: { name: 'Sample newsroom' } });
    expect(outlets.map(({ domain }) => domain)).toEqual(readOutlets().map(({ domain }) => domain));
  });

  it('gives each outlet its country, languages and feed', () => {
    for (const { domain, country, languages, feeds } of outlets) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(languages.length).toBeGreaterThan(0);
      expect(feeds.map(({ url }) => new URL(url).host)).toEqual([domain]);
    }
  });

  it('says who rated an outlet, when, and how far they agree', () => {
    const { bias } = find('monsoontimes.example');
    expect(bias).toMatchObject({ label: 'lean-right', confidence: 'low', spread: 2 });
    expect(bias.ratings.every(({ source, year }) => source && year)).toBe(true);
    expect(find('almina.example').bias).toEqual({ label: null, confidence: null, spread: null, ratings: [] });
  });

  it('marks the outlet under state control', () => {
    expect(find('dalapress.example').stateControl).toMatchObject({ code: 'SC', year: 2025 });
    expect(outlets.filter(({ stateControl }) => stateControl)).toHaveLength(1);
  });
});
