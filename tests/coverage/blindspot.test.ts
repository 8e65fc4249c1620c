// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { blindspotOf } from '../../lib/coverage/blindspot';
import type { BiasOrUnrated, OutletBrief } from '../../lib/outlets';

const HOUR = 3_600_000;
const BROKE = Date.UTC(2031, 4, 6, 6);
const LATER = BROKE + 8 * HOUR;

/** So many outlets of one bias, each of a country of its own unless one is named. */
function outlets(bias: BiasOrUnrated, count: number, country: string | null = null): OutletBrief[] {
  return Array.from({ length: count }, (_, n) => {
    const name = `${bias}-${country ?? 'x'}-${n}`;
    return { domain: `${name}.example`, name, country, bias };
  });
}
const domains = (of: OutletBrief[]): Set<string> => new Set(of.map(({ domain }) => domain));

describe('a blindspot', () => {
  it('is a side of which nobody tells what most others do, with both counts', () => {
    const left = outlets('lean-left', 8);
    const right = [...outlets('right', 7), ...outlets('lean-right', 5)];
    const story = { expected: [...left, ...right], telling: domains(left.slice(0, 6)), firstAt: BROKE };
    expect(blindspotOf(story, LATER)).toEqual({
      by: 'bias',
      side: 'right',
      outlets: 12,
      elsewhere: { outlets: 8, telling: 6 },
    });
  });

  it('is not claimed of a side with one voice that tells it', () => {
    const left = outlets('left', 8);
    const right = outlets('right', 12);
    const telling = domains([...left, right[0]!]);
    expect(blindspotOf({ expected: [...left, ...right], telling, firstAt: BROKE }, LATER)).toBeNull();
  });

  it('is not claimed of four outlets, however many others tell it', () => {
    const left = outlets('left', 20);
    const expected = [...left, ...outlets('right', 4)];
    expect(blindspotOf({ expected, telling: domains(left), firstAt: BROKE }, LATER)).toBeNull();
  });

  it('is not claimed where so few tell it that silence is what one expects', () => {
    const left = outlets('left', 10);
    const expected = [...left, ...outlets('right', 10)];
    // 2 of 20: ten outlets are all silent one time in three.
    expect(blindspotOf({ expected, telling: domains(left.slice(0, 2)), firstAt: BROKE }, LATER)).toBeNull();
  });

  it('is not claimed of a story that broke an hour ago', () => {
    const left = outlets('left', 8);
    const expected = [...left, ...outlets('right', 12)];
    const story = { expected, telling: domains(left), firstAt: BROKE };
    expect(blindspotOf(story, BROKE + HOUR)).toBeNull();
    expect(blindspotOf(story, BROKE + 4 * HOUR)).not.toBeNull();
  });

  it('is never found among outlets that nobody rated', () => {
    const left = outlets('left', 8);
    const expected = [...left, ...outlets('unrated', 12)];
    expect(blindspotOf({ expected, telling: domains(left), firstAt: BROKE }, LATER)).toBeNull();
  });

  it('is a country, where its outlets of every bias are silent', () => {
    const home = [...outlets('left', 3, 'NZ'), ...outlets('center', 3, 'NZ'), ...outlets('right', 3, 'NZ')];
    const away = [...outlets('left', 3, 'IE'), ...outlets('center', 2, 'IE'), ...outlets('right', 2, 'IE')];
    const story = { expected: [...home, ...away], telling: domains(home), firstAt: BROKE };
    expect(blindspotOf(story, LATER)).toEqual({
      by: 'country',
      country: 'IE',
      outlets: 7,
      elsewhere: { outlets: 9, telling: 9 },
    });
  });

  it('of several is the one least likely chance', () => {
    const left = outlets('left', 9);
    const expected = [...left, ...outlets('right', 6), ...outlets('center', 9)];
    expect(blindspotOf({ expected, telling: domains(left), firstAt: BROKE }, LATER)).toMatchObject({
      side: 'center',
      outlets: 9,
    });
  });
});
