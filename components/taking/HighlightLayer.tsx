import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem, Result } from '../../lib/problem';
import {
  HIGHLIGHT_LIMITS,
  placed,
  quoteOf,
  textPlace,
  type Highlighted,
  type TextQuote,
} from '../../lib/taking';
import { explain } from '../common/explain';
import { t } from '../common/words';

export interface HighlightLayerProps {
  /** The dialog the article is read in. */
  dialog: HTMLElement;
  highlights: Highlighted[];
  /** Both give all of the article. */
  onKeep: (id: string | null, quote: TextQuote, note: string) => Promise<Result<Highlighted[]>>;
  onDrop: (id: string) => Promise<Result<Highlighted[]>>;
}

/** Words that were marked, and those with a note beside them. */
const NAMES = ['parallax-kept', 'parallax-noted'] as const;

/** No mark is left in the page. */
export const clearMarks = (): void => NAMES.forEach((name) => CSS.highlights.delete(name));

/** What the bar stands at: words just selected, or a highlight that was clicked. */
interface Chosen {
  id: string | null;
  quote: TextQuote;
  note: string;
  top: number;
  left: number;
}

/** Marks the reader's highlights without touching the text, and lets them mark more. */
export function HighlightLayer({ dialog, highlights, onKeep, onDrop }: HighlightLayerProps) {
  const [all, setAll] = useState(highlights);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [writing, setWriting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const drawn = useRef<{ highlight: Highlighted; range: Range }[]>([]);

  useEffect(() => {
    const body = dialog.querySelector<HTMLElement>('.article-body');
    if (!body || typeof Highlight !== 'function') return;
    const place = textPlace(body);
    drawn.current = placed(place.text, all).flatMap(({ highlight, span }) =>
      span ? { highlight, range: place.rangeOf(span) } : [],
    );
    NAMES.forEach((name) => {
      const noted = name === 'parallax-noted';
      const marked = drawn.current.filter(({ highlight }) => (highlight.note !== '') === noted);
      CSS.highlights.set(name, new Highlight(...marked.map(({ range }) => range)));
    });
    return clearMarks;
  }, [all]);

  const close = () => {
    setChosen(null);
    setWriting(false);
    setProblem(null);
  };
  const settle = (answer: Result<Highlighted[]>) => {
    if (!answer.ok) return setProblem(answer.problem);
    setAll(answer.value);
    selectionIn(dialog)?.removeAllRanges();
    close();
    dialog.focus({ preventScroll: true });
  };

  useEffect(() => {
    const look = (event: Event) => {
      if (event.composedPath().some((each) => each instanceof Element && each.matches('.reader-mark-bar')))
        return;
      setTimeout(() => {
        const found = selected(dialog) ?? (event instanceof MouseEvent ? under(event, drawn.current) : null);
        setProblem(null);
        setWriting(false);
        setChosen(found);
      }); // a click clears the selection after it
    };
    const key = (event: KeyboardEvent) => {
      const field = event.composedPath()[0];
      if (field instanceof HTMLElement && field.matches('input, textarea, select')) return;
      if (event.shiftKey && /^(Arrow|Home|End|Page)/.test(event.key)) look(event);
      const found =
        event.key === 'h' && !event.ctrlKey && !event.metaKey && !event.altKey && selected(dialog);
      if (found) void onKeep(null, found.quote, '').then(settle);
    };
    setChosen(selected(dialog)); // the words whose selection brought this script
    dialog.addEventListener('pointerup', look);
    dialog.addEventListener('keyup', key);
    return () => {
      dialog.removeEventListener('pointerup', look);
      dialog.removeEventListener('keyup', key);
    };
  }, []);

  if (!chosen) return null;
  const { id, quote, note } = chosen;
  return (
    <div
      class="reader-mark-bar"
      role="group"
      aria-label={t('taking.mark')}
      style={{ insetBlockStart: `${chosen.top}px`, left: `${chosen.left}px` }}
      onKeyDown={(event) => {
        event.stopPropagation(); // what is typed here is no key of the reader
        if (event.key !== 'Escape') return;
        event.preventDefault(); // the bar, not the reader
        close();
        dialog.focus({ preventScroll: true });
      }}
    >
      {writing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const words = new FormData(event.currentTarget).get('note');
            void onKeep(id, quote, typeof words === 'string' ? words.trim() : '').then(settle);
          }}
        >
          <textarea
            name="note"
            class="field"
            rows={3}
            dir="auto"
            maxLength={HIGHLIGHT_LIMITS.note}
            aria-label={t('taking.note')}
            defaultValue={note}
            ref={(field) => field?.focus()}
          />
          <button type="submit" class="button primary">
            {t('taking.keepNote')}
          </button>
        </form>
      ) : (
        <>
          {note && <p dir="auto">{note}</p>}
          {id === null ? (
            <button type="button" class="button" onClick={() => void onKeep(null, quote, '').then(settle)}>
              {t('taking.mark')}
            </button>
          ) : (
            <button type="button" class="button" onClick={() => void onDrop(id).then(settle)}>
              {t('taking.drop')}
            </button>
          )}
          <button type="button" class="button" onClick={() => setWriting(true)}>
            {t(note ? 'taking.editNote' : 'taking.addNote')}
          </button>
        </>
      )}
      {problem && <p role="alert">{explain(problem)}</p>}
    </div>
  );
}

interface SelectingRoot {
  getSelection?: () => Selection | null;
}

/** Chromium asks the shadow root for the selection inside it, Firefox the document. */
function selectionIn(dialog: HTMLElement): Selection | null {
  return (dialog.getRootNode() as SelectingRoot).getSelection?.() ?? document.getSelection();
}

function selected(dialog: HTMLElement): Chosen | null {
  const selection = selectionIn(dialog);
  const body = dialog.querySelector<HTMLElement>('.article-body');
  if (!selection || !body || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(body)) return null;
  const place = textPlace(body);
  const span = place.spanOf(range);
  const quote = span && quoteOf(place.text, span);
  if (!quote || quote.exact.length > HIGHLIGHT_LIMITS.exact) return null;
  return { id: null, quote, note: '', ...besides([...range.getClientRects()].at(-1)) };
}

/** The highlight under the pointer. */
function under(
  { clientX: x, clientY: y }: MouseEvent,
  drawn: { highlight: Highlighted; range: Range }[],
): Chosen | null {
  for (const { highlight, range } of drawn)
    for (const box of range.getClientRects())
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
        return { id: highlight.id, quote: highlight.quote, note: highlight.note, ...besides(box) };
  return null;
}

const WIDE = 280;
/** Below the words, inside the window. */
function besides(box: DOMRect | undefined): { top: number; left: number } {
  if (!box) return { top: 80, left: 16 };
  return {
    top: Math.min(box.bottom + 8, innerHeight - 160),
    left: Math.max(16, Math.min(box.left, innerWidth - WIDE - 16)),
  };
}
