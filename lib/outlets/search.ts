import type { TableRows } from './rows';
import type { Outlet } from './types';

type Search = (query: string, limit: number, ownOutlets: readonly Outlet[]) => Outlet[];

/** Domains of which only scores are known take part from this many letters on: shorter ones match half of them. */
const SCORED_FROM = 3;

/**
 * Names and domains of the whole table in searchable form: made at the first search, a few milliseconds.
 * @param languages - BCP-47, in which a country may be named beside English
 */
export function createSearch(rows: TableRows, languages: readonly string[]): Search {
  const domains = rows.outletDomains();
  const names = rows.names(domains).map(folded);
  const ranked = rows.outletRows().sort((a, b) => rows.prominenceOf(b) - rows.prominenceOf(a) || a - b);
  const scored = rows.scoredDomains();
  const countryNames = countryNamer(languages);

  return (query, limit, ownOutlets) => {
    const words = folded(query).split(' ').filter(Boolean).slice(0, 8);
    const whole = words.join(' ');
    const own = ownOutlets.filter((outlet) => matches(words, textOf(outlet, countryNames)));
    const taken = new Set(own.map(({ domain }) => domain));
    // A name that begins with the query, then one that holds it, then whatever holds its words: "time" is TIME first.
    const tiers: number[][] = [[], [], []];
    for (const row of ranked) {
      if (taken.has(domains[row]!)) continue;
      const name = names[row]!;
      const country = rows.countryOf(row);
      if (!matches(words, `${name} ${domains[row]} ${country === null ? '' : countryNames(country)}`))
        continue;
      const begins = name === whole || name === `the ${whole}` || domains[row] === whole;
      const named =
        matches(words, `${name} ${domains[row]}`) ||
        (country !== null && countryNames(country).split('|').includes(whole));
      tiers[whole === '' || begins ? 0 : named ? 1 : 2]!.push(row);
    }
    const found = tiers.flat().slice(0, limit);
    if (whole.length >= SCORED_FROM && words.length === 1)
      for (let row = 0; row < scored.length && found.length < limit; row++)
        if (scored[row]!.includes(whole)) found.push(rows.scoredFrom + row);
    return [...own, ...found.map((row) => rows.outletAt(row))].slice(0, Math.max(0, limit));
  };
}

function matches(words: string[], text: string): boolean {
  return words.every((word) => text.includes(word));
}

function textOf(outlet: Outlet, countryNames: (country: string) => string): string {
  const country = outlet.country === null ? '' : countryNames(outlet.country);
  return `${folded(outlet.name)} ${outlet.domain} ${outlet.aliases.join(' ')} ${country}`;
}

/** Lower case without accents, so that "elpais" and "El País" meet. */
function folded(text: string): string {
  const plain = text.slice(0, 200).toLowerCase();
  if (/^[!-~]+(?: [!-~]+)*$/.test(plain)) return plain; // nearly all names, and a hundred times faster
  return plain
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const MOST_LANGUAGES = 5;

/** A country's searchable names: in English, in the browser's language, in those the reader reads. */
function countryNamer(languages: readonly string[]): (country: string) => string {
  const tags = ['en', undefined, ...languages.slice(0, MOST_LANGUAGES)];
  const namers = tags.flatMap((tag) => {
    try {
      return [new Intl.DisplayNames(tag, { type: 'region' })];
    } catch {
      return []; // not a BCP-47 tag
    }
  });
  const known = new Map<string, string>();
  return (country) => {
    let names = known.get(country);
    if (names === undefined) {
      names = folded([...new Set(namers.map((namer) => namer.of(country)))].join('|'));
      known.set(country, names);
    }
    return names;
  };
}
