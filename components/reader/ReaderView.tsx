import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article';
import type { Passage } from '../../lib/narrative';
import type { Part } from '../../lib/problem';
import { ArticleBody } from './ArticleBody';
import { ArticleHeader } from '../story/ArticleHeader';
import { Notice } from '../common/Notice';
import { StoryParts, type StoryPartsProps } from '../story/StoryParts';
import { Reading, TeaserNote } from '../story/StoryView';
import { Wordmark } from '../common/Wordmark';

export interface ReaderViewProps extends Omit<StoryPartsProps, 'article' | 'actions'> {
  article: Part<Article>;
  /** Everything but `show`: a passage is shown here, in the article itself. */
  actions: Omit<StoryPartsProps['actions'], 'show'>;
  /** The dialog was closed, by Esc, by its button or by the browser. */
  onClosed: () => void;
}

/**
 * The article in calm typography with everything told about it beside or below, as a modal dialog: the page
 * behind it is inert, keeps its place, and gets the focus back.
 */
export function ReaderView({ article, actions, onClosed, ...parts }: ReaderViewProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [passage, setPassage] = useState<Passage | null>(null);
  const line = useRef<HTMLElement | null>(null); // that led to the passage
  useEffect(() => {
    if (!dialog.current || dialog.current.open) return;
    dialog.current.showModal();
    dialog.current.focus({ preventScroll: true }); // not its first button: the keys should scroll the article
  }, []);
  useEffect(() => {
    const mark = passage && dialog.current?.querySelector<HTMLElement>('mark.passage');
    if (!mark) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, [passage]);

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
      lang="en" // our own words; a shadow root’s reset leaves the page’s direction standing
      dir="ltr"
      aria-label="Parallax reader"
      tabIndex={-1}
      onClose={onClosed}
    >
      {/* No banner, no main: the page has its own, and a dialog is a place by itself. */}
      <div class="bar">
        <Wordmark />
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      {passage && (
        <button
          type="button"
          class="button reader-back"
          onClick={() => {
            setPassage(null);
            line.current?.focus();
          }}
        >
          Back to “In short”
        </button>
      )}
      {article === 'waiting' ? (
        <div class="reader-main reader-column" aria-busy="true">
          <Reading lines={12} />
        </div>
      ) : !article.ok ? (
        <div class="reader-main">
          <Notice problem={article.problem} onRetry={() => actions.retry('article')} onOptions={null} />
        </div>
      ) : (
        <div class="reader-main reader-columns">
          <TheArticle
            article={article.value}
            outletName={parts.outlet !== 'waiting' && parts.outlet.ok ? parts.outlet.value.name : null}
            passage={passage}
          />
          <aside class="reader-aside" aria-label="About this article">
            <StoryParts article={article.value} {...parts} actions={{ ...actions, show }} />
          </aside>
        </div>
      )}
    </dialog>
  );
}

/** What has the focus, seen from inside the shadow root the dialog may stand in. */
function focusedIn(dialog: HTMLElement | null): HTMLElement | null {
  const root = dialog?.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return focused instanceof HTMLElement ? focused : null;
}

interface TheArticleProps {
  article: Article;
  outletName: string | null;
  passage: Passage | null;
}

function TheArticle({ article, outletName, passage }: TheArticleProps) {
  const leads = useMemo(() => !startsWithPicture(article), [article]);
  return (
    <article class="reader-column" lang={article.language ?? undefined} dir={article.direction}>
      <ArticleHeader article={article} outletName={outletName} picture={leads ? 'plain' : 'none'} />
      {article.access === 'partial' && <TeaserNote />}
      <ArticleBody blocks={article.blocks} passage={passage} />
      <p class="reader-end" lang="en" dir="ltr">
        <a href={article.canonicalUrl} target="_blank" rel="noopener noreferrer">
          Open the original in a new tab
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
