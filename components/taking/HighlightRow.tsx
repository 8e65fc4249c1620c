import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problem';
import { HIGHLIGHT_LIMITS, quoteLink, type Highlighted } from '../../lib/taking';
import { ProblemLine, useAttempt } from '../common/attempt';
import { fullDate, isoTime } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

export interface HighlightRowProps {
  highlight: Highlighted;
  /** Taken away a moment ago: stands as a line that brings it back. */
  gone: boolean;
  onKeep: (highlight: Highlighted) => Promise<Problem | null>;
  onDrop: (highlight: Highlighted) => Promise<Problem | null>;
}

/** Words the reader marked, and what they wrote beside them. */
export function HighlightRow({ highlight, gone, onKeep, onDrop }: HighlightRowProps) {
  const { locale } = useView();
  const { busy, problem, attempt } = useAttempt();
  const [writing, setWriting] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const before = useRef({ gone, writing });
  useEffect(() => {
    // What had the focus went, and something else stands in its place.
    if (gone && !before.current.gone) undo.current?.focus();
    else if (!gone && !writing && (before.current.gone || before.current.writing)) edit.current?.focus();
    before.current = { gone, writing };
  }, [gone, writing]);

  const { quote, note, createdAt, url } = highlight;
  const about = <span class="visually-hidden"> {shortened(quote.exact)}</span>;
  if (gone)
    return (
      <li class="highlight-gone">
        <span>{t('highlights.removed')}</span>
        <button
          ref={undo}
          type="button"
          class="button quiet"
          aria-disabled={busy}
          onClick={() => void attempt(() => onKeep(highlight))}
        >
          {t('highlights.undo')}
          {about}
        </button>
        <ProblemLine problem={problem} />
      </li>
    );
  const keep = async (words: string) => {
    if (await attempt(() => onKeep({ ...highlight, note: words.trim() }))) setWriting(false);
  };
  return (
    <li class="highlight-row">
      <blockquote dir="auto">{quote.exact}</blockquote>
      {writing ? (
        <NoteForm
          note={note}
          busy={busy}
          onKeep={(words) => void keep(words)}
          onCancel={() => setWriting(false)}
        />
      ) : (
        note && (
          <p class="highlight-note" dir="auto">
            {note}
          </p>
        )
      )}
      <div class="actions highlight-actions">
        <time dateTime={isoTime(createdAt)}>{fullDate(createdAt, locale)}</time>
        <a class="button quiet" href={quoteLink(url, quote)} target="_blank" rel="noopener noreferrer">
          {t('highlights.inPage')}
          {about}
        </a>
        {!writing && (
          <button ref={edit} type="button" class="button quiet" onClick={() => setWriting(true)}>
            {t(note ? 'taking.editNote' : 'taking.addNote')}
            {about}
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          aria-disabled={busy}
          onClick={() => void attempt(() => onDrop(highlight))}
        >
          {t('taking.drop')}
          {about}
        </button>
      </div>
      <ProblemLine problem={problem} />
    </li>
  );
}

interface NoteFormProps {
  note: string;
  busy: boolean;
  onKeep: (words: string) => void;
  onCancel: () => void;
}

function NoteForm({ note, busy, onKeep, onCancel }: NoteFormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="highlight-writing"
      onSubmit={(event) => {
        event.preventDefault();
        const words = new FormData(event.currentTarget).get('note');
        onKeep(typeof words === 'string' ? words : '');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          event.currentTarget.requestSubmit();
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
        ref={field}
      />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {t('taking.keepNote')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('action.cancel')}
        </button>
      </div>
    </form>
  );
}

/** For those who hear a list of buttons. */
const shortened = (text: string): string =>
  text.length <= 60 ? text : `${[...text].slice(0, 59).join('')}…`;
