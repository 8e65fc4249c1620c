import { describe, expect, it } from 'vitest';
import {
  allOf,
  countryName,
  shownHost,
  isoTime,
  list,
  percent,
  plural,
  timeAgo,
} from '../../../components/common/format';

const NOON = Date.parse('2026-04-28T12:00:00Z');
const ago = (ms: number) => timeAgo(NOON - ms, NOON, 'en');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('how long ago something was posted', () => {
  it('is told in the largest whole unit', () => {
    expect(ago(10_000)).toBe('just now');
    expect(ago(59 * MINUTE)).toBe('59 minutes ago');
    expect(ago(HOUR)).toBe('1 hour ago');
    expect(ago(23 * HOUR + 59 * MINUTE)).toBe('23 hours ago');
    expect(ago(25 * HOUR)).toBe('yesterday');
    expect(ago(6 * 24 * HOUR)).toBe('6 days ago');
  });

  it('is a date once a week has passed', () => {
    expect(ago(8 * 24 * HOUR)).toBe('April 20, 2026');
  });

  it('is now for a clock that runs a little ahead, and a date for one that is days off', () => {
    expect(ago(-2 * HOUR)).toBe('just now');
    expect(ago(-3 * 24 * HOUR)).toBe('May 1, 2026');
  });
});

describe('places, numbers and addresses', () => {
  it('are in the reader’s language', () => {
    expect(countryName('SE', 'en')).toBe('Sweden');
    expect(countryName('XK', 'de')).toBe('Kosovo');
    expect(percent(0.255, 'en')).toBe('26%');
    expect(plural('count.outlets', 1, 'en')).toBe('1 outlet');
    expect(plural('count.items', 1480, 'en')).toBe('1,480 items');
  });

  it('stay standing when the data is odd', () => {
    expect(countryName('not a code', 'en')).toBe('not a code');
    expect(isoTime(Number.NaN)).toBeUndefined();
    expect(shownHost('https://www.social.example/1')).toBe('social.example');
    expect(shownHost('nonsense')).toBe('');
  });
});

describe('names one after the other', () => {
  it.each([
    ['en', 'Reyes, Halden'],
    ['zh-CN', 'Reyes、Halden'],
    ['ja', 'Reyes、Halden'],
  ])('are set apart in %s', (locale, said) => {
    expect(list(['Reyes', 'Halden'], locale)).toBe(said);
  });

  it.each([
    ['en', 'Sweden, Ireland, and India'],
    ['de', 'Sweden, Ireland und India'],
    ['ja', 'Sweden、Ireland、India'],
    ['ar', 'Sweden وIreland وIndia'],
  ])('are joined within a sentence in %s', (locale, said) => {
    expect(allOf(['Sweden', 'Ireland', 'India'], locale)).toBe(said);
  });
});
