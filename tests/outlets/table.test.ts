import { describe, expect, it } from 'vitest';
import { openOutletTable } from '../../lib/outlets';
import { rawOutlet, tableOf } from './fictional';

const table = tableOf(
  [
    rawOutlet('morning-post.example', {
      name: 'The Morning Post',
      aliases: ['mpost.example'],
      country: 'GB',
      languages: ['en'],
      scope: 'national',
      type: 'newspaper',
      prominence: 90,
      state: { code: 'ISF', label: 'independent-state-funded', year: 2024 },
      reliability: { ratings: [{ source: 'lin2023', score: 0.734 }] },
      feeds: [
        { url: 'https://www.morning-post.example/sport/rss', src: 'list', seen: '2026-03' },
        { url: 'https://www.morning-post.example/rss', src: 'list', seen: '2026-03' },
      ],
      lean: {
        ratings: [{ source: 'wikidata', label: 'lean-left', score: null, year: 2026, raw: ['centre-left'] }],
      },
      prov: { name: 'curated', country: ['curated'], languages: ['curated'] },
    }),
    rawOutlet('portal.example', { name: 'Portal', prominence: 80 }),
    rawOutlet('daily.portal.example', { name: 'The Daily at Portal', prominence: 20 }),
    rawOutlet('go.com', { name: 'A portal of others' }),
    rawOutlet('noticias-el-pais.example', { name: 'El País de Mañana', country: 'ES', prominence: 40 }),
    rawOutlet('xn--bcher-kva.example', { name: 'Bücher', country: 'DE', prominence: 30 }),
  ],
  [{ domain: 'scored-only.example', audience: 'home', scores: { domaindemo: 0.5, lin2023: 0.2 } }],
);

describe('looking up a host', () => {
  it('finds the outlet with all that is known of it', () => {
    expect(table.find('morning-post.example')).toMatchObject({
      domain: 'morning-post.example',
      aliases: ['mpost.example'],
      name: 'The Morning Post',
      country: 'GB',
      languages: ['en'],
      scope: 'national',
      type: 'newspaper',
      stateControl: { code: 'ISF', label: 'independent-state-funded', year: 2024 },
      bias: { ratings: [{ source: 'wikidata', label: 'lean-left', said: 'centre-left' }] },
      reliability: { score: 0.74, source: 'lin2023', year: 2023 },
      feeds: [{ url: 'https://www.morning-post.example/rss', section: null, seen: '2026-03' }],
      prominence: 90,
      origin: 'table',
      provenance: { name: ['curated'], country: ['curated'], languages: ['curated'] },
    });
  });

  it.each([
    ['www.morning-post.example', 'morning-post.example'],
    ['AMP.Morning-Post.EXAMPLE.', 'morning-post.example'],
    ['a.b.c.mpost.example', 'morning-post.example'],
    ['daily.portal.example', 'daily.portal.example'],
    ['m.daily.portal.example', 'daily.portal.example'],
    ['weekly.portal.example', 'portal.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['go.com', 'go.com'],
    ['scored-only.example', 'scored-only.example'],
  ])('takes %s for %s', (host, domain) => {
    expect(table.find(host)?.domain).toBe(domain);
  });

  it.each([
    ['morning-post.example.evil.example', 'the name in front of another domain'],
    ['fakemorning-post.example', 'a longer label'],
    ['morning-post.example.com', 'another top-level domain'],
    ['mοrning-post.example', 'a Greek letter that looks alike'],
    ['somebody.go.com', 'a sub-domain of a host of many publishers'],
    ['example', 'a top-level domain'],
    ['', 'nothing'],
    ['https://morning-post.example', 'an address'],
    ['morning-post.example/path', 'a path'],
  ])('does not take %s for an outlet: %s', (host) => {
    expect(table.find(host)).toBeNull();
  });

  it('refuses a file that is no table', () => {
    expect(() => openOutletTable(new ArrayBuffer(64))).toThrow('not an outlet table');
  });
});

describe('searching outlets', () => {
  const names = (query: string, limit = 10) => table.search(query, limit).map(({ name }) => name);

  it('shows the most prominent ones before anything is typed', () => {
    expect(names('', 3)).toEqual(['The Morning Post', 'Portal', 'A portal of others']);
  });

  it.each([
    ['morning', 'The Morning Post'],
    ['EL PAIS', 'El País de Mañana'],
    ['spain', 'El País de Mañana'],
    ['germany', 'Bücher'],
    ['daily.portal', 'The Daily at Portal'],
    ['scored-only', 'scored-only.example'],
  ])('finds by name, domain or country: %s', (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  it('puts the whole name before a part of one', () => {
    expect(names('portal')[0]).toBe('Portal');
  });

  it('puts the reader’s own outlets first, once', () => {
    const own = { ...table.find('portal.example')!, name: 'My Portal', origin: 'own' as const };
    expect(table.search('portal', 10, [own]).map(({ name }) => name)).toEqual([
      'My Portal',
      'A portal of others',
      'The Daily at Portal',
    ]);
  });

  it('finds nothing for words nobody has', () => {
    expect(names('zzzz')).toEqual([]);
    expect(names('morning', 0)).toEqual([]);
  });
});

describe('a first choice of outlets', () => {
  const rated = (domain: string, label: string | null, facts: Parameters<typeof rawOutlet>[1] = {}) =>
    rawOutlet(domain, {
      country: 'US',
      languages: ['en'],
      feeds: [{ url: `https://${domain}/rss`, src: 'list', seen: '2026' }],
      lean: { ratings: label === null ? [] : [{ source: 'wikidata', label, score: null, year: 2026 }] },
      ...facts,
    });
  const choice = tableOf([
    ...Array.from({ length: 20 }, (_, index) => rated(`left-${index}.example`, 'left', { prominence: 90 })),
    rated('lean-left.example', 'lean-left', { prominence: 20 }),
    rated('center.example', 'center', { prominence: 20 }),
    rated('lean-right.example', 'lean-right', { prominence: 20 }),
    rated('right.example', 'right', { prominence: 20 }),
    rated('abroad.example', null, { country: 'KE', prominence: 60 }),
    rated('silent.example', 'center', { feeds: [], prominence: 99 }),
    rated('state.example', null, {
      state: { code: 'SC', label: 'state-controlled', year: 2024 },
      prominence: 99,
    }),
    rated('local.example', null, { scope: 'local', prominence: 99 }),
    rated('francais.example', null, { languages: ['fr'], country: 'FR' }),
    rated('world.example', null, {
      scope: 'international',
      languages: ['de'],
      country: 'DE',
      prominence: 70,
    }),
  ]);

  it('spans all five biases and more than one country, with feeds', () => {
    const chosen = choice.suggest(['en-US']);
    expect(chosen).toHaveLength(12);
    expect(new Set(chosen.map(({ bias }) => bias.label))).toEqual(
      new Set(['left', 'lean-left', 'center', 'lean-right', 'right', null]),
    );
    expect(chosen.map(({ domain }) => domain)).toContain('abroad.example');
    expect(chosen.every(({ feeds }) => feeds.length > 0)).toBe(true);
    const domains = chosen.map(({ domain }) => domain);
    expect(domains).not.toContain('state.example');
    expect(domains).not.toContain('local.example');
  });

  it('gives a reader of another language what there is, then what the world reads', () => {
    expect(choice.suggest(['fr-CA']).map(({ domain }) => domain)).toEqual([
      'francais.example',
      'world.example',
    ]);
  });

  it('takes an outlet of unknown language for one of its country’s press', () => {
    const sites = ['en', 'en', 'hi'].map((language, at) =>
      rated(`known-${at}.example`, null, { languages: [language], country: 'IN' }),
    );
    const unknown = rated('unknown.example', null, { languages: [], country: 'IN' });
    const suggested = (tag: string) =>
      tableOf([...sites, unknown])
        .suggest([tag])
        .map(({ domain }) => domain);
    expect(suggested('hi')).toEqual(['known-2.example']);
    expect(suggested('en-IN')).toContain('unknown.example');
  });

  it('takes any words for languages without failing', () => {
    expect(choice.suggest(['', 'not a tag', '☃']).length).toBe(12);
    expect(choice.suggest([]).length).toBe(12);
  });
});
