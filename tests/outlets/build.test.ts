import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOutletTable } from '../../lib/outlets';
import { packFeed, unpackFeed } from '../../lib/outlets/feeds';
import { packName, unpackName } from '../../lib/outlets/names';
import { readData } from '../../scripts/outlets/read';
import { buildTable } from '../../scripts/outlets/table';
import { rawData, rawOutlet } from './fictional';

describe('building the outlet table', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'outlets-'));
    const outlets = [
      rawOutlet('two-lists.example', {
        name: 'Two Lists',
        country: 'SE',
        sources: ['open-list', 'closed-list'],
        prov: { name: 'open-list', country: ['closed-list'] },
        feeds: [{ url: 'https://two-lists.example/rss', src: 'closed-list', seen: '2026' }],
        lean: { ratings: [{ source: 'wikidata', label: 'left', score: null, year: 2026 }] },
      }),
      rawOutlet('one-list.example', { sources: ['closed-list'], prov: { name: 'closed-list' } }),
    ];
    const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
    write('README.md', 'Assembled 2026-11.');
    write('outlets.jsonl', outlets.map((outlet) => `${JSON.stringify(outlet)}\n`).join(''));
    write(
      'domain-scores.csv',
      'domain,label,mean,n,confidence,scope,domaindemo,bakshy2015,eady2024,buntain2023,lin2023\n' +
        'home.example,left,-2.0,1,low,,-0.9,,,,0.5\n' +
        'town.example,,,0,,local,-0.9,,,,0.5\n' +
        'foreign.example,,,0,,,-0.9,,,,0.5\n',
    );
    const source = { name: 'A list', licence: 'CC0-1.0', status: 'open' };
    const keys = ['open-list', 'closed-list', 'wikidata', 'domaindemo', 'lin2023'];
    write('sources.json', JSON.stringify(Object.fromEntries(keys.map((key) => [key, source]))));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const table = (...without: string[]) =>
    openOutletTable(buildTable(readData(folder, new Set(without))).file.slice().buffer);

  it('leaves out all that a source gave, and outlets only it names', () => {
    expect(table().find('two-lists.example')).toMatchObject({ country: 'SE', feeds: [{ seen: '2026' }] });
    const without = table('closed-list');
    expect(without.find('one-list.example')).toBeNull();
    expect(without.find('two-lists.example')).toMatchObject({
      name: 'Two Lists',
      country: null,
      feeds: [],
      bias: { label: 'left' },
    });
    expect(table('wikidata').find('two-lists.example')?.bias.ratings).toEqual([]);
    expect(Object.keys(without.sources)).not.toContain('closed-list');
  });

  it('refuses to leave out what is no source', () => {
    expect(() => table('no-such-list')).toThrow('no source is called no-such-list');
  });

  it('tells the audiences of scored domains apart', () => {
    const scored = table();
    expect(scored.find('home.example')?.bias).toMatchObject({ label: 'left', confidence: 'low' });
    expect(scored.find('town.example')?.bias).toMatchObject({
      label: null,
      ratings: [{ aside: 'local-audience' }],
    });
    expect(scored.find('foreign.example')?.bias).toMatchObject({
      label: null,
      ratings: [{ aside: 'audience-abroad' }],
    });
  });

  it('gives the same bytes whatever the order of the lines', () => {
    const outlets = ['b.example', 'a.example', 'a.b.example', 'c.test'].map((domain) => rawOutlet(domain));
    const one = buildTable(rawData(outlets)).file;
    const other = buildTable(rawData([...outlets].reverse())).file;
    expect(Buffer.from(other).equals(Buffer.from(one))).toBe(true);
  });

  it('finds every one of many domains again', () => {
    const domains = Array.from({ length: 500 }, (_, n) => `paper-${n % 90}.region-${n % 7}.${n}.example`);
    const { file } = buildTable(rawData(domains.map((domain) => rawOutlet(domain))));
    const many = openOutletTable(file.slice().buffer);
    expect(domains.filter((domain) => many.find(domain)?.domain !== domain)).toEqual([]);
  });
});

describe('what the table keeps in short', () => {
  it.each([
    ['Boston Herald', 'boston-herald.example'],
    ['The Fells Herald', 'fellsherald.example'],
    ['BuzzDaily UK', 'buzzdaily.example'],
    ['ABC News', 'abc.example'],
    ['Süd 50 % Zeitung', 'sued.example'],
    ['新聞', 'news.example'],
  ])('the name %s comes back as it was', (name, domain) => {
    expect(unpackName(packName(name, domain), domain)).toBe(name);
  });

  it('any name comes back as it was', () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((name) => !/[\p{Cc}\ud800-\udfff]/u.test(name));
    fc.assert(
      fc.property(names, (name) => {
        expect(unpackName(packName(name, 'a-b.example'), 'a-b.example')).toBe(name);
      }),
    );
  });

  it.each([
    ['https://www.paper.example/rss', null],
    ['http://feeds.elsewhere.example/paper?format=xml', 'world'],
  ])('the feed %s comes back as it was', (url, section) => {
    const lists = [
      { source: 'a', seen: '2020' },
      { source: 'b', seen: '2026' },
    ];
    const packed = packFeed(url, section, 1, 'paper.example');
    expect(unpackFeed(packed, 'paper.example', lists)).toEqual({ url, section, seen: '2026' });
  });
});
