import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface QuestionProps {
  title: string;
  words: string;
  no: string;
  /** Null: nothing but no can be said here. */
  yes: string | null;
  onYes: () => void;
  onNo: () => void;
}

/** Asked within the page: a content script has no dialog of its own that a page could not touch. */
export function Question({ title, words, yes, no, onYes, onNo }: QuestionProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  // As it is drawn: a key pressed a moment later has to meet it.
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div
      class="question"
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
      tabIndex={-1}
      ref={box}
    >
      <p id={`${id}-title`} class="subhead">
        {title}
      </p>
      <p id={`${id}-words`}>{words}</p>
      <div class="actions">
        {yes !== null && (
          <button type="button" class="button" onClick={onYes}>
            {yes}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
