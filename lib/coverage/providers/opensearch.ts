import { fail, ok, type Result } from '../../problem';
import type { FeedItem } from '../types';
import { hostOf } from '../feeds/address';
import { parseDate } from '../feeds/dates';
import { askJson } from './ask';
import { fields, itemOf, list, text } from './hit';
import type { FurtherQuery, ProviderPorts, Server } from './server';

const MAX_HITS = 100;

/** What archives call the parts of an article; the first that a document has is taken. */
const FIELDS = {
  title: ['title', 'headline', 'name'],
  url: ['url', 'link', 'canonical_url', 'canonicalUrl', 'permalink'],
  summary: ['summary', 'description', 'abstract', 'excerpt', 'content', 'body', 'text'],
  date: ['published_at', 'publishedAt', 'published', 'publication_date', 'pub_date', 'date', '@timestamp'],
  language: ['language', 'lang'],
} as const;

/**
 * `more_like_this` over an index of OpenSearch or Elasticsearch
 * (https://docs.opensearch.org/latest/query-dsl/specialized/more-like-this/). The server is told the headline and the
 * article's first words.
 */
export async function searchOpenSearch(
  server: Server & { kind: 'opensearch' },
  query: FurtherQuery,
  ports: ProviderPorts,
): Promise<Result<FeedItem[]>> {
  const answer = await askJson(
    `${server.address.replace(/\/+$/, '')}/${server.index}/_search`,
    { 'content-type': 'application/json', ...credentials(server.account, ports.secret) },
    ports,
    JSON.stringify({
      size: MAX_HITS,
      _source: Object.values(FIELDS).flat(),
      query: {
        more_like_this: {
          fields: [...FIELDS.title, ...FIELDS.summary],
          like: `${query.title}\n${query.lead}`,
          min_term_freq: 1,
          min_doc_freq: 1,
          max_query_terms: 30,
          minimum_should_match: '20%',
          fail_on_unsupported_field: false,
        },
      },
    }),
  );
  if (!answer.ok) return answer;
  const { hits } = fields(fields(answer.value).hits);
  if (!Array.isArray(hits)) return fail({ code: 'server-unreadable', host: hostOf(server.address) });
  return ok(
    list(hits)
      .slice(0, MAX_HITS)
      .flatMap((hit) => itemFrom(fields(fields(hit)._source), ports.now())),
  );
}

/** @returns documents in the index */
export async function checkOpenSearch(
  server: Server & { kind: 'opensearch' },
  ports: ProviderPorts,
): Promise<Result<number>> {
  const address = `${server.address.replace(/\/+$/, '')}/${server.index}/_count`;
  const answer = await askJson(address, credentials(server.account, ports.secret), ports);
  if (!answer.ok) return answer;
  const { count } = fields(answer.value);
  return typeof count === 'number' ? ok(count) : fail({ code: 'server-unreadable', host: hostOf(address) });
}

/** A password with its account, or else an API key, as both products take them. */
function credentials(account: string, secret: string | null): Record<string, string> {
  if (secret === null || secret === '') return {};
  if (account === '') return { authorization: `ApiKey ${secret}` };
  const bytes = new TextEncoder().encode(`${account}:${secret}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

function itemFrom(source: Record<string, unknown>, now: number): FeedItem[] {
  const first = (names: readonly string[]): unknown => names.map((name) => source[name]).find(Boolean);
  const date = first(FIELDS.date);
  const item = itemOf(
    {
      url: first(FIELDS.url),
      title: first(FIELDS.title),
      summary: first(FIELDS.summary),
      publishedAt: typeof date === 'number' ? date : parseDate(text(date)),
      language: first(FIELDS.language),
    },
    now,
  );
  return item ? [item] : [];
}
