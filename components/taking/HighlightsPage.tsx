import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Part } from '../../lib/problem';
import { searchHighlights, type Highlighted } from '../../lib/taking';
import { StatusLine } from '../common/attempt';
import { plural } from '../common/format';
import { PartProblem } from '../common/Notice';
import { Skeleton } from '../common/Skeleton';
import { useView } from '../common/view';
import { t } from '../common/words';
import { Wordmark } from '../common/Wordmark';
import { HighlightRow, type HighlightRowProps } from './HighlightRow';

/** Articles before "show more". */
const FIRST = 40;

export interface HighlightsPageProps extends Omit<HighlightRowProps, 'highlight' | 'gone'> {
  highlights: Part<Highlighted[]>;
  /** Names of the outlets that are known, by their domain. */
  names: ReadonlyMap<string, string>;
  /** What came of a deed, where it needs words. */
  said: string;
  /** The host the browser would have to ask for before the reader opens on this address. */
  asks: (url: string) => string | null;
  /** Straight from the click: the browser's permission may be asked for. */
  onRead: (url: string) => void;
  onSave: (found: Highlighted[]) => void;
  onRetry: () => void;
  onOptions: () => void;
  onExplore: () => void;
}

/** Everything the reader marked, by article. */
export function HighlightsPage({ highlights, said, onRetry, onOptions, ...props }: HighlightsPageProps) {
  return (
    <div class="page highlights">
      <header class="page-head">
        <Wordmark />
        <button type="button" class="button quiet" onClick={onOptions}>
          {t('action.options')}
        </button>
      </header>
      <main aria-busy={highlights === 'waiting'}>
        <h1>{t('taking.highlights')}</h1>
        <p class="intro">{t('highlights.intro')}</p>
        {highlights === 'waiting' ? (
          <Skeleton lines={7} label={t('highlights.waiting')} />
        ) : !highlights.ok ? (
          <PartProblem problem={highlights.problem} onRetry={onRetry} />
        ) : (
          <Highlights {...props} all={highlights.value} />
        )}
        <StatusLine words={said} />
      </main>
    </div>
  );
}

type HighlightsProps = Omit<HighlightsPageProps, 'highlights' | 'said' | 'onRetry' | 'onOptions'> & {
  all: Highlighted[];
};

function Highlights({ all, names, asks, onRead, onKeep, onDrop, onSave, onExplore }: HighlightsProps) {
  const { locale } = useView();
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(FIRST);
  const [gone, setGone] = useState<Highlighted[]>([]);
  const search = useId();
  const there = useMemo(() => new Set(all.map(({ id }) => id)), [all]);
  const taken = gone.filter(({ id }) => !there.has(id));
  const found = useMemo(() => searchHighlights(all, query), [all, query]);
  if (all.length === 0 && taken.length === 0)
    return (
      <div class="none-yet">
        <p>{t('highlights.empty')}</p>
        <button type="button" class="button" onClick={onExplore}>
          {t('explore.menu')}
        </button>
      </div>
    );
  // Where it stood, a line brings it back, whatever is searched.
  const groups = [...byArticle([...found, ...taken].sort((a, b) => b.createdAt - a.createdAt))];
  return (
    <>
      <search class="highlights-tools">
        <div>
          <label class="label" for={search}>
            {t('highlights.search')}
          </label>
          <input
            id={search}
            type="search"
            class="field"
            value={query}
            dir="auto"
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <button
          type="button"
          class="button"
          aria-disabled={found.length === 0}
          onClick={() => found.length > 0 && onSave(found)}
        >
          {t(query.trim() ? 'highlights.saveFound' : 'highlights.saveAll')}
        </button>
      </search>
      <p class="highlights-count" role="status">
        {plural('highlights.shown', found.length, locale)}
      </p>
      {groups.length === 0 && (
        <div class="empty">
          <p>{t('highlights.noMatch')}</p>
          <button type="button" class="button" onClick={() => setQuery('')}>
            {t('highlights.clear')}
          </button>
        </div>
      )}
      {groups.slice(0, most).map(([url, own]) => (
        <Marked key={url} url={url} own={own} names={names} asks={asks} onRead={onRead}>
          {own.map((highlight) => (
            <HighlightRow
              key={highlight.id}
              highlight={highlight}
              gone={!there.has(highlight.id)}
              onKeep={onKeep}
              onDrop={(dropped) => {
                setGone((before) => [...before.filter(({ id }) => id !== dropped.id), dropped]);
                return onDrop(dropped);
              }}
            />
          ))}
        </Marked>
      ))}
      {groups.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + FIRST)}>
          {t('action.more')}
        </button>
      )}
    </>
  );
}

type MarkedProps = Pick<HighlightsPageProps, 'names' | 'asks' | 'onRead'> & {
  url: string;
  own: Highlighted[];
  children: ComponentChildren;
};

/** One article, and what was marked in it. */
function Marked({ url, own, names, asks, onRead, children }: MarkedProps) {
  const id = useId();
  const { title, outletDomain } = own[0]!;
  const host = asks(url);
  const headline = title.trim() || url;
  return (
    <article class="highlights-of" aria-labelledby={id}>
      <h2 id={id} dir="auto">
        <a href={url} target="_blank" rel="noopener noreferrer">
          {headline}
        </a>
      </h2>
      <div class="actions highlights-from">
        <b>
          <bdi>{names.get(outletDomain) ?? outletDomain}</bdi>
        </b>
        <button type="button" class="button quiet" onClick={() => onRead(url)}>
          {t('explore.read')}
          <span class="visually-hidden"> {headline}</span>
        </button>
        {host !== null && <span class="hint">{t('explore.asks', { host })}</span>}
      </div>
      <ul class="plain">{children}</ul>
    </article>
  );
}

function byArticle(all: Highlighted[]): Map<string, Highlighted[]> {
  const articles = new Map<string, Highlighted[]>();
  for (const each of all) articles.set(each.url, [...(articles.get(each.url) ?? []), each]);
  return articles;
}
