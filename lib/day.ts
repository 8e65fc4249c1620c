/**
 * The calendar day of a moment (epoch ms) in the reader's own time zone: "2026-11-23".
 * @param ago - days before it; counted by the calendar, as a day has 23 or 25 hours when clocks are changed
 */
export function dayOf(at: number, ago = 0): string {
  const date = new Date(at);
  date.setDate(date.getDate() - ago);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
