import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOutletPack, serializeOutletPack } from '../../lib/outlets';

const PACK = {
  format: 'parallax-outlets',
  version: 1,
  name: 'Papers of the Lake District',
  licence: 'CC0-1.0',
  date: '2026-11-23',
  axis: { name: 'Independence', labels: ['government-aligned', 'independent'] },
  outlets: [
    {
      domain: 'lakeside-courier.example',
      name: 'Lakeside Courier',
      country: 'GB',
      languages: ['en'],
      scope: 'local',
      bias: 'lean-left',
      ownAxis: 'independent',
      feeds: [
        'https://lakeside-courier.example/feed',
        { url: 'http://127.0.0.1:8080/rss', section: 'World' },
      ],
    },
    {
      domain: 'fells-herald.example',
      name: 'Fells Herald',
      bias: {
        label: 'center',
        confidence: 'medium',
        spread: 1,
        ratings: [
          {
            source: 'A study',
            label: 'center',
            score: 0.2,
            year: 2024,
            kind: 'audience',
            audienceCountry: 'GB',
          },
          { source: 'A panel', label: 'lean-right', year: 2025, kind: 'description' },
        ],
      },
    },
  ],
};
const parse = (change: object) => parseOutletPack(JSON.stringify({ ...PACK, ...change }));

describe('a pack of outlets', () => {
  it('brings its name, licence, date, axis and outlets with their ratings', () => {
    const pack = parse({});
    expect(pack).toMatchObject({
      ok: true,
      value: {
        name: 'Papers of the Lake District',
        licence: 'CC0-1.0',
        date: '2026-11-23',
        author: null,
        outlets: [
          {
            domain: 'lakeside-courier.example',
            bias: {
              label: 'lean-left',
              ratings: [{ kind: 'reader', source: 'Papers of the Lake District', label: 'lean-left' }],
            },
            pack: { name: 'Papers of the Lake District', licence: 'CC0-1.0', date: '2026-11-23' },
            ownAxis: {
              name: 'Independence',
              labels: ['government-aligned', 'independent'],
              label: 'independent',
            },
            feeds: [{ section: null }, { url: 'http://127.0.0.1:8080/rss', section: 'World' }],
            origin: 'own',
          },
          { domain: 'fells-herald.example', bias: { label: 'center', confidence: 'medium', spread: 1 } },
        ],
      },
    });
  });

  it('survives being exported and imported again', () => {
    const pack = parse({});
    if (!pack.ok) throw new Error('the pack should be sound');
    const { outlets, ...about } = pack.value;
    expect(parseOutletPack(serializeOutletPack(outlets, about))).toEqual(pack);
    expect(parseOutletPack(`\ufeff${serializeOutletPack(outlets)}`)).toMatchObject({
      ok: true,
      value: { name: 'My outlets', outlets },
    });
  });

  it.each([
    [{ format: 'something else' }, 'format'],
    [{ version: 2 }, 'version'],
    [{ name: 7 }, 'name'],
    [{ date: 'yesterday' }, 'date'],
    [{ axis: { name: 'Independence', labels: ['one'] } }, 'axis.labels'],
    [{ outlets: 'none' }, 'outlets'],
    [{ outlets: [PACK.outlets[0], { ...PACK.outlets[1], domain: 'not a domain' }] }, 'outlets[1].domain'],
    [{ outlets: [PACK.outlets[0], PACK.outlets[0]] }, 'outlets[1].domain'],
    [{ outlets: [{ ...PACK.outlets[0], ownAxis: 'loud' }] }, 'outlets[0].ownAxis'],
    [{ axis: null }, 'outlets[0].ownAxis'],
    [
      { outlets: Array.from({ length: 5001 }, (_, n) => ({ domain: `n${n}.example`, name: 'N' })) },
      'outlets',
    ],
  ])('is refused whole, and the place that is wrong is named: %#', (change, at) => {
    const found = parse(change);
    expect(found.ok ? null : found.problem).toMatchObject({
      code: 'import-invalid',
      at: expect.stringContaining(at) as string,
    });
  });

  it('says on which line the JSON breaks', () => {
    expect(parseOutletPack('{\n"format": "parallax-outlets",\n oops }')).toMatchObject({
      ok: false,
      problem: { line: 3, expected: 'JSON' },
    });
  });

  it('says in which line a field is wrong, however the file is laid out', () => {
    const spread = JSON.stringify({ ...PACK, outlets: [...PACK.outlets, { domain: 'x' }] }, null, 2);
    const wrong = spread.split('\n').findIndex((line) => line.includes('"domain": "x"')) + 1;
    expect(parseOutletPack(spread)).toMatchObject({
      ok: false,
      problem: { at: 'outlets[2].domain', line: wrong },
    });
    const missing = '{ "format": "parallax-outlets",\n "version": 1, "name": "N", "outlets": [\n{}, {}] }';
    expect(parseOutletPack(missing)).toMatchObject({ problem: { at: 'outlets[0].domain', line: 3 } });
  });

  it('is answered, whatever JSON comes as a file', () => {
    const answers = (outlets: unknown) => typeof parse({ outlets }).ok === 'boolean';
    fc.assert(
      fc.property(fc.jsonValue(), (value) => typeof parseOutletPack(JSON.stringify(value)).ok === 'boolean'),
    );
    fc.assert(fc.property(fc.array(fc.jsonValue()), answers));
    fc.assert(fc.property(fc.jsonValue(), (bias) => answers([{ domain: 'a.example', name: 'A', bias }])));
  });

  it('is not read beyond five megabytes', () => {
    expect(parseOutletPack(' '.repeat(5_000_001))).toMatchObject({ ok: false, problem: { at: 'the file' } });
  });
});
