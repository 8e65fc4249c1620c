/** Offsets in minutes. Where one abbreviation names several zones, the one that news feeds use. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, mez: 60, mesz: 120, met: 60, mest: 120,
  eet: 120, eest: 180, msk: 180, trt: 180, sast: 120, cat: 120, eat: 180, wat: 60, gst: 240, pkt: 300, ist: 330, npt: 345,
  ict: 420, wib: 420, wita: 480, hkt: 480, sgt: 480, pht: 480, myt: 480, wit: 540, jst: 540, kst: 540, awst: 480,
  acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780, nst: -210, ndt: -150, ast: -240, adt: -180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480,
  hst: -600, brt: -180, art: -180, clt: -240, pet: -300,
}; // prettier-ignore

/** First letters of month names as feeds write them, longest first in doubt (juin, juil). */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'mrz', 'maa', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic', 'des'],
];

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s?((?![ap]m)[a-z]{1,5}|[+-]\d{2}(?::?\d{2})?)?$/i;
const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?([ap]\.?m\b)?/i;
const OFFSET = /([+-])(\d{1,2}):?(\d{2})?(?!\d)/;

const DAY_MS = 86_400_000;
const OLDEST = Date.UTC(1990, 0, 1);

/** Whether news may have been published then, epoch ms: not before 1990, nor more than a day ahead. */
export function isPlausible(time: number, now: number): boolean {
  return time >= OLDEST && time <= now + DAY_MS;
}

/**
 * A date as feeds write it: ISO 8601 and RFC 3339, RFC 822 and its many dialects, months in several languages.
 * Without a zone it counts as UTC.
 * @returns epoch ms; null where no date, or more than one, can be read out of it ("01/02/2026")
 */
export function parseDate(text: string): number | null {
  const date = text.trim().replace(/\s+/g, ' ');
  if (date.length < 8 || date.length > 60) return null;
  const iso = ISO.exec(date.replace(/^(\d{4})[/.](\d{2})[/.](\d{2})/, '$1-$2-$3'));
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return utc(+year!, +month!, +day!, +(hour ?? 0), +(minute ?? 0), +(second ?? 0), zoneMinutes(zone ?? ''));
  }
  return parseWords(date);
}

/** "Tue, 03 Mar 2026 14:05:09 +0100", "3 mars 2026, 14:05", "March 3, 2026 2:05 PM EST", "Tue Mar  3 14:05:09 2026". */
function parseWords(date: string): number | null {
  const clock = CLOCK.exec(date);
  const before = clock ? date.slice(0, clock.index) : date;
  const after = clock ? date.slice(clock.index + clock[0].length) : '';
  const day = `${before} ${after.replace(OFFSET, ' ')}`;
  const month = monthIn(day);
  const numbers = [...day.matchAll(/\d+/g)].map(([digits]) => digits);
  const fourDigits = numbers.findIndex((digits) => digits.length === 4);
  const yearAt = fourDigits >= 0 ? fourDigits : 1;
  const year = numbers[yearAt];
  const dayOfMonth = numbers.find((digits, index) => index !== yearAt && digits.length <= 2);
  if (month === null || dayOfMonth === undefined || (year?.length !== 4 && year?.length !== 2)) return null;
  const half = /^p/i.test(clock?.[4] ?? '') ? 12 : 0;
  const hour = clock?.[4] ? (Number(clock[1]) % 12) + half : Number(clock?.[1] ?? 0);
  return utc(
    year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year), // RFC 2822 §4.3
    month,
    Number(dayOfMonth),
    hour,
    Number(clock?.[2] ?? 0),
    Number(clock?.[3] ?? 0),
    zoneMinutes(after),
  );
}

function monthIn(text: string): number | null {
  const words =
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[a-z]{3,}/g) ?? [];
  // A weekday may begin like a month ("mar" is Tuesday in Spanish, "marzo" a month), so the last match wins.
  for (const word of words.reverse()) {
    const index = MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start)));
    if (index >= 0) return index + 1;
  }
  return null;
}

/** Minutes east of UTC; an offset wins over a name before it ("GMT+0200"). Unknown names count as UTC. */
function zoneMinutes(text: string): number {
  const offset = OFFSET.exec(text);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? 0 : offset[1] === '-' ? -minutes : minutes;
  }
  for (const [name] of text.toLowerCase().matchAll(/[a-z]+/g)) if (name in ZONES) return ZONES[name]!;
  return 0;
}

function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: number,
): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return null;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  // 31 February rolls over into March: no such day.
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day ? time - zone * 60_000 : null;
}
