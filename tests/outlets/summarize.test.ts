import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIASES, type Bias, type Rating } from '../../lib/outlets';
import { audienceRating, labelAt, positionOn } from '../../lib/outlets/sources';
import { summarize, type Rated } from '../../lib/outlets/summarize';

const AT_HOME: Rated = { country: 'US', scope: 'national', type: 'newspaper' };
const SOURCES = ['domaindemo', 'bakshy2015', 'eady2024', 'buntain2023'];

/** An audience rating at a place of the scale. */
const at = (source: string, place: number): Rating => ({
  ...audienceRating(source, 0),
  score: place,
  label: labelAt(place),
});
const audiences = (...places: number[]) => places.map((place, index) => at(SOURCES[index]!, place));
const word = (label: Bias, source = 'wikidata'): Rating => ({
  source,
  label,
  score: null,
  year: 2026,
  kind: 'description',
  audienceCountry: null,
});

describe('the label that ratings carry', () => {
  it('is center where two of three say center and one says left', () => {
    expect(summarize(audiences(-0.1, 0, -2), AT_HOME).label).toBe('center');
  });

  it('is high in confidence where several sources agree well inside a label', () => {
    expect(summarize(audiences(-2, -2, -2, -1.9), AT_HOME)).toMatchObject({
      label: 'left',
      confidence: 'high',
      spread: 0,
    });
  });

  it('is low in confidence with a single source', () => {
    expect(summarize(audiences(2), AT_HOME)).toMatchObject({ label: 'right', confidence: 'low', spread: 0 });
  });

  it('shows how far the sources are apart', () => {
    const summary = summarize(audiences(0, 0.1, 2), AT_HOME);
    expect(summary.spread).toBe(2);
    expect(summary.confidence).not.toBe('high');
  });

  it('is not given where the descriptions stand on both sides', () => {
    expect(summarize([word('lean-left'), word('lean-right', 'wikipedia')], AT_HOME)).toMatchObject({
      label: null,
      confidence: null,
      spread: 2,
    });
  });

  it('is not given where nobody rates', () => {
    expect(summarize([], AT_HOME)).toEqual({ label: null, confidence: null, spread: null, ratings: [] });
  });

  it('does not come from an audience abroad, which is kept with the reason', () => {
    const british = summarize(audiences(-2, -2, -2), { ...AT_HOME, country: 'GB' });
    expect(british).toMatchObject({ label: null, confidence: null, spread: null });
    expect(british.ratings).toHaveLength(3);
    expect(british.ratings[0]).toMatchObject({ label: null, score: -2, aside: 'audience-abroad' });
  });

  it('comes from a description where the audience is abroad', () => {
    const ratings = [...audiences(-2, -2), word('lean-right')];
    expect(summarize(ratings, { ...AT_HOME, country: 'GB' })).toMatchObject({
      label: 'lean-right',
      confidence: 'low',
      spread: 0,
    });
  });

  it('does not come from the audience of one town', () => {
    const local = summarize(audiences(-2, -2), { ...AT_HOME, scope: 'local' });
    expect(local.label).toBeNull();
    expect(local.ratings[0]?.aside).toBe('local-audience');
  });

  it('comes from three audiences of a city’s newspaper, at low confidence', () => {
    const local: Rated = { ...AT_HOME, scope: 'local' };
    expect(summarize(audiences(-1, -1, -1), local)).toMatchObject({ label: 'lean-left', confidence: 'low' });
    expect(summarize(audiences(-1, -1, -1), { ...local, type: 'broadcaster' }).label).toBeNull();
  });

  it('is never high where the country is only assumed', () => {
    expect(summarize(audiences(2, 2, 2, 2), { ...AT_HOME, countryAssumed: true }).confidence).toBe('medium');
  });

  const places = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 4 });

  it('never lies more than a step outside what the sources say, nor on the other side of all of them', () => {
    fc.assert(
      fc.property(places, (all) => {
        const { label } = summarize(audiences(...all), AT_HOME);
        if (label === null) return;
        const step = BIASES.indexOf(label) - 2;
        expect(step).toBeGreaterThanOrEqual(Math.min(...all) - 0.6);
        expect(step).toBeLessThanOrEqual(Math.max(...all) + 0.6);
        if (all.every((place) => place > 0.3)) expect(step).toBeGreaterThanOrEqual(0);
        if (all.every((place) => place < -0.3)) expect(step).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('does not depend on the order of the ratings', () => {
    fc.assert(
      fc.property(places, (all) => {
        const ratings = audiences(...all);
        const forwards = summarize(ratings, AT_HOME);
        const backwards = summarize([...ratings].reverse(), AT_HOME);
        expect({ ...backwards, ratings: [] }).toEqual({ ...forwards, ratings: [] });
      }),
    );
  });
});

describe('a source’s own score on the five-step scale', () => {
  it('lies half-way between two labels at the cuts', () => {
    expect([-0.485, -0.305, -0.02, 0.365].map((cut) => positionOn('domaindemo', cut))).toEqual([
      -1.5, -0.5, 0.5, 1.5,
    ]);
  });

  it('stays on the scale', () => {
    expect(positionOn('domaindemo', -1)).toBe(-2);
    expect(positionOn('eady2024', 3)).toBe(2);
  });

  it('is kept in the source’s terms too', () => {
    expect(audienceRating('bakshy2015', -0.549)).toMatchObject({
      label: 'lean-left',
      year: 2014,
      audienceCountry: 'US',
      said: '−0.55',
    });
  });

  it.each([
    [-1.5, 'lean-left'],
    [-0.5, 'center'],
    [0, 'center'],
    [0.51, 'lean-right'],
    [1.51, 'right'],
  ])('%d reads as %s', (place, label) => {
    expect(labelAt(place)).toBe(label);
  });
});
