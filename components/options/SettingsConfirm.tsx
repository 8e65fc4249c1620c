import { useId, useRef, useState } from 'preact/hooks';
import { ProblemLine, StatusLine, useAttempt, type Deed } from '../common/attempt';
import { t } from '../common/words';

export type SettingsConfirmProps = {
  /** Words on the button that opens the question, and their object for a screen reader ("Remove" "The Daily"). */
  label: string;
  object?: string;
  question: string;
  /** What will be lost. */
  consequence: string;
  confirm: string;
  deed: Deed;
  /** Said when it is done; '' where the place itself disappears. */
  done: string;
  onDone?: () => void;
};

/** A button for what cannot be undone: it asks first, with the way out focused. */
export function SettingsConfirm(props: SettingsConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const text = useId();
  const [done, setDone] = useState(false);
  const { busy, problem, attempt } = useAttempt();

  const carryOut = async () => {
    dialog.current?.close();
    if (!(await attempt(props.deed))) return;
    setDone(true);
    props.onDone?.();
  };

  return (
    <div class="confirm">
      <button
        type="button"
        class={props.object ? 'button quiet' : 'button'} // in a list, one of many
        aria-disabled={busy}
        onClick={() => {
          setDone(false);
          if (!busy) dialog.current?.showModal();
        }}
      >
        {props.label}
        {props.object && <span class="visually-hidden"> {props.object}</span>}
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby={title} aria-describedby={text}>
        <h3 id={title}>{props.question}</h3>
        <p id={text}>{props.consequence}</p>
        <div class="actions end">
          <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
            {t('action.cancel')}
          </button>
          <button type="button" class="button danger" onClick={() => void carryOut()}>
            {props.confirm}
          </button>
        </div>
      </dialog>
      <ProblemLine problem={problem} />
      <StatusLine words={done ? props.done : ''} />
    </div>
  );
}
