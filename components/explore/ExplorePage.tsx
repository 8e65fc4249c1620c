import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Searched, StoriesToday } from '../../lib/coverage';
import type { Part, Problem } from '../../lib/problem';
import { plural, number, timeAgo } from '../common/format';
import { Note, PartProblem } from '../common/Notice';
import { Skeleton } from '../common/Skeleton';
import { useView } from '../common/view';
import { t } from '../common/words';
import { Wordmark } from '../common/Wordmark';
import { ProblemLine, StatusLine } from '../common/attempt';
import { ExploreKeys, exploreKey } from './ExploreKeys';
import { filterStories, NO_FILTER, type Filter } from './filter';
import { StoryFilters, type Span } from './StoryFilters';
import { StoryRow, type StoryRowProps } from './StoryRow';

export interface ExplorePageProps extends Omit<StoryRowProps, 'story'> {
  today: Part<StoriesToday>;
  span: Span;
  onSpan: (span: Span) => void;
  onRetry: () => void;
  /** Leave for the choice of outlets. */
  onChoose: () => void;
  onOptions: () => void;
  /** What came of opening an article in the reader, where it needs words. */
  said: string;
  trouble: Problem | null;
  /** The card of the reader's week, above the stories. */
  week: ComponentChildren;
  /** Below them, where the reader does not have it. */
  offer: ComponentChildren;
}

/** Stories before "show more". */
const FIRST = 30;

/** Today's stories: what the followed outlets tell, by how many, from which side and place, and who is silent. */
export function ExplorePage(props: ExplorePageProps) {
  const { today, onOptions, week, offer, said, trouble } = props;
  const page = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // At first nothing in the page has the focus, and the keys go to the document alone.
    const press = (event: KeyboardEvent) => {
      exploreKey(event, page.current, search.current);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
  return (
    <div ref={page} class="page explore">
      <header class="page-head">
        <Wordmark />
        <div class="actions">
          <ExploreKeys />
          <button type="button" class="button quiet" onClick={onOptions}>
            {t('action.options')}
          </button>
        </div>
      </header>
      <main aria-busy={today === 'waiting'}>
        <h1>{t('explore.title')}</h1>
        <p class="intro">{t('explore.intro')}</p>
        {week}
        <StatusLine words={said} />
        <ProblemLine problem={trouble} />
        {today === 'waiting' ? (
          <Skeleton lines={9} label={t('explore.waiting')} />
        ) : !today.ok ? (
          <PartProblem problem={today.problem} onRetry={props.onRetry} />
        ) : today.value.searched.followed === 0 && today.value.stories.length === 0 ? (
          <div class="none-yet">
            <p>{t('explore.none')}</p>
            <button type="button" class="button primary large" onClick={props.onChoose}>
              {t('explore.choose')}
            </button>
          </div>
        ) : (
          <Stories {...props} today={today.value} search={search} />
        )}
        {today !== 'waiting' && offer}
      </main>
    </div>
  );
}

type StoriesProps = Omit<ExplorePageProps, 'today'> & {
  today: StoriesToday;
  search: RefObject<HTMLInputElement | null>;
};

function Stories({ today, search, span, onSpan, asks, onRead, onCompare, onOptions }: StoriesProps) {
  const { locale } = useView();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [most, setMost] = useState(FIRST);
  const found = filterStories(today.stories, filter);
  const shown = found.slice(0, most);
  return (
    <>
      <StoryFilters
        stories={today.stories}
        filter={filter}
        onFilter={(change) => {
          setFilter((before) => ({ ...before, ...change }));
        }}
        span={span}
        onSpan={onSpan}
        search={search}
      />
      <p class="explore-count" role="status">
        {plural('explore.shown', found.length, locale)}
      </p>
      <HowSearched searched={today.searched} onOptions={onOptions} />
      {today.stories.length === 0 ? (
        <p class="empty">{t(today.searched.outlets === 0 ? 'explore.loading' : 'explore.empty')}</p>
      ) : found.length === 0 ? (
        <div class="empty">
          <p>{t('explore.noMatch')}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              setFilter(NO_FILTER);
            }}
          >
            {t('explore.clear')}
          </button>
        </div>
      ) : (
        <>
          <ol class="plain story-rows">
            {shown.map((story) => (
              <StoryRow key={story.id} story={story} asks={asks} onRead={onRead} onCompare={onCompare} />
            ))}
          </ol>
          {shown.length < found.length && (
            <button
              type="button"
              class="button large"
              onClick={() => {
                setMost(most + FIRST);
              }}
            >
              {t('action.more')}
            </button>
          )}
          <p class="hint">{t('explore.readerHint')}</p>
        </>
      )}
    </>
  );
}

/** How much of what is followed stands behind the list. */
function HowSearched({ searched, onOptions }: { searched: Searched; onOptions: () => void }) {
  const { locale, now } = useView();
  const { followed, outlets, lastPollAt } = searched;
  if (outlets < followed && outlets > 0)
    return (
      <Note>
        <p>
          {plural('explore.partial', outlets, locale, { all: number(followed, locale) })} {t('explore.why')}
        </p>
        <button type="button" class="button quiet" onClick={onOptions}>
          {t('action.options')}
        </button>
      </Note>
    );
  if (lastPollAt === null) return null;
  return <p class="explore-updated">{t('explore.updated', { ago: timeAgo(lastPollAt, now, locale) })}</p>;
}
