import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What has the focus, seen from inside the shadow root the dialog may stand in. */
export function focusedIn(dialog: HTMLElement | null): HTMLElement | null {
  const root = dialog?.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return focused instanceof HTMLElement ? focused : null;
}

/** A panel that closes gives the focus back to what had it before: in a shadow root Chromium lets it go. */
export function useFocusBack(dialog: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const place = dialog.current;
    if (!place) return;
    let before: HTMLElement | null = null;
    const opening = ({ target, newState }: ToggleEvent) => {
      if (target !== place && newState === 'open') before = focusedIn(place);
    };
    const closed = ({ target, newState }: ToggleEvent) => {
      if (target === place || newState !== 'closed') return;
      const held = focusedIn(place); // still in the panel until the next frame
      if (!held || (target as HTMLElement).contains(held)) before?.focus({ preventScroll: true });
    };
    place.addEventListener('beforetoggle', opening, true); // these events do not bubble
    place.addEventListener('toggle', closed, true);
    return () => {
      place.removeEventListener('beforetoggle', opening, true);
      place.removeEventListener('toggle', closed, true);
    };
  }, []);
}
