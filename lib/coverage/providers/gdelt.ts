import { fail, ok, type Result } from '../../problem';
import type { FeedItem } from '../types';
import { hostOf } from '../feeds/address';
import { ask } from './ask';
import { fields, itemOf, list, text } from './hit';
import type { FurtherQuery, ProviderPorts } from './server';

/** The most the service gives. */
const MAX_RECORDS = 250;
const TERMS = 4;
const SHORTEST = 3;
const DAY_MS = 86_400_000;
const DAYS_BEFORE = 3;
const DAYS_AFTER = 4;

/**
 * GDELT DOC 2.0 in its `artlist` mode (https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/): the first term, and
 * any one of the next three, in the days around the article. It answers errors as plain text, often with status 200,
 * and refuses more than one request in five seconds, at busy times the first one too.
 */
export async function searchGdelt(
  address: string,
  query: FurtherQuery,
  ports: ProviderPorts,
): Promise<Result<FeedItem[]>> {
  const host = hostOf(address);
  const words = gdeltQuery(query.terms);
  if (words === '') return fail({ code: 'search-wordless', host });
  const url = new URL(address);
  url.search = new URLSearchParams({
    query: words,
    mode: 'artlist',
    format: 'json',
    maxrecords: String(MAX_RECORDS),
    sort: 'hybridrel',
    ...daysAround(query.publishedAt, ports.now()),
  }).toString();
  const answer = await ask(url.href, {}, ports);
  if (!answer.ok) return answer;
  const said = answer.value.trim();
  if (!said.startsWith('{')) {
    if (/limit requests|too many requests/i.test(said)) return fail({ code: 'server-busy', host });
    return fail({ code: 'server-refused', host });
  }
  const found = parseLoose(said);
  if (found === null) return fail({ code: 'server-unreadable', host });
  return ok(
    list(fields(found).articles)
      .slice(0, MAX_RECORDS)
      .flatMap((entry) => {
        const { url: link, title, seendate, language } = fields(entry);
        const item = itemOf(
          { url: link, title: unspaced(text(title)), publishedAt: seenAt(text(seendate)) },
          ports.now(),
        );
        return item ? [{ ...item, language: languageNamed(text(language)) }] : [];
      }),
  );
}

/** Of the article's terms, those that can be asked for: it indexes English translations, and refuses short words. */
export function gdeltTerms(terms: readonly string[]): string[] {
  return terms
    .map((term) => term.replace(/[^\p{sc=Latin}\p{N}\p{M} ]+/gu, ' ').trim())
    .filter((term) => term.length >= SHORTEST)
    .slice(0, TERMS);
}

/** The same in its query language; '' where there are none. */
export function gdeltQuery(terms: readonly string[]): string {
  const [first = '', ...others] = gdeltTerms(terms).map((term) => (term.includes(' ') ? `"${term}"` : term));
  return others.length < 2 ? [first, ...others].join(' ') : `${first} (${others.join(' OR ')})`;
}

function daysAround(publishedAt: number | null, now: number): Record<string, string> {
  const middle = publishedAt ?? now;
  return {
    startdatetime: stamp(middle - DAYS_BEFORE * DAY_MS),
    enddatetime: stamp(Math.min(middle + DAYS_AFTER * DAY_MS, now)),
  };
}

/** 20260131T120000 without the T, as the service writes times. */
const stamp = (time: number): string => new Date(time).toISOString().slice(0, 19).replace(/[-:T]/g, '');

function seenAt(stamp: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp)?.slice(1).map(Number);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Its headlines come with spaces around every mark. */
function unspaced(title: string): string {
  return title
    .replace(/ ([,.;:!?%)\]’”])/g, '$1')
    .replace(/([([“‘$£€]) /g, '$1')
    .replace(/(\p{L}) (['’]) ?(s|t|re|ll|ve|d|m)\b/giu, '$1$2$3')
    .replace(/(\p{L}) - (\p{Ll})/gu, '$1-$2');
}

/** It passes on control characters and escapes as publishers wrote them, which JSON does not allow. */
function parseLoose(json: string): unknown {
  // Escapes are gone over whole, so that the second half of an escaped backslash is not taken for the start of one.
  const clean = json
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/\\(["\\/bfnrt]|u[\da-fA-F]{4})?/g, (escape, sound?: string) => (sound ? escape : ''));
  try {
    return JSON.parse(clean);
  } catch {
    return null;
  }
}

let named: Map<string, string> | null = null;

/** BCP-47 of a language by its English name; null for one that Intl does not know. */
function languageNamed(name: string): string | null {
  named ??= new Map(
    CODES.split(' ').map((code) => [
      new Intl.DisplayNames('en', { type: 'language' }).of(code)?.toLowerCase() ?? code,
      code,
    ]),
  );
  return named.get(name.toLowerCase()) ?? null;
}

/** The 65 languages that it reads. */
const CODES =
  'af sq ar hy az eu bn bs bg ca zh hr cs da nl en et fi fr gl ka de el gu he hi hu is id it ja kn kk ko lv lt mk ms ml mt mr mn ne no nb nn fa pl pt pa ro ru sr si sk sl so es sw sv ta te th bo tr uk ur vi';
