import type { RefObject } from 'preact';
import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export interface Progress {
  /** Of the article that has been in view, 0–1, in hundredths; null: all of it is in view at once. */
  share: number | null;
  /** The block at the top of the view. */
  block: number;
}

/** How far the article has been scrolled, once a frame at most. A signal, so that only what shows it is drawn again. */
export function useProgress(dialog: RefObject<HTMLElement | null>, ready: boolean): ReadonlySignal<Progress> {
  const progress = useSignal<Progress>({ share: 0, block: 0 });
  useEffect(() => {
    const place = dialog.current;
    if (!place || !ready) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const column = place.querySelector('article');
      const body = place.querySelector('.article-body');
      if (!column || !body) return;
      const { top, height } = column.getBoundingClientRect();
      const ahead = height - place.clientHeight;
      const share = ahead <= 0 ? null : Math.round(Math.min(1, Math.max(0, -top / ahead)) * 100) / 100;
      const next = { share, block: lastAbove(body.children, 90) };
      const old = progress.value;
      if (old.share !== next.share || old.block !== next.block) progress.value = next;
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    place.addEventListener('scroll', soon, { passive: true });
    soon();
    return () => {
      cancelAnimationFrame(frame);
      place.removeEventListener('scroll', soon);
    };
  }, [ready]);
  return progress;
}

/** The last of some stacked elements that starts above a line. */
function lastAbove(stack: HTMLCollection, line: number): number {
  let low = 0;
  let high = stack.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stack[middle]!.getBoundingClientRect().top <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
