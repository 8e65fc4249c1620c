import { fail, ok, type Result } from '../../problem';
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
  if (ids.problem.code !== 'server-lacks' && ids.problem.code !== 'server-unreadable') return ids;
  const middle = Math.floor((query.publishedAt ?? ports.now()) / 1000);
  return itemsBetween(session.value, middle - DAYS_AROUND * DAY_S, middle + DAYS_AROUND * DAY_S);
}

/**
 * What arrived at the server since a time (epoch ms), oldest pages last, at most 2,000 items: its feeds followed as if
 * they were the reader's own. Tells the server nothing of what is read.
 */
export async function newOnGoogleReader(
  server: Server & { kind: 'google-reader' },
  since: number,
  ports: ProviderPorts,
): Promise<Result<FeedItem[]>> {
  const session = await login(server, ports);
  return session.ok ? itemsBetween(session.value, Math.floor(since / 1000), null) : session;
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

/** ClientLogin, the one way to sign in that all of them share. */
async function login(
  server: Server & { kind: 'google-reader' },
  ports: ProviderPorts,
): Promise<Result<Session>> {
  const base = server.address.replace(/\/+$/, '').replace(/\/reader\/api\/0$/, '');
  const answer = await ask(
    `${base}/accounts/ClientLogin`,
    { 'content-type': 'application/x-www-form-urlencoded' },
    ports,
    new URLSearchParams({ Email: server.account, Passwd: ports.secret ?? '', output: 'json' }).toString(),
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

/** Items by date, newest first; `until` null: up to now. Times in epoch seconds. */
async function itemsBetween(
  session: Session,
  since: number,
  until: number | null,
): Promise<Result<FeedItem[]>> {
  const { base, headers, ports } = session;
  const items: FeedItem[] = [];
  let continuation = '';
  let pages = 0;
  do {
    const asked = new URLSearchParams({ n: String(PER_PAGE), ot: String(since), output: 'json' });
    if (until !== null) asked.set('nt', String(until));
    if (continuation) asked.set('c', continuation);
    const address = `${base}/reader/api/0/stream/contents/${READING_LIST}?${asked}`;
    const answer = await askJson(address, headers, ports);
    if (!answer.ok) {
      if (answer.problem.code === 'server-lacks' && items.length === 0)
        return idsThenContents(session, since, until);
      return items.length > 0 ? ok(items) : answer; // the pages that came are worth having
    }
    items.push(...itemsOf(answer.value, ports.now()));
    const next = text(fields(answer.value).continuation);
    if (next === continuation) break; // a server that goes round in circles
    continuation = next;
  } while (continuation && items.length < MAX_ITEMS && ++pages < MAX_PAGES);
  return ok(items.slice(0, MAX_ITEMS));
}

/** Miniflux has no `stream/contents`. */
async function idsThenContents(
  session: Session,
  since: number,
  until: number | null,
): Promise<Result<FeedItem[]>> {
  const { base, headers, ports } = session;
  const asked = new URLSearchParams({
    s: READING_LIST,
    n: String(PER_PAGE),
    ot: String(since),
    output: 'json',
  });
  if (until !== null) asked.set('nt', String(until));
  const answer = await askJson(`${base}/reader/api/0/stream/items/ids?${asked}`, headers, ports);
  return answer.ok ? contents(session, idsOf(list(fields(answer.value).itemRefs))) : answer;
}

async function contents({ base, headers, ports }: Session, ids: string[]): Promise<Result<FeedItem[]>> {
  if (ids.length === 0) return ok([]);
  const body = new URLSearchParams(ids.map((id) => ['i', id]));
  body.set('output', 'json');
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
    .filter((id) => /^[\w:,./-]{1,100}$/.test(id));
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
