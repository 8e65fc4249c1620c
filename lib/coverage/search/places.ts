import { fold, rawWords } from './words';

/** ISO 3166-1 alpha-2, and XK. */
const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );
/** Languages named as what belongs to one country above all: in headlines "deutsch" mostly means Germany. */
const LANGUAGES = new Map(
  'az:AZ be:BY bg:BG cs:CZ da:DK de:DE el:GR es:ES et:EE fi:FI fil:PH fr:FR hr:HR hu:HU hy:AM id:ID is:IS it:IT ja:JP ka:GE ko:KR lt:LT lv:LV mk:MK nl:NL no:NO pl:PL ro:RO ru:RU sk:SK sl:SI sq:AL sr:RS sv:SE th:TH tr:TR uk:UA vi:VN zh:CN'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** Letters of a name that are compared: what follows is grammar, or what is of the place. */
const CUT = 6;

const NONE: ReadonlyMap<string, string> = new Map();
const tables = new Map<string, ReadonlyMap<string, string>>();

/**
 * The countries that words name, as codes which are the same in every language: "Germany", "German" and "Alemania" all
 * give `§DE`. The browser knows their names; those of several words are passed over.
 * @param words - folded
 * @param language - BCP-47, that of the words
 * @returns each country once
 */
export function placesIn(words: readonly string[], language: string | null): string[] {
  const primary = /^[a-z]{2,3}(?=-|$)/i.exec(language ?? '')?.[0].toLowerCase();
  if (!primary) return [];
  let table = tables.get(primary);
  if (!table) tables.set(primary, (table = tableOf(primary)));
  const found = new Set<string>();
  for (const word of words) {
    const place = table.get(word.slice(0, CUT));
    if (place !== undefined) found.add(place);
  }
  return [...found];
}

/** The country of a code that `placesIn` gives, ISO 3166-1 alpha-2. */
export const countryOf = (place: string): string => place.slice(1);

/** Whether a word is one of the codes that `placesIn` gives. */
export const isPlace = (word: string): boolean => word.startsWith('§');

function tableOf(language: string): ReadonlyMap<string, string> {
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return NONE;
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  const named: [name: string | undefined, country: string][] = [
    ...COUNTRIES.map((country): [string | undefined, string] => [regions.of(country), country]),
    ...[...LANGUAGES].map(([code, country]): [string | undefined, string] => [languages.of(code), country]),
  ];
  const table = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [name, country] of named) {
    const [word, more] = rawWords(name ?? '').map(fold);
    if (!word || more !== undefined) continue;
    const key = word.slice(0, CUT);
    const place = `§${country}`;
    if (table.has(key) && table.get(key) !== place) ambiguous.add(key);
    table.set(key, place);
  }
  for (const key of ambiguous) table.delete(key);
  return table;
}
