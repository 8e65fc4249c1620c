import type { RefObject } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { drawnAt, placeFrom, type Place } from '../../lib/reading';
import type { Progress } from './progress';

export interface PlaceProps {
  /** What is in view on the page as the overlay opens, from the top; [] where the page stands at its top. */
  startsAt: readonly Place[];
  /** What is read once the reader has moved on from where the overlay opened; null before, and back there. */
  onPlace: (place: Place | null) => void;
}

/** Opens the article where the page stood, and tells where the reader gets to. */
export function usePlace(
  dialog: RefObject<HTMLElement | null>,
  ready: boolean,
  progress: ReadonlySignal<Progress>,
  { startsAt, onPlace }: PlaceProps,
): void {
  useLayoutEffect(() => {
    const body = dialog.current?.querySelector('.article-body');
    if (!ready || !body) return;
    const first = drawnAt(body, startsAt);
    first?.scrollIntoView({ behavior: 'instant' });
    const started = first ? [...body.children].findIndex((child) => child.contains(first)) : 0;
    let known = false; // the first measure may still be of the time before
    return progress.subscribe(({ block }) => {
      known ||= block === started;
      onPlace(known && block !== started ? placeFrom(body.children, block) : null);
    });
  }, [ready]);
}
