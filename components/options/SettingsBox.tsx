import { useId } from 'preact/hooks';
import type { Problem } from '../../lib/problem';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';

export interface SettingsBoxProps {
  checked: boolean;
  label: string;
  hint: string;
  /** How it goes with what was switched on; '' says nothing. */
  status?: string;
  /** Called straight from the click, so that the browser's permission may be asked for. */
  onChange: (checked: boolean) => Promise<Problem | null>;
}

/** One thing that is on or off, explained below its name. */
export function SettingsBox({ checked, label, hint, status = '', onChange }: SettingsBoxProps) {
  const { busy, problem, attempt } = useAttempt();
  const id = useId();
  return (
    <div class="setting">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          aria-disabled={busy}
          aria-describedby={id}
          onChange={(event) => {
            const now = event.currentTarget.checked;
            void attempt(() => onChange(now));
          }}
        />
        <span class="label">{label}</span>
      </label>
      <p class="hint" id={id}>
        {hint}
      </p>
      <StatusLine words={status} />
      <ProblemLine problem={problem} />
    </div>
  );
}
