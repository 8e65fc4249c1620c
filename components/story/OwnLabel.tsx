import { useId } from 'preact/hooks';
import { BIASES, type Bias } from '../../lib/outlets';
import type { Problem } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { biasWord } from '../common/bias-words';
import { t } from '../common/words';

export interface OwnLabelProps {
  label: Bias | null;
  onLabel: (label: Bias | null) => Promise<Problem | null>;
}

/** Where the reader sets a label of their own. */
export function OwnLabel({ label, onLabel }: OwnLabelProps) {
  const { busy, problem, attempt } = useAttempt();
  const field = useId();
  return (
    <>
      <p class="own-label">
        <label for={field}>{t('ownLabel.field')}</label>
        <select
          id={field}
          class="field"
          aria-disabled={busy}
          value={label ?? ''}
          onChange={(event) => {
            const chosen = BIASES.find((bias) => bias === event.currentTarget.value) ?? null;
            void attempt(() => onLabel(chosen));
          }}
        >
          <option value="">{t('ownLabel.none')}</option>
          {BIASES.map((bias) => (
            <option key={bias} value={bias}>
              {biasWord(bias)}
            </option>
          ))}
        </select>
      </p>
      <ProblemLine problem={problem} />
    </>
  );
}
