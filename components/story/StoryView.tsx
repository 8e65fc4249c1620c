import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../lib/article';
import type { Part, Problem } from '../../lib/problem';
import { StatusLine } from '../common/attempt';
import { explain } from '../common/explain';
import { ArticleHeader } from './ArticleHeader';
import { Note, Notice } from '../common/Notice';
import { Skeleton } from '../common/Skeleton';
import { t } from '../common/words';
import { StoryParts, type StoryPartsProps } from './StoryParts';
import { Wordmark } from '../common/Wordmark';

export interface StoryViewProps extends Omit<StoryPartsProps, 'article'> {
  article: Part<Article>;
  /** Load the article's lead picture. */
  pictures: boolean;
  onReader: () => void;
  /** Why the reader did not open. */
  readerProblem: Problem | null;
}

/** The popup: who, what, and who else, in one column. */
export function StoryView({ article, pictures, onReader, readerProblem, ...parts }: StoryViewProps) {
  const { actions, outlet } = parts;
  const ready = article !== 'waiting' && article.ok;
  return (
    <>
      <header class="bar">
        <Wordmark />
        {actions.options && (
          <button type="button" class="button quiet" onClick={actions.options}>
            {t('action.options')}
          </button>
        )}
        {ready && (
          <button type="button" class="button primary" onClick={onReader}>
            {t('story.openReader')}
          </button>
        )}
      </header>
      <main class="story" aria-busy={article === 'waiting'}>
        {article === 'waiting' ? (
          <ArticleWaiting lines={7} />
        ) : !article.ok ? (
          <Notice
            problem={article.problem}
            onRetry={() => actions.retry('article')}
            onAnyway={actions.readAnyway}
            onExplore={() => actions.explore('stories')}
          />
        ) : (
          <>
            {readerProblem && <Note tone="alert">{explain(readerProblem)}</Note>}
            <ArticleHeader
              article={article.value}
              outlet={outlet !== 'waiting' && outlet.ok ? outlet.value : null}
              voices={parts.voiceCount}
              picture={pictures ? 'anonymous' : 'none'}
            />
            {article.value.access === 'partial' && <TeaserNote />}
            <StoryParts article={article.value} {...parts} />
          </>
        )}
      </main>
    </>
  );
}

/** A reader who waits longer for the article is told that it is still being read. */
const PATIENCE_MS = 2_500;

/** The article itself is on its way. */
export function ArticleWaiting({ lines }: { lines: number }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setSlow, PATIENCE_MS, true);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <h1 class="visually-hidden">{t('story.reading')}</h1>
      <StatusLine words={slow ? t('story.slow') : ''} />
      <Skeleton lines={lines} label={t('story.moment')} />
    </>
  );
}

/** The page holds a teaser only; everything below rests on that. */
export function TeaserNote() {
  return (
    <Note tone="alert">
      <p>{t('story.teaser')}</p>
    </Note>
  );
}
