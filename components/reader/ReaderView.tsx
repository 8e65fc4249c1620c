import type { MouseEventHandler } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article';
import type { Passage } from '../../lib/narrative';
import type { Outlet } from '../../lib/outlets';
import type { Part } from '../../lib/problem';
import { readingMinutes, type Listening, type Reading } from '../../lib/reading';
import { ArticleBody } from './ArticleBody';
import { Brought, type BroughtProps } from './Brought';
import { isCalm } from './calm';
import { Guide, GuideState } from './Guide';
import { Keys, keyDeed } from './Keys';
import { useNotes, type NotesProps } from './notes';
import { Outline, outlineOf } from './Outline';
import { focusedIn, useFocusBack } from './focus';
import { usePlace, type PlaceProps } from './place';
import { useProgress, type Progress } from './progress';
import { PopButton, ReaderBar } from './ReaderBar';
import { ReadingSettings } from './ReadingSettings';
import { picturesIn, Zoom, type Shown } from './Zoom';
import { ArticleHeader } from '../story/ArticleHeader';
import { Notice } from '../common/Notice';
import { StoryParts, type StoryPartsProps } from '../story/StoryParts';
import { ArticleWaiting, TeaserNote } from '../story/StoryView';
import { plural } from '../common/format';
import { useView } from '../common/view';
import { ownWords, t } from '../common/words';

export interface ReaderViewProps
  extends Omit<StoryPartsProps, 'article' | 'actions'>, NotesProps, PlaceProps {
  article: Part<Article>;
  /** Everything but `show`: a passage is shown here, in the article itself. */
  actions: Omit<StoryPartsProps['actions'], 'show'>;
  /** How the article is set and spoken. */
  reading: Reading;
  onReading: (change: Partial<Reading>) => void;
  /** Draws what is taken along. */
  onTake: BroughtProps['draw'];
  /** Draws what reads aloud. */
  onListen: (place: HTMLElement, listening: Listening) => ReturnType<BroughtProps['draw']>;
  /** Mark highlights in the dialog, with a place for their bar; gives what ends it. */
  onMarks: (place: HTMLElement, dialog: HTMLElement) => () => void;
  /** The dialog was closed, by Esc, by its button or by the browser. */
  onClosed: () => void;
}

/**
 * The article in calm typography with everything told about it beside or below, as a modal dialog: the page
 * behind it is inert, keeps its place, and gets the focus back.
 */
export function ReaderView({
  article,
  actions,
  reading,
  onReading,
  onTake,
  onListen,
  onMarks,
  noteOf,
  startsAt,
  onPlace,
  onClosed,
  ...parts
}: ReaderViewProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [passage, setPassage] = useState<Passage | null>(null);
  const line = useRef<HTMLElement | null>(null); // that led to the passage
  const [zoom, setZoom] = useState<{ shown: Shown[]; at: number } | null>(null);
  useLayoutEffect(() => {
    if (!dialog.current || dialog.current.open) return;
    dialog.current.showModal();
    dialog.current.focus({ preventScroll: true }); // not its first button: the keys should scroll the article
  }, []);
  useEffect(() => {
    const mark = passage && dialog.current?.querySelector<HTMLElement>('mark.passage');
    if (!mark) return;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' });
  }, [passage]);

  const ready = article !== 'waiting' && article.ok;
  const marks = useRef<HTMLDivElement>(null);
  // A passive effect would end after the next paint, with the page's own styles in between.
  useLayoutEffect(() => {
    if (ready && marks.current && dialog.current) return onMarks(marks.current, dialog.current);
    return undefined;
  }, [ready]);
  const progress = useProgress(dialog, ready);
  usePlace(dialog, ready, progress, { startsAt, onPlace });
  const notes = useNotes({ noteOf });
  useFocusBack(dialog);
  const blocks = ready ? article.value.blocks : null;
  const entries = useMemo(() => (blocks ? outlineOf(blocks) : []), [blocks]);
  const go = (block: number) => {
    dialog.current?.querySelectorAll<HTMLElement>('.article-body > *')[block]?.scrollIntoView();
    dialog.current?.querySelector<HTMLElement>('#reader-outline')?.hidePopover();
  };
  const show = (wanted: Passage): Promise<boolean> => {
    const there = article !== 'waiting' && article.ok && wanted.block in article.value.blocks;
    if (there) {
      line.current = focusedIn(dialog.current);
      setPassage({ ...wanted }); // a copy, so that the same line can be asked for twice
    }
    return Promise.resolve(there);
  };
  return (
    <dialog
      ref={dialog}
      class="parallax reader"
      {...ownWords()} // a shadow root’s reset leaves the page’s direction standing
      aria-label={t('reader.label')}
      tabIndex={-1}
      data-theme={reading.theme === 'system' ? undefined : reading.theme}
      data-face={reading.face}
      data-justify={reading.justify}
      style={{
        '--size': `${reading.size}px`,
        '--measure': `${reading.width}`,
        '--leading': reading.leading,
        '--spacing': `${reading.spacing / 100}em`,
        '--word-spacing': `${reading.spacing / 25}em`,
      }}
      onKeyDown={(event) => keyDeed(event, dialog.current, reading, onReading)}
      onClose={onClosed}
    >
      {/* No banner, no main: the page has its own, and a dialog is a place by itself. */}
      <ReaderBar onClose={() => dialog.current?.close()}>
        {ready && (
          <>
            <TimeLeft article={article.value} progress={progress} />
            {entries.length > 0 && <PopButton opens="outline" name={t('reader.outline')} />}
            <PopButton opens="listen" name={t('reader.listen')} />
            <PopButton opens="take" name={t('taking.title')} />
          </>
        )}
        <PopButton opens="settings" name={t('reader.look')} />
        <PopButton opens="keys" name={t('reader.keys')} />
      </ReaderBar>
      <ReadingSettings reading={reading} onChange={onReading} />
      <Keys outline={entries.length > 0} />
      {reading.guide && <Guide dialog={dialog} />}
      <GuideState on={reading.guide} />
      {ready && (
        <>
          <Brought opens="take" name={t('taking.title')} draw={onTake} />
          {entries.length > 0 && <Outline entries={entries} progress={progress} onGo={go} />}
          <Brought
            opens="listen"
            name={t('reader.listen')}
            about={reading}
            draw={(place) =>
              onListen(place, {
                article: article.value,
                body: () => dialog.current?.querySelector('article') ?? null,
                reading,
                onChange: onReading,
              })
            }
          />
        </>
      )}
      {passage && (
        <button
          type="button"
          class="button reader-back"
          onClick={() => {
            setPassage(null);
            line.current?.focus();
          }}
        >
          {t('reader.back')}
        </button>
      )}
      {notes.open && (
        <button type="button" class="button reader-back to-text" onClick={() => notes.back()}>
          {t('reader.backToText')}
        </button>
      )}
      {article === 'waiting' ? (
        <div class="reader-main reader-column" aria-busy="true">
          <ArticleWaiting lines={12} />
        </div>
      ) : !article.ok ? (
        <div class="reader-main">
          <Notice
            problem={article.problem}
            onRetry={() => actions.retry('article')}
            onAnyway={actions.readAnyway}
            onExplore={() => actions.explore('stories')}
          />
        </div>
      ) : (
        <div class="reader-main reader-columns">
          <TheArticle
            article={article.value}
            outlet={parts.outlet !== 'waiting' && parts.outlet.ok ? parts.outlet.value : null}
            voiceCount={parts.voiceCount}
            passage={passage}
            onClick={(event) => {
              const button = event.target instanceof Element && event.target.closest<HTMLElement>('.enlarge');
              if (!button) return notes.onClick(event);
              const { buttons, shown } = picturesIn(event.currentTarget);
              setZoom({ shown, at: buttons.indexOf(button) });
            }}
          />
          <aside class="reader-aside" aria-label={t('reader.about')}>
            <StoryParts article={article.value} {...parts} actions={{ ...actions, show }} />
          </aside>
        </div>
      )}
      {zoom && <Zoom {...zoom} onMove={(at) => setZoom({ ...zoom, at })} onClosed={() => setZoom(null)} />}
      <div ref={marks} />
    </dialog>
  );
}

/** How far the article is read, as a line under the bar, and what is left of it. */
function TimeLeft({ article, progress }: { article: Article; progress: ReadonlySignal<Progress> }) {
  const { locale } = useView();
  const { share } = progress.value;
  if (share === null) return null;
  const minutes = readingMinutes(article, 1 - share);
  return (
    <>
      <progress class="reader-progress" value={share} aria-label={t('reader.read')} />
      {minutes > 0 && <span class="reader-left muted">{plural('reader.left', minutes, locale)}</span>}
    </>
  );
}

interface TheArticleProps {
  article: Article;
  outlet: Outlet | null;
  voiceCount: number | null;
  passage: Passage | null;
  onClick: MouseEventHandler<HTMLElement>;
}

function TheArticle({ article, outlet, voiceCount, passage, onClick }: TheArticleProps) {
  const leads = useMemo(() => !startsWithPicture(article), [article]);
  return (
    <article
      class="reader-column"
      lang={article.language ?? undefined}
      dir={article.direction}
      onClick={onClick}
    >
      <ArticleHeader
        article={article}
        outlet={outlet}
        voices={voiceCount}
        picture={leads ? 'plain' : 'none'}
      />
      {article.access === 'partial' && <TeaserNote />}
      <ArticleBody blocks={article.blocks} passage={passage} />
      <p class="reader-end" {...ownWords()}>
        <a href={article.canonicalUrl} target="_blank" rel="noopener noreferrer">
          {t('reader.original')}
        </a>
      </p>
    </article>
  );
}

/** The body opens with a picture of its own: then the lead picture, most often the same one, is left out. */
function startsWithPicture({ blocks, leadImage }: Article): boolean {
  const pictures = blocks.flatMap((block) =>
    block.kind === 'image' ? [block] : block.kind === 'gallery' ? block.images : [],
  );
  return (
    blocks.slice(0, 2).some((block) => block.kind === 'image' || block.kind === 'gallery') ||
    pictures.some((picture) => picture.src === leadImage?.src)
  );
}
