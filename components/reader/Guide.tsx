import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A band over the line under the pointer; without one it stays in the middle, and the text is scrolled past it. */
export function Guide({ dialog }: { dialog: RefObject<HTMLElement | null> }) {
  const band = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = dialog.current;
    if (!place) return;
    const follow = (event: PointerEvent) => {
      if (band.current) band.current.style.insetBlockStart = `${event.clientY}px`;
    };
    place.addEventListener('pointermove', follow, { passive: true });
    return () => place.removeEventListener('pointermove', follow);
  }, []);
  return <div ref={band} class="reader-guide" aria-hidden="true" />;
}
