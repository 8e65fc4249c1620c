import { areOneHouse, checkOutlet, siteOfHost, type Outlet } from '../../outlets';
import { fail, type Problem, type Result } from '../../problem';
import { hostOf, webAddress } from './address';
import type { PageLinks } from './page';
import type { ParsedFeed } from './parse';
import { createProbe, type Found, type ProbePorts } from './probe';

/** Less than the 30 s after which browsers stop a worker. */
const TIMEOUT_MS = 25_000;
const MAX_FEEDS = 3;
/** Feeds declared by a page that are looked at. */
const MAX_DECLARED = 6;
const COMMON_PATHS = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/feeds',
  '/news/rss',
  '/rss/news',
  '/arc/outboundfeeds/rss/',
  '/news-sitemap.xml',
  '/sitemap-news.xml',
];

type Probe = (address: string) => Promise<Found>;
interface Candidate {
  url: string;
  title: string;
  /** null where its host may not be loaded yet: declared by the site, but not looked at. */
  feed: ParsedFeed | null;
}

/**
 * An outlet from the address of its site or of its feed, as a reader types it: what the page declares, then what it
 * links to, then where feeds usually are, then the news sitemap. A feed on a host that the reader has not allowed is
 * taken at the site's word.
 * @param address - with or without scheme; without, https is tried before http
 * @returns an outlet of origin `own` with 1 to 3 feeds; `address-invalid`, `permission-missing` for the typed host,
 *   what kept the site from answering, or `feed-not-found`
 */
export async function discoverFeeds(
  address: string,
  ports: Omit<ProbePorts, 'signal'>,
): Promise<Result<Outlet>> {
  const starts = startAddresses(address);
  if (starts.length === 0) return fail({ code: 'address-invalid', address: address.slice(0, 200) });
  const probe = createProbe({ ...ports, signal: AbortSignal.timeout(TIMEOUT_MS) });

  let start: Found = { kind: 'closed', host: hostOf(starts[0]!) };
  for (const candidate of starts) {
    start = await probe(candidate);
    if (start.kind !== 'nothing' || hasAnswered(start.problem)) break;
  }
  if (start.kind === 'closed') return fail({ code: 'permission-missing', host: start.host });
  if (start.kind === 'feed')
    return outletOf(start.url, null, [{ url: start.url, title: '', feed: start.feed }]);
  if (start.kind === 'nothing' && !hasAnswered(start.problem)) return fail(start.problem);

  const site = start.kind === 'nothing' ? starts[0]! : start.url;
  const page = start.kind === 'page' ? start.page : null;
  const candidates = await findFeeds(probe, site, page);
  if (candidates.length > 0) return outletOf(site, page, candidates);
  return fail(start.kind === 'nothing' ? start.problem : { code: 'feed-not-found', host: hostOf(site) });
}

/** An error of its front page does not mean that a site's feeds are closed too. */
function hasAnswered(problem: Problem): boolean {
  return problem.code === 'feed-unreachable' ? problem.status !== null : problem.code !== 'feed-too-slow';
}

function startAddresses(text: string): string[] {
  const typed = text
    .trim()
    .replace(/^feed:(\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, '');
  // "news.example:8080" has no scheme, "mailto:me" has one that is of no use here.
  const scheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed);
  return (scheme ? [typed] : [`https://${typed}`, `http://${typed}`]).flatMap((candidate) => {
    const url = webAddress(candidate);
    return url !== null && /[.:]|^localhost$/.test(new URL(url).hostname) ? [url] : [];
  });
}

async function findFeeds(probe: Probe, site: string, page: PageLinks | null): Promise<Candidate[]> {
  const declared = page ? await lookAt(probe, page.feeds.slice(0, MAX_DECLARED)) : [];
  if (declared.length > 0) return declared;

  for (const url of page?.maybe.slice(0, MAX_DECLARED) ?? []) {
    const found = await probe(url);
    if (isNews(found)) return [{ url: found.url, title: '', feed: found.feed }];
    // Newspapers keep a page that lists their feeds.
    if (found.kind !== 'page') continue;
    const further = found.page.maybe.slice(0, MAX_DECLARED).map((listed) => ({ url: listed, title: '' }));
    const listed = await lookAt(probe, [...found.page.feeds.slice(0, MAX_DECLARED), ...further]);
    if (listed.length > 0) return listed;
  }
  return findByPath(probe, site);
}

/** Those that are feeds with items, up to three, none that mostly repeats another (the same as RSS and as Atom). */
async function lookAt(probe: Probe, declared: { url: string; title: string }[]): Promise<Candidate[]> {
  const kept: Candidate[] = [];
  const seen = new Set<string>();
  let unseen: Candidate | null = null;
  for (const { url, title } of declared) {
    if (kept.length === MAX_FEEDS) break;
    const found = await probe(url);
    if (found.kind === 'closed') unseen ??= { url, title, feed: null };
    if (!isNews(found)) continue;
    const fresh = found.feed.items.filter((item) => !seen.has(item.url));
    if (fresh.length * 2 < found.feed.items.length) continue;
    for (const item of fresh) seen.add(item.url);
    kept.push({ url: found.url, title, feed: found.feed });
  }
  return kept.length === 0 && unseen ? [unseen] : kept;
}

async function findByPath(probe: Probe, site: string): Promise<Candidate[]> {
  const folder = site.replace(/[?#].*$/, '').replace(/\/?$/, '/');
  for (const path of ['feed', ...COMMON_PATHS]) {
    const found = await probe(new URL(path, folder).href); // 'feed' in the folder that was typed, the others at the root
    if (isNews(found)) return [{ url: found.url, title: '', feed: found.feed }];
  }
  const robots = await probe(new URL('/robots.txt', site).href);
  if (robots.kind !== 'text') return [];
  const maps = [...robots.text.slice(0, 100_000).matchAll(/^[ \t]*sitemap:[ \t]*(\S*news\S*)/gim)];
  for (const [, address] of maps.slice(0, 4)) {
    const url = webAddress(address, site);
    const found = url === null ? null : await probe(url);
    if (found && isNews(found)) return [{ url: found.url, title: '', feed: found.feed }];
  }
  return [];
}

function isNews(found: Found): found is Found & { kind: 'feed' } {
  return found.kind === 'feed' && found.feed.items.length > 0;
}

function outletOf(site: string, page: PageLinks | null, candidates: Candidate[]): Result<Outlet> {
  const feed = candidates[0]?.feed ?? null;
  const domain = siteOf(page || !feed ? site : homeOf(feed, site));
  const language = page?.language ?? feed?.language ?? null;
  const outlet = checkOutlet({
    domain,
    name: page?.siteName ?? (nameOf(feed) || domain),
    languages: language === null ? [] : [language],
    feeds: candidates.map(({ url, title }) => ({
      url,
      section: candidates.length > 1 && title !== '' ? title : null,
    })),
  });
  return outlet.ok ? outlet : fail({ code: 'address-invalid', address: domain });
}

const siteOf = (address: string): string => siteOfHost(hostOf(address));

/** The site a feed belongs to, where it is kept by another: as it says itself, if most of its items lead there. */
function homeOf(feed: ParsedFeed, address: string): string {
  const { siteUrl, items } = feed;
  if (siteUrl === null) return address;
  const site = siteOf(siteUrl);
  const there = items.filter(({ url }) => areOneHouse(siteOf(url), site)).length;
  return there * 2 > items.length ? siteUrl : address;
}

/** A channel's title without what it says of itself as a feed: "Harbour Post - RSS feed". */
function nameOf(feed: ParsedFeed | null): string {
  return (feed?.title ?? '').replace(
    /(?: [-–—|:»] \(?(?:rss |atom )?(?:news )?(?:feed|rss|atom)s?\)?| \(?(?:rss|atom)(?: (?:news )?feeds?)?\)?)$/i,
    '',
  );
}
