/** Dates as people print them, read in the language of their page. */
import { withPlainDigits } from '../digits';

/** A calendar day. */
export interface Day {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
}

/** What a page says of its language and place, as far as its dates need it. */
export interface Reader {
  /** BCP-47 */
  language: string | null;
  /** In "3/4/2020" the month comes first. */
  monthFirst: boolean;
}

/**
 * "March 3, 2020", "3 de marzo de 2020", "2020. március 3.", "2020年3月3日", "03.03.2020", "3/3/20", in whatever digits.
 * @returns the first date in the text, or null
 */
export function dayIn(text: string, reader: Reader): Day | null {
  const plain = withPlainDigits(text.slice(0, 200))
    .toLowerCase()
    .replace(/\d\d:\d\d:\d\d/, ' ');
  return worded(plain, reader.language) ?? numbered(plain, reader.monthFirst);
}

function worded(text: string, language: string | null): Day | null {
  const words = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const number = (at: number) => (/^\d+$/.test(words[at] ?? '') ? +words[at]! : 0);
  const isPassed = (word: string) =>
    /^[\p{L}\p{M}]{1,3}$/u.test(word) || (/^\p{L}/u.test(word) && monthOf(word, language) > 0);
  /** The next number beyond short words ("de", "th", "m.") and the month's other name ("آذار/مارس"). */
  const beyond = (at: number, step: 1 | -1) => {
    let next = at + step;
    while (Math.abs(next - at) < 3 && isPassed(words[next] ?? '')) next += step;
    return next;
  };
  for (const [at, word] of words.entries()) {
    const month = /^\d/.test(word) ? 0 : monthOf(word, language);
    if (month === 0) continue;
    const [before, after] = [beyond(at, -1), beyond(at, 1)];
    const found =
      valid(number(beyond(after, 1)), month, number(after)) ??
      valid(number(after), month, number(before)) ??
      valid(number(before), month, number(after));
    if (found) return found;
  }
  return null;
}

function numbered(text: string, monthFirst: boolean): Day | null {
  const named = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/.exec(text);
  if (named) return valid(+named[1]!, +named[2]!, +named[3]!);
  const monthNumbered = /(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/.exec(text);
  if (monthNumbered) return valid(+monthNumbered[3]!, +monthNumbered[2]!, +monthNumbered[1]!);
  const yearFirst = /(?<!\d)(\d{4})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return valid(+yearFirst[1]!, +yearFirst[3]!, +yearFirst[4]!);
  const yearLast = /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:20)?\d\d)(?![\d.])/.exec(text);
  if (!yearLast) return null;
  const [a, b, year] = [+yearLast[1]!, +yearLast[3]!, (+yearLast[4]! % 100) + 2000];
  return monthFirst ? (valid(year, a, b) ?? valid(year, b, a)) : (valid(year, b, a) ?? valid(year, a, b));
}

/** Thailand counts its years from 543 before. */
const BUDDHIST = 543;

function valid(year: number, month: number, day: number): Day | null {
  const common = year > 2400 && year < 2700 ? year - BUDDHIST : year;
  const possible = common >= 1990 && common < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return possible ? { year: common, month, day } : null;
}

/** Short names and cases by which months are printed besides those that `Intl` knows, in any language. */
const MONTHS = [
  /^(?:jan|gen|ene|ocak|янв|січ|ledn|styc|tammi)/,
  /^(?:feb|fev|fév|şub|sub|фев|лют|únor|luty|lutego|helmi)/,
  /^(?:mar|mär|maa|märz|мар|бер|břez|ožujak)/,
  /^(?:apr|abr|avr|nis|апр|квіт|dub|kwi|huhti)/,
  /^(?:may|mai|mag|maj|mei|май|мая|трав|květ|touko)/,
  /^(?:jun|juin|giu|haz|июн|черв|čer(?:ven|vna)|cze|kesä)/,
  /^(?:jul|juil|lug|tem|июл|лип|čerc|lip|heinä)/,
  /^(?:aug|ago|aoû|aou|ağu|agu|авг|серп|srp|sie|elo)/,
  /^(?:sep|set|eyl|сен|вер|zář|wrz|syys)/,
  /^(?:oct|okt|out|ott|eki|окт|жовт|říj|paź|loka)/,
  /^(?:nov|kas|ноя|лист|listop|marras)/,
  /^(?:dec|dez|dic|déc|ara|дек|груд|pros|gru|joulu)/,
];

/** Newsrooms print an Arabic alef with or without its hamza. */
const plainAlef = (word: string): string => word.replace(/[أإآ]/g, 'ا');

/** @returns 1–12, or 0 for what is no month */
function monthOf(printed: string, language: string | null): number {
  const word = plainAlef(printed);
  if (word.length < 3) return 0;
  const own = namesIn(language).findIndex(
    (names) => names.some((name) => name.startsWith(word) || name === word.slice(1)), // Hebrew writes "in" and a month as one word
  );
  return own >= 0 ? own + 1 : MONTHS.findIndex((month) => month.test(word)) + 1;
}

const known = new Map<string, string[][]>();

/** Month names of a language: alone, as they stand in a date, and short; Arabic has two sets of them. */
function namesIn(language: string | null): string[][] {
  if (!language) return [];
  const remembered = known.get(language);
  if (remembered) return remembered;
  const names = Array.from({ length: 12 }, (): string[] => []);
  const locales = language.startsWith('ar') ? [language, 'ar-EG', 'ar-LB'] : [language];
  for (const locale of locales) {
    for (const style of [{ month: 'long' }, { day: 'numeric', month: 'long' }, { month: 'short' }] as const) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
      for (const [month, list] of names.entries()) {
        const parts = format.formatToParts(Date.UTC(2020, month, 15));
        const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
        const word = /^[\p{L}\p{M}]{3,}/u.exec(name)?.[0];
        if (word && !/\d/.test(name)) list.push(plainAlef(word)); // Vietnamese numbers its months
      }
    }
  }
  known.set(language, names);
  return names;
}
