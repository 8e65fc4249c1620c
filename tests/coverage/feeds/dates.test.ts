// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../lib/coverage/feeds/dates';

const iso = (text: string) => {
  const time = parseDate(text);
  return time === null ? null : new Date(time).toISOString();
};

describe('a feed’s date', () => {
  it.each([
    ['2026-03-10T14:05:09Z', '2026-03-10T14:05:09.000Z'],
    ['2026-03-10T14:05:09.123456+01:00', '2026-03-10T13:05:09.000Z'],
    ['2026-03-10T14:05+0530', '2026-03-10T08:35:00.000Z'],
    ['2026-03-10 14:05:09', '2026-03-10T14:05:09.000Z'],
    ['2026-03-10 14:05:09 EST', '2026-03-10T19:05:09.000Z'],
    ['2026-03-10T14:05 CEST', '2026-03-10T12:05:00.000Z'],
    ['2026-03-10', '2026-03-10T00:00:00.000Z'],
    ['2026/03/10 14:05', '2026-03-10T14:05:00.000Z'],
    ['20260310T140509Z', '2026-03-10T14:05:09.000Z'],
    ['Tue, 10 Mar 2026 14:05:09 GMT', '2026-03-10T14:05:09.000Z'],
    ['Tue, 10 Mar 2026 14:05:09 +0100', '2026-03-10T13:05:09.000Z'],
    ['Tue, 10 Mar 2026 14:05:09 GMT+0200', '2026-03-10T12:05:09.000Z'],
    ['Tue, 10 Mar 2026 14:05:09 UTC-5', '2026-03-10T19:05:09.000Z'],
    ['10 Mar 26 14:05 EST', '2026-03-10T19:05:00.000Z'],
    ['Tues, 10 March 2026 14:05:09 PDT', '2026-03-10T21:05:09.000Z'],
    ['Tue, 10 Mar 2026 14:05:09 CEST', '2026-03-10T12:05:09.000Z'],
    ['10 Mar 2026 14:05:09 IST', '2026-03-10T08:35:09.000Z'],
    ['Tue,10 Mar 2026 4:05:09 Europe/Nowhere', '2026-03-10T04:05:09.000Z'],
    ['March 10, 2026 2:05 PM', '2026-03-10T14:05:00.000Z'],
    ['Mar 10, 2026, 12:05 a.m. EDT', '2026-03-10T04:05:00.000Z'],
    ['Tue Mar 10 14:05:09 2026', '2026-03-10T14:05:09.000Z'],
    ['Tue Mar 10 14:05:09 +0100 2026', '2026-03-10T13:05:09.000Z'],
    ['mar, 10 feb 2026 14:05', '2026-02-10T14:05:00.000Z'],
    ['10 août 2026 14:05', '2026-08-10T14:05:00.000Z'],
    ['10. März 2026', '2026-03-10T00:00:00.000Z'],
    ['10 juil. 2026 14:05', '2026-07-10T14:05:00.000Z'],
    ['03 Mar 03 10:00 GMT', '2003-03-03T10:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each(['01/02/2026', 'yesterday', '31 Feb 2026', '2026-13-01', '10 Mar 2026 25:00', '', '1773151509'])(
    '%s says no day',
    (text) => {
      expect(iso(text)).toBeNull();
    },
  );

  it('is read back from every way JavaScript writes one', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) }), (time) => {
        const seconds = Math.floor(time / 1000) * 1000;
        const date = new Date(seconds);
        expect(parseDate(date.toISOString())).toBe(seconds);
        expect(parseDate(date.toUTCString())).toBe(seconds);
      }),
    );
  });

  it('never throws, whatever a feed puts there', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (text) => void parseDate(text)));
  });
});
