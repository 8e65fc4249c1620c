import { useId, useRef, useState } from 'preact/hooks';
import type { Problem, Result } from '../../lib/problem';
import { isLockedKey, type IdentityState } from '../../lib/voices';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';
import { SettingsConfirm } from './SettingsConfirm';

export interface VoicesKeyProps {
  state: IdentityState;
  /** It has a passphrase, whether it is unlocked now or not. */
  hasPassphrase: boolean;
  /** Locked where it has a passphrase. */
  onExport: () => Promise<Result<string>>;
  onImport: (key: string, passphrase: string) => Promise<Problem | null>;
  /** Lock the key with a passphrase; '' takes the lock away. */
  onLock: (passphrase: string) => Promise<Problem | null>;
  onUnlock: (passphrase: string) => Promise<Problem | null>;
  onForget: () => Promise<Problem | null>;
}

/** The key that signs comments: made with the first one, the reader's to lock, take along and forget. */
export function VoicesKey(props: VoicesKeyProps) {
  const { state, hasPassphrase, onExport, onImport, onLock, onUnlock, onForget } = props;
  const mine = hasPassphrase && state === 'ready' ? 'open' : state;
  const title = useRef<HTMLHeadingElement>(null);
  const [isGone, setGone] = useState(false);
  return (
    <div class="setting voices-key">
      <h3 class="subhead" tabIndex={-1} ref={title}>
        {t('voicesOptions.key')}
      </h3>
      <StatusLine words={isGone && state === 'none' ? t('voicesOptions.forgotten') : ''} />
      <p class="hint">{t(`voicesOptions.keyState.${mine}`)}</p>
      {state === 'locked' && <Unlock onUnlock={onUnlock} />}
      {state !== 'none' && <Show hasPassphrase={hasPassphrase} onExport={onExport} />}
      {state === 'ready' && <Lock hasPassphrase={hasPassphrase} onLock={onLock} />}
      <Bring replaces={state !== 'none'} onImport={onImport} />
      {state !== 'none' && (
        <SettingsConfirm
          label={t('voicesOptions.forget')}
          question={t('voicesOptions.forgetAsk')}
          consequence={t('voicesOptions.forgetSure')}
          confirm={t('voicesOptions.forget')}
          deed={onForget}
          done=""
          onDone={() => {
            setGone(true);
            title.current?.focus(); // the button has gone with the key
          }}
        />
      )}
    </div>
  );
}

function Unlock({ onUnlock }: Pick<VoicesKeyProps, 'onUnlock'>) {
  const [passphrase, setPassphrase] = useState('');
  const { busy, problem, attempt } = useAttempt();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void attempt(() => onUnlock(passphrase));
      }}
    >
      <Secret label={t('voicesOptions.passphrase')} value={passphrase} onInput={setPassphrase} />
      <div class="actions">
        <button type="submit" class="button" aria-disabled={busy || passphrase === ''}>
          {t('voicesOptions.unlock')}
        </button>
      </div>
      <ProblemLine problem={problem} />
    </form>
  );
}

/** The key as text, hidden again with the same button. */
function Show({ hasPassphrase, onExport }: Pick<VoicesKeyProps, 'hasPassphrase' | 'onExport'>) {
  const [shown, setShown] = useState<string | null>(null);
  const { busy, problem, attempt } = useAttempt();
  const show = () =>
    attempt(async () => {
      const answer = await onExport();
      if (!answer.ok) return answer.problem;
      setShown(answer.value);
      return null;
    });
  return (
    <div>
      <button
        type="button"
        class="button"
        aria-disabled={busy}
        aria-expanded={shown !== null}
        onClick={() => (shown === null ? void show() : setShown(null))}
      >
        {t(shown === null ? 'voicesOptions.export' : 'voicesOptions.hideKey')}
      </button>
      <ProblemLine problem={problem} />
      <div role="status">
        {shown !== null && (
          <div class="note alert">
            <p>{t(hasPassphrase ? 'voicesOptions.exportedLocked' : 'voicesOptions.exported')}</p>
            <code class="voices-secret" dir="ltr">
              {shown}
            </code>
          </div>
        )}
      </div>
    </div>
  );
}

/** A passphrase is typed twice: nobody can bring back what a slip of the finger locked. */
function Lock({ hasPassphrase, onLock }: Pick<VoicesKeyProps, 'hasPassphrase' | 'onLock'>) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [said, setSaid] = useState('');
  const summary = useRef<HTMLElement>(null);
  const { busy, problem, attempt } = useAttempt();
  const differs = again !== '' && passphrase !== again;
  const ready = passphrase !== '' && passphrase === again;
  const lock = (words: string): void => {
    setSaid(t('voicesOptions.locking'));
    void attempt(async () => {
      await new Promise((shown) => setTimeout(shown, 50)); // the lock holds the page for about a second
      return onLock(words);
    }).then((done) => {
      setSaid(done ? t(words ? 'voicesOptions.locked' : 'voicesOptions.lockOff') : '');
      if (!done) return;
      setPassphrase('');
      setAgain('');
      if (!words) summary.current?.focus(); // its button has gone
    });
  };
  return (
    <details>
      <summary ref={summary}>{t(hasPassphrase ? 'voicesOptions.relock' : 'voicesOptions.lock')}</summary>
      <p class="hint">{t('voicesOptions.lockHint')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) lock(passphrase);
        }}
      >
        <Secret label={t('voicesOptions.newPassphrase')} value={passphrase} onInput={setPassphrase} />
        <Secret label={t('voicesOptions.passphraseAgain')} value={again} onInput={setAgain} />
        {differs && <p class="caveat">{t('voicesOptions.passphraseDiffers')}</p>}
        <div class="actions">
          <button type="submit" class="button" aria-disabled={busy || !ready}>
            {t('voicesOptions.lockYes')}
          </button>
          {hasPassphrase && (
            <button type="button" class="button quiet" aria-disabled={busy} onClick={() => lock('')}>
              {t('voicesOptions.unlockForGood')}
            </button>
          )}
        </div>
      </form>
      <ProblemLine problem={problem} />
      <StatusLine words={said} />
    </details>
  );
}

function Bring({ replaces, onImport }: { replaces: boolean } & Pick<VoicesKeyProps, 'onImport'>) {
  const [key, setKey] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState('');
  const { busy, problem, attempt } = useAttempt();
  const ready = key.trim() !== '';
  const bring = (): void => {
    setSaid('');
    void attempt(() => onImport(key.trim(), passphrase)).then((done) => {
      if (!done) return;
      setSaid(t('voicesOptions.imported'));
      setKey('');
      setPassphrase('');
    });
  };
  return (
    <details>
      <summary>{t('voicesOptions.bring')}</summary>
      {replaces && <p class="hint">{t('voicesOptions.bringReplaces')}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) bring();
        }}
      >
        <Secret label={t('voicesOptions.importLabel')} value={key} onInput={setKey} />
        {isLockedKey(key) && (
          <Secret label={t('voicesOptions.itsPassphrase')} value={passphrase} onInput={setPassphrase} />
        )}
        <div class="actions">
          <button type="submit" class="button" aria-disabled={busy || !ready}>
            {t('voicesOptions.import')}
          </button>
        </div>
      </form>
      <ProblemLine problem={problem} />
      <StatusLine words={said} />
    </details>
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
