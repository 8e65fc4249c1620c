import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../common/words';
import { ReaderPop } from './ReaderPop';

export interface BroughtProps {
  opens: 'take' | 'listen';
  name: string;
  /** Draw into this place, again where it was; gives what clears it, null where the script could not be brought. */
  draw: (place: HTMLElement) => Promise<(() => void) | null>;
  /** Once it was opened, it is drawn again when this changes. */
  about?: unknown;
}

/** A popover for what few open: drawn, each time it is opened, by a script that is brought for it. */
export function Brought({ opens, name, draw, about }: BroughtProps) {
  const place = useRef<HTMLDivElement>(null);
  const clear = useRef<(() => void) | null>(null);
  const [failed, setFailed] = useState(false);
  useLayoutEffect(() => () => clear.current?.(), []); // with the dialog, not after the next paint
  const redraw = async () => {
    if (!place.current) return;
    clear.current = await draw(place.current);
    setFailed(clear.current === null);
  };
  useEffect(() => {
    if (clear.current) void redraw();
  }, [about]);
  return (
    <ReaderPop name={opens} label={name} onOpen={() => void redraw()}>
      <div ref={place} />
      {failed && <p role="alert">{t('taking.unopened')}</p>}
    </ReaderPop>
  );
}
