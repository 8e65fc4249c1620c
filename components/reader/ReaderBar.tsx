import type { ComponentChildren } from 'preact';
import { Wordmark } from '../common/Wordmark';
import { t } from '../common/words';

export interface ReaderBarProps {
  /** What can be done with the article that is there. */
  children: ComponentChildren;
  onClose: () => void;
}

/** Always in sight: what can be done here, and the way out. */
export function ReaderBar({ children, onClose }: ReaderBarProps) {
  return (
    <div class="bar">
      <Wordmark />
      {children}
      <button type="button" class="button" onClick={onClose}>
        {t('reader.close')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}

const DRAWINGS = {
  outline: 'M4 5h12M4 10h8M4 15h10',
  settings: 'M2 15 6 5l4 10M3.4 11.5h5.2M12 15l3-7 3 7M13 12.8h4',
  listen: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a4 4 0 0 1 0 5M15.5 5a7.5 7.5 0 0 1 0 10',
  take: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M4 13.5V16h12v-2.5',
  marks: 'M12.5 3.5l4 4L8 16H4v-4zM10.5 5.5l4 4',
  keys: 'M7.5 7.6a2.6 2.6 0 1 1 3.6 2.6c-.7.4-1.1.9-1.1 1.8M10 15v.1',
} as const;

/** A button of the bar that opens the popover of this id. */
export function PopButton({ opens, name }: { opens: keyof typeof DRAWINGS; name: string }) {
  return (
    <button
      type="button"
      class="button quiet reader-tool"
      popovertarget={`reader-${opens}`}
      aria-label={name}
      title={name}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={DRAWINGS[opens]} />
      </svg>
    </button>
  );
}
