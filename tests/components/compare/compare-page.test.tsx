// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ViewContext } from '../../../components/common/view';
import { ComparePage, type ComparePageProps, type Tellings } from '../../../components/compare/ComparePage';
import type { BiasOrUnrated } from '../../../lib/outlets';
import { ok } from '../../../lib/problem';
import { aCoverage, aTelling, NOON } from '../common/a-story';
import { button, click, draw, words } from '../common/own-pages';

const told = (name: string, bias: BiasOrUnrated, country: string | null, title: string, copies = 0) => {
  const telling = aTelling(name, bias, country, { copies });
  return { ...telling, item: { ...telling.item, title } };
};
const TELLINGS: Tellings = {
  headline: 'Port Ansel closes its pier',
  language: 'en',
  items: [
    told('Isle', 'left', 'SE', 'Port Ansel abandons its pier'),
    told('Quai', 'right', 'FR', 'Port Ansel saves millions on pier', 40),
  ],
  timeline: [
    {
      outlet: aTelling('Quai', 'right', 'FR').outlet,
      title: 'Pier',
      url: 'https://quai.example/1',
      at: NOON - 9e6,
    },
    { outlet: aTelling('Isle', 'left', 'SE').outlet, title: 'Pier', url: 'https://isle.example/1', at: NOON },
  ],
  outletCount: 2,
  biasShares: aCoverage().biasShares,
  blindspot: null,
  wire: { independent: 2, copies: 41 },
};
const page = (tellings: ComparePageProps['tellings'] = ok(TELLINGS)) =>
  draw(
    <ViewContext.Provider value={{ locale: 'en', now: NOON }}>
      <ComparePage tellings={tellings} onBack={() => undefined} onRetry={() => undefined} />
    </ViewContext.Provider>,
  );
const columns = (place: HTMLElement) => [...place.querySelectorAll('.compare-column > h2')].map(words);
const items = (count: number, bias: (index: number) => BiasOrUnrated, country: (index: number) => string) =>
  Array.from({ length: count }, (_, index) =>
    told(`Paper${index}`, bias(index), country(index), `Pier ${index}`),
  );

describe('headlines side by side', () => {
  it('mark the words of one side alone and leave the shared ones', async () => {
    const marks = [...(await page()).querySelectorAll('.compare-columns mark')].map(words);
    expect(marks).toEqual(['abandons', 'saves millions']);
  });

  it('fold the copies of one text into a number', async () => {
    const place = await page();
    expect(words(place.querySelector('.copies')!)).toBe('41 outlets print this text');
    expect(words(place.querySelector('.compare-wire')!)).toContain('2 different texts in all');
  });

  it('stand by place on request', async () => {
    const place = await page();
    expect(columns(place)).toEqual(['Left', 'Right']);
    await click(button(place, 'By region'));
    expect(columns(place)).toEqual(['France', 'Sweden']);
  });

  it('stand in at most five columns', async () => {
    const all = ['left', 'lean-left', 'center', 'lean-right', 'right', 'unrated'] as const;
    const six = items(
      12,
      (index) => all[index % 6]!,
      (index) => ['SE', 'NG', 'JP', 'BR', 'US', 'NZ', 'FR'][index % 7]!,
    );
    const place = await page(ok({ ...TELLINGS, items: six }));
    expect(columns(place)).toEqual(['Left and lean left', 'Center', 'Right and lean right', 'Unrated']);
    await click(button(place, 'By region'));
    expect(columns(place)).toHaveLength(5);
    expect(columns(place).at(-1)).toBe('Elsewhere');
    expect(place.querySelectorAll('.compare-headline')).toHaveLength(12);
  });

  it('keep a long column short until more is asked for', async () => {
    const place = await page(
      ok({
        ...TELLINGS,
        items: items(
          9,
          () => 'center',
          () => 'SE',
        ),
      }),
    );
    expect(place.querySelectorAll('.compare-headline')).toHaveLength(4);
    await click(button(place, 'Show 5 more headlines'));
    expect(place.querySelectorAll('.compare-headline')).toHaveLength(9);
  });
});

it('who told it when is a list, oldest first, its first report named as such', async () => {
  const reports = [...(await page()).querySelectorAll('ol .report')];
  expect(reports.map((each) => words(each.querySelector('bdi')!))).toEqual(['Quai', 'Isle']);
  expect(words(reports[0]!)).toContain('First report');
  expect(words(reports[1]!)).not.toContain('First report');
});

it('a story told by one outlet has nothing to be held against', async () => {
  expect(words(await page(ok({ ...TELLINGS, items: TELLINGS.items.slice(0, 1) })))).toContain(
    'Only one outlet tells',
  );
});

it('a story that is gone says so', async () => {
  expect(words(await page(ok(null)))).toContain('no longer among the latest');
});
