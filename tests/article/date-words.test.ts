import { describe, expect, it } from 'vitest';
import { dayIn } from '../../lib/article/date-words';

const said = (text: string, language: string | null = null, monthFirst = false) => {
  const day = dayIn(text, { language, monthFirst });
  return day && [day.year, day.month, day.day].join('-');
};

describe('a date as a page prints it', () => {
  it.each([
    ['en', 'Updated 10:30 March 3, 2026'],
    ['en', '3rd of March 2026'],
    ['es', 'martes, 3 de marzo de 2026'],
    ['hu', '2026. március 3., kedd'],
    ['el', '3 Μαρτίου 2026 9:02 μμ'],
    ['ar', 'الثلاثاء 3 مارس 2026'],
    ['ar', '3 آذار 2026'],
    ['ar', 'الثلاثاء، 03 آذار/مارس 2026، آخر تحديث 02:21'],
    ['he', '3 במרץ 2026'],
    ['hi', '३ मार्च २०२६'],
    ['bn', '৩ মার্চ ২০২৬'],
    ['th', '3 มีนาคม 2569'],
    ['lt', '2026 m. kovo 3 d.'],
    ['hr', '3. ožujka 2026.'],
    ['vi', '3 tháng 3, 2026'],
    ['ko', '2026년 3월 3일'],
    ['ja', '2026年3月3日 9時'],
    [null, 'Montag | 3. März 2026'],
    [null, '| reporter | 2026-03-03 16:52:59'],
    [null, '03. 03. 2026, 14:59 Uhr'],
    [null, '3/3/26 11:35 AM ET'],
    [null, 'Tue Mar 03 12:45:00 EDT 2026'],
  ])('is read in %s: %s', (language, text) => {
    expect(said(text, language)).toBe('2026-3-3');
  });

  it('puts the month first in figures only where that is the custom', () => {
    expect([said('4/3/2026', 'en-US', true), said('4/3/2026', 'en-GB')]).toEqual(['2026-4-3', '2026-3-4']);
    expect(said('25/3/2026', 'en-US', true)).toBe('2026-3-25');
  });

  it('tells one month from another of the same name in a neighbour’s language', () => {
    expect([said('5. listopada 2026', 'hr'), said('5. listopadu 2026', 'cs')]).toEqual([
      '2026-10-5',
      '2026-11-5',
    ]);
  });

  it.each([
    '24 percent of days in 2019',
    '2024 Elections',
    'Season 2023/24',
    '192.168.1.20',
    '3 min read',
    '',
  ])('is not seen in “%s”', (text) => {
    expect(said(text, 'en', true)).toBeNull();
  });

  it('is read with and without the hamza of an Arabic month', () => {
    expect(said('4 اغسطس 2026', 'ar')).toBe('2026-8-4');
    expect(said('4 أغسطس 2026', 'ar')).toBe('2026-8-4');
  });
});
