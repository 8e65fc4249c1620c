import type { Result } from '../problem';
import { isSharedSuffix, normalizeHost } from './host';
import { Reading } from './reading';
import {
  BIASES,
  type BiasSummary,
  type Outlet,
  type OutletFeed,
  type OwnAxis,
  type PackName,
  type Rating,
} from './types';

const SCOPES = ['local', 'national', 'international'] as const;
const TYPES = ['newspaper', 'wire', 'broadcaster', 'magazine', 'digital', 'satire'] as const;
const KINDS = ['audience', 'description', 'reader'] as const;
const ASIDES = ['audience-abroad', 'local-audience', 'switched-off'] as const;
const CONFIDENCES = ['high', 'medium', 'low'] as const;
/** Source of a rating that is the reader's own. */
const READER = 'reader';

type Axis = Pick<OwnAxis, 'name' | 'labels'>;

/**
 * An outlet of the reader's own from untrusted JSON (an import, storage), rebuilt field by field.
 *
 * Required: `domain`, `name`. Everything else may be left out; what is there must be sound. `bias` is either one
 * of the five labels, which then counts as the reader's own word, or a whole summary with its ratings.
 * @returns the outlet with origin `own`, or `import-invalid` naming the field
 */
export function checkOutlet(value: unknown): Result<Outlet> {
  const reading = new Reading();
  return reading.finish(readOutlet(reading, value, ''));
}

/**
 * The same inside a larger text.
 * @param at - path of the outlet, '' at the top
 * @param pack - the pack around it: its name goes with the outlet, and the outlet may name a label of its axis
 */
export function readOutlet(
  reading: Reading,
  value: unknown,
  at: string,
  pack: (PackName & { axis: Axis | null }) | null = null,
): Outlet {
  const from = reading.record(value, at || 'outlet');
  const field = (name: string) => (at ? `${at}.${name}` : name);
  const country = from.country ?? null;
  if (country !== null && !(typeof country === 'string' && /^[A-Z]{2}$/.test(country)))
    reading.reject(field('country'), 'a country code of two capital letters such as GB');
  return {
    domain: readDomain(reading, from.domain, field('domain')),
    aliases: reading.list(from.aliases, field('aliases'), 50, (entry, place) =>
      readDomain(reading, entry, place),
    ),
    name: reading.text(from.name, field('name'), 120),
    country: typeof country === 'string' ? country : null,
    languages: reading.list(from.languages, field('languages'), 20, (entry, place) =>
      readLanguage(reading, entry, place),
    ),
    scope: reading.choice(from.scope, field('scope'), SCOPES),
    type: reading.choice(from.type, field('type'), TYPES),
    stateControl: readStateControl(reading, from.stateControl, field('stateControl')),
    bias: readBias(reading, from.bias, field('bias'), pack?.name ?? READER),
    reliability: readReliability(reading, from.reliability, field('reliability')),
    feeds: reading.list(from.feeds, field('feeds'), 20, (entry, place) => readFeed(reading, entry, place)),
    prominence: reading.number(from.prominence, field('prominence'), 1, 100) ?? 50,
    origin: 'own',
    ...(from.ownAxis !== undefined && {
      ownAxis: readOwnAxis(reading, from.ownAxis, field('ownAxis'), pack?.axis ?? null),
    }),
    ...(from.pack !== undefined
      ? { pack: readPackName(reading, from.pack, field('pack')) } // kept through an export
      : pack && { pack: { name: pack.name, licence: pack.licence, date: pack.date } }),
  };
}

/** One of the pack's labels, or axis and label together as an outlet that left its pack keeps them. */
function readOwnAxis(reading: Reading, value: unknown, at: string, axis: Axis | null): OwnAxis {
  if (typeof value === 'string' && axis !== null) {
    const label = reading.choice(value, at, axis.labels) ?? '';
    return { ...axis, label };
  }
  const own = readAxis(reading, value, at);
  const { label } = reading.record(value, at);
  return { ...own, label: reading.choice(label, `${at}.label`, own.labels) ?? '' };
}

/** The axis of a pack: a name, and 2 to 7 words from one end to the other. */
export function readAxis(reading: Reading, value: unknown, at: string): Axis {
  const from = reading.record(value, at);
  const labels = reading.list(from.labels, `${at}.labels`, 7, (entry, place) =>
    reading.text(entry, place, 40),
  );
  if (labels.length < 2 || new Set(labels).size < labels.length)
    reading.reject(`${at}.labels`, '2 to 7 different words');
  return { name: reading.text(from.name, `${at}.name`, 60), labels };
}

/** @param at - path of the object that holds the fields, '' at the top */
export function readPackName(reading: Reading, value: unknown, at: string): PackName {
  const from = reading.record(value, at || 'the file');
  const field = (name: string) => (at ? `${at}.${name}` : name);
  const date = reading.optionalText(from.date, field('date'), 10);
  if (date !== null && !(/^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isFinite(Date.parse(date))))
    reading.reject(field('date'), 'a day such as 2026-11-23');
  return {
    name: reading.text(from.name, field('name'), 120),
    licence: reading.optionalText(from.licence, field('licence'), 200),
    date,
  };
}

function readDomain(reading: Reading, value: unknown, at: string): string {
  const host = typeof value === 'string' ? normalizeHost(value) : null;
  if (host !== null && !isSharedSuffix(host)) return host;
  reading.reject(at, 'the domain of one site, such as news.example');
  return '';
}

function readLanguage(reading: Reading, value: unknown, at: string): string {
  if (typeof value === 'string' && value.length <= 35 && /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value))
    return value.split('-')[0]!.toLowerCase();
  reading.reject(at, 'a language code such as en');
  return '';
}

function readStateControl(reading: Reading, value: unknown, at: string): Outlet['stateControl'] {
  if (value === undefined || value === null) return null;
  const from = reading.record(value, at);
  return {
    code: reading.text(from.code, `${at}.code`, 20),
    label: reading.text(from.label, `${at}.label`, 120),
    year: readYear(reading, from.year, `${at}.year`) ?? missing(reading, `${at}.year`, 'a year'),
  };
}

function readReliability(reading: Reading, value: unknown, at: string): Outlet['reliability'] {
  if (value === undefined || value === null) return null;
  const from = reading.record(value, at);
  return {
    score:
      reading.number(from.score, `${at}.score`, 0, 1) ??
      missing(reading, `${at}.score`, 'a number from 0 to 1'),
    source: reading.text(from.source, `${at}.source`, 120),
    year: readYear(reading, from.year, `${at}.year`) ?? missing(reading, `${at}.year`, 'a year'),
  };
}

function readFeed(reading: Reading, value: unknown, at: string): OutletFeed {
  // A bare address is enough.
  const from = typeof value === 'string' ? { url: value } : reading.record(value, at);
  const place = typeof value === 'string' ? at : `${at}.url`;
  const { section, seen } = from as Record<string, unknown>;
  return {
    url: reading.address(from.url, place),
    section: reading.optionalText(section, `${at}.section`, 80),
    ...(seen !== undefined && { seen: reading.text(seen, `${at}.seen`, 10) }),
  };
}

/** @param by - who gives a bare label: the reader, or a pack by its name */
function readBias(reading: Reading, value: unknown, at: string, by: string): BiasSummary {
  const none: BiasSummary = { label: null, confidence: null, spread: null, ratings: [] };
  if (value === undefined || value === null) return none;
  if (typeof value === 'string') {
    const label = reading.choice(value, at, BIASES);
    return { label, confidence: 'low', spread: 0, ratings: [byHand(label, by)] };
  }
  const from = reading.record(value, at);
  const label = reading.choice(from.label, `${at}.label`, BIASES);
  return {
    label,
    confidence: reading.choice(from.confidence, `${at}.confidence`, CONFIDENCES) ?? (label && 'low'),
    spread: reading.number(from.spread, `${at}.spread`, 0, 4),
    ratings: reading.list(from.ratings, `${at}.ratings`, 40, (entry, place) =>
      readRating(reading, entry, place),
    ),
  };
}

function byHand(label: Rating['label'], source: string): Rating {
  return { source, label, score: null, year: null, kind: 'reader', audienceCountry: null };
}

function readRating(reading: Reading, value: unknown, at: string): Rating {
  const from = reading.record(value, at);
  const country = from.audienceCountry ?? null;
  if (country !== null && !(typeof country === 'string' && /^[A-Z]{2}$/.test(country)))
    reading.reject(`${at}.audienceCountry`, 'a country code of two capital letters, or null');
  return {
    source: reading.text(from.source, `${at}.source`, 120),
    label: reading.choice(from.label, `${at}.label`, BIASES),
    score: reading.number(from.score, `${at}.score`, -2, 2),
    year: readYear(reading, from.year, `${at}.year`),
    kind: reading.choice(from.kind, `${at}.kind`, KINDS) ?? 'reader',
    audienceCountry: typeof country === 'string' ? country : null,
    ...readAside(reading, from.aside, `${at}.aside`),
    ...(from.said !== undefined && { said: reading.text(from.said, `${at}.said`, 300) }),
    ...(from.link !== undefined && { link: reading.address(from.link, `${at}.link`) }),
  };
}

function readAside(reading: Reading, value: unknown, at: string): Pick<Rating, 'aside'> {
  const aside = reading.choice(value, at, ASIDES);
  return aside === null ? {} : { aside };
}

function readYear(reading: Reading, value: unknown, at: string): number | null {
  return reading.number(value, at, 1800, 2200);
}

function missing(reading: Reading, at: string, expected: string): number {
  reading.reject(at, expected);
  return 0;
}
