import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  briefOf,
  checkOutlet,
  openOutletTable,
  outletBook,
  parseOutletPack,
  readOwnLabels,
  withOwnLabel,
  type Outlet,
} from '../../lib/outlets';

const table = openOutletTable(new Uint8Array(readFileSync('assets/public/outlets.bin')).buffer);
const book = (word: Partial<Parameters<typeof outletBook>[1]> = {}) =>
  outletBook(table, { ownOutlets: [], ownLabels: [], switchedOff: [], ...word });
const known = table.find('nytimes.com')!;

function own(entry: object): Outlet {
  const outlet = checkOutlet(entry);
  if (!outlet.ok) throw new Error('the test’s own outlet is broken');
  return outlet.value;
}

describe('the reader’s label', () => {
  const ownLabels = [{ domain: 'nytimes.com', label: 'right' }] as const;

  it('stands beside the sources’, which stay as they are, and takes their place in lists', () => {
    const outlet = book({ ownLabels }).find('www.nytimes.com')!;
    expect(outlet.word).toEqual({ label: 'right', by: 'reader' });
    expect(outlet.bias).toEqual(known.bias);
    expect(briefOf(outlet)).toMatchObject({ bias: 'right', yours: true });
    expect(briefOf(known).bias).toBe(known.bias.label);
  });

  it('is given once for each outlet, and can be taken back', () => {
    const twice = withOwnLabel(withOwnLabel([], 'a.example', 'left'), 'a.example', 'center');
    expect(twice).toEqual([{ domain: 'a.example', label: 'center' }]);
    expect(withOwnLabel(twice, 'a.example', null)).toEqual([]);
  });

  it('is read back from storage whatever else lies there', () => {
    const stored = [{ domain: 'a.example', label: 'left' }, { domain: 7, label: 'left' }, null, 'x'];
    expect(readOwnLabels([...stored, { domain: 'b.example', label: 'loud' }])).toEqual([stored[0]]);
    expect(readOwnLabels({ 'a.example': 'left' })).toEqual([]);
  });
});

describe('a source switched off', () => {
  it('does not count: the label is worked out anew from the others, and says who was left out', () => {
    const sources = known.bias.ratings.map(({ source }) => source);
    expect(sources).toContain('bakshy2015');
    const { bias } = book({ switchedOff: ['bakshy2015'] }).find('nytimes.com')!;
    expect(bias.ratings.find(({ source }) => source === 'bakshy2015')?.aside).toBe('switched-off');
    expect(bias.ratings).toHaveLength(sources.length);
    expect(bias.label).not.toBeNull();
  });

  it('leaves an outlet unrated when nobody else rates it', () => {
    const { bias, reliability } = book({ switchedOff: [...new Set(sourcesOf(known)), 'lin2023'] }).find(
      'nytimes.com',
    )!;
    expect(bias).toMatchObject({ label: null, confidence: null, spread: null });
    expect(reliability).toBeNull();
  });

  it('counts again when it is switched on again, for every outlet alike', () => {
    for (const outlet of table.search('', 400)) {
      const silent = book({ switchedOff: ['nobody-is-called-this'] }).heard(outlet);
      expect(silent).toEqual(outlet);
      const without = book({ switchedOff: ['domaindemo'] }).heard(outlet);
      if (!sourcesOf(outlet).includes('domaindemo')) expect(without.bias).toEqual(outlet.bias);
    }
  });

  it('does not take away the assumption about a domain of which only scores are known', () => {
    const scored = table.find('100fedup.com')!;
    expect(scored.country).toBeNull();
    const [kept] = scored.bias.ratings;
    const heard = book({ switchedOff: ['wikidata', 'domaindemo', 'bakshy2015'] }).heard(scored);
    if (kept && sourcesOf(heard).includes('buntain2023')) expect(heard.bias.label).toBe('right');
  });
});

describe('an outlet of the reader’s own', () => {
  it('keeps what the table knows of it and the reader did not say', () => {
    const mine = own({ domain: 'nytimes.com', name: 'My Times' });
    expect(book({ ownOutlets: [mine] }).find('nytimes.com')).toMatchObject({
      name: 'My Times',
      country: 'US',
      origin: 'own',
      bias: known.bias,
    });
  });

  it('with a label of its own shows it beside the table’s ratings, never among them', () => {
    const pack = parseOutletPack(
      JSON.stringify({
        format: 'parallax-outlets',
        version: 1,
        name: 'Harbour papers',
        outlets: [{ domain: 'nytimes.com', name: 'The Times', bias: 'center' }],
      }),
    );
    if (!pack.ok) throw new Error('the pack should be sound');
    const outlet = book({ ownOutlets: pack.value.outlets }).find('nytimes.com')!;
    expect(outlet.bias).toEqual(known.bias);
    expect(outlet.word).toEqual({ label: 'center', by: 'pack' });
  });

  it('that the table does not know stands on its own', () => {
    const mine = own({ domain: 'harbour.example', name: 'Harbour', bias: 'left', aliases: ['quay.example'] });
    const { find } = book({ ownOutlets: [mine] });
    expect(find('news.quay.example')).toEqual(mine);
    expect(find('elsewhere.example')).toBeNull();
  });
});

const sourcesOf = (outlet: Outlet) => outlet.bias.ratings.map(({ source }) => source);
