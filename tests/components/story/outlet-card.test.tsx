// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OutletCard, type OutletCardProps } from '../../../components/story/OutletCard';
import type { Outlet } from '../../../lib/outlets';
import { fail, ok } from '../../../lib/problem';
import { aBias, anOutlet, aRating } from '../common/a-story';
import { button, click, draw, words } from '../common/own-pages';

const card = (part: Partial<Outlet> = {}, more: Partial<OutletCardProps> = {}) =>
  draw(
    <OutletCard
      outlet={ok(anOutlet(part))}
      kind={null}
      onLabel={null}
      made="Made here."
      onRetry={() => undefined}
      {...more}
    />,
  );
const marker = (place: HTMLElement) => place.querySelector<HTMLElement>('.bias-marker');

describe('who is speaking', () => {
  it('is told by name and where the coverage comes from, which is said once', async () => {
    const said = words(await card());
    expect(said).toContain('The Ansel DispatchCoverage and analysis from Sweden');
    expect(said.split('Sweden')).toHaveLength(2);
  });

  it('has a mark drawn from its initial, without an article in front of it', async () => {
    const place = await card();
    expect(words(place.querySelector('.outlet-mark')!)).toBe('A');
    expect(place.querySelector('img')).toBeNull();
    expect(words((await card({ name: 'الميناء' })).querySelector('.outlet-mark')!)).toBe('م');
  });

  it('is said to be unknown to the table when it was read off the page', async () => {
    const said = words(await card({ origin: 'inferred', country: null, scope: null, type: null }));
    expect(said).toContain('Not in our table');
    expect(said).toContain('dispatch.example');
    expect(said).not.toContain('Coverage and analysis');
  });

  it('is said to be controlled by a state where that is known, with the year', async () => {
    const place = await card({ stateControl: { code: 'SC', label: 'state-controlled', year: 2024 } });
    expect(words(place.querySelector('.badge.alert')!)).toBe('State-controlled, 2024');
  });

  it('can be asked for again when the look-up failed', async () => {
    const onRetry = vi.fn();
    const problem = { code: 'worker-gone', doing: 'looking up the outlet' } as const;
    const place = await draw(
      <OutletCard outlet={fail(problem)} kind={null} onLabel={null} made="" onRetry={onRetry} />,
    );
    expect(words(place)).toContain('stopped Parallax before it was done');
    await click(button(place, 'Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('an outlet’s bias', () => {
  it('is a word and a position on five steps, and rates the outlet alone', async () => {
    const place = await card();
    expect(words(place.querySelector('.bias-word')!)).toContain('Lean left');
    expect(place.querySelector('.bias-track')?.getAttribute('aria-label')).toContain('step 2 of 5');
    expect(marker(place)?.closest('[data-step]')?.getAttribute('data-step')).toBe('lean-left');
    expect(words(place)).toContain('This rates the outlet, not this article.');
  });

  it('nobody rated is unrated: no marker anywhere, least of all in the middle', async () => {
    const place = await card({ bias: { label: null, confidence: null, spread: null, ratings: [] } });
    expect(words(place.querySelector('.bias-word')!)).toContain('Unrated');
    expect(marker(place)).toBeNull();
    expect(words(place)).toContain('Unrated is not the same as center.');
  });

  it('of a single source is outlined', async () => {
    const place = await card({ bias: aBias({ ratings: [aRating({ label: 'lean-left' })] }) });
    expect(marker(place)?.dataset.unsure).toBe('true');
    expect(words(place)).toContain('by a single source');
  });

  it('the sources quarrel over is outlined, with how far apart they are', async () => {
    const ratings = [aRating({ label: 'left' }), aRating({ source: 'wikipedia', label: 'lean-right' })];
    const place = await card({ bias: aBias({ label: 'center', spread: 3, ratings }) });
    expect(marker(place)?.dataset.unsure).toBe('true');
    expect(words(place)).toContain('contested');
    expect(place.querySelectorAll('[data-in-range="true"]')).toHaveLength(4);
    expect(place.querySelector('.bias-track')?.getAttribute('aria-label')).toContain(
      'from “Left” to “Lean right”',
    );
  });

  it('the sources agree on is filled', async () => {
    expect(marker(await card())?.dataset.unsure).toBe('false');
  });

  it('is listed by source, year and method, with the link to each', async () => {
    const place = await card({
      bias: aBias({
        ratings: [aRating({ said: 'centre-left' }), aRating({ source: 'mine', kind: 'audience' })],
      }),
    });
    const [known, unknown] = [...place.querySelectorAll('.ratings li')];
    expect(words(known!)).toMatch(/^Wikidata.*Center.*As of 2024\. It says: centre-left\.$/);
    expect(known!.querySelector('a')?.href).toContain('https://www.wikidata.org/');
    expect(words(unknown!)).toContain('mine');
    expect(words(unknown!)).toContain('Measured 2024.');
  });

  it('comes with how sure the label is', async () => {
    expect(words((await card()).querySelector('.ratings')!)).toContain('Confidence in the label: medium.');
  });

  it('of a score too weak for a label says so', async () => {
    const weak = aRating({ label: null, score: -1.1, kind: 'audience' });
    const place = await card({ bias: aBias({ label: null, ratings: [weak] }) });
    expect(words(place)).toContain('The ratings do not carry a label.');
    expect(words(place.querySelector('.ratings li')!)).toContain('too weak for a label');
  });

  it('is not drawn from what readers abroad share: that is told apart, in words', async () => {
    const abroad = {
      kind: 'audience',
      aside: 'audience-abroad',
      audienceCountry: 'US',
      label: 'left',
    } as const;
    const ratings = [aRating({ label: 'center' }), aRating({ source: 'demo', ...abroad })];
    const place = await card({ bias: aBias({ label: 'center', ratings }) });
    expect(words(place)).toContain('by a single source');
    expect(words(place)).not.toContain('contested');
    expect(words(place.querySelector('summary')!)).toBe('1 rating, 1 that does not count');
    const aside = place.querySelector('.aside-ratings')!;
    expect(words(aside)).toContain('Does not count, audience abroad');
    expect(words(aside)).toContain('Leans left among US readers');
    expect(aside.querySelector('.bias-mark')).toBeNull();
  });

  it('stays unrated where only a local audience was measured', async () => {
    const local = { kind: 'audience', aside: 'local-audience', audienceCountry: 'SE', score: 0.1 } as const;
    const bias = aBias({ label: null, ratings: [aRating({ ...local, label: null })] });
    const place = await card({ bias });
    expect(marker(place)).toBeNull();
    expect(words(place.querySelector('summary')!)).toBe('1 rating that does not count');
    expect(words(place)).toContain('Only its local audience was measured.');
    expect(words(place)).toContain('In the center among readers in Sweden');
    expect(words(place)).toContain('Does not count, local outlet');
  });

  it('never turns an imported rating’s link into a script', async () => {
    const link = 'javascript:alert(1)';
    const place = await card({ bias: aBias({ ratings: [aRating({ source: 'mine', link })] }) });
    expect(place.querySelector('.ratings li a')).toBeNull();
  });

  it('stands beside the outlet’s reliability where a study measured it', async () => {
    const place = await card({ reliability: { score: 0.86, source: 'lin2023', year: 2023 } });
    expect(words(place.querySelector('.ratings')!)).toContain('Reliability 86%');
  });
});

describe('the reader’s own word on an outlet', () => {
  it('stands beside the sources’ label as a mark of its own, and changes nothing of it', async () => {
    const place = await card({ word: { label: 'right', by: 'reader' } });
    expect(words(place.querySelector('.bias-word')!)).toContain('Lean left');
    expect(marker(place)?.closest('[data-step]')?.getAttribute('data-step')).toBe('lean-left');
    const own = place.querySelector('.bias-own')!;
    expect(own.closest('[data-step]')?.getAttribute('data-step')).toBe('right');
    expect(place.querySelector('.bias-track')?.getAttribute('aria-label')).toContain('Your own label: Right');
    expect(words(place)).toContain('Your own label: Right');
  });

  it('can be given and taken back where that can be kept', async () => {
    const onLabel = vi.fn(() => Promise.resolve(null));
    const place = await card({ word: { label: 'right', by: 'reader' } }, { onLabel });
    const field = place.querySelector('select')!;
    expect(field.value).toBe('right');
    expect(words(place.querySelector('label')!)).toBe('Your own label');
    expect(field.closest('details')?.open).toBe(false); // the first look is the sources’
    expect(words(place.querySelector('summary')!)).toMatch(/your own label$/);
    await choose(field, 'center');
    await choose(field, '');
    expect(onLabel.mock.calls).toEqual([['center'], [null]]);
  });

  it('says why it could not be kept', async () => {
    const onLabel = () => Promise.resolve({ code: 'private-window' } as const);
    const place = await card({}, { onLabel });
    await choose(place.querySelector('select')!, 'left');
    expect(words(place)).toContain('In a private window nothing about an article is stored');
  });

  it('is told from that of an imported list, which is named', async () => {
    const pack = { name: 'Harbour papers', licence: 'CC0-1.0', date: '2026-11-01' };
    const place = await card({ origin: 'own', pack, word: { label: 'center', by: 'pack' } });
    expect(words(place)).toContain('The list “Harbour papers” says: Center.');
    expect(words(place.querySelector('.badges')!)).toBe('From the list “Harbour papers”');
  });

  it('shows every label of a list’s own axis and marks the outlet’s', async () => {
    const pack = { name: 'Harbour papers', licence: 'CC0-1.0', date: '2026-11-01' };
    const labels = ['government-aligned', 'mixed', 'independent'];
    const ownAxis = { name: 'Independence', labels, label: 'independent' };
    const axis = (await card({ origin: 'own', pack, ownAxis })).querySelector('.own-axis')!;
    expect([...axis.querySelectorAll('li')].map((each) => words(each))).toEqual(labels);
    expect(words(axis.querySelector('[aria-current]')!)).toBe('independent');
    expect(words(axis)).toContain('Made on November 1, 2026. License: CC0-1.0.');
  });

  it('can silence a source: the card says so and keeps what it said', async () => {
    const off = aRating({ label: 'left', aside: 'switched-off' });
    const place = await card({ bias: { label: null, confidence: null, spread: null, ratings: [off] } });
    expect(words(place)).toContain('You switched off the sources that rate it.');
    const aside = place.querySelector('.aside-ratings')!;
    expect(words(aside)).toMatch(/you switched the source off.*Wikidata.*Left/);
  });
});

describe('the words beside an outlet', () => {
  const audience = { kind: 'audience', audienceCountry: 'US', score: -1 } as const;

  it('say of whom an audience’s score is', async () => {
    const ratings = [aRating({ ...audience, label: 'lean-left' }), aRating({ ...audience, source: 'demo' })];
    const place = await card({ country: 'US', bias: aBias({ ratings }) });
    expect(words(place.querySelector('.caveat')!)).toBe(
      'Leans left among US readers. This rates the outlet, not this article.',
    );
  });

  it('say where an audience abroad stands, and that it is no label', async () => {
    const abroad = aRating({ ...audience, label: null, aside: 'audience-abroad' });
    const place = await card({ bias: { label: null, confidence: null, spread: null, ratings: [abroad] } });
    expect(words(place.querySelector('.caveat')!)).toMatch(/^Leans left among US readers\. .*no label/);
  });

  it('name what kind of outlet it is, the part of the world and the languages, and how what is told was made', async () => {
    expect(words((await card()).querySelector('.outlet-about')!)).toBe(
      'National · Newspaper · EuropeLanguages: EnglishMade here.',
    );
  });

  it('lead to where others rate it, by plain links that tell them nothing of the page', async () => {
    const links = [...(await card()).querySelectorAll<HTMLAnchorElement>('.elsewhere a')];
    expect(links.map((link) => words(link))).toEqual([
      'AllSides',
      'Ad Fontes Media',
      'Media Bias/Fact Check',
      'Ground News',
    ]);
    for (const link of links) expect(link.rel).toContain('noreferrer');
    expect(links[2]!.href).toBe('https://mediabiasfactcheck.com/?s=dispatch.example');
  });

  it('say what kind of text the article is, with the reasons', async () => {
    const reasons = [
      { sign: 'section', said: 'Kommentar' },
      { sign: 'address', said: 'meinung' },
    ] as const;
    const place = await card({}, { kind: { kind: 'opinion', reasons: [...reasons] } });
    const told = place.querySelector('.text-kind')!;
    expect(words(told.querySelector('summary')!)).toBe('Kind of text Opinion');
    expect([...told.querySelectorAll('li')].map((each) => words(each))).toEqual([
      'It stands in the section: Kommentar.',
      'Its address says: meinung.',
    ]);
  });
});

async function choose(field: HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
}
