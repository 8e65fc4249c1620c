import { describe, expect, it } from 'vitest';
import { checkOutlet } from '../../lib/outlets';

describe('an outlet of the reader’s own', () => {
  it('needs no more than a domain and a name', () => {
    const outlet = checkOutlet({ domain: 'WWW.Morning.example', name: ' The Morning ' });
    expect(outlet).toEqual({
      ok: true,
      value: {
        domain: 'morning.example',
        aliases: [],
        name: 'The Morning',
        country: null,
        languages: [],
        scope: null,
        type: null,
        stateControl: null,
        bias: { label: null, confidence: null, spread: null, ratings: [] },
        reliability: null,
        feeds: [],
        prominence: 50,
        origin: 'own',
      },
    });
  });

  it('comes out of storage as it went in', () => {
    const first = checkOutlet({
      domain: 'zürcher-bote.example',
      name: 'Zürcher Bote',
      country: 'CH',
      languages: ['de-CH'],
      bias: 'lean-left',
      feeds: ['https://zuercher-bote.example/feed', { url: 'http://b.example/rss', section: 'World' }],
      stateControl: { code: 'SC', label: 'state-controlled', year: 2024 },
      reliability: { score: 0.5, source: 'a study', year: 2023 },
    });
    expect(first.ok).toBe(true);
    if (!first.ok) return;
    expect(first.value.domain).toBe('xn--zrcher-bote-thb.example');
    expect(first.value.bias.ratings[0]?.kind).toBe('reader');
    expect(checkOutlet(JSON.parse(JSON.stringify(first.value)))).toEqual(first);
  });

  it('may be one of the table, kept with its ratings', () => {
    const rating = {
      source: 'domaindemo',
      label: null,
      score: -0.4,
      year: 2022,
      kind: 'audience',
      audienceCountry: 'US',
      aside: 'audience-abroad',
      said: '−0.22',
      link: 'https://a.example/',
    };
    const outlet = checkOutlet({ domain: 'in.gr', name: 'in', bias: { label: 'center', ratings: [rating] } });
    expect(outlet).toMatchObject({ ok: true, value: { bias: { label: 'center', ratings: [rating] } } });
  });

  it.each([
    [null, 'outlet'],
    [{ name: 'No domain' }, 'domain'],
    [{ domain: 'co.uk', name: 'A public suffix' }, 'domain'],
    [{ domain: 'a b.example', name: 'X' }, 'domain'],
    [{ domain: 'a.example', name: '' }, 'name'],
    [{ domain: 'a.example', name: 'evil \u202ereversed' }, 'name'],
    [{ domain: 'a.example', name: 'X', country: 'uk' }, 'country'],
    [{ domain: 'a.example', name: 'X', aliases: ['b.example', 'com'] }, 'aliases[1]'],
    [{ domain: 'a.example', name: 'X', feeds: [{ url: 'javascript:alert(1)' }] }, 'feeds[0].url'],
    [{ domain: 'a.example', name: 'X', feeds: ['https://user:secret@a.example/'] }, 'feeds[0]'],
    [
      { domain: 'a.example', name: 'X', feeds: Array.from({ length: 21 }, () => 'https://a.example') },
      'feeds',
    ],
    [{ domain: 'a.example', name: 'X', bias: 'far-left' }, 'bias'],
    [
      { domain: 'a.example', name: 'X', bias: { ratings: [{ source: 's', score: 9 }] } },
      'bias.ratings[0].score',
    ],
    [{ domain: 'a.example', name: 'X', prominence: Number.NaN }, 'prominence'],
  ])('is refused with the place that is wrong: %j', (value, at) => {
    expect(checkOutlet(value)).toMatchObject({ ok: false, problem: { code: 'import-invalid', at } });
  });
});
