import { useEffect, useRef } from 'preact/hooks';
import { t } from '../common/words';

export interface Shown {
  src: string;
  alt: string;
  caption: string;
}

/** Every picture of an article that can be opened, as it stands there loaded. */
export function picturesIn(article: Element): { buttons: HTMLElement[]; shown: Shown[] } {
  const buttons = [...article.querySelectorAll<HTMLElement>('.enlarge')];
  const shown = buttons.map((button) => ({
    src: button.querySelector('img')!.src,
    alt: button.querySelector('img')!.alt,
    caption: button.closest('figure')?.querySelector('figcaption')?.textContent.trim() ?? '',
  }));
  return { buttons, shown };
}

export interface ZoomProps {
  shown: Shown[];
  at: number;
  onMove: (at: number) => void;
  onClosed: () => void;
}

/** One picture over the whole overlay; the arrows lead to the others, anything else goes back. */
export function Zoom({ shown, at, onMove, onClosed }: ZoomProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { src, alt, caption } = shown[at]!;
  const several = shown.length > 1;
  const move = (by: number) => several && onMove((at + by + shown.length) % shown.length);
  return (
    <dialog
      ref={dialog}
      class="reader-zoom"
      aria-label={t('reader.picture')}
      onKeyDown={(event) => {
        event.stopPropagation(); // the reader’s keys are for the text
        const forward =
          getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') move(event.key === forward ? 1 : -1);
      }}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('.reader-zoom-bar, figcaption')))
          dialog.current?.close();
      }}
      onClose={onClosed}
    >
      <figure aria-live="polite">
        <img src={src} alt={alt} />
        {caption && <figcaption dir="auto">{caption}</figcaption>}
      </figure>
      <div class="reader-zoom-bar">
        {several && (
          <>
            <button type="button" class="button" onClick={() => move(-1)}>
              {t('reader.previous')}
            </button>
            <span>{t('reader.pictureOf', { n: at + 1, all: shown.length })}</span>
            <button type="button" class="button" onClick={() => move(1)}>
              {t('reader.next')}
            </button>
          </>
        )}
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t('reader.close')} <kbd>Esc</kbd>
        </button>
      </div>
    </dialog>
  );
}
