import { describe, expect, it, vi } from 'vitest';
import { readNotes, weekOf, withNote, type ReadNote } from '../../lib/balance';
import { dayOf } from '../../lib/day';
import { anOutlet, aBias } from '../components/common/a-story';

const NOW = new Date(2026, 10, 23, 15).getTime();
const DAY = 86_400_000;

const note = (key: string, part: Partial<ReadNote> = {}): ReadNote => ({
  key,
  day: '2026-11-23',
  outletDomain: 'dispatch.example',
  kind: null,
  copy: null,
  ...part,
});
const OUTLETS = [
  anOutlet({ country: 'SE', stateControl: { code: 'SC', label: 'State-controlled', year: 2025 } }),
  anOutlet({ domain: 'quai.example', country: 'FR', bias: aBias({ label: 'right' }) }),
  anOutlet({ domain: 'mine.example', country: null, word: { label: 'left', by: 'reader' } }),
];
const find = (domain: string) => OUTLETS.find((outlet) => outlet.domain === domain) ?? null;
const week = (notes: ReadNote[]) => weekOf(notes, find, NOW)!;

describe('a week of reading', () => {
  it('is nothing at all where nothing was noted within seven days', () => {
    expect(weekOf([], find, NOW)).toBeNull();
    expect(weekOf([note('old', { day: '2026-11-16' })], find, NOW)).toBeNull();
  });

  it('has each of its days once when clocks go back or forward', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const days = (now: number, day: string) =>
      weekOf([note('a', { day })], find, now)!.days.map((each) => each.day.slice(5));
    const back = Date.parse('2026-10-25T23:30:00+01:00');
    expect(days(back, '2026-10-25')).toEqual('10-19 10-20 10-21 10-22 10-23 10-24 10-25'.split(' '));
    const forward = Date.parse('2026-03-30T00:30:00+02:00');
    expect(days(forward, '2026-03-30')).toEqual('03-24 03-25 03-26 03-27 03-28 03-29 03-30'.split(' '));
    vi.unstubAllEnvs();
  });

  it('weighs biases by articles, with the reader’s own label, and an outlet nobody knows as unrated', () => {
    const { biases, articles, outlets } = week([
      note('a'),
      note('b', { outletDomain: 'mine.example' }),
      note('c', { outletDomain: 'quai.example' }),
      note('d', { outletDomain: 'nowhere.example' }),
    ]);
    expect(biases).toEqual({
      left: 0.25,
      'lean-left': 0.25,
      center: 0,
      'lean-right': 0,
      right: 0.25,
      unrated: 0.25,
    });
    expect([articles, outlets]).toEqual([4, 4]);
  });

  it('names countries with the most first and the unknown last', () => {
    const notes = [
      note('a', { outletDomain: 'nowhere.example' }),
      note('b', { outletDomain: 'nowhere.example' }),
      note('c', { outletDomain: 'quai.example' }),
    ];
    expect(week(notes).countries.map(({ country }) => country)).toEqual(['FR', null]);
  });

  it('leaves out what is known of no article, and says of how many the rest is known', () => {
    expect(week([note('a', { outletDomain: 'quai.example' })])).toMatchObject({
      copies: null,
      opinion: null,
      stateHeld: null,
    });
    expect(
      week([note('a', { kind: 'opinion', copy: true }), note('b', { kind: 'news' }), note('c')]),
    ).toMatchObject({
      opinion: { share: 0.5, of: 2 },
      copies: { share: 1, of: 1 },
      stateHeld: { share: 1, of: 3 },
    });
  });

  it('has seven days, today last', () => {
    const { days } = week([note('a'), note('b', { day: '2026-11-21' })]);
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toEqual({ day: dayOf(NOW), articles: 1 });
    expect(days.at(-3)?.articles).toBe(1);
  });
});

describe('what is kept of it', () => {
  it('counts an article once, on the day it was last read', () => {
    const notes = withNote([note('a', { day: '2026-11-22' })], note('a'), dayOf(NOW - 6 * DAY));
    expect(notes).toEqual([note('a')]);
  });

  it('lets go of what is older than a week, and of the oldest beyond its bound', () => {
    const old = [note('old', { day: '2026-11-10' })];
    expect(withNote(old, note('a'), dayOf(NOW - 6 * DAY))).toEqual([note('a')]);
    const many = Array.from({ length: 1_200 }, (_, index) => note(`n${index}`));
    const kept = withNote(many, note('a'), dayOf(NOW - 6 * DAY));
    expect([kept.length, kept.at(-1)?.key]).toEqual([1_000, 'a']);
  });

  it('is read from any stored value: what is sound stays', () => {
    for (const broken of [null, 7, 'notes', {}]) expect(readNotes(broken)).toEqual([]);
    const stored = [
      note('a'),
      { key: 1 },
      null,
      { ...note('b'), day: 'today' },
      { ...note('c'), kind: 'gossip', copy: 1 },
    ];
    expect(readNotes(stored)).toEqual([note('a'), note('c')]);
  });
});
