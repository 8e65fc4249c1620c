import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps what stands below lines with the reader when these become others: in sight, even if they become fewer, and with the
 * focus, even if the button that had it goes. Called while they are drawn, so that what was before is known.
 * @param lines - which they are
 */
export function useInSight(place: RefObject<HTMLElement | null>, lines: string): void {
  const before = place.current?.getBoundingClientRect();
  const focused = holdsFocus(place.current);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || !before) return;
    if (focused && !holdsFocus(element)) element.querySelector('button')?.focus({ preventScroll: true });
    const wasSeen = before.bottom > 0 && before.top < innerHeight;
    const rose = element.getBoundingClientRect().top < before.top;
    if (wasSeen && rose) element.scrollIntoView({ block: 'nearest' }); // clear of the head, which stays above it
  }, [lines]);
}

function holdsFocus(element: HTMLElement | null): boolean {
  const root = element?.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return element?.contains(focused) === true;
}
