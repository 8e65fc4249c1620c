import {
  addressOf,
  checkServer,
  collectNew,
  offerOf,
  searchServer,
  serverHost,
  type FurtherOffer,
  type Server,
  type ServerKind,
  type StoredItem,
  type StoryQuery,
} from '../../lib/coverage';
import { rememberFurther } from '../../lib/platform/further';
import type { Handlers } from '../../lib/platform/messages';
import { mayLoad } from '../../lib/platform/permissions';
import { recordedFetch } from '../../lib/platform/receipt';
import { secretStore } from '../../lib/platform/secret-store';
import { serverSecrets } from '../../lib/platform/server-secrets';
import { getSettings } from '../../lib/platform/settings';
import { fail, ok, type Result } from '../../lib/problem';
import { nameRedirect } from '../../lib/redirect';
import type { Carried } from '../../lib/receipt';
import { store } from './opened';
import { LEAD_WORDS, storyOf } from './query';
import { coverageSearch } from './search';
import { onArticle } from './subject';

/** Services beyond this machine: what each would be told, and the search, on a click that says so. */
export const furtherHandlers: Pick<Handlers, Extract<keyof Handlers, `further/${string}`>> = {
  'further/offers': onArticle(async ({ article }) => ok(await furtherOffers(await storyOf(article)))),

  'further/search': onArticle(async ({ tabId, article }, { kind }) =>
    searchFurther(tabId, await storyOf(article), kind),
  ),

  'further/check': async ({ kind }) => {
    const server = await serverOf(kind);
    if (!server.ok) return server;
    const held = await checkServer(server.value, await portsFor(server.value));
    if (held.ok) return ok({ held: held.value });
    return fail(await nameRedirect(held.problem, addressOf(server.value), fetchPlainly));
  },
};

/** The services the reader set up, with what each would be told of this article. */
async function furtherOffers(query: StoryQuery): Promise<FurtherOffer[]> {
  const { servers } = await getSettings();
  if (servers.length === 0) return [];
  const terms = await (await coverageSearch()).tellingTerms(query);
  return servers.map((server) => offerOf(server, terms));
}

/** Search one of them; what it finds counts for the article in this tab until another is read there. */
async function searchFurther(
  tabId: number,
  query: StoryQuery,
  kind: ServerKind,
): Promise<Result<{ found: number }>> {
  const server = await serverOf(kind);
  if (!server.ok) return server;
  const terms = await (await coverageSearch()).tellingTerms(query);
  const asked = { ...query, terms };
  const answer = await searchServer(server.value, asked, {
    ...(await portsFor(server.value)),
    fetch: recordedFetch(
      { tabId, url: query.url },
      { why: 'search', carried: carriedBy(server.value, terms) },
    ),
  });
  if (!answer.ok) return answer;
  await rememberFurther(tabId, query.url, answer.value);
  return ok({ found: answer.value.length });
}

/** Take over what is new on the reader's feed server, if there is one and it is due. */
export async function collectFromServer(force: boolean, signal: AbortSignal): Promise<StoredItem[]> {
  const { servers, pollMinutes } = await getSettings();
  const server = servers.find((each) => each.kind === 'google-reader');
  if (!server || !(await mayLoad(serverHost(server)))) return [];
  return collectNew(server, {
    ...(await portsFor(server)),
    store: await store(),
    random: Math.random,
    pollMinutes,
    force,
    signal,
  });
}

/** What of the article a search tells, for the receipt. */
function carriedBy(server: Server, terms: string[]): Carried[] {
  const { words } = offerOf(server, terms);
  const key: Carried[] = server.kind === 'gdelt' ? [] : [{ what: 'key', count: 1 }];
  if (server.kind === 'opensearch') return [{ what: 'opening', count: LEAD_WORDS }, ...key];
  return [{ what: 'words', count: words.length }, { what: 'week', count: 1 }, ...key];
}

async function serverOf(kind: ServerKind): Promise<Result<Server>> {
  const server = (await getSettings()).servers.find((each) => each.kind === kind);
  if (!server) return fail({ code: 'server-unset' });
  const host = serverHost(server);
  return (await mayLoad(host)) ? ok(server) : fail({ code: 'permission-missing', host });
}

async function portsFor(server: Server) {
  return {
    fetch: fetchPlainly,
    now: Date.now,
    secret: await serverSecrets(secretStore).read(server),
  };
}

const fetchPlainly = (input: string, init?: RequestInit) => fetch(input, init);
