import { fold, rawWords } from './words';

/** ISO 3166-1 alpha-2, and XK; without some whose names are of several words everywhere. */
const COUNTRIES =
  'ADAEAFAGAIALAMAOARASATAUAWAXAZBABBBDBEBFBGBHBIBJBMBNBOBRBSBTBWBYBZCACDCFCGCHCICKCLCMCNCOCRCUCVCWCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHRHTHUIDIEILIMINIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPRPSPTPWPYQARERORSRURWSASBSCSDSESGSISKSLSMSNSOSRSSSTSVSXSYSZTDTGTHTJTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVNVUWFWSXKYEYTZAZMZW'.match(
    /../g,
  )!;
/** Languages named as what belongs to one country above all, with its code where that is another: in headlines "deutsch" mostly means Germany. */
const LANGUAGES =
  'az beBY bg csCZ daDK de elGR es etEE fi filPH fr hr hu hyAM id is it jaJP kaGE koKR lt lv mk nl no pl ro ru sk slSI sqAL srRS svSE th tr ukUA viVN zhCN'
    .split(' ')
    .map((pair) => [pair.replace(/[A-Z]+/, ''), pair.slice(-2).toUpperCase()] as const);
/** Letters of a name that are compared: what follows is grammar, or what is of the place. */
const CUT = 6;

const NONE: ReadonlyMap<string, string> = new Map();
type Tables = Map<string, ReadonlyMap<string, string>>;
const tables: Tables = new Map();

/**
 * The countries that words name, as codes which are the same in every language: "Germany", "German" and "Alemania" all
 * give `§DE`. The browser knows their names; those of several words are passed over.
 * @param words - folded
 * @param language - BCP-47, that of the words
 * @returns each country once
 */
export function placesIn(words: readonly string[], language: string | null): string[] {
  const primary = primaryOf(language);
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

/** The language of a BCP-47 tag without region or script; null for none. */
export const primaryOf = (tag: string | null): string | null =>
  /^[a-z]{2,3}(?=-|$)/i.exec(tag ?? '')?.[0].toLowerCase() ?? null;

/**
 * The tables made so far of these languages, but for those without names, which the browser may learn. To ask a browser
 * for the names of one takes it longer than reading a question.
 */
export const tablesOf = (languages: Iterable<string>): Tables =>
  new Map(
    [...languages].flatMap((language) => {
      const table = tables.get(language);
      return table?.size ? [[language, table] as const] : [];
    }),
  );

/** Take over tables that were kept; anything else is passed over. @returns their languages */
export function adoptTables(kept: unknown): Set<string> {
  const adopted = new Set<string>();
  if (!(kept instanceof Map)) return adopted;
  for (const [language, table] of kept as Map<unknown, unknown>) {
    if (!isText(language) || !(table instanceof Map) || ![...table].flat().every(isText)) continue;
    tables.set(language, table);
    adopted.add(language);
  }
  return adopted;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The country of a code that `placesIn` gives, ISO 3166-1 alpha-2. */
export const countryOf = (place: string): string => place.slice(1);

function tableOf(language: string): ReadonlyMap<string, string> {
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return NONE;
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  const named: [name: string | undefined, country: string][] = [
    ...COUNTRIES.map((country): [string | undefined, string] => [regions.of(country), country]),
    ...LANGUAGES.map(([code, country]): [string | undefined, string] => [languages.of(code), country]),
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
