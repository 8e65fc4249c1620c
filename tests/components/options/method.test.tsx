// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import figures from '../../../assets/outlets.agreement.json';
import about from '../../../assets/outlets.sources.json';
import { MethodView, type MethodViewProps } from '../../../components/options/MethodView';
import { OutletLabels } from '../../../components/options/OutletLabels';
import { click, draw, words } from '../common/own-pages';

const view = (part: Partial<MethodViewProps> = {}) =>
  draw(
    <MethodView
      about={about}
      figures={figures}
      switchedOff={[]}
      onSwitch={() => Promise.resolve(null)}
      {...part}
    />,
  );

describe('the method page', () => {
  it('tells how well labels do, in the figures that come along', async () => {
    const said = words(await view());
    const [all] = figures.agreement;
    expect(said).toContain(`${all!.labels} in all. ${Math.round(all!.exact * 100)}% were the same`);
    expect(said).toContain('3,894 outlets');
  });

  it('names every source of ratings with its terms, and why they are unclear where they are', async () => {
    const place = await view();
    const rows = [...place.querySelectorAll('.sources .setting')].map((row) => words(row));
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row).toMatch(/license: .*outlets? Open the source/);
    expect(rows.find((row) => row.startsWith('DomainDemo'))).toMatch(/About its terms.*No licence file/);
    expect(words(place.querySelector('details.setting')!)).toContain('Fundus publisher list');
  });

  it('gives years and licences without the remarks of those who build the table', async () => {
    const source = { name: 'A list', status: 'open', link: null, rows: 1 };
    const sources = {
      domaindemo: { ...source, licence: "custom: 'Use it as you like'", year: '2011-2022 (published 2025)' },
      wikidata: { ...source, licence: 'MIT (text in the README)', year: 'about 2018' },
      lin2023: { ...source, licence: 'own', year: null },
    };
    const place = await view({ about: { ...about, sources, notes: {} } });
    const terms = [...place.querySelectorAll('.source-terms .muted')].map((row) => words(row));
    expect(terms).toEqual([
      '2011–2022, license: “Use it as you like”, 1 outlet',
      '2018, license: MIT, 1 outlet',
      '1 outlet',
    ]);
  });

  it('lets a source be switched off, and on again', async () => {
    const onSwitch = vi.fn(() => Promise.resolve(null));
    const place = await view({ switchedOff: ['wikidata'], onSwitch });
    const box = (name: string) =>
      [...place.querySelectorAll('label')]
        .find((label) => words(label).startsWith(name))!
        .querySelector<HTMLInputElement>('input')!;
    expect([box('DomainDemo').checked, box('Wikidata').checked]).toEqual([true, false]);
    await click(box('DomainDemo'));
    await click(box('Wikidata'));
    expect(onSwitch.mock.calls).toEqual([
      ['domaindemo', true],
      ['wikidata', false],
    ]);
  });
});

describe('the labels the reader gave', () => {
  it('are listed with the outlet, each to be taken back', async () => {
    const onRemove = vi.fn(() => Promise.resolve(null));
    const labels = [{ domain: 'harbour.example', label: 'center' }] as const;
    const place = await draw(<OutletLabels labels={labels} onRemove={onRemove} />);
    expect(words(place.querySelector('li')!)).toBe('harbour.exampleCenter (yours)Take back harbour.example');
    await click(place.querySelector('button')!);
    expect(onRemove).toHaveBeenCalledWith('harbour.example');
    expect(document.activeElement?.tagName).toBe('H3');
  });
});
