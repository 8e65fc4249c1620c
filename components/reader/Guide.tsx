import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../common/words';

/**
 * A band over the line under the pointer, or the one the up and down arrows lead to; without either it stays near the
 * middle, and the text is scrolled past it.
 */
export function Guide({ dialog }: { dialog: RefObject<HTMLElement | null> }) {
  const band = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = dialog.current;
    if (!place) return;
    let at = place.clientHeight / 2;
    const put = (y: number) => {
      at = y;
      if (band.current) band.current.style.insetBlockStart = `${y}px`;
    };
    // Around the whole line, not through two of them; between paragraphs and beside the text where the pointer is.
    const settle = (y: number) => {
      const off = (line: number) => Math.abs(line - y);
      const [line] = linesIn(place).sort((a, b) => off(a) - off(b));
      put(line !== undefined && off(line) < NEAR ? line : y);
    };
    const follow = ({ clientY, target }: PointerEvent) => {
      if (target instanceof Element && target.closest('.article-body')) settle(clientY);
      else put(clientY);
    };
    const stay = () => settle(at);
    const step = (event: KeyboardEvent) => {
      const down = event.key === 'ArrowDown';
      const { target } = event;
      if (
        !(down || event.key === 'ArrowUp') ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.shiftKey
      )
        return;
      if (target instanceof HTMLElement && target.matches('input, select, textarea')) return;
      event.preventDefault();
      const ahead = linesIn(place).filter((line) => (down ? line > at + EVEN : line < at - EVEN));
      const line = down ? Math.min(...ahead) : Math.max(...ahead);
      if (!Number.isFinite(line)) return place.scrollBy({ top: down ? FAR : -FAR, behavior: 'instant' });
      const before = place.scrollTop;
      const over = line - place.clientHeight * (down ? LOW : HIGH);
      if (down ? over > 0 : over < 0) place.scrollBy({ top: over, behavior: 'instant' });
      put(line - (place.scrollTop - before));
    };
    place.addEventListener('pointermove', follow, { passive: true });
    place.addEventListener('scrollend', stay);
    place.addEventListener('keydown', step);
    stay();
    return () => {
      place.removeEventListener('pointermove', follow);
      place.removeEventListener('scrollend', stay);
      place.removeEventListener('keydown', step);
    };
  }, []);
  return <div ref={band} class="reader-guide" aria-hidden="true" />;
}

/** Says that the guide was switched; how it was found is no news. */
export function GuideState({ on }: { on: boolean }) {
  const found = useRef(on);
  const switched = useRef(false);
  switched.current ||= found.current !== on;
  return (
    <p class="visually-hidden" role="status">
      {switched.current && t(on ? 'reader.guideOn' : 'reader.guideOff')}
    </p>
  );
}

/** CSS pixels within which two boxes are of one line. */
const EVEN = 6;
/** CSS pixels from the middle of a line within which the pointer is on it. */
const NEAR = 24;
/** Shares of the window between which the band moves; beyond them the text does. */
const HIGH = 0.3;
const LOW = 0.7;
/** CSS pixels to scroll where there is no line to be seen, such as along a picture. */
const FAR = 120;

/** Middles of the lines of text in and near the window, from its top. */
function linesIn(place: HTMLElement): number[] {
  return [...place.querySelectorAll('.article-body > *')].flatMap((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom < -FAR || top > place.clientHeight + FAR) return [];
    const range = new Range();
    range.selectNodeContents(block);
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 8 && height < 80)
      .map((box) => box.top + box.height / 2);
  });
}
