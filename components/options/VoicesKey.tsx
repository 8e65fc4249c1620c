import { useId, useState } from 'preact/hooks';
import type { Problem, Result } from '../../lib/problem';
import type { IdentityState } from '../../lib/voices';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';

export interface VoicesKeyProps {
  state: IdentityState;
  /** Locked where it has a passphrase. */
  onExport: () => Promise<Result<string>>;
  onImport: (key: string, passphrase: string) => Promise<Problem | null>;
  /** Lock the key with a passphrase; '' takes the lock away. */
  onLock: (passphrase: string) => Promise<Problem | null>;
  onUnlock: (passphrase: string) => Promise<Problem | null>;
  onForget: () => Promise<Problem | null>;
}

/** The key that signs comments: made with the first one, the reader's to lock, take along and forget. */
export function VoicesKey({ state, onExport, onImport, onLock, onUnlock, onForget }: VoicesKeyProps) {
  const [passphrase, setPassphrase] = useState('');
  const [key, setKey] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [forgetting, setForgetting] = useState(false);
  const { busy, problem, attempt } = useAttempt();

  const done = (words: string, deed: () => Promise<Problem | null>) =>
    void attempt(async () => {
      setSaid('');
      setShown(null);
      const met = await deed();
      if (met) return met;
      setSaid(words);
      setPassphrase('');
      setKey('');
      setForgetting(false);
      return null;
    });
  const show = () =>
    done('', async () => {
      const answer = await onExport();
      if (!answer.ok) return answer.problem;
      setShown(answer.value);
      return null;
    });

  return (
    <div class="setting voices-key">
      <h3 class="subhead">{t('voicesOptions.key')}</h3>
      <p class="hint">{t(`voicesOptions.keyState.${state}`)}</p>
      <Secret label={t('voicesOptions.passphrase')} value={passphrase} onInput={setPassphrase} />
      <div class="actions">
        {state === 'locked' && (
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={() => done(t('voicesOptions.unlocked'), () => onUnlock(passphrase))}
          >
            {t('voicesOptions.unlock')}
          </button>
        )}
        {state === 'ready' && (
          <>
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              onClick={() =>
                done(t(passphrase ? 'voicesOptions.locked' : 'voicesOptions.lockOff'), () =>
                  onLock(passphrase),
                )
              }
            >
              {t('voicesOptions.lock')}
            </button>
            <button type="button" class="button" aria-disabled={busy} onClick={show}>
              {t('voicesOptions.export')}
            </button>
          </>
        )}
        {state !== 'none' && (
          <button type="button" class="button quiet" onClick={() => setForgetting(true)}>
            {t('voicesOptions.forget')}
          </button>
        )}
      </div>
      {shown !== null && (
        <p class="note alert">
          {t('voicesOptions.exported')} <code dir="ltr">{shown}</code>
        </p>
      )}
      {forgetting && (
        <div class="note alert">
          <p>{t('voicesOptions.forgetSure')}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => done(t('voicesOptions.forgotten'), onForget)}>
              {t('voicesOptions.forget')}
            </button>
            <button type="button" class="button quiet" onClick={() => setForgetting(false)}>
              {t('action.cancel')}
            </button>
          </div>
        </div>
      )}
      <Secret label={t('voicesOptions.importLabel')} value={key} onInput={setKey} />
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-disabled={busy || key.trim() === ''}
          onClick={() => done(t('voicesOptions.imported'), () => onImport(key.trim(), passphrase))}
        >
          {t('voicesOptions.import')}
        </button>
      </div>
      <ProblemLine problem={problem} />
      <StatusLine words={said} />
    </div>
  );
}

interface SecretProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

function Secret({ label, value, onInput }: SecretProps) {
  const id = useId();
  return (
    <>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="password"
        dir="ltr"
        autocomplete="off"
        maxLength={500}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </>
  );
}
