// Which of an outlet's feeds go into the table: the general and fresh ones. The addresses were not fetched; this
// judges them by list, date and wording alone.
import { countriesOf, WORLD_REGIONS } from '../../lib/outlets/regions';
import type { RawFeed } from './read';

/** Words in an address that speak of the whole paper. */
const GENERAL =
  /(^|[/_.=-])(home(page)?|front(page)?|latest(-?news)?|last(-?news)?|breaking|top(-?stories|-?news)?|headlines?|index|all|full|news|main|feed|rss|rss2|atom|une|portada|ultimas?(-noticias)?|noticias|ultimissime|schlagzeilen|aktuell(es)?|allgemein|nachrichten|actualites?|a-la-une)(?=$|[/_.?=-])/giu;
const WORLD =
  /(^|[/_.=-])(world|international|politics|national?|mundo|monde|politik|politica)(?=$|[/_.?=-])/iu;
/** Words that speak of one place, theme or person. */
const NARROW =
  /(^|[/_.=-])(tags?|tags_slug|topics?|thema|themen|author|autor|sports?|deportes|sport|football|soccer|nba|nfl|cricket|tech|technology|science|business|economy|economia|finance|money|markets?|entertainment|culture|cultura|fashion|style|space|environnement|climat|lifestyle|life|health|travel|food|music|movies|film|tv|video|videos|podcasts?|games|gaming|auto|cars|opinion|opinions|editorials?|comment|comments|blogs?|local|weather|climate|environment|category|section|subsection)(?=$|[/_.?=-])/giu;

/** Country names as they stand in addresses: "hong-kong", "new_zealand". */
const PLACES = new RegExp(
  `(^|[/_.=-])(${countryNames().join('|')}|countriesandterritories|destination|bundesland|regions?)(?=$|[/_.?=-])`,
  'iu',
);

function countryNames(): string[] {
  const namer = new Intl.DisplayNames('en', { type: 'region' });
  const regions = WORLD_REGIONS.flatMap((region) => countriesOf(region));
  return regions.flatMap((country) => {
    const name = namer.of(country)!.toLowerCase();
    return /^[a-z ]+$/.test(name) ? [name.replaceAll(' ', '[-_]?')] : [];
  });
}

/** A further feed is only worth its bytes when it says nearly as much of the whole as the best. */
const FURTHER = 2.5;

/** The best feeds first: at most `limit`, each address once whatever its scheme. */
export function chooseFeeds(all: RawFeed[], limit: number): RawFeed[] {
  const feeds = all.filter(({ url }) => URL.canParse(url) && /^https?:\/\/\S{1,290}$/.test(url));
  const seen = new Set<string>();
  const best = Math.max(...feeds.map(worth));
  return feeds
    .map((feed, order) => ({ feed, order, worth: worth(feed) }))
    .filter((each) => each.worth >= best - FURTHER)
    .sort((a, b) => b.worth - a.worth || a.order - b.order)
    .map(({ feed }) => feed)
    .filter(({ url }) => {
      const bare = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
      return !seen.has(bare) && seen.add(bare);
    })
    .slice(0, limit);
}

function worth({ url, section, seen }: RawFeed): number {
  const { protocol, host, pathname, search } = new URL(url);
  const where = `${host.split('.')[0]}${pathname}${search}`.replaceAll('%20', '-');
  const depth = pathname.split('/').filter(Boolean).length;
  return (
    (seen >= '2026' ? 6 : 0) +
    (section === undefined ? 4 : /^(world|news|usa|politics|europe)$/.test(section) ? 1 : -1) +
    (protocol === 'https:' ? 1 : 0) +
    Math.min(2, where.match(GENERAL)?.length ?? 0) * 1.5 +
    (WORLD.test(where) ? 0.5 : 0) -
    (PLACES.test(where) ? 4 : 0) -
    Math.min(2, where.match(NARROW)?.length ?? 0) * 2 -
    depth * 0.75 -
    url.length / 200
  );
}
