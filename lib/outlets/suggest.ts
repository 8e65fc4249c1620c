import type { TableRows } from './rows';
import { BIASES, type BiasOrUnrated, type Outlet } from './types';

const DOZEN = 12;
/** So many of the most prominent outlets of each language are looked at; beyond them lie local papers. */
const LOOKED_AT = 250;

/** Points that weigh against prominence, 1–100. */
const POINTS = { home: 20, general: 30, fresh: 15, https: 3, reliable: 30, hasBias: 8 };
/** What one more outlet of the same kind costs. */
const REPEATED = { bias: 22, unrated: 8, home: 6, country: 18 };

/** Codes of the State Media Monitor for outlets without editorial independence: known, but not for a first choice. */
const CONTROLLED = new Set(['SC', 'CaPu', 'CaPr']);

interface Reader {
  languages: string[];
  country: string | null;
}

/** See `OutletTable.suggest`. */
export function suggestOutlets(rows: TableRows, tags: readonly string[]): Outlet[] {
  const reader = readerOf(tags);
  const withFeed = rows
    .outletRows()
    .filter((row) => rows.hasFeed(row))
    .sort((a, b) => rows.prominenceOf(b) - rows.prominenceOf(a) || a - b);
  const chosen: Outlet[] = [];
  const languageOf = pressLanguages(rows);
  for (const language of reader.languages) {
    const spoken = withFeed.filter((row) => speaks(rows, row, language, languageOf)).slice(0, LOOKED_AT);
    const candidates = spoken.map((row) => rows.outletAt(row)).filter(suitsAFirstChoice);
    chooseInto(chosen, candidates, reader.country, shareOf(reader, language));
  }
  if (chosen.length < DOZEN) {
    // Nobody writes for them, or too few: outlets the world reads, whatever the language.
    const international = withFeed.slice(0, LOOKED_AT).map((row) => rows.outletAt(row));
    const suited = international.filter(
      (outlet) => outlet.scope === 'international' && suitsAFirstChoice(outlet),
    );
    chooseInto(chosen, suited, reader.country, DOZEN);
  }
  return chosen;
}

/** Languages in the reader's order, each once, and the country that their first tag names or is most spoken in. */
function readerOf(tags: readonly string[]): Reader {
  const locales = tags.slice(0, 10).flatMap((tag) => {
    try {
      return [new Intl.Locale(tag).maximize()];
    } catch {
      return []; // not a BCP-47 tag
    }
  });
  const languages = [...new Set(locales.map(({ language }) => language))];
  return { languages: languages.length > 0 ? languages : ['en'], country: locales[0]?.region ?? null };
}

/** How many outlets may have been chosen once this language had its turn: the first language takes most. */
function shareOf({ languages }: Reader, language: string): number {
  if (languages.length === 1) return DOZEN;
  return language === languages[0] ? 8 : DOZEN;
}

function speaks(
  rows: TableRows,
  row: number,
  language: string,
  languageOf: (country: string) => string,
): boolean {
  const known = rows.languagesOf(row);
  if (known.length > 0) return known.includes(language);
  const country = rows.countryOf(row);
  return country !== null && languageOf(country) === language;
}

/**
 * The language that an outlet of a country most likely writes in: that of most outlets there whose language is known
 * (India's sites write English more often than Hindi), else the country's own by Unicode CLDR's likely subtags, which
 * the browser carries.
 */
function pressLanguages(rows: TableRows): (country: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const row of rows.outletRows()) {
    const country = rows.countryOf(row);
    const [language] = rows.languagesOf(row);
    if (country === null || language === undefined) continue;
    const of = counts.get(country) ?? new Map<string, number>();
    counts.set(country, of.set(language, (of.get(language) ?? 0) + 1));
  }
  const chosen = new Map<string, string>();
  return (country) => {
    const known = [...(counts.get(country) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
    const language = chosen.get(country) ?? known ?? new Intl.Locale(`und-${country}`).maximize().language;
    chosen.set(country, language);
    return language;
  };
}

function suitsAFirstChoice({ scope, type, stateControl, reliability }: Outlet): boolean {
  if (scope === 'local' || type === 'satire' || (stateControl && CONTROLLED.has(stateControl.code)))
    return false;
  return reliability === null || reliability.score >= 0.3;
}

/** Add the candidates that bring most, until the dozen holds `upTo`: first one of each bias, then what is rare so far. */
function chooseInto(chosen: Outlet[], candidates: Outlet[], home: string | null, upTo: number): void {
  const left = new Set(
    candidates.filter((candidate) => !chosen.some(({ domain }) => domain === candidate.domain)),
  );
  while (chosen.length < upTo && left.size > 0) {
    const missing = BIASES.filter((bias) => !chosen.some((outlet) => biasOf(outlet) === bias));
    const open = [...left].filter((outlet) => missing.some((bias) => biasOf(outlet) === bias));
    const best = bestOf(open.length > 0 ? open : [...left], chosen, home);
    left.delete(best);
    chosen.push(best);
  }
}

function bestOf(candidates: Outlet[], chosen: Outlet[], home: string | null): Outlet {
  let best = candidates[0]!;
  let most = -Infinity;
  for (const candidate of candidates) {
    const worth = worthOf(candidate, home) - costOf(candidate, chosen, home);
    if (worth > most) [best, most] = [candidate, worth];
  }
  return best;
}

function worthOf(outlet: Outlet, home: string | null): number {
  const { prominence, country, reliability, feeds } = outlet;
  return (
    prominence +
    (country === home ? POINTS.home : 0) +
    (feeds.some(({ section }) => section === null) ? POINTS.general : 0) +
    (feeds.some(({ seen }) => (seen ?? '') >= '2026') ? POINTS.fresh : 0) +
    (feeds.some(({ url }) => url.startsWith('https:')) ? POINTS.https : 0) +
    (reliability?.score ?? 0.5) * POINTS.reliable +
    (biasOf(outlet) === 'unrated' ? 0 : POINTS.hasBias)
  );
}

function costOf(outlet: Outlet, chosen: Outlet[], home: string | null): number {
  const bias = biasOf(outlet);
  const sameBias = chosen.filter((each) => biasOf(each) === bias).length;
  const sameCountry = chosen.filter(({ country }) => country === outlet.country).length;
  return (
    sameBias * (bias === 'unrated' ? REPEATED.unrated : REPEATED.bias) +
    sameCountry * (outlet.country === home ? REPEATED.home : REPEATED.country)
  );
}

function biasOf(outlet: Outlet): BiasOrUnrated {
  return outlet.bias.label ?? 'unrated';
}
