import { fail, type Result } from '../problem';
import { readAxis, readOutlet, readPackName } from './check';
import { lineOfPath } from './json-line';
import { Reading } from './reading';
import type { Outlet, OwnAxis, PackName } from './types';

const FORMAT = 'parallax-outlets';
const VERSION = 1;
const MOST_CHARACTERS = 5_000_000;
const MOST_OUTLETS = 5_000;

/**
 * A list of outlets that readers pass on, as JSON:
 *
 *     {
 *       "format": "parallax-outlets", "version": 1,
 *       "name": "Papers of the Lake District",     the only field of the pack that is required, with `outlets`
 *       "licence": "CC0-1.0", "date": "2026-11-23", "author": "…", "link": "https://…",
 *       "axis": { "name": "Independence", "labels": ["government-aligned", "independent"] },
 *       "outlets": [{
 *         "domain": "lakeside-courier.example",    required
 *         "name": "Lakeside Courier",              required
 *         "aliases": ["lakeside.example"], "country": "GB", "languages": ["en"],
 *         "scope": "local" | "national" | "international",
 *         "type": "newspaper" | "wire" | "broadcaster" | "magazine" | "digital" | "satire",
 *         "bias": "lean-left",                     or { "label", "confidence", "spread", "ratings": [Rating] }
 *         "ownAxis": "independent",                one of the pack's labels, off the scale of left and right
 *         "stateControl": { "code", "label", "year" }, "reliability": { "score", "source", "year" },
 *         "feeds": ["https://lakeside-courier.example/feed", { "url", "section" }]
 *       }]
 *     }
 *
 * Fields that are not named here are ignored, so that later versions can add some.
 */
export interface OutletPack extends PackName {
  author: string | null;
  link: string | null;
  axis: Pick<OwnAxis, 'name' | 'labels'> | null;
  outlets: Outlet[];
}

/**
 * A pack from a file's text.
 * @returns the pack with origin `own` on every outlet, or `import-invalid` with the place, "outlets[3].domain", and its line
 */
export function parseOutletPack(text: string): Result<OutletPack> {
  if (text.length > MOST_CHARACTERS)
    return fail({ code: 'import-invalid', at: 'the file', expected: 'at most 5 MB' });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    return fail({ code: 'import-invalid', at: 'the file', expected: 'JSON', ...brokenLine(cause, text) });
  }
  const reading = new Reading();
  const pack = reading.finish(readPack(reading, value));
  if (pack.ok || pack.problem.code !== 'import-invalid') return pack;
  const line = lineOfPath(text, pack.problem.at);
  return line === null ? pack : fail({ ...pack.problem, line });
}

/** The text of a pack that `parseOutletPack` reads back. @param about - what to say of the pack */
export function serializeOutletPack(
  outlets: readonly Outlet[],
  about: Partial<Omit<OutletPack, 'outlets'>> = {},
): string {
  const pack = { format: FORMAT, version: VERSION, name: 'My outlets', ...about };
  return `${JSON.stringify({ ...pack, outlets: outlets.map(withoutOrigin) }, null, 1)}\n`;
}

function readPack(reading: Reading, value: unknown): OutletPack {
  const from = reading.record(value, 'the file');
  if (from.format !== FORMAT) reading.reject('format', `"${FORMAT}"`);
  if (from.version !== VERSION) reading.reject('version', String(VERSION));
  const optional = (name: string, limit: number) => reading.optionalText(from[name], name, limit);
  const pack: OutletPack = {
    ...readPackName(reading, from, ''),
    author: optional('author', 200),
    link: from.link === undefined || from.link === null ? null : reading.address(from.link, 'link'),
    axis: from.axis === undefined || from.axis === null ? null : readAxis(reading, from.axis, 'axis'),
    outlets: [],
  };
  if (!Array.isArray(from.outlets)) reading.reject('outlets', 'a list');
  const place = new Map<string, number>();
  pack.outlets = reading.list(from.outlets, 'outlets', MOST_OUTLETS, (entry, at) => {
    const outlet = readOutlet(reading, entry, at, pack);
    if (place.has(outlet.domain))
      reading.reject(`${at}.domain`, `a domain that outlets[${place.get(outlet.domain)}] does not have`);
    place.set(outlet.domain, place.size);
    return outlet;
  });
  return pack;
}

/** Every outlet of a pack is the reader's own on arrival. */
function withoutOrigin({ origin: _origin, provenance: _provenance, ...outlet }: Outlet): object {
  return outlet;
}

/** Where the engine says at which line or character the JSON breaks. */
function brokenLine(cause: unknown, text: string): { line?: number } {
  const [, position] = /position (\d+)/.exec(String(cause)) ?? [];
  const [, line] = /line (\d+)/.exec(String(cause)) ?? [];
  if (line !== undefined) return { line: Number(line) };
  return position === undefined ? {} : { line: text.slice(0, Number(position)).split('\n').length };
}
