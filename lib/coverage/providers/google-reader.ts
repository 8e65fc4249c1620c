import { fail, ok, type Problem, type Result } from '../../problem';
import type { FeedItem } from '../types';
import { hostOf } from '../feeds/address';
import { ask, askJson } from './ask';
import { fields, itemOf, list, text } from './hit';
import type { FurtherQuery, ProviderPorts, Server } from './server';

const READING_LIST = 'user/-/state/com.google/reading-list';
const DAY_S = 86_400;
/** Days before and after the article in which its story is looked for. */
const DAYS_AROUND = 3;
const PER_PAGE = 250;
const MAX_ITEMS = 2000;
/** A server may give fewer items a page than it was asked for, or none for ever. */
const MAX_PAGES = 40;
const TERMS = 4;

/** A session with one server; its token lives no longer than this object. */
interface Session {
  base: string;
  headers: Record<string, string>;
  ports: ProviderPorts;
}

/** Items by date, newest first. */
interface Dated {
  items: FeedItem[];
  /** Why there are no more; null: these are all. */
  problem: Problem | null;
}

/**
 * The Google Reader API as FreshRSS, Miniflux, BazQux, The Old Reader and others speak it: their own search where they
 * have one, else the items of the days around the article, chosen from here. The latter tells the server nothing of
 * the article but its week.
 */
export async function searchGoogleReader(
  server: Server & { kind: 'google-reader' },
  query: FurtherQuery,
  ports: ProviderPorts,
): Promise<Result<FeedItem[]>> {
  const session = await login(server, ports);
  if (!session.ok) return session;
  const ids = await searchIds(session.value, googleReaderTerms(query.terms));
  if (ids.ok) return contents(session.value, ids.value);
  if (!isUnknownThere(ids.problem)) return ids;
  const middle = Math.floor((query.publishedAt ?? ports.now()) / 1000);
  const week = { since: middle - DAYS_AROUND * DAY_S, until: middle + DAYS_AROUND * DAY_S };
  const { items, problem } = await itemsBetween(session.value, week);
  return problem && items.length === 0 ? fail(problem) : ok(items); // the pages that came are worth having
}

/**
 * What arrived at the server since a time (epoch ms), oldest pages last, at most 2,000 items: its feeds followed as if
 * they were the reader's own. Tells the server nothing of what is read.
 */
export async function newOnGoogleReader(
  server: Server & { kind: 'google-reader' },
  since: number,
  ports: ProviderPorts,
): Promise<Dated> {
  const session = await login(server, ports);
  if (!session.ok) return { items: [], problem: session.problem };
  return itemsBetween(session.value, { since: Math.floor(since / 1000), until: null });
}

/** The server's name for itself is enough to see that address, account and password are right. @returns feeds it has */
export async function checkGoogleReader(
  server: Server & { kind: 'google-reader' },
  ports: ProviderPorts,
): Promise<Result<number>> {
  const session = await login(server, ports);
  if (!session.ok) return session;
  const { base, headers } = session.value;
  const answer = await askJson(`${base}/reader/api/0/subscription/list?output=json`, headers, ports);
  return answer.ok ? ok(list(fields(answer.value).subscriptions).length) : answer;
}

/** Of the article's terms, those that a search is for. */
export const googleReaderTerms = (terms: readonly string[]): string[] => terms.slice(0, TERMS);

/** A path that a server does not have: FreshRSS says 400 to it (p/api/greader.php, at its end), others 404 or a page. */
const isUnknownThere = ({ code }: Problem): boolean =>
  code === 'server-lacks' || code === 'server-unreadable' || code === 'server-refused';

/** By the address as it was typed, or, where nobody speaks the API there, by where FreshRSS has it. */
async function login(
  server: Server & { kind: 'google-reader' },
  ports: ProviderPorts,
): Promise<Result<Session>> {
  const typed = server.address.replace(/\/+$/, '').replace(/\/reader\/api\/0$/, '');
  const session = await loginAt(typed, server.account, ports);
  if (session.ok || !isUnknownThere(session.problem) || typed.endsWith('.php')) return session;
  const freshRss = `${typed.replace(/\/(api|i)$/, '')}/api/greader.php`;
  const second = await loginAt(freshRss, server.account, ports);
  return second.ok || !isUnknownThere(second.problem) ? second : session;
}

/** ClientLogin, the one way to sign in that all of them share. */
async function loginAt(base: string, account: string, ports: ProviderPorts): Promise<Result<Session>> {
  const answer = await ask(
    `${base}/accounts/ClientLogin`,
    { 'content-type': 'application/x-www-form-urlencoded' },
    ports,
    new URLSearchParams({ Email: account, Passwd: ports.secret ?? '', output: 'json' }).toString(),
  );
  if (!answer.ok) return answer;
  // Lines of name=value by the old documents, JSON from those that heed `output`.
  const token = /"?Auth"?\s*[=:]\s*"?([^\s"]{1,1000})/.exec(answer.value)?.[1];
  if (token === undefined) return fail({ code: 'server-unreadable', host: hostOf(base) });
  return ok({ base, headers: { authorization: `GoogleLogin auth=${token}` }, ports });
}

async function searchIds({ base, headers, ports }: Session, terms: string[]): Promise<Result<string[]>> {
  const asked = new URLSearchParams({ q: terms.join(' '), num: String(PER_PAGE), output: 'json' });
  const answer = await askJson(`${base}/reader/api/0/search/items/ids?${asked}`, headers, ports);
  if (!answer.ok) return answer;
  const { results } = fields(answer.value);
  if (!Array.isArray(results)) return fail({ code: 'server-lacks', host: hostOf(base) });
  return ok(idsOf(results));
}

/** @param time - in epoch seconds; `until` null: up to now */
async function itemsBetween(
  session: Session,
  time: { since: number; until: number | null },
  readPage: ReadPage = pageOfStream,
): Promise<Dated> {
  const items: FeedItem[] = [];
  let continuation = '';
  for (let page = 0; page < MAX_PAGES && items.length < MAX_ITEMS; page++) {
    const asked = new URLSearchParams({ n: String(PER_PAGE), ot: String(time.since), output: 'json' });
    if (time.until !== null) asked.set('nt', String(time.until));
    if (continuation) asked.set('c', continuation);
    const answer = await readPage(session, asked);
    if (!answer.ok) {
      const { problem } = answer;
      if (problem.code === 'server-lacks' && items.length === 0 && readPage === pageOfStream)
        return itemsBetween(session, time, pageOfIds);
      return { items, problem };
    }
    items.push(...answer.value.items);
    const { next } = answer.value;
    if (next === '' || next === continuation) break; // a server that goes round in circles
    continuation = next;
  }
  return { items: items.slice(0, MAX_ITEMS), problem: null };
}

/** @returns with what the next page is asked for; '' at the last */
type ReadPage = (
  session: Session,
  asked: URLSearchParams,
) => Promise<Result<{ items: FeedItem[]; next: string }>>;

const pageOfStream: ReadPage = async ({ base, headers, ports }, asked) => {
  const address = `${base}/reader/api/0/stream/contents/${READING_LIST}?${asked}`;
  const answer = await askJson(address, headers, ports);
  if (!answer.ok) return answer;
  if (!Array.isArray(fields(answer.value).items)) return fail({ code: 'server-lacks', host: hostOf(base) });
  return ok({ items: itemsOf(answer.value, ports.now()), next: nextOf(answer.value) });
};

/** Miniflux has no `stream/contents`, and says `[]` with status 200 to it (internal/googlereader/handler.go). */
const pageOfIds: ReadPage = async (session, asked) => {
  const { base, headers, ports } = session;
  asked.set('s', READING_LIST);
  const ids = await askJson(`${base}/reader/api/0/stream/items/ids?${asked}`, headers, ports);
  if (!ids.ok) return ids;
  const items = await contents(session, idsOf(list(fields(ids.value).itemRefs)));
  return items.ok ? ok({ items: items.value, next: nextOf(ids.value) }) : items;
};

const nextOf = (answer: unknown): string => text(fields(answer).continuation);

async function contents({ base, headers, ports }: Session, ids: string[]): Promise<Result<FeedItem[]>> {
  if (ids.length === 0) return ok([]);
  const body = new URLSearchParams(ids.map((id) => ['i', id]));
  body.set('output', 'json');
  // Miniflux takes a POST by this token alone (internal/googlereader/middleware.go); the rest do without.
  const token = await ask(`${base}/reader/api/0/token`, headers, ports);
  if (token.ok) body.set('T', token.value.trim());
  const answer = await askJson(
    `${base}/reader/api/0/stream/items/contents?output=json`,
    { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    ports,
    body.toString(),
  );
  return answer.ok ? ok(itemsOf(answer.value, ports.now())) : answer;
}

function idsOf(entries: unknown[]): string[] {
  return entries
    .slice(0, PER_PAGE)
    .map((entry) => String(fields(entry).id ?? ''))
    .filter((id) => /^[\w:,./-]{1,100}$/.test(id))
    .map(longId);
}

/** Ids are listed as signed decimals, which some take for hexadecimal when asked by them; the long form all read alike. */
function longId(id: string): string {
  if (!/^-?\d{1,19}$/.test(id)) return id;
  return `tag:google.com,2005:reader/item/${BigInt.asUintN(64, BigInt(id)).toString(16).padStart(16, '0')}`;
}

function itemsOf(answer: unknown, now: number): FeedItem[] {
  return list(fields(answer).items)
    .slice(0, PER_PAGE)
    .flatMap((entry) => {
      const item = fields(entry);
      const link = [...list(item.canonical), ...list(item.alternate)].map((each) => fields(each).href)[0];
      const content = fields(item.summary).content ?? fields(item.content).content;
      const published = Number(item.published);
      const hit = {
        url: link,
        title: item.title,
        summary: content,
        publishedAt: Number.isFinite(published) ? published * 1000 : null,
      };
      return itemOf(hit, now) ?? [];
    });
}
