import { useRef } from 'preact/hooks';
import type { OwnLabel } from '../../lib/outlets';
import type { Problem } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { BiasMark } from '../common/BiasScale';
import { t } from '../common/words';

export interface OutletLabelsProps {
  labels: readonly OwnLabel[];
  onRemove: (domain: string) => Promise<Problem | null>;
}

/** The labels the reader gave, each to be taken back. */
export function OutletLabels({ labels, onRemove }: OutletLabelsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { busy, problem, attempt } = useAttempt();
  const remove = async (domain: string) => {
    if (await attempt(() => onRemove(domain))) heading.current?.focus(); // the button is gone
  };
  return (
    <div class="setting">
      <h3 class="subhead" ref={heading} tabIndex={-1}>
        {t('ownLabels.title')}
        {labels.length > 0 && <span class="muted"> {labels.length}</span>}
      </h3>
      <p class="hint">{t('ownLabels.hint')}</p>
      <ul class="plain" aria-label={t('ownLabels.title')}>
        {labels.map(({ domain, label }) => (
          <li key={domain} class="site-row">
            <bdi class="site-name">{domain}</bdi>
            <BiasMark bias={label} yours />
            <button
              type="button"
              class="button quiet"
              aria-disabled={busy}
              onClick={() => void remove(domain)}
            >
              {t('ownLabels.remove')}
              <span class="visually-hidden"> {domain}</span>
            </button>
          </li>
        ))}
      </ul>
      <ProblemLine problem={problem} />
    </div>
  );
}
