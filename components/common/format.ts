/** Dates, places and shares in the reader's own locale. Intl objects are slow to make, so each is made once. */
import { fill, t, type Key } from './words';

const made = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "1 hour ago", "just now"; the date once a week has passed or where the clocks disagree by more than a day. */
export function timeAgo(at: number, now: number, locale: string): string {
  const age = now - at;
  if (age > 7 * DAY || age < -DAY) return fullDate(at, locale);
  const ago = once(`ago ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  if (age < MINUTE) return t('ago.now'); // Intl says "now", which reads wrong after "last loaded"
  if (age < HOUR) return ago.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return ago.format(-Math.floor(age / HOUR), 'hour');
  return ago.format(-Math.floor(age / DAY), 'day');
}

/** "April 28, 2026". */
export function fullDate(at: number, locale: string): string {
  return once(`date ${locale}`, () => new Intl.DateTimeFormat(locale, { dateStyle: 'long' })).format(at);
}

/** "April 28, 2026 at 9:05 AM". */
export function dateAndTime(at: number, locale: string): string {
  const format = once(
    `time ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
  );
  return format.format(at);
}

/** "9:05 AM". */
export function timeOfDay(at: number, locale: string): string {
  return once(`clock ${locale}`, () => new Intl.DateTimeFormat(locale, { timeStyle: 'short' })).format(at);
}

/** "640 bytes", "1.2 kB", "3.4 MB". */
export function byteSize(bytes: number, locale: string): string {
  const power = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const unit = (['byte', 'kilobyte', 'megabyte'] as const)[power]!;
  const value = bytes / 1_000 ** power;
  const digits = value < 10 && power > 0 ? 1 : 0;
  const size = once(
    `size ${locale} ${unit} ${digits}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: power === 0 ? 'long' : 'short', // in short English says "640 byte"
        maximumFractionDigits: digits,
      }),
  );
  return size.format(value);
}

/** The country's name; the code itself where the browser knows no name for it. */
export function countryName(code: string, locale: string): string {
  try {
    const names = once(`region ${locale}`, () => new Intl.DisplayNames(locale, { type: 'region' }));
    return names.of(code) ?? code;
  } catch {
    return code; // not the shape of a region code: RangeError
  }
}

/** Countries and territories whose English name takes an article within a sentence. */
const WITH_THE = new Set(
  'AE BS CD CF CG CK DO FK FO GB GM KM KY MH MP MV NL PH SB SC TC US VG VI'.split(' '),
);

/** The country within a sentence: "from the United States". Other languages' sentences stand it apart. */
export function countryInSentence(code: string, locale: string): string {
  const name = countryName(code, locale);
  return locale.startsWith('en') && WITH_THE.has(code) ? `the ${name}` : name;
}

/** The language's name; the code itself where the browser knows no name for it. */
export function languageName(code: string, locale: string): string {
  try {
    const names = once(`language ${locale}`, () => new Intl.DisplayNames(locale, { type: 'language' }));
    return names.of(code) ?? code;
  } catch {
    return code; // not the shape of a language tag: RangeError
  }
}

/** 0.255 → "26%". */
export function percent(share: number, locale: string): string {
  return once(`percent ${locale}`, () => new Intl.NumberFormat(locale, { style: 'percent' })).format(share);
}

/** "Reyes, Halden": names and numbers one after the other, without an "and". */
export function list(parts: string[], locale: string): string {
  // As units, Chinese and Japanese set words side by side with nothing between: "美国英国印度".
  const style = /^(?:zh|ja)(?:-|$)/.test(locale)
    ? ({ type: 'conjunction', style: 'narrow' } as const)
    : ({ type: 'unit' } as const);
  return once(`list ${locale}`, () => new Intl.ListFormat(locale, style)).format(parts);
}

/** "Sweden, Ireland, and India": within a sentence. */
export function allOf(parts: string[], locale: string): string {
  return once(`all ${locale}`, () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(parts);
}

/** "an insult or shouting". */
export function anyOf(parts: string[], locale: string): string {
  return once(`any ${locale}`, () => new Intl.ListFormat(locale, { type: 'disjunction' })).format(parts);
}

export function number(value: number, locale: string): string {
  return once(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** `count.outlets` for the entries `count.outlets.one`, `count.outlets.other` … */
type Counted = { [K in Key]: K extends `${infer Name}.other` ? Name : never }[Key];

/**
 * "3 outlets", in the form that the language wants for the number.
 * @param values - what else the sentence names; `{n}` is the number itself
 */
export function plural(
  name: Counted,
  count: number,
  locale: string,
  values: Record<string, string> = {},
): string {
  const form = once(`plural ${locale}`, () => new Intl.PluralRules(locale)).select(count);
  // Which forms there are differs by language; each file holds its own.
  return fill(`${name}.${form}` as Key, { ...values, n: number(count, locale) });
}

/** 1,240 ms → "1.2"; never nothing. */
export function secondsOf(ms: number, locale: string): string {
  return number(Math.max(1, Math.round(ms / 100)) / 10, locale);
}

/** Machine form for `<time datetime>`; undefined for a moment no calendar holds. */
export function isoTime(at: number): string | undefined {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Host without `www.`, for naming a link; '' for what is no address. */
export function shownHost(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
