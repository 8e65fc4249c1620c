import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/problem';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';

export interface FileChoiceProps<T> {
  label: string;
  hint: string;
  /** Endings of the files to choose from, as the field takes them. */
  accept: string;
  /** Read a chosen file; nothing is stored yet. */
  onRead: (file: File) => Promise<Result<T>>;
  /** What the file holds and may become; `done` puts it away and says what was done, '' nothing. */
  children: (read: T, done: (words: string) => void) => ComponentChildren;
}

/** A file of the reader's own, read and shown before anything of it is kept. */
export function FileChoice<T>({ label, hint, accept, onRead, children }: FileChoiceProps<T>) {
  const [read, setRead] = useState<{ value: T } | null>(null);
  const [said, setSaid] = useState('');
  const { problem, attempt } = useAttempt();
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  const hintId = useId();

  const choose = async (picker: HTMLInputElement) => {
    const file = picker.files?.[0];
    if (!file) return;
    setSaid('');
    setRead(null);
    await attempt(async () => {
      const answer = await onRead(file);
      if (!answer.ok) return answer.problem;
      setRead(answer);
      return null;
    });
    picker.value = ''; // so that the same file, corrected, can be chosen again
  };
  const done = (words: string) => {
    setRead(null);
    setSaid(words);
    chooser.current?.focus();
  };

  return (
    <>
      <div>
        <label class="label" for={id}>
          {label}
        </label>
        <p class="hint" id={hintId}>
          {hint}
        </p>
        <input
          id={id}
          ref={chooser}
          class="file-input"
          type="file"
          accept={accept}
          aria-describedby={hintId}
          onChange={(event) => void choose(event.currentTarget)}
        />
      </div>
      <ProblemLine problem={problem} />
      <StatusLine words={said} />
      {read && children(read.value, done)}
    </>
  );
}
