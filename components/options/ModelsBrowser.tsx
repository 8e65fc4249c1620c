import { useState } from 'preact/hooks';
import type { Availability } from '../../lib/models';
import type { Problem } from '../../lib/problem';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { percent, secondsOf } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';
import type { ModelsProps, TypedModel } from './Models';
import { ModelsWays } from './ModelsWays';

interface BrowserProps extends ModelsProps {
  kind: 'prompt' | 'summarizer';
  availability: Availability;
}

/** A model that comes with the browser: downloaded once, on a click, then used as it is. */
export function ModelsBrowser({ kind, model, availability, onSave, onDownload }: BrowserProps) {
  const { locale } = useView();
  const [typed, setTyped] = useState<TypedModel>(() => ({
    kind,
    address: '',
    model: '',
    way: kind === 'prompt' ? 'select' : 'rewrite',
    byItself: true, // nothing leaves the browser
    contextTokens: null,
    ...model,
    key: '',
  }));
  const [share, setShare] = useState<number | null>(null);
  const [tookMs, setTookMs] = useState<number | null>(null);
  const { busy, problem, attempt } = useAttempt();
  const save = (): Promise<boolean> =>
    attempt(async (): Promise<Problem | null> => {
      setTookMs(null);
      const missing = availability === 'available' ? null : await onDownload(kind, setShare);
      setShare(null);
      if (missing) return missing;
      const answer = await onSave(typed);
      if (!answer.ok) return answer.problem;
      setTookMs(answer.value.tookMs);
      return null;
    });
  return (
    <form
      class="setting model-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 class="subhead">{t(`models.kind.${kind}`)}</h3>
      <p class="hint">{t(availability === 'available' ? 'models.ready' : 'models.toDownload')}</p>
      <ModelsWays typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {t(availability === 'available' ? 'models.save' : 'models.download')}
        </button>
      </div>
      <ProblemLine problem={problem} />
      <StatusLine
        words={
          share !== null
            ? t('models.downloading', { share: percent(share, locale) })
            : busy
              ? t('models.trying')
              : tookMs === null
                ? ''
                : t('models.works', {
                    name: t(`models.kind.${kind}`),
                    seconds: secondsOf(tookMs, locale),
                  })
        }
      />
    </form>
  );
}
