import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../common/words';

export interface TakeProps {
  /** Draw the panel into this place; null when it could not be brought. */
  onTake: (place: HTMLElement) => Promise<(() => void) | null>;
}

/** A place for what is taken along: drawn anew each time it opens, by a script that is brought for it. */
export function Take({ onTake }: TakeProps) {
  const place = useRef<HTMLDivElement>(null);
  const clear = useRef<(() => void) | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => () => clear.current?.(), []);
  const draw = async () => {
    if (!place.current) return;
    clear.current?.();
    clear.current = await onTake(place.current);
    setFailed(clear.current === null);
  };
  return (
    <div
      id="reader-take"
      popover="auto"
      class="reader-pop"
      role="group"
      aria-label={t('taking.title')}
      onToggle={(event) => event.newState === 'open' && void draw()}
    >
      <div ref={place} />
      {failed && <p role="alert">{t('taking.unopened')}</p>}
    </div>
  );
}
