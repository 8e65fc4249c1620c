import type { ComponentChildren } from 'preact';

export interface ReaderPopProps {
  /** Its button opens `reader-NAME`, and so does a key. */
  name: 'keys' | 'settings' | 'take' | 'listen';
  label: string;
  onOpen?: () => void;
  children: ComponentChildren;
}

/** A panel over the reader. It can take the focus, for who opened it by a key. */
export function ReaderPop({ name, label, onOpen, children }: ReaderPopProps) {
  return (
    <div
      id={`reader-${name}`}
      popover="auto"
      class="reader-pop"
      role="group"
      tabIndex={-1}
      aria-label={label}
      onToggle={(event) => event.newState === 'open' && onOpen?.()}
    >
      {children}
    </div>
  );
}
