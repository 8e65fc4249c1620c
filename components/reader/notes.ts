import { useRef, useState } from 'preact/hooks';
import { drawnAt, type Place } from '../../lib/reading';
import { isCalm } from './calm';

export interface NotesProps {
  /** What a link leads to within the page it stands in; null for every other link. */
  noteOf: (href: string) => Place | null;
}

/** Links to notes and back, followed within the article. What is not drawn here stays a link to the page. */
export function useNotes({ noteOf }: NotesProps) {
  const [from, setFrom] = useState<HTMLElement | null>(null);
  const shown = useRef<HTMLElement | null>(null);
  const leave = () => {
    shown.current?.removeAttribute('data-note');
    shown.current = null;
    setFrom(null);
  };
  return {
    /** Is a note shown that leads back? */
    open: from !== null,
    onClick(event: MouseEvent & { currentTarget: HTMLElement }) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const place = link?.href.includes('#') ? noteOf(link.href) : null;
      const body = event.currentTarget.querySelector('.article-body');
      const note = place && body && drawnAt(body, [place]);
      if (!link || !note) return;
      event.preventDefault();
      const leadsBack = from !== null && note.contains(from);
      leave();
      if (leadsBack) return go(from);
      note.tabIndex = -1;
      note.dataset.note = '';
      shown.current = note;
      setFrom(link);
      go(note);
    },
    back() {
      leave();
      if (from) go(from);
    },
  };
}

function go(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' });
}
